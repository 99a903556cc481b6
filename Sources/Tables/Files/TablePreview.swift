/// The header and first rows of a table, for a proposal.
public struct TablePreview: Sendable {
    /// The file as the user named it.
    public let path: String
    /// The headers.
    public let headers: [String]
    /// The first rows.
    public let rows: [[String]]
    /// Which of their cells are numbers of a spreadsheet.
    public let numeric: [[Bool]]

    /// Reads so many rows below the header. Throws `TableError`.
    public init(path: String, rows count: Int) throws(TableError) {
        self.path = path
        let gathered = Gathered()
        try TableFile(path: path).forEachRow { row in
            guard gathered.rows.count <= count else { return }
            gathered.rows.append(row.texts.map { String($0.prefix(80)) })
            gathered.numeric.append((0..<row.count).map { row.isNumber($0) })
        }
        headers = gathered.rows.first ?? []
        rows = Array(gathered.rows.dropFirst())
        numeric = Array(gathered.numeric.dropFirst())
    }

    private final class Gathered {
        var rows: [[String]] = []
        var numeric: [[Bool]] = []
    }
}
