import Law
import Quantities
import Settlement

/// What a run's document needs beside the settlement itself.
public struct RunContext: Sendable {
    /// The language of the texts.
    public var language: Language
    /// The law's checksum.
    public var lawChecksum: String
    /// All the law, for the regulation's paragraphs.
    public var book: LawBook
    /// What must be said of the whole run.
    public var heading: [String]
    /// The municipalities' names.
    public var names: [String: String]

    /// A context of these parts.
    public init(
        language: Language, lawChecksum: String, book: LawBook, heading: [String] = [],
        names: [String: String] = [:]
    ) {
        self.language = language
        self.lawChecksum = lawChecksum
        self.book = book
        self.heading = heading
        self.names = names
    }
}

extension RunDocument {
    /// The document of a settlement.
    public init(_ run: SettlementRun, _ context: RunContext) {
        self.init(
            run, run.lines.map { Line($0, context) }, versions: run.versions, context)
    }

    /// The document of the corrections a settlement makes.
    public init(_ run: SettlementRun, corrections: [Correction], _ context: RunContext) {
        self.init(
            run, corrections.map { Line($0, context) },
            versions: run.versions.filter { version in
                corrections.contains { $0.now?.versions.contains(version) ?? false }
            }, context, findings: run.findings.filter { Self.standsInCorrections($0) })
    }

    /// A correction repeats no findings but those about the month and the facts themselves.
    private static func standsInCorrections(_ finding: Finding) -> Bool {
        [.lawNotKnown, .capZero, .residentsDiffer].contains(finding.code)
    }

    private init(
        _ run: SettlementRun, _ lines: [Line], versions: [Version], _ context: RunContext,
        findings: [Finding]? = nil
    ) {
        let illustrative = lines.contains { $0.status == LawStatus.illustrative.rawValue }
        let language = context.language
        let months = run.months
        self.init(
            schema: Self.schemaName, language: language.rawValue,
            month: months.lowerBound == months.upperBound
                ? "\(months.lowerBound)" : "\(months.lowerBound)..\(months.upperBound)",
            knownOn: "\(run.knownOn)",
            heading: (illustrative ? [language.text("report.illustrative")] : []) + context.heading
                + run.refused.sorted { $0.key < $1.key }.map { month, error in
                    language.text(
                        "report.refused",
                        [Fact("month", .month(month)), Fact("known", .text(error.description))])
                },
            law: LawUsed(checksum: context.lawChecksum, versions: versions.map { VersionUsed($0) }),
            lines: lines, findings: (findings ?? run.findings).map { FindingMade($0, context) },
            totals: Totals(lines, without: run.municipalitiesWithoutLists),
            municipalityNames: illustrative ? [:] : context.names,
            checksum: Checksum.of(lines))
    }
}

extension Version {
    /// Name and first day.
    fileprivate var reference: String { "\(name) \(period.from)" }
}

extension RunDocument.VersionUsed {
    init(_ version: Version) {
        self.init(
            name: version.name, from: "\(version.period.from)",
            until: version.period.until.map { "\($0)" }, status: version.status.rawValue,
            source: version.source.key, title: version.source.title, url: version.source.url,
            clause: version.clause, how: version.how)
    }
}

extension RunDocument.Line {
    init(_ line: SettlementLine, _ context: RunContext) {
        self.init(
            id: line.id, month: "\(line.month)", gpContractId: "\(line.contract)",
            municipality: "\(line.municipality)", kind: line.kind.rawValue,
            payee: line.payee.rawValue, computedOnly: line.computedOnly,
            amountOre: line.amount.ore, rule: line.rule,
            ruleInForce: RunDocument.Days(line.ruleInForce),
            ruleSource: Self.source(of: line, context), status: line.status.rawValue,
            restsOn: line.versions.map(\.reference), corrects: nil,
            steps: line.steps.map { RunDocument.StepUsed($0, context.language) },
            share: RunDocument.Share(line.shares, context.language), difference: nil,
            facts: line.facts.byName)
    }

