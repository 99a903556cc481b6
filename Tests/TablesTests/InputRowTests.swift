import Quantities
import TestSupport
import Testing

@testable import Tables

@Suite("A row is asked by the names of its columns")
struct InputRowTests {
    private static let layout = InputLayout(
        name: "pair", fields: ["first", "second", "third"].map { InputField($0, []) { _ in true } })

    /// A row of these cells under a header, where the third column is missing and the others are swapped.
    private func row(_ first: [UInt8], _ second: [UInt8] = []) -> InputRow {
        var problems = InputProblems()
        let table = InputTable(
            path: "f.csv", header: .row(Array("second".utf8), Array("first".utf8)),
            layout: Self.layout, map: ColumnMap(), &problems)
        return InputRow(table: table, row: .row(second, first))
    }

    private func row(_ first: String) -> InputRow { row(Array(first.utf8)) }

    @Test("a column found in the layout is the column of that name")
    func columns() {
        var row = row(Array("1 200".utf8), Array("2022-03-01".utf8))
        let columns = ["first", "second", "third"].map { Self.layout.column($0) }
        #expect(columns.map { row.text($0) } == ["1 200", "2022-03-01", ""])
        #expect(
            ["first", "second", "third"].map { row.text(InputColumn($0)) }
                == columns.map { row.text($0) })
        #expect(row.count(columns[0], in: 0...1200) == 1200 && row.count("third", in: 0...1) == nil)
        #expect(row.day(columns[1]) == Day("2022-03-01") && row.day(columns[2]) == nil)
        #expect(row.problems.isEmpty)
        row.refuse(columns[0], "less")
        #expect(row.problems.problems.map(\.column) == ["first"])
    }

    @Test("a cell's bytes are those of its text")
    func bytes() {
        for text in ["", "a", " a b\t", "\r\n", "  ", "å "] {
            let row = row(text)
            #expect(row.bytes("first").elementsEqual(row.text("first").utf8), "\(text)")
        }
        #expect(row("a").bytes("third").isEmpty && row("a").row.bytes(9).isEmpty)
    }

    @Test("numbers and days of plain digits read as any other text does")
    func plain() {
        var random = SeededDraws(seed: 5)
        let signs = Array("0123456789001234567890--. ,+".utf8)
        for good in ["2022-03-01", "31.12.1999", "1200", "1 200,0", "999999999999999999", "007"] {
            for _ in 0..<2000 {
                var cell = Array(good.utf8)
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    cell[Int.random(in: 0..<cell.count, using: &random)] = signs.randomElement(
                        using: &random)!
                }
                if Bool.random(using: &random) { cell.append(signs.randomElement(using: &random)!) }
                var row = row(cell)
                let text = row.text("first")
                #expect(
                    row.count("first", in: 0...Int.max)
                        == InputRow.whole(text).flatMap { $0 < 0 ? nil : $0 })
                #expect(row.day("first") == InputRow.day(text))
            }
        }
    }

    @Test("a number outside its range is refused, and nothing only where it must be there")
    func range() {
        var row = row(Array("7".utf8))
        #expect(row.count("first", in: 1...6) == nil)
        #expect(row.problems.problems.map(\.found) == ["found \"7\""])
        #expect(row.count("second", in: 1...6) == nil && row.problems.count == 1)
        #expect(row.count("second", in: 1...6, required: true) == nil && row.problems.count == 2)
    }

    @Test("a spreadsheet's number is a day by its count of days, and text of digits is none")
    func serial() {
        var cells = TableRow()
        cells.next()
        cells.append([])
        cells.append(Array("44621".utf8), isNumber: true)
        var problems = InputProblems()
        let table = InputTable(
            path: "f.xlsx", header: .row(Array("second".utf8), Array("first".utf8)),
            layout: Self.layout, map: ColumnMap(), &problems)
        var row = InputRow(table: table, row: cells)
        #expect(
            row.day("first") == Day("2022-03-01") && row.count("first", in: 0...50_000) == 44621)
        var text = self.row("44621")
        #expect(text.day("first") == nil && text.problems.count == 1)
    }
}
