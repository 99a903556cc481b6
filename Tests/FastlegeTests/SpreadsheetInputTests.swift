import Foundation
import Reports
import Testing

@Suite("A spreadsheet written by another program is read", .needsOpenpyxl)
struct SpreadsheetInputTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    /// Makes `lists.xlsx` of rows written in Python.
    private func sheet(_ rows: String, before: String = "", after: String = "") throws {
        try Python.script(
            """
            import datetime, openpyxl, sys, zipfile
            book = openpyxl.Workbook()
            sheet = book.active
            \(before)
            for row in [\(rows)]: sheet.append(row)
            book.save('lists.xlsx')
            \(after)
            """, on: desk)
    }

    private func settle(_ more: String...) throws -> CommandRun {
        try desk.run(
            ["settle", "--month", "2022-10", "--lists", "lists.xlsx", "--format", "json"] + more)
    }

    private let header = "['gpContractId', 'municipality', 'agreementDate', 'posts', 'residents']"

    @Test("numeric and text cells give the same municipality, with its leading zero")
    func municipality() throws {
        try sheet("\(header), [4711, 301, None, 1.0, 1200], ['0042', '0301', None, None, 800.0]")
        let lines = try settle().lines()
        #expect(lines.keys.sorted() == ["2022-10/0042/capitation", "2022-10/4711/capitation"])
        #expect(Set(lines.values.map(\.municipality)) == ["0301"])
        #expect(lines["2022-10/4711/capitation"]?.amountOre == 6_531_667)
    }

    @Test("cells with dates, times and texts give days")
    func dates() throws {
        try sheet(
            """
            \(header), [1, 301, datetime.date(2022, 3, 1), 1, 9],
                [2, 301, datetime.datetime(2022, 3, 1), 1, 9], [3, 301, '01.03.2022', 1, 9],
                [4, 301, '2022-03-01', 1, 9]
            """)
        let days = try settle().document().lines.map { $0.facts["agreementDate"] }
        #expect(days == Array(repeating: "2022-03-01", count: 4))
    }

    @Test("a workbook that counts days from 1904 gives the days it shows")
    func since1904() throws {
        try sheet(
            "\(header), [1, 301, datetime.date(2022, 3, 1), 1, 9]",
            before: "book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904")
        let days = try settle().document().lines.map { $0.facts["agreementDate"] }
        #expect(days == ["2022-03-01"])
    }

    @Test("0.8 as Excel stores it, with seventeen digits, is 0.8")
    func seventeenDigits() throws {
        try sheet(
            "\(header), [1, 301, None, 0.8, 9]",
            after: """
                parts = zipfile.ZipFile('lists.xlsx')
                old = {name: parts.read(name) for name in parts.namelist()}
                made = zipfile.ZipFile('lists.xlsx', 'w')
                for name, data in old.items():
                    made.writestr(name, data.replace(b'<v>0.8</v>', b'<v>0.80000000000000004</v>'))
                made.close()
                """)
        let run = try settle()
        #expect(run.code == 0, "\(run.errors)")
    }

    @Test("only the sheet that stands first is read, whatever its name")
    func firstSheet() throws {
        try sheet(
            "\(header), [4711, 301, None, 1, 1200]",
            before:
                "sheet.title = 'Lister'; book.create_sheet('Anna').append(['noko', 'heilt', 'anna'])"
        )
        #expect(try settle().lines().keys.sorted() == ["2022-10/4711/capitation"])
    }

    @Test("empty rows and gaps between cells move nothing")
    func gaps() throws {
        try sheet("\(header), [], [4711, 301, None, None, -1], [None], [4712, 301, None, 51, 9]")
        let complaints = try settle().complaints
        #expect(
            complaints.map { $0.prefix(22) } == [
                "lists.xlsx:3:residents", "lists.xlsx:5:posts: fo",
            ])
    }

    @Test("fractions of people, and numbers that are no day, are refused")
    func refused() throws {
        try sheet("\(header), [1, 301, 5, 1, 12.5], [2, 301, None, 1, True]")
        let run = try settle()
        #expect(run.code == 65)
        #expect(
            run.complaints.map { $0.prefix(27) } == [
                "lists.xlsx:2:agreementDate:", "lists.xlsx:2:residents: fou",
            ])
    }

    @Test("names with letters beyond ASCII come through")
    func names() throws {
        try desk.lists("4711,0301,1200")
        try Python.script(
            """
            import openpyxl
            book = openpyxl.Workbook()
            for row in [['municipality', 'name', 'population'], [301, 'Trøndelag – Trööndelage', 700000]]:
                book.active.append(row)
            book.save('municipalities.xlsx')
            """, on: desk)
        let run = try desk.settle(
            "2022-10", "--municipalities", "municipalities.xlsx", "--format", "json")
        #expect(try run.document().municipalityNames == ["0301": "Trøndelag – Trööndelage"])
    }

    @Test("a workbook whose sheet is no UTF-8 is refused, not a crash")
    func notUTF8() throws {
        for sheet in ["<work\\xc3sheet/>", "<worksheet r\\xc3='1'/>", "<worksheet r='\\xc3'/>"] {
            try Python.script(
                """
                import zipfile
                book = zipfile.ZipFile('lists.xlsx', 'w')
                book.writestr('xl/worksheets/sheet1.xml', b"\(sheet)")
                book.close()
                """, on: desk)
            let run = try settle()
            #expect(run.code == 65)
        }
    }

    @Test("a workbook cut short anywhere is refused, and named as such")
    func truncated() throws {
        try sheet("\(header), [4711, 301, None, 1, 1200]")
        let whole = try desk.read("lists.xlsx")
        for part in [4, 100, whole.count / 2, whole.count - 1] {
            try desk.write("lists.xlsx", whole.prefix(part))
            let run = try settle()
            #expect(run.code == 65, "\(part) bytes")
            #expect(run.errors.hasPrefix("lists.xlsx:1:1: "))
        }
    }
}
