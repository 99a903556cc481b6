import Foundation
import TestSupport
import Testing

/// The published figures of `facts/`: every row says where it was read.
@Suite("The facts")
struct FactsTests {
    static let files = Project.files(under: "facts", ending: ".csv")
    static let sources = Result { try Table("facts/sources.csv").rows }

    @Test("every row of a table with sources names sources that are listed")
    func rowsNameSources() throws {
        let listed = Set(try Self.sources.get().compactMap { $0["key"] })
        #expect(try Self.named().count >= 14)
        for (file, cells) in try Self.named() {
            for (cell, row) in cells {
                for key in cell.split(separator: ";", omittingEmptySubsequences: false)
                where !listed.contains(String(key)) {
                    #expect(Bool(false), "\(file):\(row): no source is named \"\(key)\"")
                }
            }
        }
    }

    @Test("every source has a publisher, a title, an address and a licence, and is listed once")
    func sourcesAreWhole() throws {
        let sources = try Self.sources.get()
        for source in sources {
            for column in ["key", "publisher", "title", "url", "licence"] {
                #expect(source[column]?.isEmpty == false, "\(source["key"] ?? ""): \(column)")
            }
            #expect(source["url"]?.hasPrefix("http") == true, "\(source["key"] ?? ""): url")
        }
        #expect(Set(sources.map { $0["key"] }).count == sources.count)
        #expect(Set(sources.map { $0["url"] }).count == sources.count)
    }

    @Test("every source is used")
    func sourcesAreUsed() throws {
        let used = Set(
            try Self.named().values.flatMap(\.keys).flatMap { $0.split(separator: ";") }
                .map(String.init))
        for source in try Self.sources.get() {
            let key = source["key"] ?? ""
            let isUsed = used.contains(key)
            #expect(isUsed, "\(key) is used by no row")
        }
    }

    @Test("addresses stand in sources.csv alone, and facts/README.md tells of every table")
    func tables() throws {
        let page = try Project.text("facts/README.md")
        for file in Self.files {
            let told = page.contains("| `\(file.dropFirst("facts/".count))` |")
            #expect(told, "\(file) has no row in facts/README.md")
            guard file != "facts/sources.csv" else { continue }
            let addresses = try Project.text(file).contains("://")
            #expect(!addresses, "\(file) holds an address")
        }
    }

    @Test("a name stands once in its group, with a weight that counts")
    func names() throws {
        let rows = try Table("facts/names.csv").rows
        let groups = Dictionary(grouping: rows) { row in
            ["kind", "sex", "bornFrom", "bornUntil"].map { row[$0] ?? "" }
        }
        #expect(groups.count == 11)
        for (group, rows) in groups {
            #expect(Set(rows.map { $0["name"] }).count == rows.count, "\(group)")
            #expect(rows.allSatisfy { Int($0["weight"] ?? "") ?? 0 > 0 }, "\(group)")
        }
    }

    /// What stands under `source` in each table that has it, each text with the line it is first met on.
    static func named() throws -> [String: [String: Int]] {
        var named: [String: [String: Int]] = [:]
        for file in files {
            let rows = try Table(file).rows
            guard rows.first?["source"] != nil else { continue }
            named[file] = Dictionary(
                rows.enumerated().map { ($0.element["source"] ?? "", $0.offset + 2) },
                uniquingKeysWith: { first, _ in first })
        }
        return named
    }
}
