import Quantities

/// The lists of each municipality that a country is made to meet, an array a figure.
struct MunicipalLists: Sendable {
    let withGP: [Int]
    let withoutGP: [Int]
    let peopleWithGP: [Int]
    let peopleWithoutGP: [Int]
    let caps: [Int]
    let open: [Int]
    let women: [Int]

    /// As published for the day; for other days in the proportions of the day that is published.
    init(_ facts: CountryFacts, _ nation: NationalTargets, _ residents: [Int]) {
        let figures = facts.municipalities.map(\.lists)
        let published = figures.compactMap { $0 }.first?.on == nation.on.adding(days: -1)
        self =
            published
            ? MunicipalLists(published: figures)
            : MunicipalLists(scaledTo: nation, facts, residents)
    }

    /// The figures as they are; zero where a municipality has none.
    private init(published figures: [ListFact?]) {
        withGP = figures.map { $0?.listsWithGP ?? 0 }
        withoutGP = figures.map { $0?.listsWithoutGP ?? 0 }
        peopleWithGP = figures.map { $0?.peopleWithGP ?? 0 }
        peopleWithoutGP = figures.map { $0?.peopleWithoutGP ?? 0 }
        caps = figures.map { $0?.caps ?? 0 }
        open = figures.map { $0?.openLists ?? 0 }
        women = figures.map { $0?.women ?? 0 }
    }

    /// Those of the published day, scaled to a day without municipal figures.
    private init(scaledTo nation: NationalTargets, _ facts: CountryFacts, _ residents: [Int]) {
        let then = facts.municipalities.map(\.lists)
        let hasLists = then.map { $0 == nil ? 0 : 1 }
        let withGP = Apportionment.shares(
            of: nation.listsWithGP.value, by: then.map { $0?.listsWithGP ?? 0 }, least: hasLists)
        let withoutGP = Apportionment.shares(
            of: nation.listsWithoutGP.value,
            by: then.map { fact in
                fact.map { 10 * $0.listsWithoutGP * 10 + $0.listsWithGP } ?? 0
            })
        let listed = Self.listed(facts, nation, residents)
        let perList = zip(listed, zip(withGP, withoutGP)).map { $0 / max(1, $1.0 + $1.1) }
        peopleWithoutGP = Apportionment.shares(
            of: nation.peopleWithoutGP.value, by: zip(withoutGP, perList).map { $0 * $1 },
            most: zip(withoutGP, perList).map { $0 * $1 * 2 })
        peopleWithGP = zip(listed, peopleWithoutGP).map { $0 - $1 }
        self.withGP = withGP
        self.withoutGP = withoutGP
        let room = zip(then, peopleWithGP).map { fact, people in
            fact.map { Apportionment.scaled(people, $0.caps, by: max($0.peopleWithGP, 1)) } ?? 0
        }
        caps = Apportionment.shares(of: nation.caps.value, by: room)
        let free = zip(caps, peopleWithGP).map { $0 - $1 }
        open = Apportionment.shares(
            of: nation.openLists.value,
            by: zip(then, free).map { fact, free in
                fact.map { 2 * $0.openLists + $0.listsWithGP / 4 + (free > 0 ? 1 : 0) } ?? 0
            },
            most: zip(withGP, free).map { min($0, $1 > 0 ? $1 : $0 / 4) })
        women = Apportionment.shares(
            of: nation.women.value, by: then.map { $0?.women ?? 0 }, most: withGP)
    }

    private static func listed(
        _ facts: CountryFacts, _ nation: NationalTargets, _ residents: [Int]
    ) -> [Int] {
        let total = nation.peopleWithGP.value + nation.peopleWithoutGP.value
        let weights = zip(facts.municipalities, residents).map { place, residents in
            guard let fact = place.lists else { return 0 }
            let then = place.population[fact.on.adding(days: 1)] ?? 1
            return Apportionment.scaled(
                fact.peopleWithGP + fact.peopleWithoutGP, residents, by: max(then, 1))
        }
        return Apportionment.shares(of: total, by: weights)
    }
}
