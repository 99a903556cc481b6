import Law
import Quantities

/// How a country's people are counted.
public enum Counting: Sendable {
    /// Each month on its own from the rows, as a payment run does.
    case monthByMonth
    /// All months at once; people with nothing changing are counted once.
    case allAtOnce
}

/// The amounts of one month for every list, without their explanations.
///
/// From the same rules as `SettlementInput.settle`, by the summing ledger. Any list can be explained
/// afterwards from its counts.
public struct CountryMonth: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// People by list.
    public let residents: [Int]
    /// Weights in thousandths by list; nil where people are only counted.
    public let weights: [Int]?
    /// Øre by list, for each kind.
    public let amounts: [LineKind: [Int]]

    /// Øre of all kinds for a list.
    public func amount(of list: Int) -> Int {
        amounts.values.reduce(0) { $0 + $1[list] }
    }
}

extension SettlementInput {
    /// Settles every list for every month, sums only.
    ///
    /// Throws `LawError` for the first month whose capitation is not known. The same result for any
    /// number of threads and for either way of counting.
    public func settleCountry(
        by book: RuleBook = .scheme, counting: Counting = .allAtOnce, threads: Int = 1
    ) throws(LawError) -> [CountryMonth] {
        let frame = ListFrame(self)
        var rules: [MonthRules] = []
        for number in months.lowerBound.number...months.upperBound.number {
            rules.append(try MonthRules(book, in: Month(number: number), under: law))
        }
        let tallies = tallies(rules, frame.centralities, counting, threads)
        var longest = [Int](repeating: 0, count: contracts.count)
        return zip(rules, tallies).map { rules, tally in
            let month = frame.settle(rules, tally, longestBefore: longest)
            for list in longest.indices {
                longest[list] = max(longest[list], tally.residents[list])
            }
            return month
        }
    }

    /// Capitation of every list for one month before any grant takes its place, in øre.
    ///
    /// Throws `LawError` where the month's capitation is not known.
    public func capitationBeforeGrants(
        in month: Month, by book: RuleBook = .scheme
    ) throws(LawError) -> [Int] {
        let rules = try MonthRules(book, in: month, under: law)
        let frame = ListFrame(self)
        let tally = tallies([rules], frame.centralities, .monthByMonth, 1)[0]
        let lists = frame.filled(
            tally, longestBefore: [Int](repeating: 0, count: contracts.count))
        var capitation = [Int](repeating: 0, count: lists.count)
        var unused = capitation
        rules.capitation.sum(lists, into: &capitation, replacing: &unused)
        return capitation
    }

    private func tallies(
        _ rules: [MonthRules], _ centralities: [Int], _ counting: Counting, _ threads: Int
    ) -> [Tally] {
        guard let memberships else { return rules.map { _ in statedTally } }
        switch counting {
        case .monthByMonth:
            return rules.map {
                memberships.tally(
                    in: $0.month, weighing: $0.capitation.weighing, centralities: centralities,
                    threads: threads)
            }
        case .allAtOnce:
            return memberships.tallies(
                in: months, weighings: rules.map(\.capitation.weighing), centralities: centralities,
                threads: threads)
        }
    }
}

extension ListFrame {
    /// One month of every list, sums only.
    fileprivate func settle(_ rules: MonthRules, _ tally: Tally, longestBefore: [Int])
        -> CountryMonth
    {
        var lists = filled(tally, longestBefore: longestBefore)
        var capitation = [Int](repeating: 0, count: lists.count)
        var unused: [Int] = capitation
        rules.capitation.sum(lists, into: &capitation, replacing: &unused)
        for list in lists.indices { lists[list].capitationOre = capitation[list] }
        var amounts: [LineKind: [Int]] = [:]
        for rule in rules.grants {
            var grant = [Int](repeating: 0, count: lists.count)
            rule.sum(lists, into: &grant, replacing: &capitation)
            amounts[type(of: rule).kind] = grant
        }
        amounts[type(of: rules.capitation).kind] = capitation
        return CountryMonth(
            month: rules.month, residents: tally.residents, weights: tally.weights,
            amounts: amounts)
    }
}
