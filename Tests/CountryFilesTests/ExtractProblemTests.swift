import Country
import CountryFiles
import Foundation
import Quantities
import TestSupport
import Testing

/// A change of a table, and what is said of it.
struct Slip: Sendable, CustomTestStringConvertible {
    let table: ExtractTable
    let old: String
    let new: String
    let told: [String]

    init(_ table: ExtractTable, _ old: String, _ new: String, _ told: String...) {
        self.table = table
        self.old = old
        self.new = new
        self.told = told
    }

    var testDescription: String { told[0] }
}

@Suite("What is wrong in an extract")
struct ExtractProblemTests {
    static let slips: [Slip] = [
        Slip(
            .people, "personKey,", "key,",
            "people.csv:1:key: an unknown column", "people.csv:1:personKey: the column is missing"),
        Slip(
            .people, "13,,2", "13,,3",
            "people.csv:6:sex: found \"3\"; would be right: a whole number, 1–2"),
        Slip(
            .people, "13,,2", "0,,2",
            "people.csv:6:personKey: found 1 bytes; would be right: a whole number, 1–4294967295",
            "line.csv:2:personKey"),
        Slip(
            .people, "13,,2", "12,,2",
            "people.csv:6:personKey: found 12, the person of row 4; would be right: each person once",
            "line.csv:2:personKey"),
        Slip(
            .people, ExtractDesk.child + ",1,2015-06-01", ExtractDesk.mother + ",1,1980-01-15",
            "people.csv:5:nin: found the number of row 3; would be right: each number once"),
        Slip(
            .people, "1990-10-10", "1990-02-30",
            "people.csv:6:birthDate: found \"1990-02-30\"; would be right: a day as"),
        Slip(
            .people, "1990-10-10", "1889-12-31",
            "people.csv:6:birthDate: found \"1889-12-31\"; would be right: a day from 1890-01-01 to 2069-"
        ),
        Slip(
            .people, "1990-10-10", "2026-01-02",
            "people.csv:6:birthDate: found \"2026-01-02\"; would be right: a day not after 2026-01-01"
        ),
        Slip(
            .people, "2,1980-01-15", "2,1980-01-16",
            "people.csv:3:birthDate: found another day than the nin tells"),
        Slip(
            .people, "14,", "14,4",
            "people.csv:2:nin: found 12 bytes; would be right: a person's number or nothing: not eleven digits"
        ),
        Slip(
            .people, "13,,2,1990-10-10,9901", "13,,2,1990-10-10,9903",
            "people.csv:6:municipality: found \"9903\"; would be right: a municipality of municipalities.csv"
        ),
        Slip(
            .people, "101,L2", "101,L9",
            "people.csv:4:gpContractId: found \"L9\"; would be right: a list of lists.csv"),
        Slip(
            .people, "102,,,", "102,L3,,",
            "people.csv:6:memberSince: found nothing; would be right: a day, as there is a gpContractId"
        ),
        Slip(
            .people, "102,,,", "102,,2020-01-01,",
            "people.csv:6:gpContractId: found nothing; would be right: a list, as there is a memberSince"
        ),
        Slip(
            .people, "2015-06-01,1,3", "2015-05-31,1,3",
            "people.csv:5:memberSince: found \"2015-05-31\"; would be right: a day not before 2015-06-01, the month of birth"
        ),
        Slip(
            .people, "2001-06-01,4", "2026-01-02,4",
            "people.csv:4:memberSince: found \"2026-01-02\"; would be right: a day not after 2026-01-01"
        ),
        Slip(
            .people, "1990-10-10,9901,102", "1990-10-10,9902,100",
            "people.csv:6:municipality: found another than in row 3 of the same household"),
        Slip(
            .people, ",1,5", ",1,5,x", "people.csv:6:1: 11 cells, with \"x\" past the last header"),
        Slip(
            .lists, "990000001,selfEmployed,no", ",selfEmployed,no",
            "lists.csv:2:vacant: found \"no\"; would be right: yes, as there is no hprNumber"),
        Slip(
            .lists, "990000001,selfEmployed,no", "990000001,selfEmployed,yes",
            "lists.csv:2:vacant: found \"yes\"; would be right: no, as there is an hprNumber"),
        Slip(
            .lists, "990000001,self", "990000009,self",
            "lists.csv:2:hprNumber: found \"990000009\"; would be right: a row of it in doctors.csv"
        ),
        Slip(
            .lists, "salaried", "hourly",
            "lists.csv:3:form: found \"hourly\"; would be right: selfEmployed, supported or salaried"
        ),
        Slip(
            .lists, "L3,9902", "L1,9902", "people.csv:2:gpContractId",
            "lists.csv:4:gpContractId: found \"L1\"; would be right: each list once; it stands in row 2 too"
        ),
        Slip(
            .lists, "1,2,open", "1,1,open",
            "lists.csv:2:residents: found 1, and 2 in people.csv; would be right: the same"),
        Slip(
            .lists, "no,3,", "no,2,",
            "lists.csv:2:status: found \"open\"; would be right: closed or locked, as there is no free place"
        ),
        Slip(
            .lists, "closed,,", "closed,2020-01-01,",
            "lists.csv:3:openSince: found \"2020-01-01\"; would be right: nothing, as the list is not open"
        ),
        Slip(
            .lists, "closed", "shut",
            "lists.csv:3:status: found \"shut\"; would be right: open, closed or locked"),
        Slip(
            .lists, "closed,,", "closed,,\(Invented.office(3100_0000))",
            "lists.csv:3:officeOrgNr: found \"\(Invented.office(3100_0000))\"; would be right: a row of it in offices.csv"
        ),
        Slip(
            .lists, "L2,9901", "L2,9909",
            "lists.csv:3:municipality: found \"9909\"; would be right: a municipality of municipalities.csv"
        ),
        Slip(
            .doctors, "990000002,1", "990000001,1", "lists.csv:4:hprNumber",
            "doctors.csv:3:hprNumber: found \"990000001\"; would be right: each doctor once",
            "periods.csv:3:hprNumber"),
        Slip(
            .doctors, "yes,no", "yes,maybe",
            "doctors.csv:2:trainee: found \"maybe\"; would be right: yes or no"),
        Slip(
            .periods, "LPVI", "LPXX",
            "periods.csv:3:relationship: found \"LPXX\"; would be right: LPFL, LPDL or LPVI"),
        Slip(
            .periods, "2026-09-01", "2025-09-01",
            "periods.csv:3:until: found \"2025-09-01\"; would be right: a day after from"),
        Slip(
            .periods, ",60,", ",101,",
            "periods.csv:3:workingPercentage: found \"101\"; would be right: a whole number, 1–100"),
        Slip(.offices, "59.9814", "59.98141", "offices.csv:2:latitude: found \"59.98141\""),
        Slip(
            .offices, "08:00", "8:00",
            "offices.csv:2:opens: found \"8:00\"; would be right: a time as 08:00"),
        Slip(.offices, "en no", "English", "offices.csv:2:languages: found \"English\""),
        Slip(
            .line, "13,2025", "15,2025",
            "line.csv:2:personKey: found \"15\"; would be right: a person of people.csv"),
        Slip(
            .line, "L2,10", "L1,10",
            "line.csv:3:gpContractId: found \"L1\"; would be right: another list than the one the person is on"
        ),
        Slip(
            .line, "L2,10", "L2,13",
            "line.csv:3:personKey: found \"13\"; would be right: each person once in the line; also in row 2"
        ),
        Slip(
            .line, "2025-11-02", "2026-01-02",
            "line.csv:2:since: found \"2026-01-02\"; would be right: a day not after"),
        Slip(
            .municipalities, "9902,", "9901,", "lists.csv:4:municipality",
            "municipalities.csv:3:municipality: found \"9901\"; would be right: each number once"),
        Slip(
            .remarks, "10,Kari", "11,Kari",
            "remarks.csv:3:personKey: found \"11\"; would be right: each person once"),
        Slip(
            .remarks, ",child,", ",kin,",
            "remarks.csv:2:ground: found \"kin\"; would be right: ordinary, child, returned or historical"
        ),
    ]

