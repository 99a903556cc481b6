import Quantities
import TestSupport
import Testing

@testable import Country

/// A sound country is spoilt in one place, and the law that is broken is told.
@Suite("Laws of nature, each seen broken")
struct LawsOfNatureTests {
    static let country = Result { try Project.country(of: ["1144", "5636"]) }

    private func broken(_ spoil: (EditedShelf, Country) throws -> Void) throws -> [String] {
        let country = try Self.country.get()
        let shelf = EditedShelf(country)
        try spoil(shelf, country)
        return try Country(country.frame, shelf).brokenLaws().map(\.law)
    }

    private func list(_ country: Country, _ fits: (ListView) -> Bool) throws -> Int {
        try #require(
            (0..<country.contracts.count).first {
                country.contracts.complete[$0] == 1 && fits(country.list($0))
            })
    }

    @Test("unspoilt, nothing is broken")
    func sound() throws {
        #expect(try broken { _, _ in } == [])
    }

    @Test("a member whose own row names another list")
    func twoLists() throws {
        let laws = try broken { shelf, country in
            let person = Int(country.members.person[0])
            shelf.set(
                "people.contract", person, country.people.contract[person] == 0 ? UInt16(1) : 0)
        }
        #expect(laws.contains { $0.hasPrefix("each person is on one list") })
    }

    @Test("an open list without a place")
    func full() throws {
        let laws = try broken { shelf, country in
            let row = try list(country) { $0.status == .open }
            shelf.set("contracts.maxPatients", row, UInt16(country.list(row).residents))
        }
        #expect(laws.contains("an open list has a free place"))
    }

    @Test("members above a cap without a ground")
    func groundless() throws {
        let laws = try broken { shelf, country in
            let row = try list(country) { $0.status != .open && $0.residents > 50 }
            shelf.set("contracts.maxPatients", row, UInt16(10))
        }
        #expect(laws.contains("everybody above the cap stands there on a ground"))
    }

    @Test("two people with one number")
    func sameNumber() throws {
        let laws = try broken { shelf, country in
            shelf.set("people.nin", 1, country.people.nin[0])
        }
        #expect(laws == ["no two people have the same number"])
    }

    @Test("a number that could be real among made-up people, and one that is none")
    func realNumber() throws {
        let laws = try broken { shelf, country in
            // The first month of the year without its 80: the checks fail, so it is nobody's.
            shelf.set("people.nin", 3, country.people.nin[3] - 80_0000_000)
        }
        #expect(laws == ["numbers are valid, and made up where the people are"])
    }

    @Test("a child on a list of nobody at home")
    func child() throws {
        let laws = try broken { shelf, country in
            let child = try #require(
                (0..<country.people.count).first {
                    let person = country.person($0)
                    return person.age(on: country.frame.on) < 16 && person.gpContract != nil
                        && !person.marks.contains(.apart)
                })
            let own = country.people.contract[child]
            shelf.set("people.contract", child, own == 0 ? UInt16(1) : 0)
        }
        #expect(
            laws.contains(
                "a child under sixteen is on the list of an adult of the household, or marked"))
    }

    @Test("a doctor who is a child")
    func doctor() throws {
        let laws = try broken { shelf, country in
            shelf.set("doctors.birthDate", country.regularGPs[0], UInt16(45_000))
        }
        #expect(laws == ["a regular GP is of age"])
    }

    @Test("a stay that begins before birth")
    func early() throws {
        let laws = try broken { shelf, country in
            shelf.set("people.memberSince", Int(country.members.person[0]), UInt16(0))
        }
        #expect(laws.contains { $0.hasPrefix("nobody is born") })
    }

    @Test("somebody waiting twice, or for the own list, in a municipality with a line")
    func line() throws {
        let country = try Project.country(of: ["1149"])
        #expect(country.line.count > 100)
        let shelf = EditedShelf(country)
        shelf.set("line.person", 1, country.line.person[0])
        shelf.set("line.since", 0, UInt16(country.frame.on.number - CountryDay.origin))
        let waitedFor = try #require(
            (0..<country.contracts.count).first { country.contracts.waiting(for: $0).count > 2 })
        let member = country.members.person[country.contracts.members(of: waitedFor).lowerBound]
        shelf.set("line.person", country.contracts.waiting(for: waitedFor).upperBound - 1, member)
        let laws = try Country(country.frame, shelf).brokenLaws().map(\.law)
        #expect(laws.contains("nobody stands in the line twice"))
        #expect(laws.contains("nobody waits for the list they are on"))
        #expect(laws.contains("the longest waiting stands first"))
    }

    @Test(
        "columns that are no table are refused before they are read",
        arguments: [
            ("people.contract", 0, 9999), ("people.municipality", 0, 400),
            ("contracts.doctor", 0, 9999),
            ("contracts.municipality", 0, 400), ("periods.doctor", 0, 9999),
        ])
    func unsound(name: String, row: Int, value: Int) throws {
        let country = try Self.country.get()
        let shelf = EditedShelf(country)
        shelf.set(name, row, UInt16(value))
        #expect(throws: CountryError.self) { try Country(country.frame, shelf) }
    }

    @Test("codes that mean nothing, and columns that are missing, are refused")
    func codes() throws {
        let country = try Self.country.get()
        for (name, value) in [
            ("people.sex", 3), ("people.use", 0), ("people.socio", 6), ("people.ground", 9),
            ("contracts.status", 7), ("contracts.form", 5), ("periods.relationship", 4),
        ] {
            let shelf = EditedShelf(country)
            shelf.set(name, 0, UInt8(value))
            #expect(throws: CountryError.self, "\(name)") { try Country(country.frame, shelf) }
        }
        for column in country.columns {
            var shelf = EditedShelf(country)
            shelf.remove(column.name)
            #expect(throws: CountryError.noColumn(column.name, width: column.width)) {
                try Country(country.frame, shelf)
            }
        }
    }
}
