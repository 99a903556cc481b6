import Foundation
import Testing

/// The command `fastlege country` and the settlement of a country, as people use them.
@Suite("A country by the command")
struct CountryCommandTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func country(_ arguments: String...) throws -> CommandRun {
        try desk.run(["country"] + arguments, law: false)
    }

    /// A country of two municipalities, built once by the command.
    private static let built = Result {
        let desk = try Desk()
        let run = try desk.run(
            ["country", "build", "--municipality", "1144", "5636", "--out", "x.country"], law: false
        )
        #expect(run.code == 0 && run.errors.isEmpty && run.output.isEmpty)
        #expect(try desk.names == ["x.country"])
        return try desk.read("x.country")
    }

    private func build() throws { try desk.write("x.country", Self.built.get()) }

    @Test("a country is built, told, verified and reported")
    func whole() throws {
        try build()
        let info = try country("info", "x.country")
        #expect(
            info.text.contains("Country on 2026-01-01, built from facts/, seed 1: made-up people"))
        let document =
            try JSONSerialization.jsonObject(
                with: country("info", "x.country", "--format", "json").output) as? [String: Any]
        #expect(document?["schema"] as? String == "fastlege.country/1")
        let verified = try country("verify", "x.country")
        #expect(verified.code == 0 && verified.text.contains("break no law"))
        let report = try country("report", "x.country")
        #expect(
            report.code == 0 && report.text.contains("92 figures: 92 exact, 0 within, 0 outside"))
    }

    @Test("the report as JSON has every figure with its seven fields")
    func reported() throws {
        try build()
        let run = try country("report", "x.country", "--format", "json", "--out", "fit.json")
        #expect(run.code == 0 && run.output.isEmpty)
        let report = try #require(
            JSONSerialization.jsonObject(with: desk.read("fit.json")) as? [String: Any])
        #expect(report["schema"] as? String == "fastlege.fit/1")
        #expect(report["on"] as? String == "2026-01-01" && report["seed"] as? Int == 1)
        let margins = try #require(report["margins"] as? [[String: Any]])
        #expect(margins.count == 92)
        for margin in margins {
            #expect(
                Set(margin.keys).isSuperset(of: [
                    "margin", "municipality", "published", "ours", "difference", "tolerance",
                    "status",
                ]))
        }
    }

    @Test("a figure that is not met ends with 1, and is listed")
    func outside() throws {
        try build()
        // The same tables with one open list more in one municipality.
        let facts = desk.path("facts")
        try FileManager.default.copyItem(
            atPath: Built.package.appendingPathComponent("facts").path, toPath: facts)
        let path = "facts/municipality_gp_2025.csv"
        let table = String(decoding: try desk.read(path), as: UTF8.self)
        let row = try #require(table.split(separator: "\r\n").first { $0.hasPrefix("1144,") })
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[9] = String((Int(cells[9]) ?? 0) + 1)
        try desk.write(
            path, table.replacingOccurrences(of: row, with: cells.joined(separator: ",")))
        let report = try country("report", "x.country", "--facts", "facts")
        #expect(report.code == 1)
        #expect(report.text.contains("1 outside") && report.text.contains("1144 open lists"))
        #expect(report.errors.contains("outside their tolerance"))
    }

    @Test("what is wrong in an order is told at once, and nothing is made")
    func badOrder() throws {
        let run = try country(
            "build", "--on", "2026-02-01", "--municipality", "12345", "x", "--threads", "0",
            "--out",
            "x.country")
        #expect(run.code == 65 && run.complaints.count == 4)
        #expect(try country("build", "--on", "2018-01-01", "--out", "x.country").code == 65)
        let unknown = try country(
            "build", "--municipality", "9998", "1144", "9999", "--out", "x.country")
        #expect(unknown.code == 65 && unknown.errors.contains("9998, 9999: no municipality"))
        #expect(try country("build", "--out", "nowhere/x.country").code == 73)
        #expect(try country("build", "--facts", "none", "--out", "x.country").code == 66)
        #expect(try desk.names == [])
    }

    @Test(
        "a table of figures with a slip is told by its place",
        arguments: [
            ("facts/municipalities.csv", "1144,", "114x,", "municipalities.csv:"),
            (
                "facts/assumptions.csv", "country: longest list", "country: longest lost",
                "assumptions.csv"
            ),
            (
                "facts/national_series.csv", "date,indicator", "dato,indicator",
                "national_series.csv:1:date"
            ),
        ])
    func badFacts(file: String, from: String, to: String, place: String) throws {
        try FileManager.default.copyItem(
            atPath: Built.package.appendingPathComponent("facts").path, toPath: desk.path("facts"))
        let table = String(decoding: try desk.read(file), as: UTF8.self)
        try desk.write(file, table.replacingOccurrences(of: from, with: to))
        let run = try country("build", "--facts", "facts", "--out", "x.country")
        #expect(run.code == 65 && run.errors.contains(place), "\(run.errors)")
        #expect(try desk.names == ["facts"])
    }

    @Test("a file that is no country, or a damaged one, is refused by every command")
    func damaged() throws {
        try build()
        var bytes = [UInt8](try desk.read("x.country"))
        bytes[bytes.count / 2] ^= 1
        try desk.write("flipped.country", Data(bytes))
        try desk.write("cut.country", Data(bytes.prefix(9000)))
        try desk.write("text.country", "personKey,nin\n")
        for command in [["verify"], ["report"], ["export", "--as", "csv", "--out", "out"]] {
            for (file, words) in [
                ("flipped.country", "is not as it was written"), ("cut.country", "bytes of"),
                ("text.country", "no country file"),
            ] {
                let run = try desk.run(
                    ["country", command[0], file] + command.dropFirst(), law: false)
                #expect(run.code == 65 && run.errors.contains(words), "\(command) \(run.errors)")
            }
            let none = try desk.run(
                ["country", command[0], "none"] + command.dropFirst(), law: false)
            #expect(none.code == 66)
        }
        #expect(try country("info", "cut.country").code == 65)
        #expect(try !desk.names.contains("out"))
    }

    @Test("a country is settled, with made-up people weighted and labelled")
    func settled() throws {
        try build()
        let run = try desk.run(["settle", "--country", "x.country", "--month", "2025-12"])
        #expect(run.code == 0)
        #expect(run.text.hasPrefix("ILLUSTRATION"))
        #expect(
            run.text.contains("made-up people on")
                && run.text.contains("weakest status: illustrative"))
        #expect(!run.text.contains("Kvitsøy"))
        let nynorsk = try desk.run(
            ["settle", "--country", "x.country", "--month", "2022-10", "--language", "nn"])
        #expect(nynorsk.text.contains("oppdikta personar"))
        let explained = try desk.run([
            "settle", "--country", "x.country", "--month", "2022-10", "--format", "json", "--out",
            "run.json",
        ])
        #expect(explained.code == 0)
        let line = try desk.run(
            ["settle", "explain", "--run", "run.json", "--line", "2022-10/1144001/capitation"],
            law: false)
        #expect(line.code == 0 && line.text.contains("residents up to the breakpoint"))
    }

    @Test("a country is settled alone, and not for months that the law does not reach")
    func refused() throws {
        try build()
        try desk.lists("4711,0301,10")
        let mixed = try desk.settle("2022-10", "--country", "x.country")
        #expect(mixed.code == 65 && mixed.errors.contains("the country alone"))
        let later = try desk.run(["settle", "--country", "x.country", "--month", "2027-08"])
        #expect(later.code == 69)
        let over = try desk.run([
            "settle", "--country", "x.country", "--month", "2022-10", "--out", "x.country",
        ])
        #expect(over.code == 65 && over.errors.contains("it is read too"))
    }

    @Test("nothing that is read is written over")
    func spared() throws {
        try build()
        let before = try desk.read("x.country")
        let report = try country("report", "x.country", "--out", "x.country")
        #expect(report.code == 65 && report.errors.contains("it is read too"))
        #expect(try desk.read("x.country") == before)
        let facts = Built.package.appendingPathComponent("facts").path
        let over = try country(
            "build", "--municipality", "1144", "--facts", facts, "--out",
            facts + "/municipalities.csv")
        #expect(over.code == 65 && over.errors.contains("it is read too"))
    }

    @Test("an empty municipality is no order for the nation")
    func emptyMunicipality() throws {
        for text in ["", ","] {
            let run = try country("build", "--municipality", text, "--out", "x.country")
            #expect(run.code == 65 && run.errors.contains("or no --municipality for the nation"))
        }
    }

    @Test("a limit on file sizes and an ended writer leave nothing half-written")
    func limited() throws {
        let arguments = ["country", "build", "--municipality", "1144", "--out", "x.country"]
        let command = [Built.command.path] + arguments
        let run = try desk.spawn("/bin/sh", ["-c", #"ulimit -f 20; exec "$@""#, "sh"] + command)
        #expect(run.code == 74 && run.errors.contains("nothing was left there"))
        #expect(try desk.names == [])
        // What a process left that was killed outright goes when the same file is written again.
        try desk.write(".x.country.4194303", "half")
        try desk.write(".x.country.1", "another's, at work")
        #expect(try desk.run(arguments, law: false).code == 0)
        #expect(try desk.names == [".x.country.1", "x.country"])
    }
}
