import Foundation
import Quantities
import TestSupport
import Testing

@testable import Reports

@Suite("Whatever bytes come in, there are rows or complaints, and never a crash")
struct MutationTests {
    private let lists = """
        gpContractId;municipality;hprNumber;form;vacant;maxPatients;agreementDate;posts;residents
        4711;0301;1234567;selfEmployed;no;1300;2019-02-01;1;1200
        "4712";0301;;"8.2-avtale";nei;800;01.03.2022;0,8;"1 200"
        x-1;1103;;salaried;;;;;0

        """

    private let people = """
        personKey,gpContractId,sex,birthMonth,use,socio,from,until
        a,4711,1,1930-01,1,1,,2022-03-15
        b,4711,2,1990-05,2,3,2020-01-01,
        "c",4712,1,2022-10,4,5,2022-10-01,2022-11-01
        c,x-1,1,2022-10,4,5,2022-11-01,

        """

    /// A copy with one to four bytes changed, put in, taken out, or a stretch doubled or cut.
    private func mutated(_ bytes: [UInt8], _ random: inout SeededDraws) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
            guard place < bytes.count else { break }
            let telling = Array("\",;\t\r\n-+.0919=%\u{FEFF}ø".utf8)
            let byte =
                Bool.random(using: &random)
                ? UInt8.random(in: 0...255, using: &random) : telling.randomElement(using: &random)!
            switch Int.random(in: 0...9, using: &random) {
            case 0...4: bytes[place] = byte
            case 5, 6: bytes.insert(byte, at: place)
            case 7: bytes.remove(at: place)
            case 8: bytes += bytes[place..<min(place + 40, bytes.count)]
            default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
            }
        }
        return bytes
    }

    /// Whether the complaints are told as they should be.
    private func areWhole(_ problems: InputProblems) -> Bool {
        problems.problems.count == min(problems.count, InputProblems.told)
            && problems.problems.allSatisfy {
                $0.row >= 1 && !$0.found.isEmpty && !$0.right.isEmpty
            }
    }

    @Test("2 000 mutations of a good table of lists")
    func mutatedLists() throws {
        let scrap = try Scrap(lists)
        var random = SeededDraws(seed: 1)
        var refused = 0
        for _ in 0..<2000 {
            try scrap.write(mutated(Array(lists.utf8), &random))
            var problems = InputProblems()
            guard let read = try? ListsInput.read(scrap.path, &problems) else {
                refused += 1
                continue
            }
            #expect(!problems.isEmpty || !read.contracts.isEmpty)
            #expect(areWhole(problems))
            if !problems.isEmpty { refused += 1 }
        }
        #expect((500..<2000).contains(refused))
    }

    @Test("2 000 mutations of a good table of people")
    func mutatedPeople() throws {
        var none = InputProblems()
        let good = try Scrap(lists)
        let read = try ListsInput.read(good.path, residentsElsewhere: true, &none)
        try #require(none.isEmpty)
        let scrap = try Scrap(people)
        #expect(try ResidentsInput.read(scrap.path, on: read, &none).rows.count == 4)
        try #require(none.isEmpty)
        var random = SeededDraws(seed: 2)
        var refused = 0
        for _ in 0..<2000 {
            try scrap.write(mutated(Array(people.utf8), &random))
            var problems = InputProblems()
            guard let rows = try? ResidentsInput.read(scrap.path, on: read, &problems).rows else {
                refused += 1
                continue
            }
            #expect(!problems.isEmpty || !rows.isEmpty)
            #expect(areWhole(problems))
            if !problems.isEmpty { refused += 1 }
        }
        #expect((500..<2000).contains(refused))
    }

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
