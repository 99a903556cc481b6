import Foundation
import Reports
import Testing

@Suite("What was paid wrongly is corrected, never edited")
struct CorrectTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func correct(_ month: String, paid: [String], _ more: String...) throws -> CommandRun {
        let files = paid.flatMap { ["--paid", $0] }
        return try desk.run(
            ["settle", "correct", "--month", month, "--lists", "lists.csv"] + files + more)
    }

    private func pay(_ month: String, as name: String, _ more: String...) throws {
        let command = ["settle", "--month", month, "--lists", "lists.csv", "--format", "json"]
        let run = try desk.run(command + ["--out", name] + more)
        try #require(run.code == 0, "\(run.errors)")
    }

    private func people(_ until: String) throws {
        try desk.write("lists.csv", "gpContractId,municipality\n4711,0301\n")
        try desk.write(
            "residents.csv",
            "personKey,gpContractId,sex,birthMonth,use,socio,from,until\n"
                + "a,4711,1,1930-01,1,1,,\(until)\nb,4711,2,1990-05,2,3,,\n")
    }

    @Test("a death in March that is told in June corrects April, May and June")
    func lateDeath() throws {
        try people("")
        try pay("2022-03..2022-06", as: "paid.json", "--residents", "residents.csv")
        try people("2022-03-15")
        let run = try correct(
            "2022-03..2022-06", paid: ["paid.json"], "--residents", "residents.csv", "--format",
            "json")
        let lines = try run.document().lines
        #expect(run.code == 0)
        let months = ["2022-04", "2022-05", "2022-06"]
        #expect(lines.map(\.corrects) == months.map { "\($0)/4711/capitation" })
        #expect(lines.map(\.id) == months.map { "\($0)/4711/capitation/correction-1" })
        #expect(lines.map(\.amountOre) == [-5441, -5441, -5441])
        #expect(
            lines.allSatisfy { $0.difference?.paidOre == 10_883 && $0.difference?.nowOre == 5442 })
        for line in lines {
            let reasons = try #require(line.difference?.reasons)
            #expect(reasons.contains("residents: 2 → 1"))
            #expect(reasons.contains("1 left the list with effect from 1 April 2022"))
        }
    }

    @Test("what was paid and its corrections add up to what is due")
    func sums() throws {
        try people("")
        try pay("2022-03..2022-06", as: "paid.json", "--residents", "residents.csv")
        try people("2022-03-15")
        try pay("2022-03..2022-06", as: "due.json", "--residents", "residents.csv")
        let corrections = try correct(
            "2022-03..2022-06", paid: ["paid.json"], "--residents", "residents.csv", "--format",
            "json"
        ).document()
        let paid = try RunDocument.read(path: desk.path("paid.json"))
        let due = try RunDocument.read(path: desk.path("due.json"))
        #expect(paid.totals.amountOre + corrections.totals.amountOre == due.totals.amountOre)
        #expect(corrections.totals.amountOre == -16_323)
    }

    @Test("a correction once paid is not made again")
    func applied() throws {
        try people("")
        try pay("2022-03..2022-06", as: "paid.json", "--residents", "residents.csv")
        try people("2022-03-15")
        _ = try correct(
            "2022-03..2022-06", paid: ["paid.json"], "--residents", "residents.csv", "--format",
            "json",
            "--out", "corrections.json")
        let both = ["paid.json", "corrections.json"]
        let again = try correct("2022-03..2022-06", paid: both, "--residents", "residents.csv")
        #expect(again.code == 0)
        #expect(again.text == "What was paid stands. No corrections.\n")
        try people("2022-05-15")
        let back = try correct(
            "2022-03..2022-06", paid: both, "--residents", "residents.csv", "--format", "json")
        #expect(
            try back.document().lines.map { [$0.id, "\($0.amountOre)"] } == [
                ["2022-04/4711/capitation/correction-2", "5441"],
                ["2022-05/4711/capitation/correction-2", "5441"],
            ])
    }

    @Test("law that came later corrects what was paid by the law known then")
    func laterLaw() throws {
        try desk.lists("4711,0301,1200")
        try pay("2020-05", as: "paid.json", "--known-on", "2020-05-31")
        let line = try #require(
            correct("2020-05", paid: ["paid.json"], "--format", "json").document().lines.first)
        #expect(line.amountOre == 650_000)
        #expect(line.difference?.nowOre == 5_640_000 && line.difference?.paidOre == 4_990_000)
        #expect(
            line.difference?.reasons == [
                "the rule is BreakpointCapitation, not FlatCapitation",
                "rates a year: 499.00 → 577.00 / 499.00",
            ])
        #expect(line.steps.map(\.role) == ["now", "now", "before"])
        #expect(line.steps.reduce(0) { $0 + $1.yearlyOre } == 12 * line.amountOre)
    }

    @Test("a doctor who turns salaried has the line reversed, and made for the municipality")
    func payee() throws {
        let header = "gpContractId,municipality,form,residents\n"
        try desk.write("lists.csv", header + "4711,0301,selfEmployed,1200\n")
        try pay("2025-12", as: "paid.json")
        try desk.write("lists.csv", header + "4711,0301,salaried,1200\n")
        let document = try correct("2025-12", paid: ["paid.json"], "--format", "json").document()
        #expect(document.lines.map(\.payee) == ["contractHolder", "municipality"])
        #expect(document.lines.map(\.amountOre) == [-9_054_000, 9_054_000])
        #expect(Set(document.lines.map(\.corrects)) == ["2025-12/4711/capitation"])
        #expect(Set(document.lines.map(\.id)).count == 2)
        #expect(document.totals.amountOre == 0)
        #expect(
            document.totals.byPayee == ["contractHolder": -9_054_000, "municipality": 9_054_000])
        #expect(document.lines.map(\.status) == ["derived", "derived"])
        #expect(
            document.lines.allSatisfy { !$0.ruleSource.isEmpty && !$0.ruleInForce.from.isEmpty })
    }

    @Test("the same run given twice is not paid twice")
    func twice() throws {
        try desk.lists("4711,0301,1200")
        try pay("2022-10", as: "paid.json")
        let run = try correct("2022-10", paid: ["paid.json", "paid.json"], "--format", "json")
        #expect(run.code == 65)
    }

    @Test("corrections need a run as paid")
    func nothingPaid() throws {
        try desk.lists("4711,0301,1200")
        #expect(try correct("2022-10", paid: []).code == 64)
        let missing = try correct("2022-10", paid: ["none.json"])
        #expect(missing.code == 66)
        #expect(missing.errors.contains("none.json"))
    }

    @Test("a list that is gone is taken back, and a new one is paid")
    func cameAndWent() throws {
        try desk.lists("4711,0301,1200", "4713,0301,9")
        try pay("2022-10", as: "paid.json")
        try desk.lists("4712,0301,1200", "4713,0301,9")
        let lines = try correct("2022-10", paid: ["paid.json"], "--format", "json").document().lines
        #expect(lines.map(\.gpContractId) == ["4711", "4712"])
        #expect(lines.map(\.amountOre) == [-6_531_667, 6_531_667])
        #expect(
            lines.compactMap(\.difference).flatMap(\.reasons) == [
                "the line is no longer due", "the line was not paid before",
            ])
    }

    @Test("a run of other lists altogether is not corrected")
    func foreign() throws {
        try desk.lists("4711,0301,1200")
        try pay("2022-10", as: "paid.json")
        try desk.lists("4712,0301,1200")
        let run = try correct("2022-10", paid: ["paid.json"])
        #expect(run.code == 65)
        #expect(run.errors.hasPrefix("--paid: no contract of the lists is in it"))
    }
}
