import Country
import Foundation

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
    public var text: String {
        let origin =
            built
            ? "built from facts/, seed \(seed)" : "read from an extract"
        let people = synthetic ? "made-up people" : "real people"
        let tables: [(String, String)] = [
            ("people", "people.key"), ("households", "households.key"),
            ("contracts", "contracts.status"), ("memberships", "members.person"),
            ("in the line", "line.person"), ("doctors", "doctors.hprNumber"),
            ("doctor periods", "periods.doctor"), ("offices", "offices.herId"),
            ("municipalities", "municipalities.number"),
        ]
        let rows = tables.map { name, column in
            let count = columns.first { $0.name == column }?.count ?? 0
            return "  \(name.padded(to: 16))\(String(count).leftPadded(to: 12))"
        }
        let head = "Country on \(on), \(origin): \(people)"
        return ([head] + rows + ["  \("bytes".padded(to: 16))\(String(bytes).leftPadded(to: 12))"])
            .joined(separator: "\n") + "\n"
    }
}
