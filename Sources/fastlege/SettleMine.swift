import ArgumentParser
import Foundation
import Law
import Quantities
import Reports
import Settlement

/// `fastlege settle mine`: a GP's own letter beside what the rule gives. No personal data is asked for.
struct SettleMine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mine",
        abstract:
            "My own letter: what the amount implies, and where the change since last month came from."
    )

    @Option(help: "The month of the letter, YYYY-MM.")
    var month: String

    @Option(help: "Residents on the list on the 1st.")
    var residents: String

    @Option(help: "Capitation paid, in kroner: 97120.00.")
    var paid: String

    @Option(name: .customLong("previous-month"), help: "The month of the letter before.")
    var previousMonth: String?

    @Option(name: .customLong("previous-residents"), help: "Residents in the letter before.")
    var previousResidents: String?

    @Option(name: .customLong("previous-paid"), help: "Capitation paid in the letter before.")
    var previousPaid: String?

    @OptionGroup var law: LawOptions

    @Option(help: "text or json.")
    var format = PlainFormat.text

    @Option(help: "Write here; otherwise to standard output.")
    var out: String?

    func run() throws {
        try telling {
            let (letter, previous) = try letters()
            let inForce = try law.inForce(law.folder())
            let report = try orFail { () throws -> LetterReport in
                let current = try LetterAnswer(letter, under: inForce)
                let change = try previous.map { previous in
                    try LetterChange(
                        from: LetterAnswer(previous, under: inForce), to: current, under: inForce)
                }
                return LetterReport(current, change, law.language)
            }
            try OutputFile.write(format == .text ? Data(report.text.utf8) : report.json, to: out)
        }
    }

    /// The letters as given; everything wrong is told at once.
    private func letters() throws -> (LetterMonth, LetterMonth?) {
        var wrong: [String] = []
        let current = Self.letter("", month, residents, paid, &wrong)
        let given = [previousMonth, previousResidents, previousPaid].compactMap { $0 }
        var previous: LetterMonth?
        if given.count == 3 {
            previous = Self.letter("previous-", given[0], given[1], given[2], &wrong)
        } else if !given.isEmpty {
            wrong.append(
                "the letter before: would be right: --previous-month, --previous-residents and --previous-paid together"
            )
        }
        guard wrong.isEmpty, let current else { throw Failure.badInput(wrong) }
        if let previous, previous.month >= current.month {
            throw Failure.badInput([
                "--previous-month \(previous.month); would be right: a month before \(current.month)"
            ])
        }
        return (current, previous)
    }

    private static func letter(
        _ prefix: String, _ month: String, _ residents: String, _ paid: String,
        _ wrong: inout [String]
    ) -> LetterMonth? {
        let monthRead = Month(month)
        let people = Decimals(residents, places: 0).map(\.units)
            .flatMap { (0...ListsInput.longest).contains($0) ? $0 : nil }
        let money = Money(paid).flatMap {
            (.zero...Money.kroner(10_000_000)).contains($0) ? $0 : nil
        }
        if monthRead == nil {
            wrong.append("--\(prefix)month \"\(month)\"; would be right: YYYY-MM")
        }
        if people == nil {
            wrong.append(
                "--\(prefix)residents \"\(residents)\"; would be right: a whole number, 0–10000")
        }
        if money == nil {
            wrong.append(
                "--\(prefix)paid \"\(paid)\"; would be right: kroner with at most two decimals and no point between thousands, 0–10000000"
            )
        }
        guard let monthRead, let people, let money else { return nil }
        return LetterMonth(month: monthRead, residents: people, paid: money)
    }
}
