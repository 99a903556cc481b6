import Quantities
import Settlement
import Tables

extension CompositionCell {
    /// Reads a dated national composition: `date, sex, ageBand, use, centrality, socio, people`.
    ///
    /// What is wrong goes to `problems`; throws `TableError`.
    public static func read(
        path: String, _ problems: inout InputProblems
    ) throws(TableError) -> (on: Day?, cells: [CompositionCell]) {
        let gathered = Gathered()
        try TableFile(path: path).read(.composition, ColumnMap(), &problems) { row in
            let day = row.day("date")
            if let first = gathered.day, let day, day != first {
                row.refuse("date", "the same day in every row, \(first)")
            }
            gathered.day = gathered.day ?? day
            let sex = row.count("sex", in: 1...2, required: true)
            let band = row.count("ageBand", in: 1...6, required: true)
            let use = row.count("use", in: 1...4, required: true)
            let centrality = row.count("centrality", in: 1...6, required: true)
            let socio = row.count("socio", in: 1...5, required: true)
            let people = row.count("people", in: 0...10_000_000, required: true)
            guard let sex, let band, let use, let centrality, let socio, let people else { return }
            gathered.cells.append(
                CompositionCell(
                    group: ResidentGroup(sex: sex, ageBand: band, use: use, socio: socio),
                    centrality: centrality, people: people))
        }
        return (gathered.day, gathered.cells)
    }
}

private final class Gathered {
    var day: Day?
    var cells: [CompositionCell] = []
}

extension InputLayout {
    static let composition = InputLayout(
        name: "composition",
        fields: ["date", "sex", "ageBand", "use", "centrality", "socio", "people"].map {
            InputField($0, required: true, []) { !$0.isEmpty }
        })
}
