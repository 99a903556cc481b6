import Law
import Quantities
import Testing

@testable import Reports

@Suite("Numbers and days are written as each language writes them")
struct LanguageFormattingTests {
    @Test(
        "whole numbers stand in groups of three",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1 000"), (65_316, "65 316"), (1_234_567, "1 234 567"),
            (-1000, "-1 000"), (-999, "-999"), (100_000, "100 000"),
        ])
    func groups(value: Int, text: String) {
        for language in Language.allCases { #expect(language.grouped(value) == text) }
    }

    @Test("the smallest number there is can be written")
    func extremes() {
        #expect(Language.en.grouped(.min) == "-9 223 372 036 854 775 808")
        #expect(Language.en.amount(Money(ore: .min)) == "-92 233 720 368 547 758.08")
    }

    @Test(
        "amounts have two decimals, by point in English and comma in Norwegian",
        arguments: [
            (6_531_667, "65 316", "67"), (5, "0", "05"), (-5, "-0", "05"), (-100, "-1", "00"),
            (100_000, "1 000", "00"),
        ])
    func amounts(ore: Int, kroner: String, rest: String) {
        #expect(Language.en.amount(Money(ore: ore)) == "\(kroner).\(rest)")
        #expect(Language.nb.amount(Money(ore: ore)) == "\(kroner),\(rest)")
        #expect(Language.nn.amount(Money(ore: ore)) == "\(kroner),\(rest)")
    }

    @Test("an index is written with six decimals")
    func millionths() {
        #expect(Language.en.format(.millionths(1_072_675)) == "1.072675")
        #expect(Language.nb.format(.millionths(13)) == "0,000013")
        #expect(Language.nb.format(.millionths(-1_000_000)) == "-1,000000")
    }

    @Test("hundredths are whole where they can be")
    func hundredths() {
        #expect(Language.en.format(.hundredths(300)) == "3")
        #expect(Language.nn.format(.hundredths(80)) == "0,80")
    }

    @Test("days and months are written in words")
    func days() throws {
        let day = try #require(Day("2022-05-01"))
        #expect(Language.en.date(day) == "1 May 2022")
        #expect(Language.nb.date(day) == "1. mai 2022")
        #expect(Language.nn.name(of: Month(year: 2025, month: 12)) == "desember 2025")
        #expect(
            Set((1...12).map { Language.nb.name(of: Month(year: 2022, month: $0)) }).count == 12)
    }

    @Test("a word of ours is translated, and any other text stands")
    func words() {
        #expect(Language.nn.format(.text("confirmed")) == "stadfesta")
        #expect(Language.nn.format(.text("Ås")) == "Ås")
    }

    @Test("a phrase is filled with its facts")
    func phrases() {
        let phrase = Phrase("report.more", [Fact("count", .count(1200))])
        #expect(Language.en.text(phrase) == "… and 1 200 more")
    }
}
