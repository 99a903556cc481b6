import Law
import LawFiles
import Quantities
import TestSupport
import Testing

@Suite("The law by date")
struct DatedTests {
    private var scale: Dated { Project.law.book.parameters["capitation.scale"]! }

    private func rate(_ day: String, knownOn: String = "2026-09-23") throws -> String {
        let version = try scale.inForce(on: Day(day)!, knownOn: Day(knownOn)!)
        let flat = try? version.value.text("rate")
        return try flat ?? version.value.text("below")
    }

    @Test(
        "each rate holds from its first day to the day before its end",
        arguments: [
            ("2001-06-01", "278.00"), ("2001-12-31", "278.00"), ("2016-07-01", "442.00"),
            ("2019-07-01", "499.00"), ("2020-04-30", "499.00"), ("2020-05-01", "577.00"),
            ("2021-06-30", "577.00"), ("2021-07-01", "642.00"), ("2022-01-01", "653.00"),
            ("2022-07-01", "675.00"), ("2023-04-30", "675.00"), ("2023-05-01", "787.00"),
            ("2023-07-01", "841.80"), ("2024-07-01", "861.20"), ("2025-07-01", "905.40"),
            ("2026-07-01", "932.00"), ("2027-06-30", "932.00"),
        ])
    func rates(day: String, rate: String) throws { #expect(try self.rate(day) == rate) }

    @Test(
        "the known periods of the rate are three, and outside them the error says so",
        arguments: [
            "2001-05-31", "2002-01-01", "2016-06-30", "2017-07-01", "2019-06-30", "2027-07-01",
        ])
    func gaps(day: String) {
        let error = #expect(throws: LawError.self) { try rate(day) }
        guard case .notKnown(let asked)? = error else { return #expect(Bool(false)) }
        #expect(
            asked.known.map(\.description) == [
                "[2001-06-01, 2002-01-01)", "[2016-07-01, 2017-07-01)", "[2019-07-01, 2027-07-01)",
            ])
    }

    @Test("a gap says what is known all the same")
    func remark() {
        let error = #expect(throws: LawError.self) { try rate("2018-01-01") }
        #expect(error?.description.contains("between 442 and 499") == true)
    }

    @Test("before a retroactive decision was public, what it replaced goes on to its agreed end")
    func knownOn() throws {
        #expect(try rate("2020-05-01", knownOn: "2020-06-14") == "499.00")
        #expect(try rate("2020-06-30", knownOn: "2020-06-14") == "499.00")
        #expect(try rate("2020-05-01", knownOn: "2020-06-15") == "577.00")
        #expect(throws: LawError.self) { try rate("2020-07-01", knownOn: "2020-06-14") }
    }

    @Test("a version less sure than accepted is refused by its status")
    func notAccepted() {
        #expect(throws: LawError.self) {
            try LawInForce.known().inForce(AnyScale.self, on: Day("2026-07-01")!)
        }
        #expect(throws: Never.self) {
            try LawInForce.known(accepting: .expected).inForce(
                AnyScale.self, on: Day("2026-07-01")!)
        }
    }

    @Test("the rule in force follows the day, and what was known of it")
    func rules() {
        func rule(_ day: String, _ knownOn: String = "2026-09-23") -> String? {
            LawInForce.known(on: knownOn).rule(of: "capitation", on: Day(day)!)?.rule
        }
        #expect(rule("2020-04-30") == "FlatCapitation")
        #expect(rule("2020-05-01") == "BreakpointCapitation")
        #expect(rule("2023-04-30") == "BreakpointCapitation")
        #expect(rule("2023-05-01") == "PatientAdjustedCapitation")
        #expect(rule("2001-05-31") == nil)
        #expect(rule("2020-05-01", "2020-06-14") == "FlatCapitation")
    }

    @Test("both numberings of the regulation are there, switched on 1 January 2026")
    func numberings() {
        let book = Project.law.book
        func paragraph(_ topic: String, _ day: String) -> String? {
            book.paragraph(on: topic, Day(day)!).map { "\($0.regulation.key) § \($0.number)" }
        }
        #expect(paragraph("listCap", "2025-12-31") == "F2012 § 34")
        #expect(paragraph("listCap", "2026-01-01") == "F2025 § 10")
        #expect(paragraph("capitationAndEqualisation", "2025-12-31") == "F2012 § 9")
        #expect(paragraph("capitationAndEqualisation", "2026-01-01") == "F2025 § 13")
        #expect(paragraph("outOfHours", "2026-01-01") == "F2025 § 33")
        #expect(paragraph("certificates", "2025-12-31") == nil)
    }
}

/// Reads any version of the scale.
private struct AnyScale: LawParameter {
    static let name = "capitation.scale"
    init(_ fields: LawFields) throws(LawError) { _ = try fields.text("shape") }
}
