import Foundation
import Law
import Quantities
import Settlement

/// A GP's own letter beside what the rule gives, written out.
public struct LetterReport {
    let current: LetterAnswer
    let change: LetterChange?
    let language: Language

    /// The report of a letter, with the change from the one before where that was given.
    public init(_ current: LetterAnswer, _ change: LetterChange?, _ language: Language) {
        self.current = current
        self.change = change
        self.language = language
    }

    func text(_ key: String, _ facts: [Fact] = []) -> String { language.text(key, facts) }

    /// The text, a row a sentence.
    public var text: String {
        var rows = [text("letter.first"), ""] + self.rows(of: current)
        rows += ["", text("letter.supplements")] + supplements
        if let change { rows += [""] + self.rows(of: change) }
        return rows.joined(separator: "\n") + "\n"
    }

    private func rows(of answer: LetterAnswer) -> [String] {
        let letter = answer.letter
        var rows = [
            text(
                "letter.month",
                [
                    Fact("month", .month(letter.month)),
                    Fact("residents", .count(letter.residents)),
                    Fact("paid", .money(letter.paid)),
                ])
        ]
        if answer.counted < letter.residents {
            rows.append(
                "  "
                    + text(
                        "letter.ceiling",
                        [
                            Fact("counted", .count(answer.counted)),
                            Fact("residents", .count(letter.residents)),
                        ]))
        }
        if answer.isBaseGrant { return rows + ["  " + text("letter.isBaseGrant")] }
        return rows + (answer.hasIndex ? indexRows(answer) : ruleRows(answer))
    }

    private func indexRows(_ answer: LetterAnswer) -> [String] {
        let amount = Fact("amount", .money(answer.line.amount))
        let average = text(
            "letter.average",
            [
                Fact("residents", .count(answer.counted)),
                Fact("rate", .money(answer.line.steps.first?.yearlyRate ?? .zero)), amount,
                Fact("status", .text(answer.status.rawValue)),
            ])
        guard let index = answer.indexMillionths else {
            return ["  " + average, "  " + text("letter.noIndex")]
        }
        return [
            "  " + average,
            "  "
                + text(
                    "letter.index",
                    [
                        Fact("index", .millionths(index)), amount,
                        Fact("paid", .money(answer.letter.paid)),
                    ]),
        ]
    }

    private func ruleRows(_ answer: LetterAnswer) -> [String] {
        let steps = answer.line.steps.map { step in
            "  \(language.grouped(step.count)) × \(language.amount(step.yearlyRate)) kr = "
                + "\(language.amount(step.yearly)) kr, \(language.text(step.text))"
        }
        let shares = answer.line.shares.map { language.text($0.text) }.joined(separator: " × ")
        let yearly = text("report.of", [Fact("amount", .money(answer.line.yearly))])
        return steps + [
            "  \(shares) \(yearly) = \(language.amount(answer.line.amount)) kr",
            "  "
                + text(
                    "letter.beforeIndex",
                    [
                        Fact("amount", .money(answer.line.amount)),
                        Fact("paid", .money(answer.letter.paid)),
                        Fact("difference", .money(answer.letter.paid - answer.line.amount)),
                    ]),
        ]
    }

    private var supplements: [String] {
        var rows: [String] = []
        if let (terms, amount) = current.baseGrant {
            let facts = [
                Fact("people", .count(terms.people)), Fact("amount", .money(amount)),
                Fact("years", .count(terms.years)), Fact("minimumCap", .count(terms.minimumCap)),
            ]
            let short = current.letter.residents < terms.people
            rows.append(
                "  " + text(short ? "letter.baseGrantInstead" : "letter.baseGrantNone", facts))
        }
        if let terms = current.equalisation {
            rows.append(
                "  "
                    + text(
                        "letter.equalisation",
                        [
                            Fact("populationBelow", .count(terms.populationBelow)),
                            Fact("referenceList", .count(terms.referenceList)),
                        ]))
        }
        return rows
    }

    private func rows(of change: LetterChange) -> [String] {
        let people = change.current.letter.residents - change.previous.letter.residents
        let rates = [change.previous, change.current].map { answer in
            Set(answer.line.steps.map(\.yearlyRate)).sorted(by: >).map { language.amount($0) }
                .joined(separator: " / ")
        }
        let rate =
            rates[0] == rates[1]
            ? text("letter.rateSame")
            : text(
                "letter.rate", [Fact("before", .text(rates[0])), Fact("after", .text(rates[1]))])
        let indexed = change.previous.hasIndex && change.current.hasIndex
        let index = text(
            indexed ? "letter.indexChange" : "letter.otherChange",
            [
                Fact("before", value(change.previous.indexMillionths)),
                Fact("after", value(change.current.indexMillionths)),
            ])
        return rows(of: change.previous) + [
            "",
            text(
                "letter.change",
                [
                    Fact("previous", .month(change.previous.letter.month)),
                    Fact("month", .month(change.current.letter.month)),
                    Fact("difference", .money(change.all)),
                ]),
            row(change.people, peopleText(people)), row(change.rate, rate),
            row(change.index, index), row(change.all, text("letter.sum")),
        ]
    }

    private func value(_ index: Int?) -> Fact.Value { index.map { .millionths($0) } ?? .text("–") }

    private func peopleText(_ people: Int) -> String {
        let key =
            people == 0 ? "letter.peopleSame" : people > 0 ? "letter.people" : "letter.peopleFewer"
        return text(key, [Fact("count", .count(abs(people)))])
    }

    private func row(_ amount: Money, _ text: String) -> String {
        "  \((language.amount(amount) + " kr").leftPadded(to: 18))  \(text)"
    }
}
