import Quantities

/// What each municipality is made to meet, an array a figure, in the order of the facts.
struct MunicipalTargets: Sendable {
    let residents: [Int]
    /// Residents that are on no list.
    let unlisted: [Int]
    let listsWithGP: [Int]
    let listsWithoutGP: [Int]
    let peopleWithGP: [Int]
    let peopleWithoutGP: [Int]
    let caps: [Int]
    let openLists: [Int]
    let women: [Int]
    /// Members that are not residents of the country.
    let notResidents: [Int]

    /// As published for the day; for other days in the proportions of the day that is published.
    init(_ facts: CountryFacts, _ nation: NationalTargets) throws(CountryError) {
        residents = try Self.residents(facts, nation)
        let now = facts.municipalities.map(\.lists)
        let published = now.compactMap { $0 }.first?.on == nation.on.adding(days: -1)
        if published {
            listsWithGP = now.map { $0?.listsWithGP ?? 0 }
            listsWithoutGP = now.map { $0?.listsWithoutGP ?? 0 }
            peopleWithGP = now.map { $0?.peopleWithGP ?? 0 }
            peopleWithoutGP = now.map { $0?.peopleWithoutGP ?? 0 }
            caps = now.map { $0?.caps ?? 0 }
            openLists = now.map { $0?.openLists ?? 0 }
            women = now.map { $0?.women ?? 0 }
        } else {
            let derived = DerivedLists(facts, nation, residents)
            listsWithGP = derived.listsWithGP
            listsWithoutGP = derived.listsWithoutGP
            peopleWithGP = derived.peopleWithGP
            peopleWithoutGP = derived.peopleWithoutGP
            caps = derived.caps
            openLists = derived.openLists
            women = derived.women
        }
        let listed = zip(peopleWithGP, peopleWithoutGP).map { $0 + $1 }
        notResidents = Apportionment.shares(of: nation.notResidents.value, by: listed)
        let unlistedInAll =
            nation.residents - (listed.reduce(0, +) - nation.notResidents.value)
        guard unlistedInAll >= 0 else {
            throw .contradiction(
                "\(-unlistedInAll) more people on lists than there are; would be right: more members who are not residents"
            )
        }
        unlisted = Apportionment.shares(
            of: unlistedInAll, by: Self.shortages(facts.municipalities, residents, listed),
            most: residents.map { $0 / 20 })
    }

    /// How many more live about a place than its lists hold, times the place's people: who is on no list
    /// lives where there are too few places within reach.
    private static func shortages(
        _ facts: [MunicipalFact], _ residents: [Int], _ listed: [Int]
    ) -> [Int] {
        let reach = 60 * 60
        return facts.indices.map { here in
            let about = facts.indices.reduce(0) { sum, there in
                let weight = 10_000 * reach / (reach + Distance.squared(facts[here], facts[there]))
                return sum + (residents[there] - listed[there]) * weight
            }
            return 1 + max(0, about / 10_000) * residents[here] / 1000
        }
    }

    /// Inhabitants: as published, or in the proportions of the first day that is.
    private static func residents(
        _ facts: CountryFacts, _ nation: NationalTargets
    ) throws(CountryError) -> [Int] {
        let places = facts.municipalities
        let exact = places.compactMap { $0.population[nation.on] }
        if exact.count == places.count {
            guard exact.reduce(0, +) == nation.residents else {
                throw .contradiction(
                    "municipalities.csv sums to \(exact.reduce(0, +)) on \(nation.on); would be right: \(nation.residents), as in population_norway_age_sex.csv"
                )
            }
            return exact
        }
        let first = places.compactMap { $0.population.keys.min() }.min()
        return Apportionment.shares(
            of: nation.residents, by: places.map { $0.population[first ?? nation.on] ?? 0 })
    }
}

/// Municipal lists of a day without municipal figures: those of the published day, scaled.
private struct DerivedLists {
    let listsWithGP: [Int]
    let listsWithoutGP: [Int]
    let peopleWithGP: [Int]
    let peopleWithoutGP: [Int]
    let caps: [Int]
    let openLists: [Int]
    let women: [Int]

    init(_ facts: CountryFacts, _ nation: NationalTargets, _ residents: [Int]) {
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
        listsWithGP = withGP
        listsWithoutGP = withoutGP
        let room = zip(then, peopleWithGP).map { fact, people in
            fact.map { Apportionment.scaled(people, $0.caps, by: max($0.peopleWithGP, 1)) } ?? 0
        }
        caps = Apportionment.shares(of: nation.caps.value, by: room)
        let free = zip(caps, peopleWithGP).map { $0 - $1 }
        openLists = Apportionment.shares(
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
