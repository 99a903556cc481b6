/// A calendar month (*måned*), the unit the scheme settles by.
public struct Month: Hashable, Comparable, Sendable {
    /// Months since January of year 0.
    public let number: Int

    /// The month so many months after January of year 0.
    public init(number: Int) { self.number = number }

    /// The month of this year; month 13 is January of the next.
    public init(year: Int, month: Int) { self.init(number: year * 12 + month - 1) }

    /// The month written as `YYYY-MM`; nil for any other text.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == 0x2D, let year = decimal(bytes[0..<4]), year > 0,
            let month = decimal(bytes[5..<7]), (1...12).contains(month)
        else { return nil }
        self.init(year: year, month: month)
    }

    public static func < (a: Month, b: Month) -> Bool { a.number < b.number }

    /// The calendar year.
    public var year: Int { number / 12 }

    /// The month of the year, 1–12.
    public var month: Int { number % 12 + 1 }

    /// The 1st of the month, the day on which lists are counted.
    public var firstDay: Day { Day(number: Day.number(year, month, 1)) }

    /// The month after.
    public var next: Month { Month(number: number + 1) }

    /// How many days the month has.
    public var days: Int { next.firstDay.number - firstDay.number }

    /// How many days the month's year has: 365 or 366.
    public var daysInYear: Int {
        Month(year: year + 1, month: 1).firstDay.number
            - Month(year: year, month: 1).firstDay.number
    }

    /// The first month whose 1st is on or after this day.
    public static func firstCounted(onOrAfter day: Day) -> Month {
        let month = day.month
        return month.firstDay == day ? month : month.next
    }
}

extension Month: CustomStringConvertible {
    /// `YYYY-MM`.
    public var description: String { padded(year, 4) + "-" + padded(month, 2) }
}

extension Month {
    /// The months written as `YYYY-MM` or `YYYY-MM..YYYY-MM` (both ends included), at most a hundred years.
    public static func range(_ text: String) -> ClosedRange<Month>? {
        if let month = Month(text) { return month...month }
        let ends = text.split(separator: ".", omittingEmptySubsequences: false)
        guard ends.count == 3, ends[1].isEmpty, let first = Month(ends[0]),
            let last = Month(ends[2]), first <= last, last.number - first.number < 100 * 12
        else { return nil }
        return first...last
    }
}
