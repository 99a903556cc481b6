import Quantities

/// Sums of lines, both as computed and as paid to contract holders.
public struct SettlementTotals: Hashable, Sendable {
    /// All lines: what the register computes.
    public private(set) var all = Money.zero
    /// By municipality and payee.
    public private(set) var byMunicipality: [MunicipalityNumber: [Payee: Money]] = [:]
    /// By payee.
    public private(set) var byPayee: [Payee: Money] = [:]
    /// By kind and payee.
    public private(set) var byKind: [LineKind: [Payee: Money]] = [:]

    /// No lines.
    public init() {}

    /// Adds an amount.
    public mutating func add(
        _ amount: Money, _ municipality: MunicipalityNumber, _ kind: LineKind, _ payee: Payee
    ) {
        all += amount
        byMunicipality[municipality, default: [:]][payee, default: .zero] += amount
        byPayee[payee, default: .zero] += amount
        byKind[kind, default: [:]][payee, default: .zero] += amount
    }
}
