/// A calendar day (*dato*) in the Gregorian calendar, without time or zone.
///
/// Ordered and hashable; kept as the number of days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let number: Int

    /// The day so many days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day with this year, month (1–12) and day of the month; nil when there is none such.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Month(year: year, month: month).days
        else { return nil }
        self.init(number: Day.number(year, month, day))
    }

    /// The day written as `YYYY-MM-DD`; nil for any other text.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
            let day = decimal(bytes[8..<10])
        else { return nil }
        self.init(year, month, day)
    }

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// Year, month and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The month this day is in.
    public var month: Month {
        let (year, month, _) = parts
        return Month(year: year, month: month)
    }

    /// The same day so many years later; 29 February becomes 1 March in a year without it.
    public func adding(years: Int) -> Day {
        let (year, month, day) = parts
        return Day(year + years, month, day) ?? Month(year: year + years, month: month + 1).firstDay
    }

    /// The day so many days later.
    public func adding(days: Int) -> Day { Day(number: number + days) }

    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}

/// The number written by these ASCII digits alone; nil when another character is among them.
func decimal(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 0x30
    }
    return value
}

/// A number with leading zeros up to a width.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Day {
    /// Full years from this day until another, as an age is told.
    public func fullYears(until day: Day) -> Int {
        let (born, then) = (parts, day.parts)
        return then.year - born.year - ((then.month, then.day) < (born.month, born.day) ? 1 : 0)
    }
}
