import Foundation
import Reports
import TestSupport
import Testing

@Suite("A file that is no table is refused")
struct BadFilesTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func settle(_ bytes: Data) throws -> CommandRun {
        try desk.write("lists.csv", bytes)
        return try desk.settle("2022-10")
    }

    @Test("a missing file and a folder cannot be read: 66")
    func unreadable() throws {
        let missing = try desk.settle("2022-10")
        #expect(missing.code == 66)
        #expect(missing.complaints == ["lists.csv: there is no such file"])
        try FileManager.default.createDirectory(
            atPath: desk.path("lists.csv"), withIntermediateDirectories: false)
        let folder = try desk.settle("2022-10")
        #expect(folder.code == 66)
        #expect(folder.complaints == ["lists.csv: it is a folder"])
    }

    @Test("an empty file and one with a header only: 65")
    func empty() throws {
        let empty = try settle(Data())
        #expect(empty.code == 65)
        #expect(empty.errors.hasPrefix("lists.csv:1:1: the file is empty; "))
        let header = try settle(Data("gpContractId,municipality,residents\n".utf8))
        #expect(header.code == 65)
        #expect(
            header.complaints == [
                "lists.csv:2:1: no row below the header; would be right: a row each"
            ])
    }

    @Test("complaints about a whole file say what would be right in the same words")
    func wholeFile() throws {
        let complaints = try settle(Data()).complaints
        #expect(complaints.allSatisfy { $0.contains("; would be right: ") })
    }

    @Test(
        "nonsense bytes with a NUL among them are not text", arguments: 1...5 as ClosedRange<UInt64>
    )
    func withNul(seed: UInt64) throws {
        var random = SeededDraws(seed: seed)
        let bytes = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let run = try settle(Data([0] + bytes))
        #expect(run.code == 65)
        #expect(run.complaints.count == 1)
        #expect(run.errors.hasPrefix("lists.csv:1:1: bytes that are not text"))
    }

    @Test("nonsense bytes without a NUL are refused too", arguments: 1...5 as ClosedRange<UInt64>)
    func withoutNul(seed: UInt64) throws {
        var random = SeededDraws(seed: seed)
        let run = try settle(
            Data((0..<3000).map { _ in UInt8.random(in: 1...255, using: &random) }))
        #expect(run.code == 65)
        #expect(run.errors.hasPrefix("lists.csv:"))
    }

    @Test("a zip archive that is no workbook is refused")
    func otherZip() throws {
        let run = try settle(Data([0x50, 0x4B, 0x03, 0x04]) + Data("not really".utf8))
        #expect(run.code == 65)
        #expect(run.errors.contains("zip archive that cannot be opened"))
    }

    @Test("a file over a gibibyte is refused at once, unread")
    func large() throws {
        try desk.write("lists.csv", Data())
        let file = try FileHandle(forWritingTo: desk.folder.appendingPathComponent("lists.csv"))
        try file.truncate(atOffset: (1 << 30) + 1)
        try file.close()
        let start = ContinuousClock.now
        let run = try desk.settle("2022-10")
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(run.code == 65)
        #expect(run.errors.contains("1073741825 bytes; would be right: at most 1073741824"))
    }

    @Test("unknown, doubled and missing columns are told at once, with the remedy")
    func headers() throws {
        let run = try settle(Data("gpContractId,Innbyggere,posts,posts\n4711,9,1,1\n".utf8))
        #expect(run.code == 65)
        #expect(run.complaints.count == 4)
        #expect(run.errors.contains("lists.csv:1:Innbyggere: an unknown column"))
        #expect(run.errors.contains("a map with --columns; fastlege settle columns proposes one"))
        #expect(run.errors.contains("lists.csv:1:posts: the column posts stands twice"))
        #expect(run.errors.contains("lists.csv:1:municipality: the column is missing"))
        #expect(run.errors.contains("lists.csv:1:residents: the column is missing"))
    }

    @Test("a stray quotation mark is told with its row")
    func strayQuote() throws {
        let head = "gpContractId,municipality,residents\n1,0301,9\n"
        for row in ["4\"7,0301,9\n", "\"47\"11,0301,9\n", "\"4711,0301,9\n"] {
            let run = try settle(Data((head + row).utf8))
            #expect(run.code == 65)
            #expect(run.errors.hasPrefix("lists.csv:3:1: a quotation mark out of place"), "\(row)")
        }
    }

    @Test("what is wrong in one file is told also when another is missing")
    func oneMissing() throws {
        try desk.lists("4711,0301,-1")
        let run = try desk.settle("2022-10", "--municipalities", "none.csv")
        #expect(run.code == 66)
        #expect(run.errors.contains("lists.csv:2:residents"))
    }

    @Test("lists and published sums are not mixed, and one of them is needed")
    func noInput() throws {
        let neither = try desk.run(["settle", "--month", "2022-10"])
        #expect(neither.code == 65)
        #expect(neither.errors.contains("--lists F, --country F, or --municipal-sums F"))
        let both = try desk.settle("2022-10", "--municipal-sums", "sums.csv")
        #expect(both.code == 65)
    }
}
