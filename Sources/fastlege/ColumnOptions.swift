import ArgumentParser
import Foundation
import Reports
import Tables
import Yams

/// Which of a file's columns is which of ours, told in a small YAML file.
struct ColumnOptions: ParsableArguments {
    @Option(
        help:
            "A YAML file that says which column is which: {lists: {Avtale: gpContractId}}; \"-\" leaves one out."
    )
    var columns: String?

    /// The map for each kind of table.
    func maps() throws -> [String: ColumnMap] {
        guard let columns else { return [:] }
        guard let text = try? String(contentsOfFile: columns, encoding: .utf8) else {
            throw Failure.notFound("\(columns): cannot be read")
        }
        let node = try? Yams.compose(yaml: text)
        guard let tables = node?.mapping else {
            throw Failure.badInput([
                "\(columns):1:1: no map; would be right: {lists: {Avtale: gpContractId}}"
            ])
        }
        var maps: [String: ColumnMap] = [:]
        for (name, table) in tables {
            let pairs = (table.mapping ?? [:]).map {
                ($0.key.string ?? "", $0.value.scalar?.string ?? "")
            }
            guard let name = name.string, ["lists", "residents", "municipalities"].contains(name),
                !pairs.isEmpty
            else {
                throw Failure.badInput([
                    "\(columns):1:1: \(name.string ?? "?"); would be right: lists, residents or municipalities, each with its columns"
                ])
            }
            maps[name] = ColumnMap(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
        return maps
    }
}
