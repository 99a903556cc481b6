import Country
import CountryFiles
import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Out of a country and in again")
struct RoundTripTests {
    /// Two small municipalities, whole, with the neighbours' lists that some are on.
    static let built = Result { try Project.country(of: ["1144", "1151"]) }

    /// Texts and the columns that name their places: the same texts may stand in another order.
    static let ofTexts: Set<String> = [
        "people.givenName", "people.familyName", "doctors.givenName", "doctors.familyName",
        "offices.languages", "names.given.bytes", "names.given.ends", "names.family.bytes",
        "names.family.ends", "names.languages.bytes", "names.languages.ends",
    ]

    @Test(
        "a built country comes back from its extract column by column",
        arguments: ExtractFormat.allCases)
    func columns(format: ExtractFormat) throws {
        let (country, desk) = (try Self.built.get(), try ExtractDesk())
        _ = try desk.export(country, as: format, to: "out")
        let back = try Country(extract: desk.folder + "/out", on: Day("2026-01-01")!, .test)
        let (before, after) = (plain(country), plain(back))
        #expect(before.keys == after.keys)
        for (name, bytes) in before { #expect(bytes == after[name], "\(name)") }
        #expect(names(country) == names(back))
        #expect(languages(country) == languages(back))
        #expect(back.frame.synthetic && !back.frame.built && back.frame.seed == 0)
    }

    @Test("out, in and out again gives the same bytes", arguments: ExtractFormat.allCases)
    func bytes(format: ExtractFormat) throws {
        let desk = try ExtractDesk()
        for (name, country) in [("built", try Self.built.get()), ("hand", try desk.country())] {
            let first = try desk.export(country, as: format, to: name)
            let back = try Country(
                extract: "\(desk.folder)/\(name)", on: Day("2026-01-01")!, .test)
            #expect(first == (try desk.export(back, as: format, to: name + "-again")))
        }
    }

    @Test("CSV and JSON of one country give the same country")
    func formats() throws {
        let (country, desk) = (try Self.built.get(), try ExtractDesk())
        let snapshots = try ExtractFormat.allCases.map { format in
            _ = try desk.export(country, as: format, to: "\(format)")
            return SnapshotWriter(
                try Country(extract: "\(desk.folder)/\(format)", on: Day("2026-01-01")!, .test)
            ).bytes
        }
        #expect(snapshots[0] == snapshots[1])
    }

    @Test("rows in another order give the same people")
    func order() throws {
        let desk = try ExtractDesk()
        let first = plain(try desk.country())
        for table in [ExtractTable.municipalities, .line, .remarks] {
            let lines = desk.tables[table]!.split(separator: "\n")
            let turned = lines.prefix(1) + lines.dropFirst().reversed()
            desk.tables[table] = turned.joined(separator: "\n") + "\n"
        }
        #expect(plain(try desk.country()) == first)
    }

    @Test("the line has the longest waiting first, and households stand together")
    func gathered() throws {
        let country = try ExtractDesk().country()
        #expect(country.people.key.values.map { $0 } == [10, 11, 12, 13, 14])
        #expect(country.households.key.values.map { $0 } == [100, 101, 102, 103])
        #expect(country.person(0).household.map(\.key) == [11])
        #expect(country.line.person.values.map { $0 } == [0, 3])
        #expect(country.list(0).members.map(\.key) == [10, 11])
        #expect(country.person(4).municipality == nil)
        #expect(country.person(4).marks == .notResident)
        #expect(country.person(1).ground == .child && country.person(1).marks == .apart)
    }

    @Test("cells are quoted only where they must be, and empty ones are null")
    func cells() throws {
        let desk = try ExtractDesk()
        let country = try desk.country()
        let csv = try desk.export(country, as: .csv, to: "csv").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(csv[.lists] == desk.tables[.lists])
        #expect(csv[.offices] == desk.tables[.offices])
        #expect(csv[.periods] == desk.tables[.periods])
        #expect(csv[.doctors] == desk.tables[.doctors])
        #expect(csv[.remarks]!.contains("\n11,Ola,\"Li, \"\"den\"\" eldre\",child,yes\n12,,,,\n"))
        let json = try desk.export(country, as: .json, to: "json").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(
            json[.line] == """
                [
                {"gpContractId":"L2","personKey":10,"since":"2025-10-01"},
                {"gpContractId":"L2","personKey":13,"since":"2025-11-02"}
                ]

                """)
        #expect(
            json[.lists]!.contains(#""posts":0.5,"residents":1,"status":"closed","openSince":null"#)
        )
        #expect(
            json[.offices]!.contains(#""latitude":59.9814,"longitude":10.0416,"opens":"08:00""#))
        #expect(json[.people]!.contains(#"{"personKey":12,"nin":null,"sex":1,"#))
        #expect(json[.people]!.contains("\"nin\":\"\(ExtractDesk.mother)\""))
    }

    @Test("tables that need not be there may be away, or hold no row")
    func optional() throws {
        let desk = try ExtractDesk()
        for table in [ExtractTable.line, .remarks, .periods, .municipalities] {
            desk.tables[table] = nil
        }
        let country = try desk.country()
        #expect(country.municipalities.population.values.map { $0 } == [4, 0])
        #expect(country.municipalities.complete.values.map { $0 } == [1, 0])
        #expect(country.line.count == 0 && country.periods.count == 0)
        #expect(country.people.ground.values.allSatisfy { $0 == 0 })
        let emptied = try desk.export(country, as: .json, to: "json")
        #expect(emptied[.line] == Data("[]\n".utf8))
        for format in ExtractFormat.allCases {
            let name = "again-\(format)"
            _ = try desk.export(country, as: format, to: name)
            let back = try Country(
                extract: "\(desk.folder)/\(name)", on: Day("2026-01-01")!, .test)
            #expect(back.line.count == 0)
        }
    }

    /// The bytes of the columns that depend on no order of texts.
    private func plain(_ country: Country) -> [String: [UInt8]] {
        let columns = country.columns.filter { !Self.ofTexts.contains($0.name) }
        return Dictionary(uniqueKeysWithValues: columns.map { ($0.name, Array($0.bytes)) })
    }

    private func names(_ country: Country) -> [String] {
        let (given, family) = (country.names.given, country.names.family)
        func text(_ place: UInt32, _ texts: TextColumn) -> String {
            place == Nowhere.long ? "" : texts[Int(place)]
        }
        let people = zip(country.people.givenName.values, country.people.familyName.values)
        let doctors = zip(country.doctors.givenName.values, country.doctors.familyName.values)
        return (Array(people) + Array(doctors)).map { text($0, given) + " " + text($1, family) }
    }

    private func languages(_ country: Country) -> [Set<String>] {
        let codes = country.names.languages
        return country.offices.languages.values.map { bits in
            Set((0..<codes.count).filter { bits >> UInt32($0) & 1 == 1 }.map { codes[$0] })
        }
    }
}
