import Law
import Quantities

extension SettlementInput {
    /// The lines and findings of one list for one month, without settling the others.
    ///
    /// Only the rows of its municipality's lists are counted, and only the list's own lines are made.
    /// The same lines as in `settle`. Throws `LawError`.
    public func explain(
        _ list: Int, in month: Month, by book: RuleBook = .scheme
    ) throws(LawError) -> SettlementRun {
        let rules = try MonthRules(book, in: month, under: law)
        let members = contracts.indices.filter {
            contracts[$0].municipality == contracts[list].municipality
        }
        var part = self
        part.contracts = members.map { contracts[$0] }
        part.memberships = memberships?.only(members)
        let own = members.firstIndex(of: list) ?? 0
        var longest = [Int](repeating: 0, count: members.count)
        longest[own] = longestBefore(month, list, book)
        let lists = ListFrame(part).filled(part.tally(rules), longestBefore: longest)
        var run = MonthRun(part, rules, lists)
        run.settle(own)
        return SettlementRun(
            months: month...month, knownOn: law.knownOn, lines: run.lines, findings: run.findings)
    }

    /// The longest the list was in the earlier months of the run that could be settled.
    private func longestBefore(_ month: Month, _ list: Int, _ book: RuleBook) -> Int {
        let earlier = (months.lowerBound.number..<max(months.lowerBound.number, month.number))
            .map { Month(number: $0) }
            .filter { (try? MonthRules(book, in: $0, under: law)) != nil }
        guard let own = memberships?.only([list]) else {
            return earlier.isEmpty ? 0 : contracts[list].residents ?? 0
        }
        return earlier.map { own.tally(in: $0).residents[0] }.max() ?? 0
    }
}

extension Memberships {
    /// The rows of some lists only, in the order given.
    func only(_ members: [Int]) -> Memberships {
        let ranges = members.map { Int(starts[$0])..<Int(starts[$0 + 1]) }
        let ends = ranges.reduce(into: [Int32(0)]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
        func column<Element>(_ values: [Element]) -> [Element] { ranges.flatMap { values[$0] } }
        return Memberships(
            starts: ends, group: column(group), birth: column(birth), from: column(from),
            until: column(until))
    }
}
