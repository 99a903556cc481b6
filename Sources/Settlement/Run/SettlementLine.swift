import Law
import Quantities

/// One amount for one list, month and kind, with all that explains it (*oppgjørslinje*).
///
/// The amount is computed from the steps, so that the explanation cannot disagree with it.
public struct SettlementLine: Hashable, Sendable {
    /// `2022-10/4711/capitation`.
    public let id: String
    /// The month it pays for.
    public let month: Month
    /// The contract.
    public let contract: GPContractID
    /// The municipality.
    public let municipality: MunicipalityNumber
    /// What it pays for.
    public let kind: LineKind
    /// Whose the money is.
    public let payee: Payee
    /// Whether it is computed but paid to nobody.
    public let computedOnly: Bool
    /// The amount in whole øre; a correction's may be negative.
    public let amount: Money
    /// The rule's name.
    public let rule: String
    /// The days the rule is in force.
    public let ruleInForce: Period
    /// The clause the rule carries out.
    public let source: LegalSource
    /// The weakest status among the versions it rests on.
    public let status: LawStatus
    /// What is counted, at which yearly rate.
    public let steps: [Step]
    /// The parts of the yearly sum that are paid, multiplied.
    public let shares: [SharePart]
    /// The versions of the law it rests on.
    public let versions: [Version]
    /// The facts about the list.
    public let facts: [Fact]

    /// The line a rule wrote for a list; its amount is the share of its steps, rounded once.
    init(
        _ rule: any SettlementRule.Type, _ ledger: ExplainingLedger, month: Month,
        contract: ContractFacts, facts: [Fact]
    ) {
        id = "\(month)/\(contract.id)/\(rule.kind.rawValue)"
        self.month = month
        self.contract = contract.id
        municipality = contract.municipality
        kind = rule.kind
        payee = contract.payee
        computedOnly = contract.computedOnly
        self.rule = rule.name
        ruleInForce = rule.inForce
        source = rule.source
        steps = ledger.steps
        shares = ledger.shares
        versions = ledger.versions
        status = ledger.versions.map(\.status).max() ?? .confirmed
        self.facts = facts
        amount = Self.amount(of: ledger.steps, ledger.shares)
    }

    /// The share of the yearly sum of the steps, in whole øre, rounded once, half away from zero.
    public static func amount(of steps: [Step], _ shares: [SharePart]) -> Money {
        let yearly = steps.reduce(Money.zero) { $0 + $1.yearly }
        let share = shares.map(\.fraction).reduce(.whole, *)
        return Money(ore: share.ofRoundedHalfAwayFromZero(yearly.ore))
    }

    /// The sum of the steps before the share is taken.
    public var yearly: Money { steps.reduce(Money.zero) { $0 + $1.yearly } }
}
