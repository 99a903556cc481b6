import Quantities

/// A permanent code for what was not paid, not allowed or not possible.
public struct FindingCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// Capitals and hyphens, such as `BASEGRANT-LIST-500`.
    public let rawValue: String

    /// The code written so.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The code.
    public var description: String { rawValue }
}

/// An outcome under the law that is not an amount: its code, its source and the facts that decided it.
public struct Finding: Hashable, Sendable {
    /// The permanent code.
    public let code: FindingCode
    /// The month it is about.
    public let month: Month
    /// The contract it is about; nil when it is about a municipality or the month.
    public let contract: GPContractID?
    /// The municipality it is about; nil when it is about the month.
    public let municipality: MunicipalityNumber?
    /// The clause that decided.
    public let source: LegalSource
    /// The facts that decided.
    public let facts: [Fact]

    /// A finding with these fields.
    public init(
        _ code: FindingCode, month: Month, contract: GPContractID? = nil,
        municipality: MunicipalityNumber? = nil, source: LegalSource, facts: [Fact]
    ) {
        self.code = code
        self.month = month
        self.contract = contract
        self.municipality = municipality
        self.source = source
        self.facts = facts
    }
}
