import Law
import Quantities
import Settlement
import TestSupport
import Testing

@testable import Country

@Suite("The whole country settled")
struct CountrySettlementTests {
    static let country = Result { try Project.country(of: ["1144", "5636", "1149"]) }

    private func input(_ month: String, _ accepting: LawStatus) throws -> SettlementInput {
        let months = try #require(Month.range(month))
        return try Self.country.get().settlementInput(
            months: months, under: .known(accepting: accepting))
    }

    @Test(
        "before May 2023 each list is paid by its length alone",
        arguments: [
            "2019-12", "2020-06", "2022-10", "2023-04",
        ])
    func byLength(month: String) throws {
        let country = try Self.country.get()
        let input = try input(month, .illustrative)
        let day = try #require(Month(month)).firstDay
        let scale = try input.law.inForce(CapitationScale.self, on: day).value
        let amounts = try input.capitationBeforeGrants(in: try #require(Month(month)))
        let complete = (0..<country.contracts.count).filter { country.contracts.complete[$0] == 1 }
        #expect(complete.count == input.contracts.count)
        for (index, row) in complete.enumerated() {
            let people = country.list(row).residents
            let yearly: Int
            switch scale {
            case .flat(let rate): yearly = people * rate.ore
            case .breakpoint(let limit, let below, let above):
                yearly = min(people, limit) * below.ore + max(0, people - limit) * above.ore
            default: throw LawError.malformed("not a scale of lengths")
            }
            #expect(amounts[index] == (yearly * 2 + 12) / 24)
        }
    }

    @Test(
        "from May 2023 capitation before grants is rate times people, within half an øre a list",
        arguments: ["2023-05", "2024-07", "2025-12", "2026-01"])
    func byWeights(month: String) throws {
        let input = try input(month, .illustrative)
        let day = try #require(Month(month)).firstDay
        let scale = try input.law.inForce(CapitationScale.self, on: day).value
        guard case .nationalAverage(let rate) = scale else {
            throw LawError.malformed("not the average rate")
        }
        let amounts = try input.capitationBeforeGrants(in: try #require(Month(month)))
        let people = try #require(input.memberships).rows
        let twelfth = amounts.reduce(0, +) * 12 - rate.ore * people
        #expect(abs(twelfth) <= 6 * amounts.count)
        // The weights differ from list to list, or the sum would say nothing.
        let each = zip(
            amounts, try #require(input.memberships).tally(in: try #require(Month(month))).residents
        )
        #expect(Set(each.map { $0 * 1000 / max($1, 1) }).count > 10)
    }

    @Test(
        "the line of a list says that its weights are illustrative and on whom they are normalised")
    func labelled() throws {
        let run = try input("2025-12", .illustrative).settle()
        let lines = run.lines.filter { $0.kind == .capitation }
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.status == .illustrative })
        let version = try #require(run.versions.first { $0.name == "capitation.weights" })
        #expect(version.how?.contains("Normalised on the") == true)
    }

    @Test("without illustrative weights the index is one")
    func derived() throws {
        let run = try input("2025-12", .derived).settle()
        #expect(run.lines.allSatisfy { $0.status != .illustrative })
        #expect(run.codes.contains("INDEX-NOT-KNOWN"))
    }

    @Test("a neighbour's list of which only some are here is not settled")
    func incomplete() throws {
        let country = try Self.country.get()
        let partial = Set(
            (0..<country.contracts.count).filter { country.contracts.complete[$0] == 0 }
                .map { country.contracts.id[$0] })
        #expect(!partial.isEmpty)
        let input = try input("2022-10", .derived)
        #expect(input.contracts.allSatisfy { !partial.contains($0.id.description) })
    }
}
