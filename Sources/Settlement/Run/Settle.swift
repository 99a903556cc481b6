import Law
import Quantities

extension SettlementInput {
    /// Settles every list for every month, each line with its explanation.
    ///
    /// Months whose capitation law is not known are in `refused`, each with a finding.
    public func settle(by book: RuleBook = .scheme) -> SettlementRun {
        var settlement = SettlementRun(months: months, knownOn: law.knownOn)
        var longest = [Int](repeating: 0, count: contracts.count)
        for number in months.lowerBound.number...months.upperBound.number {
            let month = Month(number: number)
            do {
                let rules = try MonthRules(book, in: month, under: law)
                var run = MonthRun(self, rules, longestBefore: longest)
                run.settleAll()
                settlement.lines += run.lines
                settlement.findings += run.findings
                longest = zip(longest, run.lists).map { max($0, $1.residents) }
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

    /// The lists of a month as plain numbers, in the order of `contracts`, with people weighted where
    /// the month's capitation rule weighs them.
    func lists(in month: Month, weighing: (any PersonWeighing)?) -> [ListMonth] {
        let tally = memberships.map {
            $0.tally(in: month, weighing: weighing, centralities: centralities)
        }
        var municipalities = municipalityMonths()
        for (index, contract) in contracts.enumerated() {
            let residents = tally?.residents[index] ?? contract.residents ?? 0
            municipalities[contract.municipality]?.add(
                residents: residents, posts: contract.postsHundredths, vacant: contract.vacant)
        }
        return contracts.enumerated().map { index, contract in
            var list = ListMonth(
                municipality: municipalities[contract.municipality]
                    ?? MunicipalityMonth(population: ListMonth.unknown, establishedPosts: 0))
            list.residents = tally?.residents[index] ?? contract.residents ?? 0
            list.weights = tally?.weights?[index] ?? ListMonth.unknown
            list.maxPatients = contract.maxPatients ?? ListMonth.unknown
            list.agreementDay = contract.agreementDate?.number ?? ListMonth.unknown
            list.posts = contract.postsHundredths
            list.vacant = contract.vacant
            return list
        }
    }

    /// The centrality class of each contract's municipality; 0 where not given.
    public var centralities: [Int] {
        contracts.map { municipalities[$0.municipality]?.centrality ?? 0 }
    }

    private func municipalityMonths() -> [MunicipalityNumber: MunicipalityMonth] {
        var posts: [MunicipalityNumber: Int] = [:]
        for contract in contracts {
            posts[contract.municipality, default: 0] += contract.postsHundredths
        }
        return Dictionary(
            uniqueKeysWithValues: posts.map { number, counted in
                let facts = municipalities[number]
                return (
                    number,
                    MunicipalityMonth(
                        population: facts?.population ?? ListMonth.unknown,
                        establishedPosts: facts?.postsHundredths ?? counted)
                )
            })
    }
}
