/// The header and first rows of a table, for a proposal.
public struct TablePreview: Sendable {
    /// The file as the user named it.
    public let path: String
    /// The headers.
    public let headers: [String]
    /// The first rows.
    public let rows: [[String]]

    /// Reads so many rows below the header. Throws `TableError`.
    public init(path: String, rows count: Int) throws(TableError) {
        self.path = path
        let gathered = Gathered()
        try TableFile(path: path).forEachRow { row in
            if gathered.rows.count <= count { gathered.rows.append(row.texts) }
        }
        headers = gathered.rows.first ?? []
        rows = Array(gathered.rows.dropFirst())
    }

    private final class Gathered {
        var rows: [[String]] = []
    }
}
