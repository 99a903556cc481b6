import Law
import Quantities

/// What a rule did with a list.
@frozen
public enum Outcome: Sendable {
    /// It pays what the ledger holds, beside the rest.
    case pays
    /// It pays what the ledger holds, and the list's capitation is not paid.
    case paysInsteadOfCapitation
    /// It pays nothing; the ledger holds the finding that says why.
    case paysNothing
}

/// A rule that settles one list for one month.
///
/// It reads the law once, when it is made for a month, and then writes each list to a ledger. The same
/// body serves the statement of one list (explaining ledger) and the sums of a country (summing).
public protocol SettlementRule: Rule {
    /// What its lines pay for.
    static var kind: LineKind { get }
    /// Whether its findings are about the municipality rather than the contract.
    static var concernsMunicipality: Bool { get }

    /// The rule for a month, with the law it needs. Throws `LawError` when that is not known.
    init(in month: Month, under law: LawInForce) throws(LawError)

    /// Writes what the list is paid, or the finding that says why not.
    func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome

    /// A table of weights where the rule weighs people; nil where it only counts them.
    var weighing: (any PersonWeighing)? { get }

    /// The amounts in øre for many lists at once, from the same body by the summing ledger.
    ///
    /// `amounts` has a place for each list; a list whose outcome replaces capitation has its place in
    /// `capitation` set to zero.
    func sum(
        _ lists: [ListMonth], into amounts: inout [Int], replacing capitation: inout [Int])
}

extension SettlementRule {
    public static var concernsMunicipality: Bool { false }

    public var weighing: (any PersonWeighing)? { nil }

    @inlinable
    public func sum(
        _ lists: [ListMonth], into amounts: inout [Int], replacing capitation: inout [Int]
    ) {
        for index in lists.indices {
            var ledger = SummingLedger()
            switch settle(lists[index], into: &ledger) {
            case .pays: amounts[index] = ledger.amountOre
            case .paysInsteadOfCapitation:
                amounts[index] = ledger.amountOre
                capitation[index] = 0
            case .paysNothing: amounts[index] = 0
            }
        }
    }
}

/// Gives people a weight by age band and unchanging class, so that they can be summed by table.
public protocol PersonWeighing: Sendable {
    /// The first month of age in each band, rising from 0; at most eight bands.
    var bandStartMonths: [Int] { get }
    /// A person's weight in thousandths.
    func weight(of group: ResidentGroup, centrality: Int) -> Int
}

extension CapitationWeights: PersonWeighing {
    public var bandStartMonths: [Int] { bandStarts.map { $0 * 12 } }
}
