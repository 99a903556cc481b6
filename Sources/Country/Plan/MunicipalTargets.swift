import Quantities

/// What each municipality is made to meet, an array a figure, in the order of the facts.
struct MunicipalTargets: Sendable {
    let residents: [Int]
    /// Residents that are on no list.
    let unlisted: [Int]
    /// Its lists and the people on them.
    let lists: MunicipalLists
    /// Members that are not residents of the country.
    let notResidents: [Int]

    /// As published for the day; for other days in the proportions of the day that is published.
    init(_ facts: CountryFacts, _ nation: NationalTargets) throws(CountryError) {
        residents = try Self.residents(facts, nation)
        lists = MunicipalLists(facts, nation, residents)
        let listed = zip(lists.peopleWithGP, lists.peopleWithoutGP).map { $0 + $1 }
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
