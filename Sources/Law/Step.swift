import Quantities

/// One step of an amount: so many, at a yearly rate, by which version of the law.
public struct Step: Hashable, Sendable {
    /// What is counted.
    public let text: Phrase
    /// How many; negative in a correction for what was paid before.
    public let count: Int
    /// The yearly rate for each.
    public let yearlyRate: Money
    /// The version of the law the rate comes from.
    public let version: Version

    /// A step with these values.
    public init(_ text: Phrase, _ count: Int, at yearlyRate: Money, _ version: Version) {
        self.text = text
        self.count = count
        self.yearlyRate = yearlyRate
        self.version = version
    }

    /// Count times rate.
    public var yearly: Money { Money(ore: count * yearlyRate.ore) }
}

/// One factor of the share of the yearly steps that is paid: a twelfth, days of a year, an index.
public struct SharePart: Hashable, Sendable {
    /// What the factor is.
    public let text: Phrase
    /// The factor.
    public let fraction: Fraction
    /// The version of the law it comes from.
    public let version: Version?

    /// A factor with these values.
    public init(_ text: Phrase, _ fraction: Fraction, _ version: Version?) {
        self.text = text
        self.fraction = fraction
        self.version = version
    }
}
