import Reports
import Testing

@Suite("A settlement goes as far as the law is known")
struct LawReachTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.lists("4711,0301,1200")
    }

    @Test("January 2018 is not known; the command stops and says what is known")
    func gap() throws {
        let run = try desk.settle("2018-01")
        #expect(run.code == 69)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("2018-01: capitation.scale is not known on 2018-01-01"))
        #expect(run.errors.contains("[2016-07-01, 2017-07-01), [2019-07-01, 2027-07-01)"))
        #expect(run.errors.contains("one flat rate between 442 and 499 kroner"))
    }

    @Test("July 2026 is only expected; it is settled when that is accepted")
    func expected() throws {
        let refused = try desk.settle("2026-07")
        #expect(refused.code == 69)
        #expect(refused.errors.contains("is expected, and only derived or surer is accepted"))
        #expect(refused.errors.contains("--allow expected"))
        let accepted = try desk.settle("2026-07", "--allow", "expected", "--format", "json")
        #expect(accepted.code == 0)
        #expect(try accepted.document().lines.map(\.status) == ["expected"])
        #expect(try accepted.document().lines.map(\.amountOre) == [9_320_000])
    }

    @Test("nothing is known from July 2027, whatever is accepted")
    func beyond() throws {
        #expect(try desk.settle("2027-07", "--allow", "illustrative").code == 69)
        #expect(try desk.settle("2001-05").code == 69)
    }

    @Test("a range partly known settles the known months and names the others")
    func partly() throws {
        let run = try desk.settle("2019-05..2019-08", "--format", "json")
        let document = try run.document()
        #expect(run.code == 0)
        #expect(document.lines.map(\.month) == ["2019-07", "2019-08"])
        let unknown = document.findings.filter { $0.code == "LAW-NOT-KNOWN" }
        #expect(unknown.map(\.month) == ["2019-05", "2019-06"])
    }

    @Test("a table of a partly known range names the months that could not be settled")
    func partlyInTables() throws {
        let csv = try desk.settle("2019-05..2019-08", "--format", "csv")
        #expect(csv.code == 0)
        #expect(csv.text.contains("May 2019 is not settled: capitation.scale is not known"))
        #expect(csv.text.contains("June 2019 is not settled: capitation.scale is not known"))
    }

    @Test("a range wholly unknown stops, with a line for each month")
    func wholly() throws {
        let run = try desk.settle("2018-01..2018-03")
        #expect(run.code == 69)
        #expect(run.complaints.map { $0.prefix(7) } == ["2018-01", "2018-02", "2018-03"])
    }

    @Test("the law as known before a publication is the law before it")
    func knownOn() throws {
        func amount(_ more: String...) throws -> Int? {
            let command = ["settle", "--month", "2020-05", "--lists", "lists.csv"]
            return try desk.run(command + ["--format", "json"] + more).document().lines.first?
                .amountOre
        }
        #expect(try amount() == 5_640_000)
        #expect(try amount("--known-on", "2020-06-15") == 5_640_000)
        #expect(try amount("--known-on", "2020-06-14") == 4_990_000)
        #expect(try amount("--known-on", "2020-05-31") == 4_990_000)
    }

    @Test(
        "a month, day or folder of law that makes no sense is told",
        arguments: [
            (["--month", "2022-13"], 65), (["--month", "2022-06..2022-04"], 65),
            (["--month", "2022-10", "--known-on", "2022-02-30"], 65),
            (["--month", "2022-10", "--law", "nowhere"], 66), ([], 64),
            (["--month", "2022-10", "--format", "pdf"], 64),
        ] as [([String], Int32)])
    func nonsense(arguments: [String], code: Int32) throws {
        let own = arguments.contains("--law")
        let run = try desk.run(["settle", "--lists", "lists.csv"] + arguments, law: !own)
        #expect(run.code == code)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }
}
