import Quantities

/// Residents of each municipality by sex and single year of age.
struct AgePlan: Sendable {
    /// Municipality × (sex × age), men first.
    let people: [Int32]
    /// Where a municipality's people begin in their cohort of the nation, cell by cell.
    let cohortStart: [Int32]
    /// How many the nation has in each cell.
    let cohort: [Int]

    /// Exact in the national cells and the municipal sums; for the day with municipal bands, in those too.
    init(_ facts: CountryFacts, _ nation: NationalTargets, residents: [Int]) throws(CountryError) {
        guard let table = facts.ages[nation.on] else {
            throw .noSuchDay("\(nation.on): no people by age")
        }
        cohort = table.people
        people =
            facts.bands.on == nation.on
            ? try Self.withBands(facts.bands, table, residents)
            : Self.raked(facts, table, residents)
        var start = [Int32](repeating: 0, count: AgeTable.cells)
        var starts: [Int32] = []
        starts.reserveCapacity(people.count)
        for (index, count) in people.enumerated() {
            starts.append(start[index % AgeTable.cells])
            start[index % AgeTable.cells] += count
        }
        cohortStart = starts
    }

    /// Each band and sex: municipal sums known, national single years known.
    private static func withBands(
        _ bands: BandTable, _ table: AgeTable, _ residents: [Int]
    ) throws(CountryError) -> [Int32] {
        var people = [Int32](repeating: 0, count: residents.count * AgeTable.cells)
        for sex in 1...2 {
            for band in 0..<BandTable.bands {
                let cells = (0..<AgeTable.ages).filter { BandTable.band(of: $0) == band }
                    .map { AgeTable.cell(sex: sex, age: $0) }
                let rows = bands.people.map { $0[(sex - 1) * BandTable.bands + band] }
                let columns = cells.map { table.people[$0] }
                guard rows.reduce(0, +) == columns.reduce(0, +) else {
                    throw .contradiction(
                        "band \(band), sex \(sex): \(rows.reduce(0, +)) by municipality; would be right: \(columns.reduce(0, +)), as in population_norway_age_sex.csv"
                    )
                }
                let part = WholeTable(
                    weights: rows.flatMap { row in columns.map { row * $0 } }, rows: rows,
                    columns: columns)
                for row in rows.indices {
                    for (column, cell) in cells.enumerated() {
                        people[row * AgeTable.cells + cell] = Int32(part[row, column])
                    }
                }
            }
        }
        return people
    }

    /// Without municipal bands: the published day's ages, raked to the sums of this day.
    private static func raked(
        _ facts: CountryFacts, _ table: AgeTable, _ residents: [Int]
    ) -> [Int32] {
        var national = [Int](repeating: 0, count: 2 * BandTable.bands)
        for row in facts.bands.people {
            for (band, count) in row.enumerated() { national[band] += count }
        }
        let weights = facts.bands.people.flatMap { row in
            (0..<AgeTable.cells).map { cell in
                let band =
                    cell / AgeTable.ages * BandTable.bands
                    + BandTable.band(of: cell % AgeTable.ages)
                return Apportionment.scaled(
                    row[band] << 20, table.people[cell], by: max(national[band], 1))
            }
        }
        let near = WholeTable.raked(weights, rows: residents, columns: table.people, rounds: 6)
        return WholeTable(weights: near, rows: residents, columns: table.people).cells
    }
}
