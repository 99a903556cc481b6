import Foundation
import Law
import Quantities
import Settlement
import TestSupport
import Testing

@Suite("Illustrative weights")
struct WeightsTests {
    private static func weights() throws -> CapitationWeights {
        try LawInForce.known(accepting: .illustrative)
            .inForce(CapitationWeights.self, on: Day(2025, 12, 1)!).value
    }

    private static func composition() throws -> [CompositionCell] {
        try Table("facts/national_composition_2026.csv").rows.map { row in
            func number(_ name: String) -> Int { Int(row[name]!)! }
            return CompositionCell(
                group: ResidentGroup(
                    sex: number("sex"), ageBand: number("ageBand"), use: number("use"),
                    socio: number("socio")), centrality: number("centrality"),
                people: number("people"))
        }
    }

    @Test("the normaliser makes rate × weights × normaliser equal rate × people, to the øre")
    func normaliser() throws {
        let weights = try Self.weights()
        let cells = try Self.composition()
        let people = cells.reduce(0) { $0 + $1.people }
        let sum = cells.reduce(0) {
            $0 + $1.people * weights.weight(of: $1.group, centrality: $1.centrality)
        }
        #expect(people == 5_627_400)
        #expect(weights.normaliser(for: cells) == weights.normaliser)
        let rate = 90_540
        let exact =
            Int128(rate) * Int128(sum) * Int128(weights.normaliser.numerator)
            - Int128(rate) * Int128(people) * 1000 * Int128(weights.normaliser.denominator)
        #expect(exact == 0)
    }

    @Test("a weighted list pays people × rate × index, labelled illustrative")
    func weighted() throws {
        let rows = (0..<40).map { index in
            Membership(
                list: 0, sex: index % 2 + 1, birth: Month(year: 1950 + index, month: 3),
                use: index % 4 + 1, socio: index % 5 + 1, from: Month(year: 2000, month: 1),
                until: nil)
        }
        let run = settle(
            [.list(of: nil)], in: "2025-12", memberships: Memberships(rows, lists: 1),
            under: .known(accepting: .illustrative))
        let line = try #require(run.line(.capitation))
        let weights = try Self.weights()
        let sum = rows.reduce(0) { sum, row in
            let age = (2025 * 12 + 11 - row.birth.number) / 12
            let band = weights.bandStarts.lastIndex { $0 <= age }! + 1
            let group = ResidentGroup(sex: row.sex, ageBand: band, use: row.use, socio: row.socio)
            return sum + weights.weight(of: group, centrality: 3)
        }
        let numerator = Int128(90_540) * Int128(sum) * Int128(weights.normaliser.numerator)
        let denominator = Int128(12_000) * Int128(weights.normaliser.denominator)
        #expect(Int128(line.amount.ore) == (2 * numerator + denominator) / (2 * denominator))
        #expect(line.status == .illustrative)
    }

    @Test("people without leave for illustrative weights are counted, not weighted")
    func counted() throws {
        let rows = [
            Membership(
                list: 0, sex: 2, birth: Month(year: 1950, month: 1), use: 4, socio: 5,
                from: Month(year: 2000, month: 1), until: nil)
        ]
        let run = settle([.list(of: nil)], in: "2025-12", memberships: Memberships(rows, lists: 1))
        #expect(run.line(.capitation)?.amount == .kroner(75, 45))
        #expect(run.codes.contains("INDEX-NOT-KNOWN"))
    }
}
