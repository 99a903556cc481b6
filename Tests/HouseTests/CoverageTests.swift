import Foundation
import Law
import Settlement
import TestSupport
import Testing

/// Where each demand of the five documents lives, from `docs/coverage/`.
@Suite("Coverage of the demands")
struct CoverageTests {
    @Test("every demand has one place, or a reason why not")
    func complete() throws {
        let demands = try Table("docs/coverage/demands.csv").rows
        let places = try Table("docs/coverage/places.csv").rows
        #expect(demands.count == 524)
        #expect(demands.map { $0["id"] } == places.map { $0["id"] })
        for (demand, place) in zip(demands, places) {
            let outside = demand["system"]?.hasPrefix("outside:") == true
            #expect((place["state"] == "outside") == outside, "\(demand["id"] ?? "")")
            switch place["state"] {
            case "here": #expect(place["places"] != "")
            case "not yet":
                #expect(
                    place["reason"]?.hasPrefix("\(demand["system"] ?? ""):") == true,
                    "\(demand["id"] ?? "")")
            default: #expect(place["reason"] != "")
            }
        }
    }

    @Test("every place exists")
    func exist() throws {
        let names = try Table("docs/coverage/places.csv").rows
            .flatMap { ($0["places"] ?? "").split(separator: ";").map(String.init) }
        #expect(!names.isEmpty)
        for name in Set(names) {
            let exists = try Self.exists(name.trimmingCharacters(in: .whitespaces))
            #expect(exists, "\(name)")
        }
    }

    static func exists(_ place: String) throws -> Bool {
        let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return false }
        switch parts[0] {
        case "page", "reform":
            return FileManager.default.fileExists(atPath: "\(Project.root)/\(parts[1])")
        case "rule": return RuleBook.scheme.rules.contains { $0.name == parts[1] }
        case "command":
            let last = parts[1].split(separator: " ").last.map(String.init) ?? ""
            let sources = try SourceFile.sources().filter { $0.module == "fastlege" }
            return sources.contains {
                $0.lines.contains { $0.contains("commandName: \"\(last)\"") }
            }
        default: return false
        }
    }

    @Test("docs/coverage.md is the table as it is now")
    func page() throws {
        let difference = try Project.difference(Self.text(), from: "docs/coverage.md")
        #expect(difference == nil, "\(difference ?? "")")
    }

    static func text() throws -> String {
        let demands = try Table("docs/coverage/demands.csv").rows
        let places = try Table("docs/coverage/places.csv").rows
        let states = Dictionary(grouping: places) { $0["state"] ?? "" }.mapValues(\.count)
        var lines = [
            "# Where each demand lives", "",
            "\(demands.count) demands of five documents: \(states["here", default: 0]) here, "
                + "\(states["not yet", default: 0]) not yet, \(states["outside", default: 0]) outside the scheme.",
            "Written by `swift test --filter Coverage` with `UPDATE_DOCS=1` from `docs/coverage/`.",
        ]
        for document in demands.map({ $0["document"] ?? "" }).uniqued() {
            lines += [
                "", "## \(document)", "", "| id | demand | kind | where |", "|---|---|---|---|",
            ]
            for (demand, place) in zip(demands, places) where demand["document"] == document {
                lines.append(
                    "| \(demand["id"] ?? "") | \(plain(demand["demand"])) | \(demand["kind"] ?? "") | \(location(place)) |"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func plain(_ text: String?) -> String {
        (text ?? "").replacingOccurrences(of: "|", with: "/")
    }

    private static func location(_ place: [String: String]) -> String {
        let reason = plain(place["reason"])
        switch place["state"] {
        case "here":
            let names = (place["places"] ?? "").split(separator: ";").map { "`\($0)`" }
            return names.joined(separator: ", ") + (reason.isEmpty ? "" : " — \(reason)")
        case "not yet": return "*not yet* — \(reason)"
        default: return "*outside* — \(reason)"
        }
    }
}

extension [String] {
    /// Each once, in the order first met.
    fileprivate func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
