import Foundation
import Reports
import TestSupport
import Testing

@Suite("A GP reads their own letter")
struct MineTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func mine(_ arguments: String...) throws -> CommandRun {
        try desk.run(["settle", "mine"] + arguments)
    }

    private let december = ["--month", "2025-12", "--residents", "1200", "--paid", "97120.00"]

    @Test("the first line says that the index is worked out, not checked")
    func firstLine() throws {
        let run = try desk.run(["settle", "mine"] + december)
        #expect(run.code == 0)
        #expect(
            run.text.hasPrefix(
                "The official weights are not published; "
                    + "the index is worked out from what was paid, not checked.\n"))
    }

    @Test("the index is what was paid over what the rate gives")
    func index() throws {
        let text = try desk.run(["settle", "mine"] + december).text
        #expect(text.contains("1 200 residents × 905.40 kr a year ÷ 12 = 90 540.00 kr"))
        #expect(text.contains("index 1.072675: 97 120.00 ÷ 90 540.00"))
    }

    @Test("a month before the index is set beside its rule, with the difference")
    func beforeIndex() throws {
        let text = try mine("--month", "2022-10", "--residents", "1200", "--paid", "65316.67").text
        #expect(
            text.contains(
                "The rule gives 65 316.67 kr; 65 316.67 kr was paid, a difference of 0.00"))
    }

    @Test("an amount that is just the base grant says nothing about the index")
    func baseGrant() throws {
        let text = try mine("--month", "2025-12", "--residents", "400", "--paid", "37725").text
        #expect(text.contains("The amount is exactly the base grant."))
    }

    @Test("all that is wrong in the options is told at once")
    func wrong() throws {
        let run = try mine(
            "--month", "december", "--residents", "many", "--paid", "1.234", "--previous-month",
            "2025-13", "--previous-residents", "10001", "--previous-paid", "x")
        #expect(run.code == 65)
        #expect(
            run.complaints.map { $0.split(separator: " ")[0] } == [
                "--month", "--residents", "--paid", "--previous-month", "--previous-residents",
                "--previous-paid",
            ])
        #expect(run.complaints.allSatisfy { $0.contains("; would be right: ") })
    }

    @Test("half a letter before, or one that is not before, is told")
    func before() throws {
        let half = try desk.run(["settle", "mine"] + december + ["--previous-paid", "1"])
        #expect(half.code == 65)
        let later = try desk.run(
            ["settle", "mine"] + december + [
                "--previous-month", "2025-12", "--previous-residents", "1", "--previous-paid", "1",
            ])
        #expect(later.code == 65)
        #expect(later.errors.contains("a month before 2025-12"))
    }

    @Test("a letter of a month the law does not reach is not judged: 69")
    func notKnown() throws {
        #expect(try mine("--month", "2018-01", "--residents", "1", "--paid", "1").code == 69)
    }

    @Test("the parts of a change add up to the øre, for two hundred random letters")
    func random() throws {
        var random = SeededDraws(seed: 2022)
        for _ in 0..<200 {
            let letters = Letters(&random)
            let run = try desk.run(["settle", "mine", "--format", "json"] + letters.arguments)
            #expect(run.code == 0, "\(letters.arguments) \(run.errors)")
            let answer = try JSONDecoder().decode(LetterDocument.self, from: run.output)
            let change = try #require(answer.change)
            #expect(change.peopleOre + change.rateOre + change.indexOre == change.allOre)
            #expect(change.allOre == letters.current.paid - letters.previous.paid)
            #expect(answer.current.indexMillionths == index(answer.current))
        }
    }

    /// Paid over average in millionths, half away from zero; none before the law has an index.
    private func index(_ letter: LetterDocument.MonthAnswer) -> Int? {
        guard letter.month >= "2023-05", letter.averageOre > 0 else { return nil }
        let doubled = 2 * letter.paidOre * 1_000_000 + letter.averageOre
        return doubled / (2 * letter.averageOre)
    }
}

/// Two letters drawn at random from the months whose law is known.
private struct Letters {
    let previous: (month: Int, residents: Int, paid: Int)
    let current: (month: Int, residents: Int, paid: Int)

    init(_ random: inout SeededDraws) {
        let months = [
            Int.random(in: 2019 * 12 + 6...2026 * 12 + 5, using: &random),
            Int.random(in: 2019 * 12 + 6...2026 * 12 + 5, using: &random),
        ]
        func letter(_ month: Int) -> (month: Int, residents: Int, paid: Int) {
            let residents = Int.random(in: 0...2600, using: &random)
            return (
                month, residents,
                residents * Int.random(in: 3000...9000, using: &random) + residents % 7
            )
        }
        previous = letter(min(months[0], months[1]))
        current = letter(max(months[0], months[1] + (months[0] == months[1] ? 1 : 0)))
    }

    var arguments: [String] {
        [("", current), ("previous-", previous)].flatMap { prefix, letter in
            let month = "\(letter.month / 12)-" + String("0\(letter.month % 12 + 1)".suffix(2))
            let paid = "\(letter.paid / 100)," + String("0\(letter.paid % 100)".suffix(2))
            return [
                "--\(prefix)month", month, "--\(prefix)residents", "\(letter.residents)",
                "--\(prefix)paid", paid,
            ]
        }
    }
}
