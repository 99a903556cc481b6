/// One thing wrong in a file of the law.
public struct LawFileProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file, below `law/`.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What was found, and what would be right.
    public let what: String

    /// A problem at a place.
    public init(file: String, line: Int, what: String) {
        self.file = file
        self.line = line
        self.what = what
    }

    /// `law/FILE:LINE: what`.
    public var description: String { "law/\(file):\(line): \(what)" }
}

/// Why the law could not be read.
public enum LawFilesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file or folder is not there or cannot be read.
    case unreadable(String)
    /// Everything wrong in the files.
    case malformed([LawFileProblem])

    /// The problems, a line each.
    public var description: String {
        switch self {
        case .unreadable(let path): "the law cannot be read: \(path)"
        case .malformed(let problems):
            problems.map(\.description).joined(separator: "\n")
        }
    }
}
