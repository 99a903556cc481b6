import Law
import Quantities

/// What every form of capitation shares: the ceiling on the people counted, and the month's share.
struct CountedResidents: Sendable {
    let ceiling: Int
    let ceilingVersion: Version
    let share: Fraction
    let sharePhrase: Phrase
    let shareVersion: Version

    init(in month: Month, under law: LawInForce) throws(LawError) {
        let ceiling = try law.inForce(ListCeiling.self, on: month.firstDay)
        let share = try law.inForce(MonthShare.self, on: month.firstDay)
        self.ceiling = ceiling.value.people
        ceilingVersion = ceiling.version
        self.share = share.value.fraction(of: month)
        sharePhrase = share.value.phrase(for: month)
        shareVersion = share.version
    }

    /// The people paid for: all up to the ceiling; above it there is a finding.
    func counted(_ list: ListMonth, _ ledger: inout some Ledger) -> Int {
        ledger.restsOn(ceilingVersion)
        guard list.residents > ceiling else { return list.residents }
        ledger.finding(
            .capitationCeiling,
            [Fact("residents", .count(list.residents)), Fact("ceiling", .count(ceiling))])
        return ceiling
    }

    /// Pays the month's share of the yearly steps.
    func payMonth(_ ledger: inout some Ledger) {
        ledger.share(share, sharePhrase, shareVersion)
    }
}
