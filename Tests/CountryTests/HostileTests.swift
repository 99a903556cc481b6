import Country
import CountryFiles
import Foundation
import Quantities
import Settlement
import TestSupport
import Testing

/// Files whose checksums are right and whose content is not: whatever they say, no command may trap.
@Suite("A country file made to harm")
struct HostileTests {
    static let country = Result { try Project.country(of: ["1144"]) }

    /// Everything that is done with a country file, as far as it is let.
    private func use(_ bytes: [UInt8]) {
        guard let country = try? Snapshot(bytes: bytes).country() else { return }
        _ = country.brokenLaws()
        _ = country.peopleCounts(on: country.frame.on)
        _ = try? country.fit(to: Project.facts)
        let months = Month(year: 2022, month: 10)...Month(year: 2022, month: 10)
        if let input = try? country.settlementInput(months: months, under: .known()) {
            _ = try? input.settleCountry()
        }
        for row in stride(from: 0, to: country.people.count, by: 97) {
            let person = country.person(row)
            _ = (person.nin, person.municipality, person.gpContract?.id, person.household.count)
        }
    }

    @Test("no column with a value from anywhere, sealed anew, stops the program")
    func columns() throws {
        let country = try Self.country.get()
        var draws = SeededDraws(seed: 5)
        for column in country.columns where column.count > 0 {
            for _ in 0..<3 {
                let shelf = EditedShelf(country)
                let row = Int.random(in: 0..<column.count, using: &draws)
                let values: [UInt64] = [0, 1, 99, 255, 65_535, .max]
                let value = values[Int.random(in: 0..<values.count, using: &draws)]
                switch column.width {
                case 1: shelf.set(column.name, row, UInt8(truncatingIfNeeded: value))
                case 2: shelf.set(column.name, row, UInt16(truncatingIfNeeded: value))
                case 4: shelf.set(column.name, row, UInt32(truncatingIfNeeded: value))
                default: shelf.set(column.name, row, value)
                }
                guard let changed = try? Country(country.frame, shelf) else { continue }
                use(SnapshotWriter(changed).bytes)
            }
        }
    }

    @Test(
        "a day that no column can hold is refused",
        arguments: [
            -400_000, -29_000, -20_000, 40_000, 2_000_000_000,
        ])
    func days(number: Int) throws {
        let country = try Self.country.get()
        let frame = CountryFrame(
            on: Day(number: number), seed: 1, synthetic: true, built: true)
        #expect(throws: CountryError.self) { try Country(frame, EditedShelf(country)) }
    }

    @Test(
        "lengths of head and file beyond all bounds are refused by the head",
        arguments: [
            UInt64.max, UInt64(1) << 63, (UInt64(1) << 63) + 79, 79, 80, 81, 1 << 40,
        ])
    func lengths(value: UInt64) throws {
        let whole = SnapshotWriter(try Self.country.get()).bytes
        for place in [16, 24] {
            var bytes = whole
            withUnsafeBytes(of: value.littleEndian) {
                bytes.replaceSubrange(place..<place + 8, with: $0)
            }
            #expect(throws: SnapshotError.self) { try Snapshot(bytes: bytes) }
        }
    }

    @Test("an empty household, a municipality twice and a contract without a name are refused")
    func refused() throws {
        let country = try Self.country.get()
        let empty = EditedShelf(country)
        empty.set("households.firstMember", 1, UInt32(0))
        #expect(throws: CountryError.self) { try Country(country.frame, empty) }
        let twice = EditedShelf(country)
        twice.set("municipalities.number", 1, country.municipalities.number[0])
        #expect(throws: CountryError.self) { try Country(country.frame, twice) }
        let small = EditedShelf(country)
        small.set("municipalities.number", 0, UInt16(7))
        #expect(throws: CountryError.self) { try Country(country.frame, small) }
        let nameless = EditedShelf(country)
        nameless.set("contracts.id.bytes", 0, UInt8(ascii: " "))
        #expect(throws: CountryError.self) { try Country(country.frame, nameless) }
    }

    @Test(
        "facts that contradict each other are an error that says which",
        arguments: [
            ("longest list", [2001]), ("members who are not residents", [0]),
            ("size classes from, inhabitants", [5, 4, 3, 2]),
            ("guests beside those who must be, per mille", [200]),
            ("ages of GPs, edges of the bands", [29, 40, 40, 67, 74]),
            ("lists at an office, mean", [0]),
            ("lengths of lists without a GP, spread per mille", [2000]),
            ("locked among lists that are not open, per mille", [5000]),
            ("youngest GP, years", [40]),
            ("open lists, percent of all", [40, 9]),
            ("closed lists that have room, per mille", [0]),
        ])
    func facts(name: String, value: [Int]) throws {
        var facts = Project.facts
        facts.assumptions.values["country: \(name)"] = value
        // It may be a country or an error, and never the end of the program.
        do {
            let country = try CountryPlan(facts, on: Day("2020-01-01")!, seed: 1)
                .country(of: [MunicipalityNumber("1144")!])
            #expect(country.people.count > 100)
        } catch {
            #expect("\(error)".contains("would be right"), "\(error)")
        }
    }

    @Test("a national figure that cannot be shared out is told by its name")
    func national() throws {
        for (name, value) in [
            ("persons_in_line", 434_385_900), ("inhabitants_without_gp", 999_999_900), ("gps", 100),
            ("lists_salaried", 99_999_900), ("female_share", 10_000), ("lists_with_gp", 10_000),
        ] {
            var facts = Project.facts
            facts.series[name] = [
                SeriesPoint(on: Day("2019-12-31")!, hundredths: value, approximate: false)
            ]
            do {
                _ = try CountryPlan(facts, on: Day("2020-01-01")!, seed: 1)
            } catch {
                #expect("\(error)".contains("would be right"), "\(name): \(error)")
            }
        }
    }
}
