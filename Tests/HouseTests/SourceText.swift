import Foundation
import TestSupport

/// A Swift file of the project as text.
struct SourceFile: CustomStringConvertible {
    let path: String
    let lines: [String]

    init(_ path: String) throws {
        self.path = path
        lines = try Project.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }

    var description: String { path }

    /// The module or target the file belongs to.
    var module: String { String(path.split(separator: "/")[1]) }

    /// The file's own name.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The modules it imports, with or without attributes before the word.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1,
                words.prefix(at).allSatisfy({ $0.hasPrefix("@") || $0 == "public" })
            else { return nil }
            return String(words[at + 1].split(separator: ".")[0])
        }
    }

    /// The lines without comments and without the insides of texts.
    var code: [String] {
        lines.map { line in
            guard !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") else { return "" }
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            return parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
                .joined(separator: "\"")
        }
    }

    /// The functions and initialisers with their lengths in lines, from the words to the closing brace.
    var functions: [(name: String, lines: Int)] {
        var found: [(String, Int)] = []
        for (start, line) in code.enumerated() {
            let words = line.trimmingCharacters(in: .whitespaces)
            guard words.contains("func ") || words.contains("init("), !words.hasPrefix("."),
                !words.hasPrefix("self.")
            else { continue }
            let indent = String(line.prefix { $0 == " " })
            // A requirement of a protocol, or a body on the same line, opens no block of its own.
            let head = code[start...].prefix { !$0.isEmpty && !$0.hasSuffix("{") }
            guard code.indices.contains(start + head.count),
                code[start + head.count].hasSuffix("{"),
                !line.hasSuffix("}"),
                let end = code[start...].firstIndex(where: { $0 == indent + "}" })
            else { continue }
            found.append((String(words.prefix(60)), end - start + 1))
        }
        return found
    }

    /// Every Swift file under Sources.
    static func sources() throws -> [SourceFile] {
        try Project.files(under: "Sources", ending: ".swift").map { try SourceFile($0) }
    }
}
