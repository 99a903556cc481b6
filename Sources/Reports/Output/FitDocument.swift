import Country
import Foundation

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
    private let synthetic: Bool

    private enum CodingKeys: String, CodingKey {
        case schema, on, seed, margins
    }

    /// The document of a report.
    public init(_ report: FitReport, synthetic: Bool) {
        self.report = report
        self.synthetic = synthetic
        on = "\(report.on)"
        seed = report.seed
        margins = report.margins.map { Row($0) }
    }

    /// The document as JSON.
    public var json: Data { JSONText.compact(self) }

    /// The document as text: the nation's figures, what is assumed, and municipalities by margin.
    public var text: String {
        var rows = ["Fit of the country on \(on), seed \(seed), to the published figures", ""]
        let nation = report.margins.filter { $0.municipality == nil }
        let ages = nation.filter { $0.name.hasPrefix("population: ") }
        rows += Self.table(nation.filter { !ages.contains($0) && $0.status != .assumption })
        if !ages.isEmpty { rows += ["", Self.summary("population by sex and single year", ages)] }
        let local = Dictionary(grouping: report.margins.filter { $0.municipality != nil }) {
            $0.name.hasPrefix("population: ") ? "population by sex and five-year band" : $0.name
        }
        rows += ["", "Municipalities"]
        rows += local.keys.sorted().map { Self.summary($0, local[$0] ?? []) }
        let assumed = nation.filter { $0.status == .assumption && !ages.contains($0) }
        if !assumed.isEmpty {
            rows += ["", "Assumptions and figures of other days (facts/assumptions.csv)"]
            rows += Self.table(assumed)
        }
        let outside = report.margins.filter { $0.status == .outside }
        rows += ["", "\(report.margins.count) figures: \(Self.statuses(report.margins))"]
        if !outside.isEmpty { rows += ["", "Outside"] + Self.table(Array(outside.prefix(200))) }
        return rows.joined(separator: "\n") + "\n"
    }

    private static func statuses(_ margins: [Margin]) -> String {
        MarginStatus.allCases.map { status in
            "\(margins.count { $0.status == status }) \(status.rawValue)"
        }.joined(separator: ", ")
    }

    private static func summary(_ name: String, _ margins: [Margin]) -> String {
        let largest = margins.compactMap(\.difference).map(abs).max()
        return "  " + name.padded(to: 44) + statuses(margins)
            + (largest.map { "; largest difference \(Row.decimal($0))" } ?? "")
    }

    private static func table(_ margins: [Margin]) -> [String] {
        let head =
            "  " + "".padded(to: 58) + "published".leftPadded(to: 14) + "ours".leftPadded(to: 14)
            + "difference".leftPadded(to: 12) + "tolerance".leftPadded(to: 11) + "  status"
        return [head]
            + margins.map { margin in
                let row = Row(margin)
                let name = (margin.municipality.map { "\($0) " } ?? "") + margin.name
                let basis =
                    [.published, .assumption].contains(margin.basis)
                    ? "" : " (\(margin.basis.rawValue))"
                return "  " + name.padded(to: 58)
                    + (row.published.map { "\($0)" } ?? "–").leftPadded(to: 14)
                    + "\(row.ours)".leftPadded(to: 14)
                    + (row.difference.map { "\($0)" } ?? "–").leftPadded(to: 12)
                    + "\(row.tolerance)".leftPadded(to: 11) + "  \(row.status)\(basis)"
            }
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
