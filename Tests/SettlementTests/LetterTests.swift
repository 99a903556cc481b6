import Law
import Quantities
import Settlement
import TestSupport
import Testing

@Suite("My own letter")
struct LetterTests {
    private func answer(_ month: String, _ residents: Int, _ paid: Int) throws -> LetterAnswer {
        try LetterAnswer(
            LetterMonth(month: Month(month)!, residents: residents, paid: Money(ore: paid)),
            under: .known())
    }

    @Test("1250 residents and 97 120 kr in December 2025 imply an index of 1.029768")
    func index() throws {
        let answer = try answer("2025-12", 1250, 9_712_000)
        #expect(answer.line.amount == .kroner(94_312, 50))
        #expect(answer.indexMillionths == 1_029_768)
        #expect(answer.status == .derived)
    }

    @Test("the parts of a change add up to the øre, for a thousand random pairs of letters")
    func addsUp() throws {
        var draws = SeededDraws(seed: 20_261_123)
        for _ in 0..<1000 {
            let before = try answer(
                "2025-\(Bool.random(using: &draws) ? "05" : "11")",
                Int.random(in: 0...3000, using: &draws),
                Int.random(in: 0...20_000_000, using: &draws))
            let now = try answer(
                "2025-12", Int.random(in: 0...3000, using: &draws),
                Int.random(in: 0...20_000_000, using: &draws))
            let change = try LetterChange(from: before, to: now, under: .known())
            #expect(
                change.people + change.rate + change.index == now.letter.paid - before.letter.paid)
        }
    }

    @Test("the same people at the same rate leave only the index to explain a change")
    func onlyIndex() throws {
        let change = try LetterChange(
            from: answer("2025-11", 1250, 9_700_000), to: answer("2025-12", 1250, 9_712_000),
            under: .known())
        #expect(change.people == .zero)
        #expect(change.rate == .zero)
        #expect(change.index == .kroner(120))
    }

    @Test("ten more people at the same index are the whole change")
    func onlyPeople() throws {
        let change = try LetterChange(
            from: answer("2025-11", 1000, 7_545_000), to: answer("2025-12", 1010, 7_620_450),
            under: .known())
        #expect(change.people == .kroner(754, 50))
        #expect(change.index == .zero)
    }

    @Test(
        "an amount that is exactly the base grant says nothing of an index, and the people change nothing"
    )
    func baseGrant() throws {
        let before = try answer("2024-01", 310, 3_507_500)
        let now = try answer("2024-02", 320, 3_507_500)
        #expect(before.isBaseGrant && now.isBaseGrant && !now.hasIndex)
        let change = try LetterChange(from: before, to: now, under: .known())
        #expect(change.people == .zero && change.rate == .zero && change.index == .zero)
        #expect(try !answer("2024-02", 320, 3_507_501).isBaseGrant)
    }
}
