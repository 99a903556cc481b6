import Quantities
import TestSupport
import Testing

@testable import Country

@Suite("A country beside the published figures")
struct FitTests {
    @Test("every published figure of a municipality is met exactly")
    func exact() throws {
        let country = try Project.country(of: ["1144", "5636", "1149", "3336"])
        let report = try country.fit(to: Project.facts)
        #expect(report.holds)
        #expect(report.margins.count == 4 * 46)
        #expect(report.margins.count { $0.status == .exact } == 4 * 46 - 7)
        #expect(report.margins.count { $0.status == .assumption } == 7)
    }

    @Test("a municipality without figures has no list, and its people are on neighbours' lists")
    func withoutFigures() throws {
        let country = try Project.country(of: ["3336"])
        let margins = try country.fit(to: Project.facts).margins
        for margin in margins where margin.name.contains("lists") {
            #expect(margin.ours == 0 && margin.published == nil && margin.status == .assumption)
        }
        let homes = (0..<country.people.count).map { country.person($0) }
        #expect(homes.count == 1452)
        #expect(homes.count { $0.gpContract != nil } > 1400)
        #expect(homes.allSatisfy { $0.gpContract?.municipality.description != "3336" })
    }

    @Test("a figure that is not met is outside, and the report does not hold")
    func outside() throws {
        let country = try Project.country(of: ["5636"])
        var facts = Project.facts
        let place = try #require(
            facts.municipalities.firstIndex { $0.number.description == "5636" })
        facts.municipalities[place].lists?.openLists += 1
        facts.municipalities[place].lists?.caps += 1
        let report = try country.fit(to: facts)
        #expect(!report.holds)
        let outside = report.margins.filter { $0.status == .outside }
        #expect(outside.map(\.name) == ["open lists"])
        let caps = try #require(report.margins.first { $0.name.hasPrefix("sum of caps") })
        #expect(caps.status == .within && caps.difference == -100)
    }

    @Test("statuses follow difference, tolerance and basis")
    func statuses() {
        func margin(_ published: Int?, _ ours: Int, _ tolerance: Int = 0, atLeast: Bool = false)
            -> MarginStatus
        {
            Margin("x", published: published, ours: ours, tolerance: tolerance, atLeast: atLeast)
                .status
        }
        #expect(margin(100, 100) == .exact)
        #expect(margin(100, 101) == .outside)
        #expect(margin(100, 101, 1) == .within)
        #expect(margin(100, 98, 1) == .outside)
        #expect(margin(nil, 98) == .assumption)
        #expect(margin(100, 900, atLeast: true) == .within)
        #expect(margin(100, 99, atLeast: true) == .outside)
        #expect(Margin("x", published: 100, ours: 0, basis: .carried).status == .assumption)
    }

    @Test("a figure between two published days is straight between them, and marked")
    func between() throws {
        let facts = Project.facts
        let then = try facts.whole("lists_with_gp", on: Day("2024-12-31")!)
        #expect(then.basis == .interpolated)
        #expect((5427...5747).contains(then.value))
        #expect(try facts.whole("lists_salaried", on: Day("2025-12-31")!) == Figure(1270, .carried))
        #expect(
            try facts.whole("lists_with_gp", on: Day("2023-12-31")!) == Figure(5292, .published))
        #expect(throws: CountryError.noFact("nothing", table: "national_series.csv")) {
            try facts.whole("nothing", on: Day("2023-12-31")!)
        }
    }
}
