import Foundation
import Law
import Quantities
import Settlement

/// The law written out for people and programs: what there is, one parameter on a day, one rule.
public struct LawReport {
    let book: LawBook
    let language: Language

    /// A report of the law in a language.
    public init(_ book: LawBook, _ language: Language) {
        self.book = book
        self.language = language
    }

    /// Every parameter with its known periods, and every rule.
    public var list: String {
        let parameters = book.parameters.values.sorted { $0.name < $1.name }.flatMap { parameter in
            let title = parameter.title[language.rawValue] ?? ""
            return ["\(parameter.name.padded(to: 24))\(title) (\(parameter.unit))"]
                + periods(of: parameter)
        }
        let rules = book.rules.map {
            "\($0.rule.padded(to: 28))\($0.period)  \($0.source.key)"
        }
        return (parameters + [""] + rules).joined(separator: "\n") + "\n"
    }

    /// A parameter's versions and gaps, first to last.
    private func periods(of parameter: Dated) -> [String] {
        let versions = parameter.versions.map { ($0.period, status($0.status), values($0)) }
        let gaps = parameter.gaps.map { ($0.period, language.text("law.unknown"), $0.known) }
        return (versions + gaps).sorted { $0.0.from < $1.0.from }.map { period, status, what in
            "  \(period)  \(status.padded(to: 13)) \(what)"
        }
    }

    /// One version of a parameter, with source, status and paragraph.
    public func show(_ version: Version, on day: Day) -> String {
        var rows = [
            "\(version.name) · \(language.date(day))",
            "  \(values(version))",
            row("law.inForce", "\(version.period)"),
        ]
        if let agreed = version.agreedUntil { rows.append(row("law.agreedUntil", "\(agreed)")) }
        rows += [
            row("law.status", status(version.status)),
            row("law.source", "\(version.source.title) (\(version.source.key))"),
            row("law.clause", version.clause),
            row("law.published", "\(version.source.published) (\(version.source.publishedBasis))"),
            row("law.where", version.source.url),
        ]
        if let topic = book.parameters[version.name]?.topic,
            let paragraph = book.paragraph(on: topic, day)
        {
            let name = paragraph.regulation.name[language.rawValue] ?? paragraph.regulation.key
            rows.append(row("law.paragraph", "\(name) § \(paragraph.number)"))
        }
        if let how = version.how { rows.append(row("law.how", how)) }
        if let arithmetic = version.arithmetic {
            rows.append(row("law.arithmetic", text(arithmetic)))
        }
        if let note = version.note { rows.append(row("law.note", note)) }
        return rows.joined(separator: "\n") + "\n"
    }

    /// A rule: what it carries out, when it is in force, and the law it reads with all versions.
    public func explain(_ rule: any SettlementRule.Type) -> String {
        let entry = book.rules.first { $0.rule == rule.name }
        var rows = [
            "\(rule.name) · \(language.format(.text(rule.kind.rawValue)))",
            row("law.inForce", "\(rule.inForce)"), row("law.clause", "\(rule.source)"),
            row("law.source", entry.map { "\($0.source.title) (\($0.source.key))" } ?? ""),
            row("law.where", entry?.source.url ?? ""),
            "  \(language.text("law.rule.\(rule.name)"))",
        ]
        for name in Self.parameters(of: rule) {
            guard let parameter = book.parameters[name] else { continue }
            let during = parameter.versions.filter {
                rule.inForce.until.map { [from = $0.period.from] end in from < end } ?? true
                    && rule.inForce.from < $0.period.until ?? rule.inForce.from
            }
            rows.append("  \(name)")
            rows += during.map {
                "    \($0.period)  \(status($0.status).padded(to: 13)) \(values($0))"
            }
        }
        return rows.joined(separator: "\n") + "\n"
    }

    /// The parameters a rule reads.
    public static func parameters(of rule: any SettlementRule.Type) -> [String] {
        let shared = [CapitationScale.name, MonthShare.name, ListCeiling.name]
        switch rule.name {
        case "PatientAdjustedCapitation": return shared + [CapitationWeights.name]
        case "BaseGrant": return [BaseGrantTerms.name] + shared
        case "EqualisationGrant": return [EqualisationTerms.name] + shared
        default: return shared
        }
    }

    private func row(_ label: String, _ text: String) -> String {
        "  \(language.text(label).padded(to: 18))\(text)"
    }

    private func status(_ status: LawStatus) -> String { language.format(.text(status.rawValue)) }

    private func values(_ version: Version) -> String { text(version.value) }

    private func text(_ fields: LawFields) -> String {
        fields.fields.map { name, field in
            switch field {
            case .text(let text): "\(name) \(text)"
            case .list(let texts): "\(name) [\(texts.joined(separator: ", "))]"
            }
        }.joined(separator: " · ")
    }
}
