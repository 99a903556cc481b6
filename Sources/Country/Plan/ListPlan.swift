import Quantities

/// The nation's lists, an array a property: first those with a GP in each municipality, then the others.
struct ListPlan: Sendable {
    /// Where each municipality's lists begin; one more at the end.
    private(set) var starts: [Int] = [0]
    /// The municipality of each.
    private(set) var municipality: [Int] = []
    /// Whether it has no regular GP.
    private(set) var vacant: [Bool] = []
    /// People on it.
    private(set) var people: [Int] = []
    /// Its cap.
    private(set) var caps: [Int] = []
    /// Open, closed or locked.
    private(set) var status: [ListStatus] = []

    var count: Int { people.count }

    /// The lists of a municipality.
    func lists(of municipality: Int) -> Range<Int> {
        starts[municipality]..<starts[municipality + 1]
    }

    /// How many stand above the cap.
    func above(_ list: Int) -> Int { max(0, people[list] - caps[list]) }

    init(
        _ facts: CountryFacts, _ nation: NationalTargets, _ targets: MunicipalTargets,
        _ draws: Draws
    ) throws(CountryError) {
        let shape = try LengthShape(facts, nation, targets, draws)
        let terms = try ListTerms(facts.assumptions)
        var spread = 0
        for place in targets.residents.indices {
            let withGP = targets.lists.withGP[place]
            let plan = ListsWithGP(
                place: place, people: targets.lists.peopleWithGP[place],
                caps: targets.lists.caps[place],
                open: targets.lists.open[place],
                factors: (spread..<spread + withGP).map { shape.factor(of: $0) }, terms, draws)
            spread += withGP
            guard plan.people.reduce(0, +) == targets.lists.peopleWithGP[place],
                plan.people.allSatisfy({ $0 > 0 })
            else {
                throw .contradiction(
                    "\(facts.municipalities[place].number): \(withGP) lists with a GP cannot hold \(targets.lists.peopleWithGP[place]) people under caps of \(targets.lists.caps[place]) with \(targets.lists.open[place]) open"
                )
            }
            let vacant = VacantLists(
                place: place, lists: targets.lists.withoutGP[place],
                people: targets.lists.peopleWithoutGP[place],
                usualCap: withGP == 0 ? 0 : targets.lists.caps[place] / withGP, terms, draws)
            municipality += plan.people.map { _ in place } + vacant.people.map { _ in place }
            self.vacant += plan.people.map { _ in false } + vacant.people.map { _ in true }
            people += plan.people + vacant.people
            caps += plan.caps + vacant.caps
            status += plan.status + vacant.status
            starts.append(people.count)
        }
    }
}

/// What is assumed of lists.
struct ListTerms {
    let freeOnOpen: Int
    let closedWithRoom: Int
    let openAmongOverfull: Int
    let locked: Int
    let vacantLocked: Int
    let vacantSpread: Int
    let longest: Int

    init(_ assumed: Assumptions) throws(CountryError) {
        freeOnOpen = try assumed.number(
            "free places that are on open lists, per mille", in: 0...1000)
        closedWithRoom = try assumed.number("closed lists that have room, per mille", in: 0...1000)
        openAmongOverfull = try assumed.number(
            "free places of an open list among overfull, at most", in: 1...200)
        locked = try assumed.number("locked among lists that are not open, per mille", in: 0...1000)
        vacantLocked = try assumed.number(
            "locked among lists without a GP, per mille", in: 0...1000)
        vacantSpread = try assumed.number(
            "lengths of lists without a GP, spread per mille", in: 0...900)
        longest = try assumed.number("longest list", in: 2000...9000)
    }
}

/// The lists without a regular GP of one municipality; their caps are not published.
struct VacantLists {
    let people: [Int]
    let caps: [Int]
    let status: [ListStatus]

    init(
        place: Int, lists: Int, people total: Int, usualCap: Int, _ terms: ListTerms, _ draws: Draws
    ) {
        let weights = (0..<lists).map {
            1000 - terms.vacantSpread
                + draws.below(2 * terms.vacantSpread + 1, .vacantLength, place, $0)
        }
        let people = Apportionment.shares(of: total, by: weights)
        self.people = people
        caps = people.map { max(($0 + 9) / 10 * 10, usualCap / 10 * 10, 10) }
        status = (0..<lists).map {
            draws.happens(terms.vacantLocked, .locked, place, 1000 + $0) ? .locked : .closed
        }
    }
}
