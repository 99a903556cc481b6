import Law
import Quantities
import Settlement
import TestSupport
import Testing

@Suite("Capitation")
struct CapitationTests {
    @Test("a list of 1200 in October 2022 earns both rates")
    func bothRates() throws {
        let line = try #require(settle([.list(of: 1200)], in: "2022-10").line(.capitation))
        #expect(line.steps.map(\.yearly) == [.kroner(675_000), .kroner(108_800)])
        #expect(line.amount == .kroner(65_316, 67))
        #expect(line.id == "2022-10/4711/capitation")
        #expect(line.status == .confirmed)
    }

    @Test(
        "the amount is the share of the steps, for every length of list and every month of a year")
    func amountIsItsExplanation() {
        for month in ["2001-07", "2016-12", "2017-02", "2022-10", "2023-06", "2025-12"] {
            for residents in stride(from: 0, through: 3000, by: 37) {
                let run = settle([.list(of: residents)], in: month)
                for line in run.lines {
                    #expect(line.amount == SettlementLine.amount(of: line.steps, line.shares))
                }
            }
        }
    }

    @Test("one more person never lowers a list's capitation, and above the ceiling changes nothing")
    func rising() throws {
        var last = Money(ore: -1)
        for residents in 0...2600 {
            let run = settle([.list(of: residents)], in: "2022-10")
            let amount = try #require(run.line(.capitation)).amount
            if residents <= 2500 { #expect(amount > last) } else { #expect(amount == last) }
            #expect(run.codes.contains("CAPITATION-CEILING") == (residents > 2500))
            last = amount
        }
    }

    @Test("a year paid by days is a year paid by twelfths, but for a rounding each month")
    func daysAndTwelfths() throws {
        let run = settle([.list(of: 1111)], in: "2016-07..2017-06")
        let sum = run.lines.reduce(Money.zero) { $0 + $1.amount }
        #expect(abs(sum.ore - 1111 * 44_200) < 44_200 * 1111 / 365)
        #expect(Set(run.lines.map(\.amount)).count > 2)
    }

    @Test("without people a month from May 2023 is settled at index 1, and the line says so")
    func indexOne() throws {
        let run = settle([.list(of: 1000)], in: "2023-05")
        let line = try #require(run.line(.capitation))
        #expect(line.amount == .kroner(65_583, 33))
        #expect(line.shares.contains { $0.text.key == "share.indexUnknown" })
        #expect(run.codes.contains("INDEX-NOT-KNOWN"))
    }

    @Test("salaried and vacant lists are computed for the municipality and paid to nobody")
    func computedOnly() {
        let run = settle(
            [
                .list("1", of: 700, form: .salaried), .list("2", of: 700, vacant: true),
                .list("3", of: 700, form: .supported), .list("4", of: 700),
            ], in: "2022-10")
        #expect(run.lines.map(\.computedOnly) == [true, true, false, false])
        #expect(Set(run.lines.map(\.amount)).count == 1)
        #expect(run.totals.byPayee[.municipality] == run.totals.byPayee[.contractHolder])
    }
}
