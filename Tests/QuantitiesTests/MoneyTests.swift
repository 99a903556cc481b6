import Quantities
import Testing

@Suite("Money and fractions")
struct MoneyTests {
    @Test(
        "amounts are read with point, comma and spaces",
        arguments: [
            ("97120.00", 9_712_000), ("97 120,5", 9_712_050), ("0", 0), ("-3.07", -307),
            ("1\u{A0}000", 100_000),
            ("12,", 1200),
        ])
    func read(text: String, ore: Int) { #expect(Money(text)?.ore == ore) }

    @Test(
        "what is no amount is refused",
        arguments: [
            "", " ", "1.234", "1,2,3", "12kr", "--1", "1e3", ".5", "123456789012",
        ])
    func refused(text: String) { #expect(Money(text) == nil) }

    @Test("amounts are written with two decimals")
    func written() {
        #expect(Money(ore: 6_531_667).description == "65316.67")
        #expect(Money(ore: -5).description == "-0.05")
    }

    @Test(
        "a share is rounded once, half away from zero",
        arguments: [
            (78_380_000, 6_531_667), (6, 1), (5, 0), (-6, -1), (-5, 0), (18, 2), (-18, -2),
        ])
    func rounding(yearly: Int, month: Int) {
        #expect(Fraction(1, 12).ofRoundedHalfAwayFromZero(yearly) == month)
    }

    @Test("a share past 63 bits is as exact as a small one")
    func wide() {
        let half = Fraction(5_627_400_000, 11_254_800_000)
        for amount in [1, 2, 3, 1_000_000_007, -1_000_000_007] {
            #expect(
                half.ofRoundedHalfAwayFromZero(amount)
                    == Fraction(1, 2).ofRoundedHalfAwayFromZero(amount))
        }
    }

    @Test("lowest terms keep the value")
    func reduced() { #expect(Fraction(90, 1200).reduced == Fraction(3, 40)) }

    @Test("municipality numbers keep their leading zero, and get back one that was lost")
    func municipalities() {
        #expect(MunicipalityNumber("0301")?.description == "0301")
        #expect(MunicipalityNumber("301")?.description == "0301")
        #expect(MunicipalityNumber("30") == nil)
        #expect(MunicipalityNumber("03o1") == nil)
    }

    @Test("contracts sort by number")
    func contracts() throws {
        let ids = try ["4711", "99", "A-1", "0301-V01"].map { try #require(GPContractID($0)) }
        #expect(ids.sorted().map(\.description) == ["99", "4711", "0301-V01", "A-1"])
        #expect(GPContractID("a b") == nil)
        #expect(GPContractID("=1+1") == nil)
    }
}
