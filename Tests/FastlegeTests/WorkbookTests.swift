import Foundation
import Reports
import Testing

/// A cell as another program reads it.
private struct Cell: Decodable {
    let value: String?
    let number: Double?
    let type: String
}

@Suite("The workbook opens in other programs", .needsOpenpyxl)
struct WorkbookTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func sheets(_ month: String) throws -> [[[Cell]]] {
        let run = try desk.settleEverySort(month, "--format", "xlsx", "--out", "run.xlsx")
        try #require(run.code == 0, "\(run.errors)")
        let json = try Python.script(
            """
            import json, openpyxl
            def cell(c):
                number = c.value if c.data_type == 'n' else None
                return {'value': None if c.value is None else str(c.value), 'number': number,
                        'type': c.data_type}
            book = openpyxl.load_workbook('run.xlsx')
            print(json.dumps([[[cell(c) for c in row] for row in sheet.iter_rows()] for sheet in book]))
            """, on: desk)
        let sheets = try JSONDecoder().decode([[[Cell]]].self, from: json)
        try #require(sheets.count == 2 && sheets[0].first.map { $0.count > 10 } == true)
        return sheets
    }

    private func ore(_ cell: Cell) -> Int { Int(((cell.number ?? -1) * 100).rounded()) }

    @Test("total rows are the sums of the rows above, in every column of money")
    func totals() throws {
        let rows = try sheets("2022-04..2022-06")[0]
        let header = rows[0].map { $0.value ?? "" }
        let money = 7..<(try #require(header.firstIndex(of: "Sum")) + 1)
        #expect(header[money].dropLast() == ["Capitation", "Base grant", "Equalisation grant"])
        var group = money.map { _ in 0 }
        var all = group
        for row in rows.dropFirst() {
            let amounts = money.map { ore(row[$0]) }
            #expect(amounts.dropLast().reduce(0, +) == amounts.last)
            if row[0].value == "Total" {
                #expect(amounts == all)
            } else if row[3].value == nil {
                #expect(amounts == group)
                group = money.map { _ in 0 }
            } else {
                group = zip(group, amounts).map(+)
                all = zip(all, amounts).map(+)
            }
        }
        let document = try desk.settleEverySort("2022-04..2022-06", "--format", "json").document()
        #expect(all.last == document.totals.amountOre)
    }

    @Test("codes are text with their zeros, and amounts are numbers")
    func types() throws {
        let rows = try sheets("2022-10")[0].dropFirst().filter { $0[3].value != nil }
        #expect(rows.count == 12)
        for row in rows {
            #expect(row[1].type == "s" && row[3].type == "s")
            #expect(row[1].value?.count == 4)
            #expect(row[6...10].allSatisfy { $0.type == "n" && $0.number != nil })
        }
        #expect(rows.contains { $0[1].value == "0301" } && rows.contains { $0[3].value == "0042" })
    }

    @Test("no cell is a formula, nor a text that begins one")
    func formulas() throws {
        for cell in try sheets("2022-10").joined().joined() {
            #expect(cell.type == "s" || cell.type == "n")
            guard cell.type == "s", let value = cell.value, let first = value.first else {
                continue
            }
            #expect(!"=+@\t".contains(first), "\(value)")
            #expect(first != "-" || Double(value) != nil, "\(value)")
        }
    }

    @Test("the names that would have begun formulas are still there to read")
    func names() throws {
        let texts = try sheets("2022-10")[0].joined().compactMap(\.value)
        #expect(texts.contains("'=1+1") && texts.contains("'@SUM(A1)"))
        #expect(texts.contains("Oslo"))
    }

    @Test("the second sheet has the law's versions and both checksums")
    func law() throws {
        let sheets = try sheets("2022-10")
        let document = try desk.settleEverySort("2022-10", "--format", "json").document()
        let rows = sheets[1].map { $0.map { $0.value ?? "" } }
        let texts = Set(rows.joined())
        #expect(texts.isSuperset(of: [document.checksum, document.law.checksum, document.knownOn]))
        for version in document.law.versions {
            #expect(
                rows.contains {
                    $0.starts(with: [
                        version.name, version.from, version.until ?? "", version.status,
                    ])
                }, "\(version.name)")
        }
        #expect(document.law.versions.contains { $0.name == "capitation.scale" })
    }

    @Test("contracts with findings name their codes")
    func findings() throws {
        let rows = try sheets("2022-10")[0]
        let long = rows.first { $0[3].value == "4715" }
        #expect(long?.last?.value?.contains("CAPITATION-CEILING") == true)
    }
}
