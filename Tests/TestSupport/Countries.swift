import Country
import CountryFiles
import Quantities

extension Project {
    /// The published figures as they stand in the project, read once.
    public static let facts: CountryFacts = {
        do {
            return try FactsFolder(path: root + "/facts").facts
        } catch {
            fatalError("\(error)")
        }
    }()

    /// A country of some municipalities, built from the published figures.
    public static func country(
        of municipalities: [String], on day: String = "2026-01-01", seed: UInt64 = 1
    ) throws -> Country {
        try CountryPlan(facts, on: Day(day)!, seed: seed)
            .country(of: municipalities.map { MunicipalityNumber($0)! }, threads: 2)
    }
}
