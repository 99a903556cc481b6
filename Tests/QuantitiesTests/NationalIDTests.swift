import Quantities
import Testing

/// Numbers here are made up: month + 80, + 65, or examples that the rules are explained by.
@Suite("A person's number is read once, with all that is wrong")
struct NationalIDTests {
    @Test("a made-up number of the tax administration tells its birth date")
    func taxAdministration() throws {
        let id = try #require(NationalID("15819012382"))
        #expect(id.kind == .birthNumber)
        #expect(id.series == .taxAdministration)
        #expect(id.birthDate == Day("1990-01-15"))
        #expect(!id.couldBeReal)
        #expect(id.elevenDigits == "15819012382")
    }

    @Test("a D-number has forty on the day, and the offsets combine")
    func dNumber() throws {
        let id = try #require(NationalID("55819012376"))
        #expect(id.kind == .dNumber)
        #expect(id.series == .taxAdministration)
        #expect(id.birthDate == Day("1990-01-15"))
        #expect(NationalID("47908702367")?.kind == .dNumber)
    }

    @Test("the health network's made-up numbers have 65 on the month")
    func healthNetwork() throws {
        let id = try #require(NationalID("13717404089"))
        #expect(id.series == .healthNetwork)
        #expect(id.birthDate == Day("1974-06-13"))
    }

    @Test("forty on the month is an H-number, or made up by NAV: it could be real")
    func hNumber() throws {
        let numbers = Self.numbers { $0 == "1541900" }
        let id = try #require(numbers.first)
        #expect(id.kind == .hNumber && id.couldBeReal)
    }

    @Test(
        "numbers of the rule from 2032 are valid, and tell no birth date",
        arguments: [
            "15819012390", "15819012307",
        ])
    func from2032(text: String) throws {
        let id = try #require(NationalID(text))
        #expect(id.birthDate == nil)
        #expect(id.series == .taxAdministration)
    }

    @Test("a help number begins with 8 or 9 and has no date")
    func helpNumber() throws {
        let id = try #require(Self.numbers { $0 == "8000000" }.first)
        #expect(id.kind == .commonHelpNumber && id.birthDate == nil)
    }

    @Test(
        "everything wrong is told at once",
        arguments: [
            ("", [NationalIDError.notElevenDigits]), ("1581901238", [.notElevenDigits]),
            ("1581901238x", [.notElevenDigits]), ("１5819012382", [.notElevenDigits]),
            ("15819012383", [.secondCheckDigit]),
            ("15819012342", [.firstCheckDigit, .secondCheckDigit]),
            ("35819012382", [.notADate, .firstCheckDigit, .secondCheckDigit]),
            ("15939012382", [.notADate, .firstCheckDigit, .secondCheckDigit]),
        ])
    func wrong(text: String, errors: [NationalIDError]) {
        #expect(NationalID.reading(text) == .wrong(errors))
        #expect(NationalID(text) == nil)
    }

    @Test("29 February exists in 2000 and in no 1900")
    func leapYears() {
        let of2000 = Self.numbers { $0 == "2982005" }
        #expect(!of2000.isEmpty && of2000.allSatisfy { $0.birthDate == Day("2000-02-29") })
        // The same digits with an individual number of the 1900s name a day that was not.
        #expect(Self.numbers { $0 == "2982000" }.isEmpty)
    }

    @Test("the individual number tells the century")
    func centuries() throws {
        for (prefix, year) in [
            ("1581905", 1890), ("1581553", 1955), ("1581556", 1855), ("1581059", 2005),
            ("1581459", 1945),
        ] {
            let numbers = Self.numbers { $0 == prefix }
            #expect(numbers.count > 50, "\(year)")
            #expect(numbers.allSatisfy { $0.birthDate?.parts.year == year }, "\(year)")
        }
    }

    @Test("neither description nor error shows a digit")
    func silent() throws {
        let id = try #require(NationalID("15819012382"))
        #expect(!"\(id)".contains { $0.isNumber })
        for error in NationalIDError.allCases { #expect(!"\(error)".contains { $0.isNumber }) }
    }

    @Test("a number read as one whole number is the same as its text")
    func whole() {
        #expect(NationalID(value: 15_819_012_382) == NationalID("15819012382"))
        #expect(NationalID(value: 15_819_012_383) == nil)
        #expect(NationalID(value: 100_000_000_000) == nil)
    }

    /// All valid numbers that tell a birth date, or are help numbers, below the prefixes that fit.
    private static func numbers(_ fits: (String) -> Bool) -> [NationalID] {
        let prefixes = [
            "1541900", "8000000", "2982005", "2982000", "1581905", "1581553", "1581556", "1581059",
            "1581459",
        ]
        return prefixes.filter(fits).flatMap { prefix in
            (0..<10_000).compactMap { tail -> NationalID? in
                let digits = String(tail)
                let zeros = String(repeating: "0", count: 4 - digits.count)
                let id = NationalID(prefix + zeros + digits)
                return id?.kind == .commonHelpNumber || id?.birthDate != nil ? id : nil
            }
        }
    }
}

@Suite("Numbers of organisations, doctors and addresses")
struct OtherNumbersTests {
    @Test("an organisation's number has a check digit by the published weights")
    func organisation() {
        #expect(OrganisationNumber("991825827")?.isSynthetic == false)
        #expect(OrganisationNumber("310123455")?.isSynthetic == true)
        #expect(OrganisationNumber("991825828") == nil)
        #expect(OrganisationNumber("31012345") == nil)
        #expect(OrganisationNumber(beginning: 98_318_474) == nil)
        #expect(OrganisationNumber(beginning: 99_182_582)?.description == "991825827")
    }

    @Test("a made-up doctor's number has nine digits beginning with 99, an address's eight")
    func ours() {
        #expect(HPRNumber("990301001")?.isSynthetic == true)
        #expect(HPRNumber("9144889")?.isSynthetic == false)
        #expect(HERID("99000001")?.isSynthetic == true)
        #expect(HERID("79768")?.isSynthetic == false)
        #expect(HERID("0") == nil)
        #expect(HERID("123456789") == nil)
    }

    @Test("an age is full years, also on the day itself and for the 29th of February")
    func ages() throws {
        let born = try #require(Day("2000-02-29"))
        #expect(born.fullYears(until: try #require(Day("2026-02-28"))) == 25)
        #expect(born.fullYears(until: try #require(Day("2026-03-01"))) == 26)
        #expect(
            try #require(Day("1990-06-01")).fullYears(until: try #require(Day("2026-06-01"))) == 36)
    }
}
