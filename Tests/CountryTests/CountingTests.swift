import Country
import CountryFiles
import Quantities
import TestSupport
import Testing

/// Counting in one pass, and counting by two columns, against loops that anybody can read.
@Suite("Counting people")
struct CountingTests {
    /// One municipality with everybody who lives or is listed there.
    static let country: Country? = {
        guard let facts = try? FactsFolder(path: "\(Project.root)/facts").facts,
            let day = Day("2026-01-01"), let place = MunicipalityNumber("1144")
        else { return nil }
        return try? CountryPlan(facts, on: day, seed: 1).country(of: [place])
    }()

    @Test(
        "ages, lists and municipalities are counted as one by one",
        arguments: ["2026-01-01", "2025-12-31", "1950-06-15", "2069-12-31"])
    func onePass(on text: String) throws {
        let country = try #require(Self.country)
        let day = try #require(Day(text))
        var ages = [Int](repeating: 0, count: AgeTable.ages)
        var lists = [Int](repeating: 0, count: country.contracts.count + 1)
        var homes = [Int](repeating: 0, count: country.municipalities.count + 1)
        for row in 0..<country.people.count {
            let person = country.person(row)
            ages[min(max(person.age(on: day), 0), AgeTable.ages - 1)] += 1
            lists[person.gpContract?.row ?? country.contracts.count] += 1
            let home = person.municipality.flatMap { country.municipalities.row(of: $0) }
            homes[home ?? country.municipalities.count] += 1
        }
        let counts = country.peopleCounts(on: day)
        #expect(counts.byAge == ages)
        #expect(counts.byContract == lists)
        #expect(counts.byMunicipality == homes)
    }

    @Test("a list's people are as many as its members")
    func lists() throws {
        let country = try #require(Self.country)
        let counts = country.peopleCounts(on: country.frame.on).byContract
        let members = (0..<country.contracts.count).map { country.list($0).residents }
        #expect(Array(counts.dropLast()) == members)
    }

    @Test(
        "residents born on or before a day are counted as one by one",
        arguments: [
            "1889-12-31", "1890-01-01", "1958-12-31", "2000-02-29", "2026-01-01", "2100-01-01",
        ],
        ["1144", "0301", "9999"])
    func twoColumns(born text: String, home: String) throws {
        let country = try #require(Self.country)
        let day = try #require(Day(text))
        let municipality = try #require(MunicipalityNumber(home))
        let people = (0..<country.people.count).map(country.person)
        let expected = people.filter { $0.birthDate <= day && $0.municipality == municipality }
        #expect(country.count(bornOnOrBefore: day, in: municipality) == expected.count)
    }
}