    init(_ correction: Correction, _ context: RunContext) {
        let language = context.language
        let now = (correction.now?.steps ?? []).map {
            RunDocument.StepUsed($0, language, role: "now")
        }
        let before = correction.stepsPaid.map { step in
            RunDocument.StepUsed(
                text: step.text, count: -step.count, yearlyRateOre: step.yearlyRate.ore,
                yearlyOre: -step.count * step.yearlyRate.ore, source: step.source, role: "before")
        }
        let paid = correction.paid.reduce(Money.zero) { $0 + $1.amount }
        self.init(
            id: correction.id, month: "\(correction.month)",
            gpContractId: "\(correction.contract)", municipality: "\(correction.municipality)",
            kind: correction.kind.rawValue, payee: correction.payee.rawValue,
            computedOnly: correction.computedOnly, amountOre: correction.amount.ore,
            rule: correction.now?.rule ?? correction.paid.last?.rule ?? "",
            ruleInForce: RunDocument.Days(
                correction.now?.ruleInForce ?? correction.paid.last?.ruleInForce),
            ruleSource: correction.now.map { Self.source(of: $0, context) }
                ?? correction.paid.last?.ruleSource ?? "",
            status: correction.status.rawValue,
            restsOn: correction.now?.versions.map(\.reference) ?? [], corrects: correction.corrects,
            steps: now + before, share: nil,
            difference: RunDocument.Difference(
                nowOre: correction.now?.amount.ore ?? 0, paidOre: paid.ore,
                reasons: correction.reasons.map { language.text($0) }),
            facts: correction.now?.facts.byName ?? correction.paid.last?.facts ?? [:])
    }

    /// The rule's clause, and the paragraph of the regulation in force that month.
    private static func source(of line: SettlementLine, _ context: RunContext) -> String {
        let paragraph = context.book.paragraph(on: "capitationAndEqualisation", line.month.firstDay)
        let name = paragraph?.regulation.name[context.language.rawValue] ?? ""
        return "\(line.source)" + (paragraph.map { " · \(name) § \($0.number)" } ?? "")
    }
}

extension RunDocument.Days {
    init(_ period: Period?) {
        self.init(
            from: period.map { "\($0.from)" } ?? "", until: period?.until.map { "\($0)" })
    }
}

extension RunDocument.StepUsed {
    init(_ step: Step, _ language: Language, role: String? = nil) {
        self.init(
            text: language.text(step.text), count: step.count, yearlyRateOre: step.yearlyRate.ore,
            yearlyOre: step.yearly.ore, source: step.version.source.key, role: role)
    }
}

extension RunDocument.Share {
    init(_ parts: [Law.SharePart], _ language: Language) {
        let product = parts.map(\.fraction).reduce(.whole, *)
        self.init(
            numerator: product.numerator, denominator: product.denominator,
            parts: parts.map {
                RunDocument.SharePart(
                    text: language.text($0.text), numerator: $0.fraction.numerator,
                    denominator: $0.fraction.denominator)
            })
    }
}

extension RunDocument.FindingMade {
    init(_ finding: Finding, _ context: RunContext) {
        self.init(
            code: finding.code.rawValue, month: "\(finding.month)",
            gpContractId: finding.contract.map { "\($0)" },
            municipality: finding.municipality.map { "\($0)" }, source: "\(finding.source)",
            facts: finding.facts.byName,
            text: context.language.text("finding.\(finding.code)", finding.facts))
    }
}

extension RunDocument.Totals {
    /// Sums of lines; municipalities without lists stand with zero.
    init(_ lines: [RunDocument.Line], without: [String]) {
        let all = RunDocument.Sums(lines)
        let zeros = Dictionary(without.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        self.init(
            amountOre: all.amountOre,
            byMunicipality: all.byMunicipality.merging(zeros) { sum, _ in sum },
            byPayee: lines.sums { $0.payee }, byKind: all.byKind,
            paidToContractHolders: RunDocument.Sums(
                lines.filter { $0.payee == Payee.contractHolder.rawValue }))
    }
}

extension SettlementRun {
    /// The municipalities a finding says have no list.
    fileprivate var municipalitiesWithoutLists: [String] {
        findings.filter { $0.code == .municipalityWithoutLists }
            .compactMap { $0.municipality.map { "\($0)" } }
    }
}

extension RunDocument {
    /// The findings about municipalities that have no list, for their rows of zero.
    var withoutLists: [FindingMade] {
        findings.filter { $0.code == FindingCode.municipalityWithoutLists.rawValue }
    }
}

extension RunDocument.Sums {
    init(_ lines: [RunDocument.Line]) {
        self.init(
            amountOre: lines.reduce(0) { $0 + $1.amountOre },
            byMunicipality: lines.sums { $0.municipality }, byKind: lines.sums { $0.kind })
    }
}

extension [RunDocument.Line] {
    fileprivate func sums(_ key: (RunDocument.Line) -> String) -> [String: Int] {
        reduce(into: [:]) { $0[key($1), default: 0] += $1.amountOre }
    }
}

extension [Fact] {
    /// The facts as plain text by name.
    var byName: [String: String] {
        Dictionary(map { ($0.name, $0.value.plain) }, uniquingKeysWith: { first, _ in first })
    }
}
