/// An organisation's number (*organisasjonsnummer*): nine digits, the last a check digit.
public struct OrganisationNumber: Hashable, Sendable, CustomStringConvertible {
    /// The nine digits as one number.
    public let value: Int

    /// The number in a text; nil when it is not nine digits whose check digit agrees.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 9, let value = decimal(text.utf8) else { return nil }
        self.init(value: value)
    }

    /// The number of these nine digits; nil when the check digit does not agree.
    public init?(value: Int) {
        guard (0..<1_000_000_000).contains(value), Self.check(value / 10) == value % 10 else {
            return nil
        }
        self.value = value
    }

    /// The number that begins with these eight digits; nil when none does.
    public init?(beginning eight: Int) {
        guard let check = Self.check(eight) else { return nil }
        value = eight * 10 + check
    }

    /// Whether it is of the made-up series, whose first digit is 2 or 3; real ones begin with 8 or 9.
    public var isSynthetic: Bool { [2, 3].contains(value / 100_000_000) }

    /// The nine digits.
    public var description: String { padded(value, 9) }

    /// The check digit of eight digits; nil when there is none.
    private static func check(_ eight: Int) -> Int? {
        var rest = eight
        var sum = 0
        for weight in [2, 3, 4, 5, 6, 7, 2, 3] {
            sum += rest % 10 * weight
            rest /= 10
        }
        let check = (11 - sum % 11) % 11
        return check == 10 ? nil : check
    }
}

/// An address-register id (*HER-id*): two to eight digits, no check digit.
public struct HERID: Hashable, Sendable, CustomStringConvertible {
    /// The number.
    public let value: Int

    /// The id in a text; nil when it is not one to eight digits.
    public init?(_ text: some StringProtocol) {
        guard (1...8).contains(text.utf8.count), let value = decimal(text.utf8), value > 0 else {
            return nil
        }
        self.value = value
    }

    /// Whether it is of our made-up series: eight digits beginning with 99.
    public var isSynthetic: Bool { value / 1_000_000 == 99 }

    /// The digits.
    public var description: String { String(value) }
}

extension HPRNumber {
    /// Whether it is of our made-up series: nine digits beginning with 99.
    public var isSynthetic: Bool { description.utf8.count == 9 && description.hasPrefix("99") }
}
