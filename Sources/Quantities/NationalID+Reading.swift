/// What a text turned out to be: a number, or everything that is wrong with it.
public enum NationalIDReading: Hashable, Sendable {
    /// A number.
    case number(NationalID)
    /// All that is wrong.
    case wrong([NationalIDError])
}

extension NationalID {
    /// The number in a text; nil when anything is wrong with it.
    public init?(_ text: some StringProtocol) {
        guard case .number(let id) = Self.reading(text) else { return nil }
        self = id
    }

    /// The number of these eleven digits as one number; nil when anything is wrong with it.
    public init?(value: UInt64) {
        guard value < 100_000_000_000 else { return nil }
        var digits = [Int](repeating: 0, count: 11)
        var rest = value
        for place in stride(from: 10, through: 0, by: -1) {
            digits[place] = Int(rest % 10)
            rest /= 10
        }
        guard case .number(let id) = Self.reading(digits) else { return nil }
        self = id
    }

    /// Reads a text as a person's number, with every error at once.
    ///
    /// Valid are numbers of the rule before 2032 (first check: remainder 0) and of the rule from 2032
    /// (remainder 0–3); the second check is the same in both. Source: the tax administration.
    public static func reading(_ text: some StringProtocol) -> NationalIDReading {
        let digits = text.utf8.map { Int($0) - 0x30 }
        guard digits.count == 11, digits.allSatisfy({ (0...9).contains($0) }) else {
            return .wrong([.notElevenDigits])
        }
        return reading(digits)
    }

    private static func reading(_ digits: [Int]) -> NationalIDReading {
        let first = weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11
        let second = weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11
        let hasDate = digits[0] < 8
        var errors: [NationalIDError] = []
        let date = hasDate ? DatePart(digits) : nil
        if hasDate, date == nil { errors.append(.notADate) }
        if let date, first == 0, date.centuryUnknown { errors.append(.noSuchCentury) }
        if !(hasDate ? 0...3 : 0...0).contains(first) { errors.append(.firstCheckDigit) }
        if second != 0 { errors.append(.secondCheckDigit) }
        guard errors.isEmpty else { return .wrong(errors) }
        return .number(
            NationalID(
                value: digits.reduce(0) { $0 * 10 + UInt64($1) },
                kind: date?.kind ?? .commonHelpNumber, series: date?.series ?? .real,
                birthDate: first == 0 ? date?.birthDate : nil))
    }

    static func weighted(_ digits: [Int], _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

/// The first nine digits read as a date with its offsets and a century.
private struct DatePart {
    let kind: NationalID.Kind
    let series: NationalID.Series
    let birthDate: Day?
    let centuryUnknown: Bool

    init?(_ digits: [Int]) {
        var day = digits[0] * 10 + digits[1]
        var month = digits[2] * 10 + digits[3]
        let isD = day > 40
        if isD { day -= 40 }
        let offset = [80, 65, 40].first { month > $0 } ?? 0
        month -= offset
        series = offset == 80 ? .taxAdministration : offset == 65 ? .healthNetwork : .real
        kind = isD ? .dNumber : offset == 40 ? .hNumber : .birthNumber
        let year = digits[4] * 10 + digits[5]
        // A day that exists in any year with these two digits; 1900 had no 29 February, 2000 had.
        guard Day(1900 + year, month, day) ?? Day(2000 + year, month, day) != nil else {
            return nil
        }
        let century = Self.century(year, digits[6] * 100 + digits[7] * 10 + digits[8])
        centuryUnknown = century == nil
        birthDate = century.flatMap { Day($0 + year, month, day) }
    }

    /// The century of a year's two digits and an individual number, for numbers made before 2032.
    private static func century(_ year: Int, _ individual: Int) -> Int? {
        switch (individual, year) {
        case (0..<500, _): 1900
        case (500..<750, 55...): 1800
        case (900..., 40...): 1900
        case (500..., ..<40): 2000
        default: nil
        }
    }
}
