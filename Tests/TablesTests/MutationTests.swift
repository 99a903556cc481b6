import Foundation
import TestSupport
import Testing

@testable import Tables

@Suite("Whatever bytes come in, a table is read or refused, and never a crash")
struct MutationTests {
    @Test("1 000 mutations of the sheet inside a workbook")
    func mutatedSheet() throws {
        let cells = """
            <c r="A1" t="s"><v>0</v></c><c r="C1"><v>301</v></c>
            <c t="inlineStr"><is><t>å</t></is></c>
            """
        let rows = [1, 3].map { "<row r=\"\($0)\">\(cells)</row>" }.joined()
        let sheet = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
        let shared = "<sst><si><t>a</t><r><t>b</t></r></si></sst>"
        func workbook(_ sheet: [UInt8]) -> [UInt8] {
            StoredZip.archive([
                ("xl/sharedStrings.xml", Array(shared.utf8)), ("xl/worksheets/sheet1.xml", sheet),
            ])
        }
        let scrap = try Scrap(workbook(Array(sheet.utf8)))
        let good = try TablePreview(path: scrap.path, rows: 5)
        #expect(good.headers == ["ab", "", "301", "å"] && good.rows == [["ab", "", "301", "å"]])
        var random = SeededDraws(seed: 3)
        var refused = 0
        for _ in 0..<1000 {
            try scrap.write(workbook(mutated(Array(sheet.utf8), &random)))
            if (try? TablePreview(path: scrap.path, rows: 5)) == nil { refused += 1 }
        }
        #expect((100..<1000).contains(refused))
    }
}