    @Test("each slip is told with its place and remedy, and nothing else", arguments: slips)
    func told(slip: Slip) throws {
        let desk = try ExtractDesk()
        try desk.change(slip.table, slip.old, slip.new)
        let problems = try desk.problems()
        #expect(problems.count == slip.told.count, "\(problems)")
        for (problem, told) in zip(problems, slip.told) {
            #expect(problem.hasPrefix(told), "\(problem)")
        }
    }

    @Test("slips in several files are told at once, table by table and row by row")
    func severalAtOnce() throws {
        let desk = try ExtractDesk()
        try desk.change(.people, "13,,2", "13,,5")
        try desk.change(.people, "14,", "14,9")
        try desk.change(.lists, "salaried", "hourly")
        try desk.change(.line, "13,2025", "15,2025")
        try desk.change(.offices, "08:00", "25:00")
        try desk.change(.remarks, "yes", "perhaps")
        let places = try desk.problems().map {
            $0.split(separator: ":").prefix(3).joined(separator: ":")
        }
        #expect(
            places == [
                "people.csv:2:nin", "people.csv:6:sex", "lists.csv:3:form", "offices.csv:2:opens",
                "line.csv:2:personKey", "remarks.csv:2:apart",
            ])
    }

    @Test("two hundred are told, and the rest counted")
    func many() throws {
        let desk = try ExtractDesk()
        for key in 1000..<1300 {
            desk.tables[.people]! += "\(key),,9,1990-10-10,9901,\(key),,,1,1\n"
        }
        let problems = try desk.problems()
        #expect(problems.count == 201)
        #expect(problems.last == "… and 100 more")
    }

    @Test("people and lists must be there, once each, and doctors and offices that lists name")
    func missing() throws {
        let desk = try ExtractDesk()
        try desk.lay()
        desk.tables[.doctors] = nil
        desk.tables[.offices] = nil
        for gone in ["lists", "doctors", "offices"] {
            try FileManager.default.removeItem(atPath: "\(desk.folder)/\(gone).csv")
        }
        desk.tables[.lists] = nil
        try Data("[]".utf8).write(to: URL(fileURLWithPath: "\(desk.folder)/people.json"))
        #expect(
            try desk.problems().filter { !$0.hasPrefix("periods") } == [
                "people.csv:1:1: people.csv and people.json are there; would be right: one of them",
                "lists.csv:1:1: there is no such file; would be right: lists.csv, lists.json, lists.xlsx in the folder",
            ])
        let other = try ExtractDesk()
        other.tables[.doctors] = nil
        other.tables[.offices] = nil
        other.tables[.periods] = nil
        #expect(
            try other.problems().map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
                == ["lists.csv:2:hprNumber", "lists.csv:2:officeOrgNr", "lists.csv:4:hprNumber"])
    }

    @Test("a folder that is not there is not an empty extract")
    func noFolder() {
        #expect(throws: ExtractError.self) {
            try Country(extract: "/nowhere/at/all", on: Day("2026-01-01")!, .test)
        }
    }

    @Test("columns have room for 65 534 doctors and no more")
    func tooMany() throws {
        let desk = try ExtractDesk()
        let rows = (1...65_534).map { "\(991_000_000 + $0),1,,no,no,,\n" }
        desk.tables[.doctors]! += rows.joined()
        #expect(
            try desk.problems() == [
                "doctors.csv:65536:hprNumber: found \"991065533\"; would be right: no more than 65534 doctors"
            ])
    }
}
