import Foundation
import Reports
import Testing

/// One run of the command: how it ended and what it said.
struct CommandRun {
    /// The exit code.
    let code: Int32
    /// The bytes on standard output.
    let output: Data
    /// The text on standard error.
    let errors: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// Standard error by line.
    var complaints: [String] { errors.split(separator: "\n").map(String.init) }

    /// Where the complaints say that something is wrong: `FILE:ROW:COLUMN`.
    var places: [String] {
        complaints.map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
    }

    /// The run that standard output holds.
    func document() throws -> RunDocument {
        try JSONDecoder().decode(RunDocument.self, from: output)
    }

    /// Lines by their names.
    func lines() throws -> [String: RunDocument.Line] {
        Dictionary(uniqueKeysWithValues: try document().lines.map { ($0.id, $0) })
    }
}

/// The package as built: its folder and its command.
enum Built {
    /// The package's folder.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The law.
    static let law = package.appendingPathComponent("law").path

    /// The published figures.
    static func facts(_ name: String) -> String {
        package.appendingPathComponent("facts/\(name)").path
    }

    /// The command beside the test bundle, or in a folder above it; otherwise in `.build`.
    static let command: URL = {
        let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
        let starts = bundles + [CommandLine.arguments[0], Bundle.main.bundleURL.path]
        for start in starts {
            if let found = executable(above: URL(fileURLWithPath: start)) { return found }
        }
        return package.appendingPathComponent(".build/debug/fastlege")
    }()

    private static func executable(above start: URL) -> URL? {
        var folder = start.resolvingSymlinksInPath().standardizedFileURL
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent("fastlege")
            var isFolder: ObjCBool = false
            if FileManager.default.isExecutableFile(atPath: candidate.path),
                FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
                !isFolder.boolValue
            {
                return candidate
            }
        }
        return nil
    }
}

extension Collection {
    /// The element at a place; a collection too short is a failure of the test.
    func at(_ place: Int) throws -> Element { try #require(dropFirst(place).first) }
}
