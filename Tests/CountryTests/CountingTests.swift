import CountryFiles
import Quantities
import TestSupport
import Testing

@testable import Country

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

    @Test(
        "counting by two columns is right where blocks begin and end",
        arguments: [0, 1, 32_767, 32_768, 32_769, 65_536, 100_001])
    func blocks(rows: Int) throws {
        let born = (0..<rows).map { UInt16($0 % 40_000) }
        let home = (0..<rows).map { UInt16($0 % 3) }
        let mixed = try People(TwoColumns(born: born, home: home))
        let expected = zip(born, home).count { $0 <= 20_000 && $1 == 2 }
        #expect(mixed.count(bornOnOrBefore: 20_000, in: 2) == expected)
        let alike = try People(TwoColumns(born: born, home: home.map { _ in 7 }))
        #expect(alike.count(bornOnOrBefore: 40_000, in: 7) == rows)
    }
}

/// People of whom only birth date and home are told.
private struct TwoColumns: ColumnShelf {
    let born: [UInt16]
    let home: [UInt16]

    func find(_ name: String, width: Int) throws(CountryError) -> (ColumnMemory, Int, Int) {
        let memory = ColumnMemory(byteCount: born.count * width)
        let told = ["people.birthDate": born, "people.municipality": home][name]
        told?.withUnsafeBytes { memory.bytes.copyMemory(from: $0) }
        return (memory, 0, born.count)
    }
}
