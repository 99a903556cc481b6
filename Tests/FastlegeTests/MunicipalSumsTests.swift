import Foundation
import Reports
import Testing

@Suite("Published sums by municipality become an illustration")
struct MunicipalSumsTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func settle(_ more: String...) throws -> CommandRun {
        let sums = Built.facts("municipality_gp_2025.csv")
        return try desk.run(["settle", "--month", "2025-12", "--municipal-sums", sums] + more)
    }

    private let heading =
        "December 2025: rate 905.40 kr is derived, not published; index 1.00 for all; "
        + "illustration from published sums, not what was paid."

    @Test("the heading says first what the figures are not")
    func headingFirst() throws {
        #expect(try settle().text.hasPrefix(heading + "\n"))
        #expect(try settle("--format", "json").document().heading == [heading])
    }

    @Test("all 5 622 286 residents are paid for, on 5 944 lists in 357 municipalities")
    func everybody() throws {
        let document = try settle("--format", "json").document()
        let capitation = document.lines.filter { $0.kind == "capitation" }
        #expect(
            capitation.compactMap { $0.facts["residents"].flatMap { Int($0) } }.reduce(0, +)
                == 5_622_286)
        #expect(capitation.count == 5944)
        #expect(document.totals.byMunicipality.count == 357)
        #expect(capitation.allSatisfy { $0.status == "derived" })
    }

    @Test("six municipalities have no list: zero, and a note")
    func withoutLists() throws {
        let document = try settle("--format", "json").document()
        let zero = document.totals.byMunicipality.filter { $0.value == 0 }.keys.sorted()
        #expect(zero == ["1853", "3336", "4220", "5514", "5518", "5528"])
        let notes = document.findings.filter { $0.code == "MUNICIPALITY-WITHOUT-LISTS" }
        #expect(notes.compactMap(\.municipality).sorted() == zero)
        #expect(notes.first { $0.municipality == "1853" }?.facts == ["population": "1397"])
        let text = try settle().text
        let rows = text.split(separator: "\n").filter { $0.contains("but no list in the figures") }
        #expect(rows.count == 7, "six municipalities, and one example among the findings")
    }

    @Test("a municipality's people are spread as evenly as whole numbers allow")
    func spread() throws {
        let oslo = try settle("--format", "json").document().lines
            .filter { $0.municipality == "0301" && $0.kind == "capitation" }
            .compactMap { $0.facts["residents"].flatMap { Int($0) } }
        #expect(oslo.count == 611)
        #expect(oslo.reduce(0, +) == 780_384)
        #expect(try #require(oslo.max()) - (try #require(oslo.min())) == 1)
    }

    @Test("vacant lists are computed only")
    func vacant() throws {
        let lines = try settle("--format", "json").document().lines
        let vacant = lines.filter { $0.gpContractId.contains("-V") }
        #expect(!vacant.isEmpty && vacant.allSatisfy(\.computedOnly))
        #expect(lines.filter { !$0.gpContractId.contains("-V") }.allSatisfy { !$0.computedOnly })
    }

    @Test("a month whose rate was published says so")
    func published() throws {
        let sums = Built.facts("municipality_gp_2025.csv")
        let run = try desk.run(["settle", "--month", "2023-12", "--municipal-sums", sums])
        #expect(
            run.text.hasPrefix(
                "December 2023: rate 841.80 kr is confirmed; "
                    + "illustration from published sums, not what was paid.\n"))
    }

    @Test("a table with other columns, or people without lists, is refused")
    func refused() throws {
        let whole = try String(
            contentsOfFile: Built.facts("municipality_gp_2025.csv"), encoding: .utf8)
        var rows = whole.split(whereSeparator: \.isNewline).prefix(2).map(String.init)
        rows[1] = rows[1].replacing("611,611,0,780384", with: "611,0,0,780384")
        try desk.write("sums.csv", rows.joined(separator: "\n") + "\n")
        let run = try desk.run(["settle", "--month", "2025-12", "--municipal-sums", "sums.csv"])
        #expect(run.code == 65)
        #expect(
            run.complaints == [
                "sums.csv:2:lists_with_gp: found \"0\"; would be right: at least one list"
            ])
        try desk.write("sums.csv", "municipality_no,name\n0301,Oslo\n")
        #expect(
            try desk.run(["settle", "--month", "2025-12", "--municipal-sums", "sums.csv"]).code
                == 65)
    }
}
