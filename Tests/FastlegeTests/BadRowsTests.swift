import Foundation
import Reports
import Testing

@Suite("Everything wrong in the rows is told at once")
struct BadRowsTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private let header =
        "gpContractId,municipality,hprNumber,form,vacant,maxPatients,agreementDate,posts,residents\n"

    /// Whether a complaint reads FILE:ROW:COLUMN: found; would be right: so.
    private func isWellFormed(_ complaint: String) -> Bool {
        (try? /[^:]+:\d+:[^:]+: .+; would be right: .+/.wholeMatch(in: complaint)) != nil
    }

    @Test("each cell of a row is judged, and each complaint says what would be right")
    func everyCell() throws {
        try desk.write(
            "lists.csv",
            header + "4 7,03011,1234567890,boss,maybe,2501,2022-02-30,51,10001\n"
                + ",,x,,,-1,30.02.2022,-1,-1\n")
        let run = try desk.settle("2022-10")
        #expect(run.code == 65)
        #expect(run.output.isEmpty)
        let first = [
            "gpContractId", "municipality", "hprNumber", "form", "vacant", "maxPatients",
            "agreementDate", "posts", "residents",
        ]
        let places = run.places
        #expect(
            places == first.map { "lists.csv:2:\($0)" }
                + first.filter { !["form", "vacant"].contains($0) }.map { "lists.csv:3:\($0)" })
        #expect(run.complaints.allSatisfy(isWellFormed))
    }

    @Test("a complaint shows what was found")
    func found() throws {
        try desk.write("lists.csv", header + "1,0301,,,,2501,,,10001\n")
        #expect(
            try desk.settle("2022-10").complaints == [
                "lists.csv:2:maxPatients: found \"2501\"; would be right: a whole number, 0–2500",
                "lists.csv:2:residents: found \"10001\"; would be right: a whole number, 0–10000",
            ])
    }

    @Test("the edges themselves are right")
    func edges() throws {
        try desk.write("lists.csv", header + "1,0301,,,,2500,,50,10000\n2,0301,,,,0,,0,0\n")
        #expect(try desk.settle("2022-10").code == 0)
    }

    @Test("a contract that stands twice is told with both rows")
    func duplicates() throws {
        try desk.lists("4711,0301,1", "4712,0301,1", "4711,0301,1")
        #expect(
            try desk.settle("2022-10").complaints == [
                "lists.csv:4:gpContractId: found \"4711\"; "
                    + "would be right: each contract once; it stands in row 2 too"
            ])
    }

    @Test("a contract that stands twice is told also when its row has another fault")
    func duplicateBesideFault() throws {
        try desk.lists("4711,0301,1", "4711,abc,1")
        let complaints = try desk.settle("2022-10").complaints
        #expect(complaints.count == 2)
    }

    @Test("past two hundred complaints only their number is told")
    func manyWrong() throws {
        func complaints(_ rows: Int) throws -> [String] {
            try desk.write(
                "lists.csv",
                "gpContractId,municipality,residents\n"
                    + (1...rows).map { "\($0),0301,-1\n" }.joined())
            return try desk.settle("2022-10").complaints
        }
        let many = try complaints(251)
        #expect(many.count == 201)
        #expect(many.first?.hasPrefix("lists.csv:2:residents") == true)
        #expect(try many.at(199).hasPrefix("lists.csv:201:residents"))
        #expect(many.last == "… and 51 more")
        #expect(try complaints(201).last == "… and 1 more")
        #expect(try complaints(200).last?.hasPrefix("lists.csv:201:") == true)
    }

    @Test("the two hundred are counted over all files together")
    func manyFiles() throws {
        try desk.write(
            "lists.csv",
            "gpContractId,municipality,residents\n" + (1...150).map { "\($0),0301,-1\n" }.joined())
        try desk.write(
            "municipalities.csv",
            "municipality,population\n" + (1000..<1100).map { "\($0),-1\n" }.joined())
        let run = try desk.settle("2022-10", "--municipalities", "municipalities.csv")
        #expect(run.complaints.count == 201)
        #expect(try run.complaints.at(150).hasPrefix("municipalities.csv:2:population"))
        #expect(run.complaints.last == "… and 50 more")
    }

    @Test("a cell with a line end is told on one line")
    func oneLine() throws {
        try desk.lists("\"47\n11\",0301,1")
        let run = try desk.settle("2022-10")
        #expect(run.code == 65)
        #expect(run.complaints.count == 1)
    }

    @Test("a short row lacks its last cells, and a long row's extra cells are told")
    func uneven() throws {
        try desk.lists("4711,0301", "4712,0301,9,x,y", "4713,0301,9,,")
        let run = try desk.settle("2022-10")
        #expect(run.places == ["lists.csv:2:residents", "lists.csv:3:1"])
        #expect(run.errors.contains("a comma inside a cell needs quotes"))
        #expect(run.errors.contains("lists.csv:3:1: 5 cells, with \"x\" past the last header; "))
    }

    @Test("a table without a column of residents is told once, not on every row")
    func noResidents() throws {
        try desk.write("lists.csv", "gpContractId,municipality\n1,0301\n2,0301\n3,0301\n")
        let run = try desk.settle("2022-10")
        #expect(run.code == 65)
        #expect(run.complaints.count == 1)
    }
}
