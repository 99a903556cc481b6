import Reports
import Testing

@Suite("The command settles lists")
struct SettleTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    @Test("a list of 1200 in October 2022 is paid 65 316.67 kr, by both rates")
    func anchor() throws {
        try desk.lists("4711,0301,1200")
        let line = try #require(
            desk.settle("2022-10", "--format", "json").lines()["2022-10/4711/capitation"])
        #expect(line.amountOre == 6_531_667)
        #expect(line.steps.map(\.yearlyOre) == [67_500_000, 10_880_000])
        #expect(line.steps.map(\.count) == [1000, 200])
        #expect(line.share.map { [$0.numerator, $0.denominator] } == [1, 12])
        #expect(line.payee == "contractHolder")
    }

    @Test("the statement says amount, steps, rule, rates and facts")
    func statement() throws {
        try desk.lists("4711,0301,1200")
        let run = try desk.settle("2022-10")
        #expect(run.code == 0)
        for part in [
            "GPContract 4711 · October 2022 · capitation (basistilskudd)", "65 316.67 kr",
            "× 675.00 kr a year         675 000.00 kr", "× 544.00 kr a year         108 800.00 kr",
            "one twelfth of 783 800.00 kr, rounded to whole øre", "BreakpointCapitation",
            "in force from 1 July 2022 · confirmed", "1 200 residents on 1 October 2022",
        ] {
            #expect(run.text.contains(part), "\(part)")
        }
        #expect(run.errors.isEmpty)
    }

    @Test("a range is settled month by month, both ends included")
    func range() throws {
        try desk.lists("4711,0301,1200")
        let lines = try desk.settle("2022-04..2022-06", "--format", "json").document().lines
        #expect(lines.map(\.month) == ["2022-04", "2022-05", "2022-06"])
        #expect(Set(lines.map(\.amountOre)) == [6_318_333])
    }

    @Test("a range over a change of rates uses each month's own")
    func change() throws {
        try desk.lists("4711,0301,1200")
        let lines = try desk.settle("2022-06..2022-07", "--format", "json").document().lines
        #expect(lines.map(\.amountOre) == [6_318_333, 6_531_667])
    }

    @Test("a list over the ceiling is paid for the ceiling, and the finding says so")
    func ceiling() throws {
        try desk.lists("4711,0301,2501", "4712,0301,2500")
        let run = try desk.settle("2022-10", "--format", "json")
        let document = try run.document()
        #expect(run.code == 0)
        #expect(Set(document.lines.map(\.amountOre)) == [12_425_000])
        let finding = document.findings.filter { $0.code == "CAPITATION-CEILING" }
        #expect(finding.map(\.gpContractId) == ["4711"])
        #expect(finding.first?.facts["ceiling"] == "2500")
    }

    @Test("a cap of 0 on a list with a doctor is paid, and asked about")
    func capZero() throws {
        try desk.write(
            "lists.csv",
            "gpContractId,municipality,maxPatients,vacant,residents\n1,0301,0,no,9\n2,0301,0,yes,9\n"
        )
        let run = try desk.settle("2022-10", "--format", "json")
        let findings = try run.document().findings
        #expect(run.code == 0)
        #expect(findings.filter { $0.code == "CAP-ZERO" }.map(\.gpContractId) == ["1"])
    }

    @Test("salaried and vacant lists are computed, and stay with the municipality")
    func payees() throws {
        try desk.write(
            "lists.csv",
            "gpContractId,municipality,form,vacant,residents\n"
                + "1,0301,salaried,no,9\n2,0301,,yes,9\n3,0301,8.2,nei,9\n")
        let lines = try desk.settle("2022-10", "--format", "json").document().lines
        #expect(lines.map(\.payee) == ["municipality", "municipality", "contractHolder"])
        #expect(lines.map(\.computedOnly) == [true, true, false])
    }

    @Test("people are counted, and a list that says another number is told of")
    func residentsDiffer() throws {
        try desk.lists("4711,0301,3")
        try desk.write(
            "residents.csv",
            "personKey,gpContractId,sex,birthMonth,use,socio\np,4711,1,1980-01,1,1\n")
        let document = try desk.settle(
            "2022-10", "--residents", "residents.csv", "--format", "json"
        )
        .document()
        #expect(document.lines.first?.amountOre == 5625)
        let differ = document.findings.first { $0.code == "RESIDENTS-DIFFER" }
        #expect(differ?.facts == ["said": "3", "residents": "1"])
    }
}
