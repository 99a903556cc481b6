import Law
import LawFiles
import Quantities
import Settlement
import TestSupport

/// The page of a rule under `docs/law`, made from its doc comment, the law and a worked example.
struct RulePage {
    let rule: any SettlementRule.Type
    let comment: [String]

    init(_ rule: any SettlementRule.Type) throws {
        self.rule = rule
        let file = try SourceFile("Sources/Settlement/Rules/\(rule.name).swift")
        let end = file.lines.firstIndex { $0.contains("struct \(rule.name)") } ?? 0
        comment = file.lines[..<end].reversed().prefix { $0.hasPrefix("///") }.reversed()
            .map { String($0.dropFirst(3).drop { $0 == " " }) }
    }

    private static let parameters: [String: [String]] = [
        "PatientAdjustedCapitation": ["capitation.weights"], "BaseGrant": ["baseGrant"],
        "EqualisationGrant": ["equalisation"],
    ]

    var text: String {
        let book = Project.law.book
        let entry = book.rules.first { $0.rule == rule.name }
        let names =
            (Self.parameters[rule.name] ?? []) + [
                "capitation.scale", "capitation.monthShare", "list.ceiling",
            ]
        var rows =
            ["# \(rule.name)", ""] + comment + [
                "", "| | |", "|---|---|", "| pays | \(rule.kind.rawValue) |",
                "| in force | \(rule.inForce) |", "| carries out | \(rule.source) |",
                "| read in | [\(entry?.source.title ?? "")](\(entry?.source.url ?? "")) |",
                "| regulation | \(paragraphs) |", "", "## The law it reads", "",
            ]
        for name in names { rows += table(of: name) }
        rows += example
        rows += [
            "",
            "Written by `swift test --filter RulePages` with `UPDATE_DOCS=1`. More examples: `law/cases/`.",
        ]
        return rows.joined(separator: "\n") + "\n"
    }

    private var paragraphs: String {
        Project.law.book.regulations.compactMap { regulation in
            regulation.paragraphs["capitationAndEqualisation"].map {
                "\(regulation.name["en"] ?? "") § \($0)"
            }
        }.joined(separator: ", ")
    }

    /// The versions that touch the rule's days.
    private func table(of name: String) -> [String] {
        let versions = (Project.law.book.parameters[name]?.versions ?? []).filter { version in
            let beginsInTime = rule.inForce.until.map { version.period.from < $0 } ?? true
            return beginsInTime && rule.inForce.from < version.period.until ?? rule.inForce.from
        }
        return ["`\(name)`", "", "| in force | value | status | source |", "|---|---|---|---|"]
            + versions.map { version in
                "| \(version.period) | \(Self.value(version.value)) | \(version.status.rawValue) "
                    + "| \(version.source.key) |"
            } + [""]
    }

    private static func value(_ fields: LawFields) -> String {
        fields.fields.map { name, field in
            switch field {
            case .text(let text): "\(name) \(text)"
            case .list(let texts): "\(name) \(texts.joined(separator: " "))"
            }
        }.joined(separator: " · ")
    }

    /// A worked example from the cases: the first that pays something for a month the rule is in force.
    private var example: [String] {
        let tables = Project.files(under: "law/cases", ending: ".csv").compactMap { try? Table($0) }
        let row = tables.flatMap(\.rows).first {
            $0["rule"] == rule.name && (Int($0["amountOre"] ?? "") ?? 0) > 0
        }
        guard let row, let ore = Int(row["amountOre"] ?? "") else { return [] }
        return [
            "## An example", "", "\(row["title"] ?? ""): \(row["how"] ?? "").", "",
            "Paid for \(row["month"] ?? ""): **\(Money(ore: ore)) kr**.",
        ]
    }
}
