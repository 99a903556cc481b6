import Law
import Quantities
import Tables

/// A line of a run written out for people: amount, steps, share, rule, rates and facts.
public struct Statement {
    let line: RunDocument.Line
    let law: RunDocument.LawUsed
    let language: Language

    /// The statement of one line of a run.
    public init(_ line: RunDocument.Line, of document: RunDocument, _ language: Language) {
        self.line = line
        law = document.law
        self.language = language
    }

    /// The statement, a text a row.
    public var rows: [String] {
        let rows =
            [heading] + steps + [share, change].compactMap { $0 } + reasons
            + [rule, status] + rates + [restsOn, facts].compactMap { $0 }
        return rows.map(\.visible)
    }

    private func amount(_ ore: Int) -> String { language.amount(Money(ore: ore)) + " kr" }

    private var month: String {
        Month(line.month).map { language.name(of: $0) } ?? line.month
    }

    private var heading: String {
        let kind = language.format(.text(line.kind))
        let native = language == .en ? " (\(Language.nb.format(.text(line.kind))))" : ""
        let computed =
            line.computedOnly ? " · " + language.text("report.computedOnly") : ""
        let corrects = line.corrects.map {
            " · " + language.text("report.corrects", [Fact("id", .text($0))])
        }
        let title =
            "GPContract \(line.gpContractId) · \(month) · \(kind)\(native)\(computed)"
            + (corrects ?? "")
        return title.padded(to: 69) + "  " + amount(line.amountOre).leftPadded(to: 16)
    }

    /// The steps in columns as wide as the longest; steps of nobody are left out beside others.
    private var steps: [String] {
        let counted = line.steps.filter { $0.count != 0 }
        let shown = counted.isEmpty ? line.steps : counted
        let texts = shown.map { text(of: $0) }
        let rates = shown.map { "× \(amount($0.yearlyRateOre)) \(language.text("report.year"))" }
        let wide = max(34, texts.map { $0.count }.max() ?? 0)
        let rateWide = max(22, rates.map { $0.count }.max() ?? 0)
        return shown.indices.map { index -> String in
            let count = language.grouped(shown[index].count).leftPadded(to: 9)
            let yearly = amount(shown[index].yearlyOre).leftPadded(to: 18)
            let words = texts[index].padded(to: wide) + "  " + rates[index].padded(to: rateWide)
            return "\(count)  \(words)\(yearly)"
        }
    }

    private func text(of step: RunDocument.StepUsed) -> String {
        switch step.role {
        case "now": language.text("report.stepNow", [Fact("text", .text(step.text))])
        case "before": language.text("report.stepBefore", [Fact("text", .text(step.text))])
        default: step.text
        }
    }

    private var share: String? {
        guard let share = line.share else { return nil }
        let yearly = line.steps.reduce(0) { $0 + $1.yearlyOre }
        return "   " + share.parts.map(\.text).joined(separator: " × ") + " "
            + language.text("report.of", [Fact("amount", .money(Money(ore: yearly)))]) + ", "
            + language.text("report.rounded") + index
    }

    /// The index of a weighted list, as a number.
    private var index: String {
        guard let millionths = line.facts["indexMillionths"].flatMap({ Int($0) }) else { return "" }
        return " · " + language.text("report.index", [Fact("index", .millionths(millionths))])
    }

    private var change: String? {
        line.difference.map {
            "   "
                + language.text(
                    "report.correction",
                    [
                        Fact("now", .money(Money(ore: $0.nowOre))),
                        Fact("paid", .money(Money(ore: $0.paidOre))),
                    ])
        }
    }

    private var reasons: [String] {
        (line.difference?.reasons ?? []).map { row("report.why", $0) }
    }

    private func row(_ label: String, _ text: String) -> String {
        "   \(language.text(label).padded(to: 8))\(text)"
    }

    private var rule: String {
        let name = [line.rule, days(line.ruleInForce)].filter { !$0.isEmpty }.joined(
            separator: ", ")
        return row(
            "report.rule", [name, line.ruleSource].filter { !$0.isEmpty }.joined(separator: " · "))
    }

    private var status: String { row("law.status", language.format(.text(line.status))) }

    /// The other versions the line rests on, each with its status.
    private var restsOn: String? {
        let others = law.versions.filter {
            $0.name != "capitation.scale" && line.restsOn.contains("\($0.name) \($0.from)")
        }
        guard !others.isEmpty else { return nil }
        return row(
            "report.law",
            others.map { "\($0.name) \($0.from) (\(language.format(.text($0.status))))" }
                .joined(separator: " · "))
    }

    private func days(_ days: RunDocument.Days) -> String {
        guard let from = Day(days.from) else { return "" }
        guard let until = days.until.flatMap({ Day($0) }) else {
            return language.text("report.inForce", [Fact("from", .day(from))])
        }
        return language.text(
            "report.inForceUntil",
            [Fact("from", .day(from)), Fact("last", .day(until.adding(days: -1)))])
    }

    /// The versions of the rates.
    private var rates: [String] {
        law.versions.filter {
            $0.name == "capitation.scale" && line.restsOn.contains("\($0.name) \($0.from)")
        }.map { version in
            let from = Day(version.from).map { language.date($0) } ?? version.from
            return row(
                "report.rates",
                language.text("report.inForce", [Fact("from", .text(from))])
                    + " · \(language.format(.text(version.status))) · \(version.title)")
        }
    }

    private var facts: String {
        let on = Month(line.month).map { language.date($0.firstDay) } ?? ""
        let residents =
            line.facts["residents"].flatMap { Int($0) }.map { language.grouped($0) } ?? ""
        let named = ["form", "vacant", "maxPatients", "agreementDate"].compactMap { name in
            line.facts[name].map { value in
                "\(language.format(.text(name))): "
                    + (Day(value).map { language.date($0) } ?? Int(value).map {
                        language.grouped($0)
                    }
                        ?? language.format(.text(value)))
            }
        }
        return row(
            "report.facts",
            (["\(residents) \(language.text("word.residents")) \(language.text("word.on")) \(on)"]
                + named)
                .joined(separator: " · "))
    }
}

extension String {
    /// With spaces after, up to a width.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// With spaces before, up to a width.
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
