import Foundation
import Testing

@Suite("Every report is written in bokmål, nynorsk and English")
struct LanguageTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    /// What a command says in each language; no two say the same, and nothing is left unfilled.
    private func check(_ command: [String], sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let texts = try ["nb", "nn", "en"].map { language -> String in
            let run = try desk.run(command + ["--language", language])
            #expect(run.code == 0, "\(run.errors)", sourceLocation: sourceLocation)
            #expect(
                !run.text.contains("{") && !run.text.contains("}"), sourceLocation: sourceLocation)
            return run.text
        }
        #expect(Set(texts).count == 3, sourceLocation: sourceLocation)
    }

    @Test(
        "settlements", arguments: ["2019-05..2019-08", "2022-10", "2023-05..2023-06", "2025-12"],
        ["text", "csv"])
    func settlements(month: String, format: String) throws {
        try desk.everySort()
        try check([
            "settle", "--month", month, "--lists", "lists.csv", "--municipalities",
            "municipalities.csv", "--format", format,
        ])
    }

    @Test("corrections, and none")
    func corrections() throws {
        try desk.lists("4711,0301,1200")
        _ = try desk.settle(
            "2020-05", "--known-on", "2020-05-31", "--format", "json", "--out", "paid.json")
        let correct = ["settle", "correct", "--month", "2020-05", "--lists", "lists.csv", "--paid"]
        try check(correct + ["paid.json"])
        _ = try desk.settle("2020-05", "--format", "json", "--out", "paid.json")
        let none = try ["nb", "nn", "en"].map {
            try desk.run(correct + ["paid.json", "--language", $0]).text
        }
        #expect(
            none == [
                "Det som er betalt, stemmer. Ingen rettelser.\n",
                "Det som er betalt, stemmer. Ingen rettingar.\n",
                "What was paid stands. No corrections.\n",
            ])
    }

    @Test("letters, of short, long and empty lists, before and with the index")
    func letters() throws {
        for (before, after) in [(400, 2600), (0, 0), (1200, 1199)] {
            for months in [("2022-12", "2025-12"), ("2025-11", "2025-12")] {
                try check([
                    "settle", "mine", "--month", months.1, "--residents", "\(after)", "--paid",
                    "37725",
                    "--previous-month", months.0, "--previous-residents", "\(before)",
                    "--previous-paid", "37725",
                ])
            }
        }
    }

    @Test("published sums, the law and its rules")
    func others() throws {
        try check([
            "settle", "--month", "2025-12", "--municipal-sums",
            Built.facts("municipality_gp_2025.csv"),
        ])
        try check(["law", "list"])
        try check(["law", "show", "capitation.scale", "--on", "2022-10-01"])
        for rule in [
            "FlatCapitation", "BreakpointCapitation", "PatientAdjustedCapitation", "BaseGrant",
            "EqualisationGrant",
        ] {
            try check(["law", "explain", rule])
        }
    }

    @Test("Norwegian amounts have a decimal comma, and dates a point after the day")
    func numbers() throws {
        try desk.lists("4711,0301,1200")
        let text = try desk.settle("2022-10", "--language", "nb").text
        #expect(text.contains("65 316,67 kr") && text.contains("1. oktober 2022"))
        #expect(!text.contains("65 316.67"))
    }
}
