import Law
import Quantities
import Tables

/// A run written out for people: heading, sums, contracts, statements and findings.
public struct TextReport {
    /// Runs with so many lines or fewer have a statement for each.
    public static let statementsFor = 40
    /// Municipalities and contracts listed one by one, at most.
    static let listed = 400

    let document: RunDocument
    let language: Language

    /// The report of a run in a language.
    public init(_ document: RunDocument, _ language: Language) {
        self.document = document
        self.language = language
    }

    /// The whole report.
    public var text: String {
        var parts = [heading, totals]
        if document.lines.count <= Self.statementsFor {
            parts += document.lines.map { Statement($0, of: document, language).rows }
        } else {
            parts.append(municipalities)
        }
        parts.append(findings)
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private func amount(_ ore: Int) -> String { language.amount(Money(ore: ore)) + " kr" }

    private var months: String {
        document.month.split(separator: ".", omittingEmptySubsequences: true)
            .map { part in Month(part).map { language.name(of: $0) } ?? String(part) }
            .joined(separator: " – ")
    }

    private var heading: [String] {
        let correcting = document.lines.contains { $0.corrects != nil }
        let statuses = document.lines.compactMap { LawStatus(rawValue: $0.status) }
        let knownOn = Day(document.knownOn).map { language.date($0) } ?? document.knownOn
        let title = language.text(
            correcting ? "report.corrections" : "report.title", [Fact("months", .text(months))])
        let known = language.text("report.knownOn", [Fact("day", .text(knownOn))])
        let status = statuses.max().map {
            " · " + language.text("report.status", [Fact("status", .text($0.rawValue))])
        }
        return document.heading + ["\(title) · \(known)\(status ?? "")"]
    }

    private func row(_ name: String, _ ore: Int) -> String {
        "  \(name.padded(to: 44))\(amount(ore).leftPadded(to: 24))"
    }

    private var totals: [String] {
        let totals = document.totals
        let kinds = LineKindOrder.sorted(totals.byKind.keys).map { kind in
            row("  " + language.format(.text(kind)), totals.byKind[kind] ?? 0)
        }
        return [
            language.text("report.totals"), row(language.text("report.all"), totals.amountOre),
        ] + kinds + [
            row(language.text("report.paid"), totals.byPayee["contractHolder"] ?? 0),
            row(language.text("report.computedOnly"), totals.byPayee["municipality"] ?? 0),
        ]
    }

    private var municipalities: [String] {
        let sums = document.totals.byMunicipality.sorted { $0.key < $1.key }
        let notes = Dictionary(
            document.withoutLists.map { ($0.municipality ?? "", "   " + $0.text) },
            uniquingKeysWith: { first, _ in first })
        let rows = sums.prefix(Self.listed).map { number, ore in
            row("\(number) \((document.municipalityNames[number] ?? "").visible)", ore)
                + (notes[number] ?? "")
        }
        let more = sums.count - rows.count
        return [language.text("column.municipality")] + rows
            + (more > 0 ? [language.text("report.more", [Fact("count", .count(more))])] : [])
    }

    /// Findings: one by one in a small run, by code with an example in a large one.
    private var findings: [String] {
        guard !document.findings.isEmpty else { return [] }
        if document.findings.count <= Self.statementsFor {
            return [language.text("report.findings")]
                + document.findings.map { finding in
                    "  \(finding.code.padded(to: 28))\(subject(of: finding)): \(finding.text)"
                }
        }
        let groups = Dictionary(grouping: document.findings, by: \.code).sorted { $0.key < $1.key }
        return [language.text("report.findings")]
            + groups.map { code, findings in
                "  \(code.padded(to: 28))\(language.grouped(findings.count).leftPadded(to: 7))  "
                    + (findings.first.map { example($0) } ?? "")
            }
    }

    private func subject(of finding: RunDocument.FindingMade) -> String {
        [finding.month, finding.gpContractId, finding.municipality].compactMap { $0 }
            .joined(separator: " ")
    }

    private func example(_ finding: RunDocument.FindingMade) -> String {
        language.text(
            "report.eg",
            [Fact("subject", .text(subject(of: finding))), Fact("text", .text(finding.text))])
    }
}

/// The order in which kinds are listed.
enum LineKindOrder {
    static func sorted(_ kinds: some Collection<String>) -> [String] {
        let order = ["capitation", "baseGrant", "equalisationGrant"]
        return kinds.sorted { (order.firstIndex(of: $0) ?? 9) < (order.firstIndex(of: $1) ?? 9) }
    }
}
