import Country
import Foundation
import Law

/// A country's fit as it is written: schema `fastlege.fit/1`.
public struct FitDocument: Encodable, Sendable {
    /// The schema's name and version.
    public static let schemaName = "fastlege.fit/1"

    /// One figure beside the published one.
    public struct Row: Encodable, Sendable {
        /// What is counted.
        public let margin: String
        /// The municipality's number; null for the nation.
        @Nullable public var municipality: String?
        /// The published figure; null where there is none for the day.
        @Nullable public var published: Decimal?
        /// Ours.
        public let ours: Decimal
        /// Ours less the published one.
        @Nullable public var difference: Decimal?
        /// How far ours may be from it.
        public let tolerance: Decimal
        /// exact, within, outside or assumption.
        public let status: String
        /// Where the figure that was aimed at comes from.
        public let basis: String
    }

    let schema = Self.schemaName
    let on: String
    let seed: UInt64
    let margins: [Row]
    private let report: FitReport

    private enum CodingKeys: String, CodingKey {
        case schema, on, seed, margins
    }

    /// The document of a report.
    public init(_ report: FitReport) {
        self.report = report
        on = "\(report.on)"
        seed = report.seed
        margins = report.margins.map { Row($0) }
    }

    /// The document as JSON.
    public var json: Data { JSONText.compact(self) }

    /// The document as text: the nation's figures, what is assumed, and municipalities by margin.
    public func text(_ language: Language) -> String { FitText(report, language).text }
}

/// A report of a country's fit for people to read.
private struct FitText {
    private let report: FitReport
    private let language: Language

    init(_ report: FitReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    var text: String {
        let nation = report.margins.filter { $0.municipality == nil }
        let ages = nation.filter { $0.name.hasPrefix("population: ") }
        let figures = nation.filter { !$0.name.hasPrefix("population: ") }
        let assumed = figures.filter { $0.status == .assumption }
        let outside = report.margins.filter { $0.status == .outside }
        let title = language.text(
            "fit.title",
            [Fact("on", .text("\(report.on)")), Fact("seed", .text("\(report.seed)"))])
        var rows = [title, ""] + table(figures.filter { $0.status != .assumption })
        if !ages.isEmpty { rows += ["", summary(language.text("fit.ages"), ages)] }
        rows += ["", language.text("fit.municipalities")] + municipalities
        if !assumed.isEmpty { rows += ["", language.text("fit.assumptions")] + table(assumed) }
        rows += [
            "",
            language.text(
                "fit.figures",
                [
                    Fact("count", .text("\(report.margins.count)")),
                    Fact("statuses", .text(statuses(report.margins))),
                ]),
        ]
        if !outside.isEmpty {
            rows += ["", language.text("fit.outsideTitle")] + table(Array(outside.prefix(200)))
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private var municipalities: [String] {
        let local = Dictionary(grouping: report.margins.filter { $0.municipality != nil }) {
            $0.name.hasPrefix("population: ")
                ? language.text("fit.bands") : language.margin($0.name)
        }
        return local.keys.sorted().map { summary($0, local[$0] ?? []) }
    }

    private func statuses(_ margins: [Margin]) -> String {
        MarginStatus.allCases.map { status in
            "\(margins.count { $0.status == status }) \(word(status))"
        }.joined(separator: ", ")
    }

    private func word(_ status: MarginStatus) -> String {
        switch status {
        case .exact: language.text("fit.exact")
        case .within: language.text("fit.within")
        case .outside: language.text("fit.outside")
        case .assumption: language.text("fit.assumption")
        }
    }

    /// Where a figure that is not simply published, or assumed, comes from.
    private func origin(_ basis: FigureBasis) -> String {
        switch basis {
        case .published, .assumption: ""
        case .approximate: " (\(language.text("fit.approximate")))"
        case .derived: " (\(language.text("fit.derived")))"
        case .interpolated: " (\(language.text("fit.interpolated")))"
        case .carried: " (\(language.text("fit.carried")))"
        }
    }

    private func summary(_ name: String, _ margins: [Margin]) -> String {
        let largest = margins.compactMap(\.difference).map(abs).max()
        return "  " + name.padded(to: 44) + statuses(margins)
            + (largest.map {
                "; "
                    + language.text(
                        "fit.largest",
                        [Fact("difference", .text("\(FitDocument.Row.decimal($0))"))])
            } ?? "")
    }

    private func table(_ margins: [Margin]) -> [String] {
        let columns = [
            ("fit.publishedColumn", 14), ("fit.ours", 14), ("fit.difference", 12),
            ("fit.tolerance", 11),
        ].map { language.text($0.0).leftPadded(to: $0.1) }
        let head = "  " + "".padded(to: 62) + columns.joined() + "  " + language.text("fit.status")
        return [head] + margins.map(row)
    }

    private func row(_ margin: Margin) -> String {
        let row = FitDocument.Row(margin)
        let name =
            (margin.municipality.map { "\($0) " } ?? "") + language.margin(margin.name)
        return "  " + name.padded(to: 62)
            + (row.published.map { "\($0)" } ?? "–").leftPadded(to: 14)
            + "\(row.ours)".leftPadded(to: 14)
            + (row.difference.map { "\($0)" } ?? "–").leftPadded(to: 12)
            + "\(row.tolerance)".leftPadded(to: 11)
            + "  \(word(margin.status))\(origin(margin.basis))"
    }
}

extension FitDocument.Row {
    init(_ margin: Margin) {
        self.init(
            margin: margin.name, municipality: margin.municipality.map { "\($0)" },
            published: margin.published.map { Self.decimal($0) }, ours: Self.decimal(margin.ours),
            difference: margin.difference.map { Self.decimal($0) },
            tolerance: Self.decimal(margin.tolerance), status: margin.status.rawValue,
            basis: margin.basis.rawValue)
    }

    /// A number of hundredths as a decimal number.
    static func decimal(_ hundredths: Int) -> Decimal { Decimal(hundredths) / 100 }
}
