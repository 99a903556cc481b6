import Law
import Quantities

/// Base grant (*grunntilskudd*) for a contract's first two years while its list is short.
///
/// Pays as if the list had 500 people, at the lower band's rate or the national average rate, instead
/// of capitation and not on top of it. From May 2023 only if that is more than the list's own
/// capitation. It is tied to the contract, whose cap must be 500 or more; once the list has passed 500,
/// ordinary capitation takes over for good. Of a list that gets none, the first ground that holds is a
/// finding.
public struct BaseGrant: SettlementRule {
    public static let source = LegalSource("Statsavtalen", "grunntilskudd")
    public static let inForce = Period(from: "2020-05-01")
    public static let kind = LineKind.baseGrant

    let terms: BaseGrantTerms
    let termsVersion: Version
    let rate: Money
    let scale: Version
    let counting: CountedResidents
    let firstDay: Day
    /// The weights that a list's own capitation was reckoned with, where people are weighted.
    let weights: Version?

    public init(in month: Month, under law: LawInForce) throws(LawError) {
        let terms = try law.inForce(BaseGrantTerms.self, on: month.firstDay)
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        self.terms = terms.value
        termsVersion = terms.version
        rate = scale.value.grantRate
        self.scale = scale.version
        counting = try CountedResidents(in: month, under: law)
        firstDay = month.firstDay
        weights =
            terms.value.onlyIfHigher && law.accepting == .illustrative
            ? try law.inForce(CapitationWeights.self, on: month.firstDay).version : nil
    }

    public func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        if let code = refusal(of: list) {
            ledger.finding(code, facts(of: list))
            return .paysNothing
        }
        ledger.restsOn(termsVersion)
        if let weights, list.weights != ListMonth.unknown { ledger.restsOn(weights) }
        ledger.step(
            terms.people, at: rate,
            Phrase("step.baseGrant", [Fact("residents", .count(list.residents))]), scale)
        counting.payMonth(&ledger)
        return .paysInsteadOfCapitation
    }

    /// The first ground on which the grant is not paid; nil when it is.
    private func refusal(of list: ListMonth) -> FindingCode? {
        if list.vacant { return .baseGrantVacant }
        if list.residents >= terms.people { return .baseGrantList500 }
        if list.longestBefore > terms.people { return .baseGrantLost }
        if list.maxPatients == ListMonth.unknown { return .baseGrantCapUnknown }
        if list.maxPatients < terms.minimumCap { return .baseGrantCap500 }
        if list.agreementDay == ListMonth.unknown { return .baseGrantDateUnknown }
        let agreed = Day(number: list.agreementDay)
        if firstDay < agreed { return .baseGrantNotStarted }
        if agreed.adding(years: terms.years) <= firstDay { return .baseGrantTwoYears }
        if terms.onlyIfHigher, list.capitationOre >= amountOre { return .baseGrantCapitationHigher }
        return nil
    }

    var amountOre: Int {
        counting.share.ofRoundedHalfAwayFromZero(terms.people * rate.ore)
    }

    private func facts(of list: ListMonth) -> [Fact] {
        var facts = [
            Fact("residents", .count(list.residents)), Fact("people", .count(terms.people)),
            Fact("minimumCap", .count(terms.minimumCap)), Fact("years", .count(terms.years)),
        ]
        if list.maxPatients != ListMonth.unknown {
            facts.append(Fact("maxPatients", .count(list.maxPatients)))
        }
        if list.agreementDay != ListMonth.unknown {
            facts.append(Fact("agreementDate", .day(Day(number: list.agreementDay))))
        }
        return facts
    }
}
