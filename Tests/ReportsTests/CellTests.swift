import Testing

@testable import Reports

@Suite("A text becomes a cell")
struct CellTests {
    @Test(
        "cells that a spreadsheet would reckon with are made harmless; numbers stay",
        arguments: [
            ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-a", "'-a"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("-12,50", "-12,50"), ("-7", "-7"),
            ("a=1", "a=1"),
            ("", ""), ("-1+2", "'-1+2"), ("--1", "'--1"),
        ])
    func harmless(text: String, safe: String) { #expect(text.harmless == safe) }

    @Test("a CSV cell is quoted where it must be")
    func quoted() {
        #expect(CSVReport.cell("a;b") == "\"a;b\"")
        #expect(CSVReport.cell("a \"b\"") == "\"a \"\"b\"\"\"")
        #expect(CSVReport.cell("a\r\nb") == "\"a\r\nb\"" && CSVReport.cell("a,b") == "a,b")
        #expect(CSVReport.cell("a\nb") == "\"a\nb\"")
        #expect(CSVReport.cell("a\rb") == "\"a\rb\"")
        #expect(CSVReport.number(-5) == "-0,05" && CSVReport.number(123_456_789) == "1234567,89")
    }
}
