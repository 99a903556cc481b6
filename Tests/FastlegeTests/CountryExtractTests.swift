import Foundation
import Testing

@Suite("A country as tables, on the command line")
struct CountryExtractTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    /// The small country of one municipality.
    private func build() throws {
        let run = try desk.run(
            [
                "country", "build", "--municipality", "1151", "--out", "x.country", "--facts",
                Built.package.appendingPathComponent("facts").path,
            ], law: false)
        try #require(run.code == 0, "\(run.errors)")
    }

    private func export(_ format: String, to folder: String) throws -> CommandRun {
        try desk.run(
            ["country", "export", "x.country", "--as", format, "--out", folder], law: false)
    }

    private func bring(_ folder: String, _ mode: String = "test", to out: String) throws
        -> CommandRun
    {
        try desk.run(
            ["country", "import", folder, "--on", "2026-01-01", "--mode", mode, "--out", out],
            law: false)
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.path(folder)).sorted()
    }

    private static let tables = [
        "doctors", "line", "lists", "municipalities", "offices", "people", "periods", "remarks",
    ]

    @Test("out as CSV, in, and out as JSON and in again give the same country file")
    func roundTrip() throws {
        try build()
        #expect(try export("csv", to: "out").code == 0)
        #expect(try names("out") == Self.tables.map { "\($0).csv" })
        let first = try bring("out", to: "first.country")
        #expect(first.code == 0 && first.output.isEmpty && first.errors.isEmpty)
        #expect(try export("json", to: "out").code == 0)
        #expect(try names("out") == Self.tables.map { "\($0).json" })
        #expect(try bring("out/", to: "second.country").code == 0)
        #expect(try desk.read("first.country") == desk.read("second.country"))
        let verified = try desk.run(["country", "verify", "first.country"], law: false)
        #expect(verified.code == 0, "\(verified.errors)")
        try settleCut()
        try errors()
    }

    /// The first nine columns of the lists are what a settlement reads.
    private func settleCut() throws {
        #expect(try export("csv", to: "cut").code == 0)
        let text = String(decoding: try desk.read("cut/lists.csv"), as: UTF8.self)
        let rows = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).prefix(9)
        }
        let cut = rows.filter { !$0[8].isEmpty }.map { $0.joined(separator: ",") }
        try #require(cut.count > 1)
        try desk.write("lists.csv", cut.joined(separator: "\n") + "\n")
        let settled = try desk.settle("2022-10")
        #expect(settled.code == 0, "\(settled.errors)")
    }

    /// Whatever is wrong, nothing is made and what is there stays.
    private func errors() throws {
        try desk.write("kept.country", "kept")
        let production = try bring("cut", "production", to: "kept.country")
        #expect(production.code == 65)
        #expect(production.complaints.last?.hasPrefix("… and ") == true)
        #expect(production.errors.split { !$0.isNumber }.allSatisfy { $0.count < 11 })
        #expect(try desk.read("kept.country") == Data("kept".utf8))
        var people = String(decoding: try desk.read("cut/people.csv"), as: UTF8.self)
        people = people.replacingOccurrences(of: "sex", with: "gender")
        try desk.write("cut/people.csv", people)
        let renamed = try bring("cut", to: "never.country")
        #expect(renamed.code == 65)
        #expect(renamed.places == ["cut/people.csv:1:gender", "cut/people.csv:1:sex"])
        #expect(try bring("cut", to: "cut/people.csv").code == 65)
        #expect(try !desk.names.contains("never.country"))
    }

    @Test("a folder that is not there, and a mode or day that is none, have their exit codes")
    func usage() throws {
        #expect(try bring("nowhere", to: "x.country").code == 66)
        #expect(try bring("nowhere", "demo", to: "x.country").code == 64)
        let day = try desk.run(
            [
                "country", "import", ".", "--on", "2026-02-30", "--mode", "test", "--out",
                "x.country",
            ], law: false)
        #expect(day.code == 65)
        let empty = try bring(".", to: "x.country")
        #expect(empty.code == 65)
        #expect(empty.places == ["./people.csv:1:1", "./lists.csv:1:1"])
        #expect(try desk.names.isEmpty)
    }

    @Test("an export that cannot be written leaves nothing, and no new folder")
    func unwritable() throws {
        try build()
        #expect(try export("csv", to: "no/such/folder").code == 73)
        try FileManager.default.createDirectory(
            atPath: desk.path("taken/people.csv"), withIntermediateDirectories: true)
        #expect(try export("csv", to: "taken").code == 73)
        #expect(try names("taken") == ["people.csv"])
        try FileManager.default.createDirectory(
            atPath: desk.path("old"), withIntermediateDirectories: false)
        try desk.write("old/line.csv", "kept")
        for folder in ["old", "new"] {
            let full = try desk.spawn(
                "/bin/sh",
                [
                    "-c", "trap '' XFSZ; ulimit -f 4; exec \"$@\"", "sh", Built.command.path,
                    "country", "export", "x.country", "--as", "csv", "--out", folder,
                ])
            #expect(full.code == 74, "\(full.errors)")
        }
        #expect(try names("old") == ["line.csv"])
        #expect(try desk.read("old/line.csv") == Data("kept".utf8))
        try desk.write("x.country", "not a country")
        #expect(try export("csv", to: "new").code == 65)
        #expect(try desk.names == ["old", "taken", "x.country"])
    }

    @Test("tables come from a spreadsheet as well", .needsOpenpyxl)
    func spreadsheet() throws {
        try build()
        #expect(try export("csv", to: "out").code == 0)
        #expect(try bring("out", to: "csv.country").code == 0)
        try Python.script(
            """
            import csv, openpyxl, os
            for name in ['people', 'lists', 'line']:
                book = openpyxl.Workbook()
                for row in csv.reader(open('out/' + name + '.csv', encoding='utf-8')):
                    book.active.append(row)
                book.save('out/' + name + '.xlsx')
                os.remove('out/' + name + '.csv')
            """, on: desk)
        let run = try bring("out", to: "xlsx.country")
        #expect(run.code == 0, "\(run.errors)")
        #expect(try desk.read("csv.country") == desk.read("xlsx.country"))
    }
}
