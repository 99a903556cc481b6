import Law
import Quantities

/// A line as it was paid, read back from an earlier run.
public struct PaidLine: Hashable, Sendable {
    /// The line's name; that of a correction names what it corrects before `/correction-`.
    public let id: String
    /// The line it corrects, where it is itself a correction.
    public let corrects: String?
    /// The month.
    public let month: Month
    /// The contract.
    public let contract: GPContractID
    /// The municipality.
    public let municipality: MunicipalityNumber
    /// What it paid for.
    public let kind: LineKind
    /// Whose the money was.
    public let payee: Payee
    /// The amount paid.
    public let amount: Money
    /// The rule's name.
    public let rule: String
    /// The days the rule is in force.
    public let ruleInForce: Period
    /// The clause the rule carries out, in words.
    public let ruleSource: String
    /// The weakest status it rested on.
    public let status: LawStatus
    /// The steps in words, with their numbers.
    public let steps: [PaidStep]
    /// The facts it was paid on, as text by name.
    public let facts: [String: String]
    /// In a correction: what had been paid for the line before.
    public let paidBefore: Money?

    /// A paid line with these fields.
    public init(
        id: String, corrects: String?, month: Month, contract: GPContractID,
        municipality: MunicipalityNumber, kind: LineKind, payee: Payee, amount: Money, rule: String,
        ruleInForce: Period, ruleSource: String, status: LawStatus, steps: [PaidStep],
        facts: [String: String],
        paidBefore: Money? = nil
    ) {
        self.id = id
        self.corrects = corrects
        self.month = month
        self.contract = contract
        self.municipality = municipality
        self.kind = kind
        self.payee = payee
        self.amount = amount
        self.rule = rule
        self.ruleInForce = ruleInForce
        self.ruleSource = ruleSource
        self.status = status
        self.steps = steps
        self.facts = facts
        self.paidBefore = paidBefore
    }
}

/// A step as it was paid.
public struct PaidStep: Hashable, Sendable {
    /// The words it was explained with.
    public let text: String
    /// How many.
    public let count: Int
    /// The yearly rate.
    public let yearlyRate: Money
    /// The source's key.
    public let source: String

    /// A paid step with these fields.
    public init(text: String, count: Int, yearlyRate: Money, source: String) {
        self.text = text
        self.count = count
        self.yearlyRate = yearlyRate
        self.source = source
    }
}
