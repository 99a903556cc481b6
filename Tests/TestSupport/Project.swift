import Foundation
import Law
import LawFiles
import Quantities

/// The project's own folder, found from this file.
public enum Project {
    /// The root.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The law as it stands in the project.
    public static let law: LawFolder = {
        do {
            return try LawFolder(path: root + "/law")
        } catch {
            fatalError("\(error)")
        }
    }()

    /// The text of a file of the project.
    public static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// The files below a folder with some ending, sorted, as paths from the root.
    public static func files(under folder: String, ending: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
        return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
            .map { "\(folder)/\($0)" }
    }

    /// Compares a text with the stored one; with UPDATE_DOCS=1 stores it instead.
    ///
    /// The first line that differs, or nil when the two are the same.
    public static func difference(_ text: String, from path: String) throws -> String? {
        if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
            let url = URL(fileURLWithPath: "\(root)/\(path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        let stored = (try? Self.text(path)) ?? ""
        if stored == text { return nil }
        let (old, new) = (
            stored.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
        return "\(path):\((line?.offset ?? min(old.count, new.count)) + 1): "
            + "write it anew with UPDATE_DOCS=1: \(line.map { String($0.element.1) } ?? "other length")"
    }
}

/// A CSV table of the project's own; cells may be quoted, but hold no line ends.
public struct Table: Sendable {
    /// The rows by column name.
    public let rows: [[String: String]]

    /// Reads a table of the project.
    public init(_ path: String) throws {
        let lines = try Project.text(path).split(whereSeparator: \.isNewline).map(Self.cells)
        rows = lines.dropFirst().map { line in
            Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        guard line.utf8.contains(UInt8(ascii: "\"")) else {
            return line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        var cells = [""]
        var quoted = false
        var previous: Character = " "
        for character in line {
            if character == "\"" {
                if !quoted, previous == "\"" { cells[cells.count - 1].append("\"") }
                quoted.toggle()
            } else if character == ",", !quoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
            previous = character
        }
        return cells
    }
}

/// A seeded draw for tests: SplitMix64.
public struct SeededDraws: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The draws of a seed.
    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
