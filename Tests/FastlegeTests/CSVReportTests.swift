import Foundation
import Reports
import Testing

@Suite("The CSV is one Norwegian offices open by double-clicking")
struct CSVReportTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func rows() throws -> (document: RunDocument, rows: [[String]]) {
        let document = try desk.settleEverySort("2022-10", "--format", "json").document()
        let text = try desk.settleEverySort("2022-10", "--format", "csv").text
        let rows = text.dropFirst().split(separator: "\r\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        return (document, rows)
    }

    @Test("a byte-order mark begins it, and every row ends in carriage return and line feed")
    func bytes() throws {
        let data = try desk.settleEverySort("2022-10", "--format", "csv").output
        #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(data.suffix(2) == Data([0x0D, 0x0A]))
        let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "")
        #expect(!text.unicodeScalars.contains("\n") && !text.unicodeScalars.contains("\r"))
    }

    @Test("semicolons part the cells, and amounts have a decimal comma and no groups")
    func cells() throws {
        let (document, rows) = try rows()
        #expect(rows.count == document.lines.count + 1)
        try #require(rows.allSatisfy { $0.count == 13 })
        for (line, row) in zip(document.lines, rows.dropFirst()) {
            #expect(row[0] == line.id && row[1] == line.month && row[2] == line.municipality)
            #expect(row[8].wholeMatch(of: /\d+,\d\d/) != nil, "\(row[8])")
            #expect(Int(row[8].replacing(",", with: "")) == line.amountOre)
        }
    }

    @Test("no cell begins a formula")
    func formulas() throws {
        for cell in try rows().rows.joined() {
            guard let first = cell.first else { continue }
            #expect(!"=+@".contains(first), "\(cell)")
            #expect(first != "-" || Double(cell) != nil, "\(cell)")
        }
    }

    @Test("published sums begin with what they are not, and show municipalities of zero")
    func sums() throws {
        let text = try desk.run([
            "settle", "--month", "2025-12", "--municipal-sums",
            Built.facts("municipality_gp_2025.csv"), "--format", "csv",
        ]).text
        let rows = text.split(separator: "\r\n")
        #expect(try rows.at(0).contains("rate 905.40 kr is derived, not published"))
        #expect(
            rows.contains(
                ";2025-12;1853;;;;;0;0,00;;;;"
                    + "The municipality has 1 397 inhabitants, but no list in the figures."))
    }
}
