/// One thing wrong in a file that came in: where, what was found, and what would be right.
public struct InputProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    public let file: String
    /// The row as a spreadsheet counts, the header being 1.
    public let row: Int
    /// The column's header; empty for the whole row.
    public let column: String
    /// What was found.
    public let found: String
    /// What would be right.
    public let right: String

    /// A problem at a place.
    public init(file: String, row: Int, column: String, found: String, right: String) {
        self.file = file
        self.row = row
        self.column = column
        self.found = found
        self.right = right
    }

    /// `FILE:ROW:COLUMN: found; would be right: …`, on one line whatever was found.
    public var description: String {
        "\(file):\(row):\(column.isEmpty ? "1" : column): \(found); would be right: \(right)"
            .visible
    }
}

extension Unicode.Scalar {
    /// Controls a terminal, or turns the direction of text, without being seen.
    fileprivate var isUnseen: Bool {
        properties.generalCategory == .control || properties.generalCategory == .format
    }
}

extension String {
    /// The text with control characters written out, so that none reaches a terminal or breaks a line.
    public var visible: String {
        guard unicodeScalars.contains(where: \.isUnseen) else { return self }
        return unicodeScalars.map { scalar in
            switch scalar {
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            case _ where scalar.isUnseen:
                "\\u{\(String(scalar.value, radix: 16))}"
            default: String(scalar)
            }
        }.joined()
    }
}

/// Everything wrong in the input, gathered before anything is said.
public struct InputProblems: Sendable {
    /// How many are told one by one.
    public static let told = 200

    /// The first problems.
    public private(set) var problems: [InputProblem] = []
    /// How many there are in all.
    public private(set) var count = 0

    /// None yet.
    public init() {}

    /// Whether there is none.
    public var isEmpty: Bool { count == 0 }

    /// Adds one; past the first two hundred only the number is kept.
    public mutating func add(_ problem: InputProblem) {
        count += 1
        if problems.count < Self.told { problems.append(problem) }
    }

    /// In the order of the rows, for a file whose last checks look back.
    package mutating func sortByRow() { problems.sort { $0.row < $1.row } }

    /// Counts problems that are not told one by one.
    mutating func countMore(_ more: Int) { count += more }

    /// The problems a line each, and the number of the rest.
    public var lines: [String] {
        let rest = count - problems.count
        return problems.map(\.description) + (rest > 0 ? ["… and \(rest) more"] : [])
    }
}

/// Why a table could not be opened at all.
public enum TableError: Error, Hashable, Sendable {
    /// There is no such file, it is a folder, or it may not be read.
    case unreadable(file: String, why: String)
    /// The file is larger than a gibibyte; it was not read.
    case tooLarge(file: String, bytes: Int)
    /// The file is empty, not text, or no table: what was found and what would be right.
    case notATable(InputProblem)
}
