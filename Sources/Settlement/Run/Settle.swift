import Law
import Quantities

extension SettlementInput {
    /// Settles every list for every month, each line with its explanation.
    ///
    /// Months whose capitation law is not known are in `refused`, each with a finding. `progress` is told
    /// how many months are done, and of how many.
    public func settle(
        by book: RuleBook = .scheme, progress: (Int, Int) -> Void = { _, _ in }
    ) -> SettlementRun {
        var settlement = SettlementRun(months: months, knownOn: law.knownOn)
        let frame = ListFrame(self)
        var longest = [Int](repeating: 0, count: contracts.count)
        for number in months.lowerBound.number...months.upperBound.number {
            let month = Month(number: number)
            progress(
                number - months.lowerBound.number,
                months.upperBound.number - months.lowerBound.number + 1)
            do {
                let rules = try MonthRules(book, in: month, under: law)
                let lists = frame.filled(tally(rules), longestBefore: longest)
                var run = MonthRun(self, rules, lists)
                run.settleAll()
                settlement.lines += run.lines
                settlement.findings += run.findings
                longest = zip(longest, lists).map { max($0, $1.residents) }
            } catch {
                settlement.refused[month] = error
                settlement.findings.append(
                    Finding(
                        .lawNotKnown, month: month,
                        source: LegalSource("law/parameters", CapitationScale.name),
                        facts: [Fact("known", .text(error.description))]))
            }
        }
        return settlement
    }

    /// The people on each list in a month, weighted where the month's capitation rule weighs them.
    func tally(_ rules: MonthRules) -> Tally {
        guard let memberships else { return statedTally }
        return memberships.tally(
            in: rules.month, weighing: rules.capitation.weighing, centralities: centralities)
    }

    /// The people as the lists themselves state them.
    var statedTally: Tally {
        Tally(residents: contracts.map { $0.residents ?? 0 }, weights: nil)
    }

    /// The centrality class of each contract's municipality; 0 where not given.
    public var centralities: [Int] {
        contracts.map { municipalities[$0.municipality]?.centrality ?? 0 }
    }
}
