import Foundation
import Law
import Quantities

/// The folder `law/` as read: the book, and the bytes it was read from.
public struct LawFolder: Sendable {
    /// The law.
    public let book: LawBook
    /// Every file's name and content in order of name, for the checksum of a run.
    public let bytes: [UInt8]

    /// Reads `sources.yaml`, `paragraphs.yaml` and `parameters/*.yaml` under a folder.
    ///
    /// Throws `LawFilesError` with every problem at once, each with its file and line.
    public init(path: String) throws(LawFilesError) {
        let files = try Self.files(under: path)
        var problems: [LawFileProblem] = []
        var reader = LawReader()
        for file in files { reader.read(file, &problems) }
        guard problems.isEmpty else { throw .malformed(problems) }
        let book = reader.book
        problems = LawChecks(book: book).problems
        guard problems.isEmpty else { throw .malformed(problems) }
        self.book = book
        bytes = files.flatMap { Array("\($0.name)\n".utf8) + Array($0.text.utf8) }
    }

    /// The texts in a fixed order: sources first, then paragraphs, then parameters by name.
    private static func files(under path: String) throws(LawFilesError) -> [LawFile] {
        let folder = "\(path)/parameters"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(folder)
        }
        let parameters = names.filter { $0.hasSuffix(".yaml") }.sorted().map { "parameters/\($0)" }
        let known = FileManager.default.fileExists(atPath: "\(path)/paragraphs.yaml")
        let wanted = ["sources.yaml"] + (known ? ["paragraphs.yaml"] : []) + parameters
        var files: [LawFile] = []
        for name in wanted {
            guard let text = try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) else {
                throw .unreadable("\(path)/\(name)")
            }
            files.append(LawFile(name: name, text: text))
        }
        return files
    }
}

/// One file of the law.
struct LawFile: Sendable {
    /// Its path below `law/`.
    let name: String
    /// Its text.
    let text: String
}
