/// A person's number (*fødselsnummer, D-nummer, H-nummer, felles hjelpenummer*), eleven digits.
///
/// It is never written out by accident: its description says only what kind it is. Sex and birth date
/// are facts of their own in a register; from 2032 neither can be read from a new number.
public struct NationalID: Hashable, Sendable {
    /// What the number is.
    public enum Kind: String, CaseIterable, Sendable {
        /// Given to residents (*fødselsnummer*).
        case birthNumber
        /// Given to those who are not residents (*D-nummer*): day + 40.
        case dNumber
        /// Given by a health service for want of another (*H-nummer*): month + 40.
        case hNumber
        /// The services' common help number (*felles hjelpenummer*): begins with 8 or 9, no date.
        case commonHelpNumber
    }

    /// Which series of made-up numbers it belongs to.
    public enum Series: String, CaseIterable, Sendable {
        /// None: the number can be a real person's. An H-number and NAV's made-up numbers look alike,
        /// so month + 40 stands here.
        case real
        /// The health network's (*NHN*): month + 65.
        case healthNetwork
        /// The tax administration's (*Skatteetaten, Tenor*): month + 80.
        case taxAdministration
    }

    /// The digits as one number, below 10^11.
    public let value: UInt64
    /// What the number is.
    public let kind: Kind
    /// Which made-up series, if any.
    public let series: Series
    /// The birth date where the number tells it: for numbers made by the rule before 2032.
    public let birthDate: Day?

    /// Whether it can be taken for a real person's.
    public var couldBeReal: Bool { series == .real }

    /// The eleven digits. To be written only where a person's number is asked for.
    public var elevenDigits: String { padded(Int(value), 11) }
}

extension NationalID: CustomStringConvertible {
    /// The kind and series; never the digits.
    public var description: String { "\(kind.rawValue), \(series.rawValue), not shown" }
}

/// What is wrong with a text that would be a person's number.
public enum NationalIDError: Error, Hashable, Sendable, CaseIterable {
    /// Not eleven characters that are all digits.
    case notElevenDigits
    /// Day or month is none, in any of the series.
    case notADate
    /// The individual number belongs to no century with that year.
    case noSuchCentury
    /// The first check digit agrees with neither rule.
    case firstCheckDigit
    /// The second check digit does not agree.
    case secondCheckDigit
}

extension NationalIDError: CustomStringConvertible {
    /// What is wrong, without any digit.
    public var description: String {
        switch self {
        case .notElevenDigits: "not eleven digits"
        case .notADate: "no such day and month in any series"
        case .noSuchCentury: "no century has that year and individual number"
        case .firstCheckDigit: "the first check digit does not agree"
        case .secondCheckDigit: "the second check digit does not agree"
        }
    }
}
