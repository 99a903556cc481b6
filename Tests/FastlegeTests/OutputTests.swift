import Foundation
import Reports
import Testing

@Suite("The answer is written whole or not at all")
struct OutputTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.lists("4711,0301,1200")
    }

    @Test("--out writes the same bytes as standard output", arguments: ["text", "json", "csv"])
    func sameBytes(format: String) throws {
        let said = try desk.settle("2022-10", "--format", format)
        let written = try desk.settle("2022-10", "--format", format, "--out", "answer")
        #expect(written.code == 0 && written.output.isEmpty)
        #expect(try desk.read("answer") == said.output)
        #expect(try desk.names == ["answer", "lists.csv"])
    }

    @Test("an earlier file is replaced")
    func replaced() throws {
        try desk.write("answer", "old")
        #expect(try desk.settle("2022-10", "--format", "json", "--out", "answer").code == 0)
        #expect(try desk.read("answer").starts(with: Data("{".utf8)))
    }

    @Test("an earlier file is untouched when the input is wrong", arguments: ["json", "xlsx"])
    func untouched(format: String) throws {
        try desk.write("answer", "old")
        try desk.lists("4711,0301,-1")
        #expect(try desk.settle("2022-10", "--format", format, "--out", "answer").code == 65)
        #expect(try desk.settle("2018-01", "--format", format, "--out", "answer").code == 65)
        #expect(try desk.read("answer") == Data("old".utf8))
        #expect(try desk.names == ["answer", "lists.csv"])
    }

    @Test("a folder that does not exist, and a folder itself, cannot be written: 73")
    func noFolder() throws {
        for out in ["none/answer", "."] {
            let run = try desk.settle("2022-10", "--format", "json", "--out", out)
            #expect(run.code == 73)
            #expect(run.errors.contains("\(out): cannot be written"))
        }
        #expect(try desk.names == ["lists.csv"])
    }

    @Test(
        "writing that breaks off leaves the earlier file and nothing else: 74",
        arguments: ["text", "json", "csv", "xlsx"])
    func brokenOff(format: String) throws {
        try desk.write("answer", "old")
        let run = try desk.shell(
            "trap '' XFSZ; ulimit -f 4; exec \"$@\"",
            [
                "settle", "--month", "2025-12", "--municipal-sums",
                Built.facts("municipality_gp_2025.csv"), "--format", format, "--out", "answer",
            ])
        #expect(run.code == 74)
        #expect(run.errors.contains("answer: writing broke off"))
        #expect(try desk.read("answer") == Data("old".utf8))
        #expect(try desk.names == ["answer", "lists.csv"])
    }

    @Test("standard output that cannot be written is told: 74")
    func fullOutput() throws {
        for arguments in [
            ["settle", "--month", "2022-10", "--lists", "lists.csv"],
            ["law", "list"],
            ["settle", "mine", "--month", "2022-10", "--residents", "1", "--paid", "1"],
        ] {
            let run = try desk.shell("exec \"$@\" > /dev/full", arguments)
            #expect(run.code == 74)
            #expect(run.errors.hasPrefix("standard output: writing broke off"))
        }
    }

    @Test("a workbook needs a file")
    func workbook() throws {
        let run = try desk.settle("2022-10", "--format", "xlsx")
        #expect(run.code == 65)
        #expect(run.errors.contains("--out PATH"))
    }

    @Test("a pipe, as other devices, is written to and not replaced by a file")
    func pipe() throws {
        try #require(mkfifo(desk.path("answer"), 0o600) == 0)
        // Open at both ends here, so that the command need not wait for a reader.
        let pipe = open(desk.path("answer"), O_RDWR | O_NONBLOCK)
        try #require(pipe >= 0)
        defer { close(pipe) }
        let run = try desk.settle("2022-10", "--out", "answer")
        #expect(run.code == 0, "\(run.errors)")
        let kind = try FileManager.default.attributesOfItem(atPath: desk.path("answer"))[.type]
        #expect(kind as? FileAttributeType != .typeRegular)
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(pipe, &bytes, bytes.count)
        #expect(try Data(bytes.prefix(max(count, 0))) == desk.settle("2022-10").output)
        #expect(try desk.names == ["answer", "lists.csv"])
    }

    @Test("a link is followed, and stays a link")
    func link() throws {
        try desk.write("real", "old")
        try FileManager.default.createSymbolicLink(
            atPath: desk.path("answer"), withDestinationPath: "real")
        #expect(try desk.settle("2022-10", "--format", "json", "--out", "answer").code == 0)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: desk.path("answer")) == "real"
        )
        #expect(try desk.read("real").starts(with: Data("{".utf8)))
    }

    @Test("a dry run settles and writes nothing")
    func dryRun() throws {
        let lists = try desk.settle("2022-10", "--dry-run", "--out", "answer")
        #expect(lists.code == 0)
        #expect(lists.text.contains("gpContractId=4711, municipality=0301, residents=1200"))
        #expect(try desk.names == ["lists.csv"])
        _ = try desk.run([
            "settle", "--month", "2025-12", "--municipal-sums",
            Built.facts("municipality_gp_2025.csv"), "--dry-run", "--out", "answer",
        ])
        let names = try desk.names
        #expect(names == ["lists.csv"])
    }
}
