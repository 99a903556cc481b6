import Quantities
import Settlement
import Tables

extension MunicipalityFacts {
    /// Reads a file of municipalities. What is wrong goes to `problems`; throws `TableError`.
    public static func read(
        path: String, columns: ColumnMap, _ problems: inout InputProblems
    ) throws(TableError) -> [MunicipalityNumber: MunicipalityFacts] {
        let gathered = Gathered()
        try TableFile(path: path).read(.municipalities, columns, &problems) { row in
            let number = row.municipality("municipality")
            let population = row.count("population", in: 0...10_000_000)
            let posts = row.hundredths("gpPosts", in: 0...500_000)
            let centrality = row.count("centrality", in: 1...6)
            guard let number else { return }
            let facts = MunicipalityFacts(
                number: number, name: row.text("name"), population: population,
                postsHundredths: posts, centrality: centrality)
            if gathered.facts.updateValue(facts, forKey: number) != nil {
                row.refuse("municipality", "each municipality once")
            }
        }
        return gathered.facts
    }
}

private final class Gathered {
    var facts: [MunicipalityNumber: MunicipalityFacts] = [:]
}
