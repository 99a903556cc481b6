import Quantities

/// Everything about the nation that is solved before a person is made, in whole numbers.
///
/// A part of the country is made from the same plan, so that it has the same keys and values.
public struct CountryPlan: Sendable {
    /// 1 January of a year.
    public let on: Day
    /// What all draws are keyed by.
    public let seed: UInt64
    let facts: CountryFacts
    let nation: NationalTargets
    let targets: MunicipalTargets
    let ages: AgePlan
    let lists: ListPlan
    let guests: GuestPlan
    let flows: FlowPlan
    let doctors: DoctorPlan
    let offices: OfficePlan
    /// Median months that an open list has been open.
    let openMonths: Int
    /// How many of each municipality wait for a place.
    let waiting: [Int]
    /// The key before a municipality's first resident; last, that of members who are not residents.
    let keysBefore: [Int]

    var draws: Draws { Draws(seed: seed) }

    /// Solves the nation for 1 January of a year. Throws `CountryError` where facts are missing or
    /// contradict each other.
    public init(_ facts: CountryFacts, on: Day, seed: UInt64) throws(CountryError) {
        self.on = on
        self.seed = seed
        self.facts = facts
        let draws = Draws(seed: seed)
        nation = try NationalTargets(facts, on: on)
        targets = try MunicipalTargets(facts, nation)
        try PlanChecks.sums(nation, targets)
        ages = try AgePlan(facts, nation, residents: targets.residents)
        lists = try ListPlan(facts, nation, targets, draws)
        guests = try GuestPlan(facts, targets)
        flows = try FlowPlan(guests, lists, targets, draws)
        doctors = try DoctorPlan(facts, nation, targets, lists, draws)
        offices = try OfficePlan(facts, lists, draws)
        openMonths = try facts.assumptions.number(
            "time a list has been open, median months", in: 1...120)
        waiting = Self.waiting(
            nation, targets, lists,
            most: try facts.assumptions.number(
                "people in the line, most of a municipality's, per mille", in: 1...1000))
        try PlanChecks.waiting(nation, waiting)
        keysBefore = targets.residents.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }

    /// Who waits: where lists are closed, in proportion to the people on them.
    private static func waiting(
        _ nation: NationalTargets, _ targets: MunicipalTargets, _ lists: ListPlan, most: Int
    ) -> [Int] {
        let wanted = targets.residents.indices.map { place in
            let waitedFor = lists.lists(of: place).filter { isWaitedFor($0, lists) }
            // With one closed list alone, nearly everybody who could wait is on it.
            return waitedFor.count < 2 ? 0 : waitedFor.reduce(0) { $0 + lists.people[$1] }
        }
        return Apportionment.shares(
            of: nation.line.value, by: wanted,
            most: zip(wanted, targets.residents).map { $0 > 0 ? $1 * most / 1000 : 0 })
    }

    /// Closed lists with a GP have a line; open ones give a place, and locked ones take none.
    static func isWaitedFor(_ list: Int, _ lists: ListPlan) -> Bool {
        lists.status[list] == .closed && !lists.vacant[list]
    }

    /// The identifier of a contract: the municipality's number and a serial, as one whole number.
    func contractID(_ list: Int) -> String {
        let place = lists.municipality[list]
        let number = Int(facts.municipalities[place].number.description) ?? 0
        return String(number * 1000 + list - lists.starts[place] + 1)
    }
}
