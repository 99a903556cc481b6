import Foundation
import Law
import Quantities

/// A run as Norwegian offices read CSV: semicolon, decimal comma, byte-order mark, CRLF; a row a line.
public struct CSVReport {
    let document: RunDocument
    let language: Language

    /// The report of a run in a language.
    public init(_ document: RunDocument, _ language: Language) {
        self.document = document
        self.language = language
    }

    /// The bytes of the file.
    public var data: Data {
        let header = [
            "column.line", "column.month", "column.municipality", "column.contract", "column.kind",
            "column.payee", "column.computedOnly", "column.residents", "column.amount",
            "column.status", "column.rule", "column.corrects", "column.explanation",
        ].map { language.text($0) }
        let empty = document.withoutLists.map { finding in
            let start = ["", finding.month, finding.municipality ?? "", "", "", "", "", "0"]
            return start + [Self.number(0), "", "", "", finding.text]
        }
        let rows = [header] + document.lines.map { cells(of: $0) } + empty
        let notes = document.heading.map { [$0] }
        let text = (notes + rows).map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
        return Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    }

    private func cells(of line: RunDocument.Line) -> [String] {
        [
            line.id, line.month, line.municipality, line.gpContractId,
            language.format(.text(line.kind)), language.format(.text(line.payee)),
            language.format(.text(line.computedOnly ? "yes" : "no")), line.facts["residents"] ?? "",
            Self.number(line.amountOre), language.format(.text(line.status)), line.rule,
            line.corrects ?? "", Explanation.short(line, language),
        ]
    }

    /// Kroner with decimal comma and no grouping, which a spreadsheet reads as a number.
    static func number(_ ore: Int) -> String {
        Money(ore: ore).description.replacing(".", with: ",")
    }

    /// A cell that starts no formula, quoted where it must be.
    static func cell(_ text: String) -> String {
        let safe = text.harmless
        guard safe.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

extension String {
    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    ///
    /// A negative number is a number and stays.
    var harmless: String {
        guard let first = unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
            Decimals(self, places: 2) == nil
        else { return self }
        return "'" + self
    }
}

/// A line's explanation in one row.
enum Explanation {
    static func short(_ line: RunDocument.Line, _ language: Language) -> String {
        let steps = line.steps.map { step in
            "\(language.grouped(step.count)) × \(language.amount(Money(ore: step.yearlyRateOre)))"
        }
        let share = line.share.map { " · " + $0.parts.map(\.text).joined(separator: " × ") } ?? ""
        let reasons = line.difference.map { " · " + $0.reasons.joined(separator: ", ") } ?? ""
        return steps.joined(separator: " + ") + share + reasons
    }
}
