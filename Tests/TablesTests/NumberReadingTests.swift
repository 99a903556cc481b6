import Quantities
import Testing

@testable import Tables

@Suite("Numbers and days are read as offices write them")
struct NumberReadingTests {
    @Test(
        "whole numbers",
        arguments: [
            ("1200", 1200), ("1 200", 1200), ("1\u{A0}200", 1200), ("1\u{202F}200", 1200),
            ("1200,0", 1200), ("1200.00", 1200), ("1 200,0", 1200), ("0", 0), ("-5", -5),
            ("\u{2212}5", -5), ("007", 7), ("12 345 678", 12_345_678),
        ])
    func whole(text: String, value: Int) { #expect(InputRow.whole(text) == value) }

    @Test(
        "what could mean two things, or is no whole number, is refused",
        arguments: [
            "1.200", "1,200", "1.200,0", "1200.5", "1e3", "0x10", "", " ", "-", "--5", "5-", "½",
            "١٢", "1200 kr", "99999999999999999999", "1,2,3", ",5", "twelve",
        ])
    func notWhole(text: String) { #expect(InputRow.whole(text) == nil) }

    @Test("spaces part groups of three only")
    func groups() {
        for text in ["1 2 0 0", "12 00", "1200 ", "1  200", "1 20"] {
            #expect(InputRow.whole(text) == nil, "\(text)")
        }
    }

    @Test(
        "days", arguments: ["2022-03-01", "01.03.2022", "1.3.2022", "1.03.2022"])
    func days(text: String) throws {
        #expect(InputRow.day(text) == Day("2022-03-01"))
    }

    @Test(
        "what is no day, or could be two, is refused",
        arguments: [
            "2022-02-30", "30.02.2022", "2022-3-1", "01.03.22", "01/03/2022", "2022.03.01", "",
            "-1",
            "01.03.2022.", "+1.03.2022", "2022-03-01T00:00", "29.02.2022", "00.01.2022",
        ])
    func notDays(text: String) {
        #expect(InputRow.day(text) == nil)
    }

    @Test("29 February is a day in a leap year")
    func leapDay() { #expect(InputRow.day("29.02.2020") == Day("2020-02-29")) }

    @Test(
        "eleven digits in a row are never told back, and shorter numbers are",
        arguments: [
            ("12345678901", "…"), ("a 12345678901-x", "a …-x"), ("123456789012345", "…"),
            ("4711,0301", "4711,0301"), ("1234567890", "1234567890"), ("", ""), ("--", "--"),
        ])
    func unnumbered(text: String, told: String) { #expect(text[...].unnumbered == told) }
}
