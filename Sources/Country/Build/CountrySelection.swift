import Quantities

/// Which part of the nation is made: whole municipalities, with everybody who lives or is listed there.
struct CountrySelection: Sendable {
    /// Whether each municipality is complete.
    let complete: [Bool]
    /// For each list of the nation its row in the country; `Nowhere.short` for lists left out.
    let rowOfList: [UInt16]
    /// The nation's list of each row.
    let lists: [Int]
    /// How many people of each home are in the country.
    let people: [Int]
    /// The first row of each home's people; one more at the end.
    let firstRow: [Int]

    init(_ plan: CountryPlan, _ wanted: [MunicipalityNumber]) throws(CountryError) {
        let places = plan.facts.municipalities
        var complete = [Bool](repeating: wanted.isEmpty, count: places.count)
        let unknown = wanted.filter { number in !places.contains { $0.number == number } }
        guard unknown.isEmpty else { throw .noMunicipalities(unknown.map { "\($0)" }) }
        for (place, fact) in places.enumerated() where wanted.contains(fact.number) {
            complete[place] = true
        }
        self.complete = complete
        let municipality = plan.lists.municipality
        var kept = municipality.map { complete[$0] }
        for (home, flows) in plan.flows.flows.enumerated()
        where home < places.count && complete[home] {
            for flow in flows { kept[Int(flow.list)] = true }
        }
        lists = kept.indices.filter { kept[$0] }
        var rows = [UInt16](repeating: Nowhere.short, count: kept.count)
        for (row, list) in lists.enumerated() { rows[list] = UInt16(row) }
        rowOfList = rows
        people = plan.flows.flows.enumerated().map { home, flows in
            if home < places.count, complete[home] { return plan.targets.residents[home] }
            return flows.reduce(0) {
                $0 + (complete[municipality[Int($1.list)]] ? Int($1.people) : 0)
            }
        }
        firstRow = people.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }

    /// Whether everybody on a list of the nation is in the country.
    func isComplete(_ list: Int, _ plan: CountryPlan) -> Bool {
        complete[plan.lists.municipality[list]]
    }
}
