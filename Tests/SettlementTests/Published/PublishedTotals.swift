import Law
import Quantities
import Settlement
import TestSupport

/// What the rules pay over a year of the published lists, for comparison with what was paid.
struct PublishedTotals {
    let series: NationalSeries
    /// Lists are spread over so many lengths, equally many of each.
    static let lengths = 200

    init() throws { series = try NationalSeries() }

    private func months(_ year: Int) -> [Month] { (1...12).map { Month(year: year, month: $0) } }

    /// Capitation of a year in millions, without grants.
    func capitation(
        _ year: Int, withoutGP: Bool = true, shape: (Double) -> LengthShape = LengthShape.between
    ) -> Double {
        months(year).reduce(0) { sum, month in
            sum + capitation(month, "with_gp", shape)
                + (withoutGP ? capitation(month, "without_gp", shape) : 0)
        }
    }

    private func lists(_ month: Month, _ kind: String, _ shape: (Double) -> LengthShape) -> [Int] {
        let people = series.value("inhabitants_\(kind)", month)
        let year = Double(month.year) + Double(month.month - 1) / 12
        return shape(year).lengths(
            mean: people / series.value("lists_\(kind)", month), of: Self.lengths)
    }

    private func capitation(
        _ month: Month, _ kind: String, _ shape: (Double) -> LengthShape
    ) -> Double {
        let contracts = lists(month, kind, shape).enumerated().map {
            ContractFacts.list("\($0.offset)", of: $0.element)
        }
        let ore = settle(contracts, in: "\(month)").lines.filter { $0.kind == .capitation }
            .reduce(0) { $0 + $1.amount.ore }
        return Double(ore) / 1e8 * series.value("lists_\(kind)", month) / Double(Self.lengths)
    }

    /// What the higher rate below the breakpoint added in 2020, in millions.
    func breakpointMoney() -> Double {
        (5...12).reduce(0) { sum, number in
            let month = Month(year: 2020, month: number)
            return sum
                + ["with_gp", "without_gp"].reduce(0) { part, kind in
                    let below = lists(month, kind, LengthShape.between).reduce(0) {
                        $0 + min($1, 1000)
                    }
                    let lists = series.value("lists_\(kind)", month) / Double(Self.lengths)
                    return part + Double(below) * lists * (577 - 499) / 12 / 1e6
                }
        }
    }

    /// What base grants would lift in May–December 2020 if every short list were new enough, in millions.
    func baseGrantAtMost() -> Double {
        (5...12).reduce(0) { sum, number in
            let month = Month(year: 2020, month: number)
            let contracts = lists(month, "with_gp", LengthShape.between).enumerated().map {
                ContractFacts.list("\($0.offset)", of: $0.element, cap: 1000, agreed: "2020-01-01")
            }
            let without = contracts.map {
                ContractFacts.list($0.id.description, of: $0.residents)
            }
            let lift =
                settle(contracts, in: "\(month)").totals.all.ore
                - settle(without, in: "\(month)").totals.all.ore
            return sum + Double(lift) / 1e8 * series.value("lists_with_gp", month)
                / Double(Self.lengths)
        }
    }

    /// Equalisation of a year in millions, from the municipalities of 2025 with lists as long as the
    /// country's mean was that year.
    func equalisation(_ year: Int) throws -> Double {
        let rows = try Table("facts/municipality_gp_2025.csv").rows
        return months(year).reduce(0) { sum, month in
            let mean =
                series.value("inhabitants_with_gp", month) / series.value("lists_with_gp", month)
            let scale = mean / (5_504_387.0 / 5747.0)
            return sum + equalisation(rows, month, scale)
        }
    }

    private func equalisation(_ rows: [[String: String]], _ month: Month, _ scale: Double) -> Double
    {
        var contracts: [ContractFacts] = []
        var facts: [MunicipalityFacts] = []
        for row in rows {
            guard let number = row["municipality_no"],
                let people = Int(row["patients_on_lists_with_gp"] ?? ""),
                let lists = Double(row["lists_with_gp"] ?? ""), lists > 0,
                let population = Int(row["population_2026-01-01"] ?? ""), population < 5000
            else { continue }
            contracts.append(
                .list(number, of: people, in: number, posts: Int((lists * 100 / scale).rounded())))
            facts.append(.municipality(number, population: population))
        }
        return settle(contracts, in: "\(month)", municipalities: facts).lines
            .filter { $0.kind == .equalisationGrant }.reduce(0) { $0 + Double($1.amount.ore) / 1e8 }
    }
}
