import Country
import Foundation
import Law

/// What a country file holds, from its head alone: schema `fastlege.country/1`.
public struct CountryDocument: Encodable, Sendable {
    /// One column.
    struct ColumnRow: Encodable {
        let name: String
        let bytesEach: Int
        let count: Int
    }

    let schema = "fastlege.country/1"
    let on: String
    let seed: UInt64
    let synthetic: Bool
    let built: Bool
    let bytes: Int
    let columns: [ColumnRow]

    /// The document of a head.
    public init(
        frame: CountryFrame, bytes: Int, columns: [(name: String, width: Int, count: Int)]
    ) {
        on = "\(frame.on)"
        seed = frame.seed
        synthetic = frame.synthetic
        built = frame.built
        self.bytes = bytes
        self.columns = columns.map {
            ColumnRow(name: $0.name, bytesEach: $0.width, count: $0.count)
        }
    }

    /// The document as JSON.
    public var json: Data { JSONText.pretty(self) }

    /// The document as text.
    public func text(_ language: Language) -> String {
        let origin = language.text(
            built ? "fit.built" : "fit.read", [Fact("seed", .text("\(seed)"))])
        let tables: [(String, String)] = [
            ("fit.people", "people.key"), ("fit.households", "households.key"),
            ("fit.contracts", "contracts.status"), ("fit.memberships", "members.person"),
            ("fit.inLine", "line.person"), ("fit.doctors", "doctors.hprNumber"),
            ("fit.periods", "periods.doctor"), ("fit.offices", "offices.herId"),
            ("fit.places", "municipalities.number"),
        ]
        let rows = tables.map { name, column in
            row(name, columns.first { $0.name == column }?.count ?? 0, language)
        }
        let head = language.text(
            "fit.country",
            [
                Fact("on", .text(on)), Fact("origin", .text(origin)),
                Fact("people", .text(language.text(synthetic ? "fit.madeUp" : "fit.real"))),
            ])
        return ([head] + rows + [row("fit.bytes", bytes, language)]).joined(separator: "\n") + "\n"
    }

    private func row(_ name: String, _ count: Int, _ language: Language) -> String {
        "  " + language.text(name).padded(to: 20) + String(count).leftPadded(to: 12)
    }
}
