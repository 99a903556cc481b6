import Law
import Quantities
import Settlement
import TestSupport
import Testing

@Suite("Corrections")
struct CorrectionTests {
    private func paid(_ run: SettlementRun) -> [PaidLine] {
        run.lines.map { line in
            PaidLine(
                id: line.id, corrects: nil, month: line.month, contract: line.contract,
                municipality: line.municipality, kind: line.kind, payee: line.payee,
                amount: line.amount, rule: line.rule, ruleInForce: line.ruleInForce, ruleSource: "",
                status: line.status,
                steps: line.steps.map {
                    PaidStep(
                        text: $0.text.key, count: $0.count, yearlyRate: $0.yearlyRate,
                        source: $0.version.source.key)
                },
                facts: Dictionary(
                    line.facts.map { ($0.name, $0.value.plain) },
                    uniquingKeysWith: { first, _ in first }))
        }
    }

    @Test("what was paid right needs no correction")
    func nothing() {
        let run = settle([.list(of: 1200)], in: "2022-04..2022-06")
        #expect(run.corrections(of: paid(run)).isEmpty)
    }

    @Test(
        "one who left in March and is reported in June gives a correction for each month paid too much"
    )
    func lateReport() throws {
        let before = settle([.list(of: 1200)], in: "2022-04..2022-06")
        let after = settle([.list(of: 1199)], in: "2022-04..2022-06")
        let corrections = after.corrections(of: paid(before))
        #expect(corrections.map(\.corrects) == before.lines.map(\.id))
        #expect(
            corrections.allSatisfy {
                $0.amount == Money(ore: -4383) || $0.amount == Money(ore: -4384)
            })
        #expect(corrections[0].reasons.contains { $0.key == "reason.fact" })
    }

    @Test("a breakpoint decided in June for May is corrected back to May")
    func retroactive() throws {
        let before = settle([.list(of: 1200)], in: "2020-05", under: .known(on: "2020-05-31"))
        let after = settle([.list(of: 1200)], in: "2020-05", under: .known(on: "2020-06-15"))
        let correction = try #require(after.corrections(of: paid(before)).first)
        #expect(correction.amount == .kroner(6500))
        #expect(correction.reasons.map(\.key) == ["reason.rule", "reason.rates"])
    }

    @Test("a correction that was paid is itself counted as paid")
    func twice() throws {
        let first = settle([.list(of: 1200)], in: "2022-10")
        let second = settle([.list(of: 1190)], in: "2022-10")
        let made = try #require(second.corrections(of: paid(first)).first)
        let correction = PaidLine(
            id: made.id, corrects: made.corrects, month: made.month, contract: made.contract,
            municipality: made.municipality, kind: made.kind, payee: made.payee,
            amount: made.amount,
            rule: "BreakpointCapitation", ruleInForce: Period(from: "2020-05-01"), ruleSource: "",
            status: .confirmed, steps: [], facts: ["residents": "1190"])
        #expect(second.corrections(of: paid(first) + [correction]).isEmpty)
        let third = settle([.list(of: 1180)], in: "2022-10")
        let next = try #require(third.corrections(of: paid(first) + [correction]).first)
        #expect(next.id == "2022-10/4711/capitation/correction-2")
        #expect(next.amount + made.amount + first.lines[0].amount == third.lines[0].amount)
    }

    @Test("a list found to be salaried is taken back from the doctor and made for the municipality")
    func payeeChanges() {
        let before = settle([.list(of: 700)], in: "2022-10")
        let after = settle([.list(of: 700, form: .salaried)], in: "2022-10")
        let corrections = after.corrections(of: paid(before))
        #expect(corrections.map(\.payee) == [.contractHolder, .municipality])
        #expect(corrections[0].amount == -corrections[1].amount)
        #expect(Set(corrections.map(\.id)).count == 2)
        #expect(
            corrections.allSatisfy { $0.reasons.map(\.key) == ["reason.payee", "reason.fact"] })
    }

    @Test(
        "paid and corrected always add up to what is due, for seeded random histories",
        arguments: 0..<40)
    func addsUp(seed: Int) throws {
        var draws = SeededDraws(seed: UInt64(seed))
        var paidSoFar: [PaidLine] = []
        for round in 0..<4 {
            let run = settle(
                [
                    .list(
                        of: Int.random(in: 0...2700, using: &draws), cap: 1000, agreed: "2021-05-01"
                    ),
                    .list(
                        "4712", of: Int.random(in: 0...600, using: &draws),
                        form: Bool.random(using: &draws) ? .salaried : .selfEmployed, cap: 800,
                        agreed: "2021-05-01"),
                ], in: "2022-10..2022-11", municipalities: [.municipality("0301", population: 4000)]
            )
            if round == 0 {
                paidSoFar = paid(run)
            } else {
                paidSoFar += run.corrections(of: paidSoFar).map { correction in
                    PaidLine(
                        id: correction.id, corrects: correction.corrects, month: correction.month,
                        contract: correction.contract, municipality: correction.municipality,
                        kind: correction.kind, payee: correction.payee, amount: correction.amount,
                        rule: "", ruleInForce: Period(from: "2020-05-01"), ruleSource: "",
                        status: .confirmed, steps: [], facts: [:])
                }
            }
            for payee in Payee.allCases {
                let sum = paidSoFar.filter { $0.payee == payee }.reduce(Money.zero) {
                    $0 + $1.amount
                }
                #expect(sum == run.totals.byPayee[payee, default: .zero])
            }
            #expect(Set(paidSoFar.map(\.id)).count == paidSoFar.count)
        }
    }
}
