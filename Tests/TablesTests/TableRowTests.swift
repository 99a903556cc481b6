import Testing

@testable import Tables

@Suite("A cell's bytes become text")
struct TableRowTests {
    @Test("UTF-8 is read as UTF-8")
    func utf8() {
        #expect(TableRow.row(Array("Trøndelag – Ås".utf8)).text(0) == "Trøndelag – Ås")
    }

    @Test("bytes that are no UTF-8 are read as Windows-1252")
    func windows() {
        #expect(TableRow.row([0x54, 0x72, 0xF8, 0x6E, 0x80]).text(0) == "Trøn€")
        #expect(TableRow.row([0xC6, 0xD8, 0xC5]).text(0) == "ÆØÅ")
    }

    @Test("each cell is judged alone")
    func cells() {
        let row = TableRow.row(Array("å".utf8), [0xE5], [], Array("b".utf8))
        #expect(row.texts == ["å", "å", "", "b"])
        #expect(row.count == 4)
    }

    @Test("a byte that Windows-1252 does not have is not lost with the whole cell")
    func undefined() {
        #expect(!TableRow.row([0x61, 0x81, 0x62]).text(0).isEmpty)
    }

    @Test("white space, no-break spaces and byte-order marks at the ends are left out")
    func trimmed() {
        #expect(TableRow.row(Array("\u{FEFF} \u{A0}47 11\t\r\n".utf8)).text(0) == "47 11")
        #expect(TableRow.row(Array(" \t ".utf8)).text(0).isEmpty)
    }

    @Test("a row too short has empty cells")
    func short() {
        let row = TableRow.row([0x61])
        #expect(row.text(1).isEmpty && row.text(99).isEmpty)
    }

    @Test("a row of blanks holds nothing")
    func blank() {
        #expect(TableRow.row([], [0x20], [0x09]).isEmpty)
        #expect(!TableRow.row([], [0x30]).isEmpty)
    }

    @Test("the next row has its own cells and the next number")
    func next() {
        var row = TableRow.row([0x61])
        row.next()
        #expect(row.count == 0 && row.number == 2 && row.isEmpty)
        row.append([0x62], isNumber: true)
        #expect(row.text(0) == "b" && row.isNumber(0) && !row.isNumber(1))
    }
}
