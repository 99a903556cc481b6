import Foundation
import Reports
import Testing

@Suite("A line of a run explains itself")
struct ExplainTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.lists("4711,0301,1200")
        let run = try desk.settle("2022-10", "--format", "json", "--out", "run.json")
        try #require(run.code == 0)
    }

    private func explain(_ line: String, _ more: String...) throws -> CommandRun {
        try desk.run(
            ["settle", "explain", "--run", "run.json", "--line", line] + more, law: false)
    }

    private func tamper(_ old: String, _ new: String) throws {
        let text = String(decoding: try desk.read("run.json"), as: UTF8.self)
        try #require(text.contains(old), "\(old)")
        try desk.write("run.json", text.replacing(old, with: new))
    }

    private let line = "2022-10/4711/capitation"

    @Test("the explanation is the statement the settlement printed")
    func same() throws {
        let settled = try desk.settle("2022-10").text
        let explained = try explain(line)
        #expect(explained.code == 0)
        #expect(explained.text.contains("675 000.00 kr"))
        #expect(settled.contains(explained.text.trimmingCharacters(in: .newlines)))
    }

    @Test("the line alone as JSON is the run's line")
    func json() throws {
        let run = try explain(line, "--format", "json")
        let alone = try JSONDecoder().decode(RunDocument.Line.self, from: run.output)
        #expect(try RunDocument.read(path: desk.path("run.json")).lines == [alone])
    }

    @Test("a line that the run does not have is not found: 66")
    func unknownLine() throws {
        let run = try explain("2022-10/4711/baseGrant")
        #expect(run.code == 66)
        #expect(run.errors.contains("run.json: no line 2022-10/4711/baseGrant"))
    }

    @Test("a run that is missing is not found: 66; one that is no run is refused: 65")
    func noRun() throws {
        try desk.write("run.json", "{}")
        #expect(try explain(line).code == 65)
        try desk.write("run.json", Data())
        #expect(try explain(line).code == 65)
        try FileManager.default.removeItem(atPath: desk.path("run.json"))
        #expect(try explain(line).code == 66)
    }

    @Test(
        "a run in which an amount, a name or the checksum was changed is refused: 65",
        arguments: [
            ("\"amountOre\":6531667,\"comp", "\"amountOre\":6531668,\"comp"),
            ("2022-10/4711/capitation", "2022-10/4712/capitation"),
            ("\"checksum\":\"sha256:", "\"checksum\":\"sha256:0"),
            ("fastlege.settlement/1", "fastlege.settlement/2"),
        ])
    func tampered(old: String, new: String) throws {
        try tamper(old, new)
        let run = try explain(line)
        #expect(run.code == 65)
        #expect(run.errors.hasPrefix("run.json:1:1: "))
        let corrected = try desk.run([
            "settle", "correct", "--month", "2022-10", "--lists", "lists.csv", "--paid", "run.json",
        ])
        #expect(corrected.code == 65)
        #expect(corrected.output.isEmpty)
    }

    @Test(
        "a run whose explanation was changed is refused too",
        arguments: [
            ("\"count\":1000", "\"count\":2000"), ("\"contractHolder\"", "\"municipality\""),
            ("\"gpContractId\":\"4711\"", "\"gpContractId\":\"4712\""),
            ("\"month\":\"2022-10\"", "\"month\":\"2022-11\""),
            ("\"yearlyRateOre\":67500", "\"yearlyRateOre\":67600"),
        ])
    func tamperedExplanation(old: String, new: String) throws {
        try tamper(old, new)
        let run = try explain(line)
        #expect(run.code == 65)
    }

    @Test("a run may be explained in another language")
    func language() throws {
        #expect(try explain(line, "--language", "nn").text.contains("stadfesta"))
    }
}
