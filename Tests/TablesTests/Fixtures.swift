@testable import Tables

extension TableRow {
    /// A row of these cells.
    static func row(_ cells: [UInt8]...) -> TableRow {
        var row = TableRow()
        row.next()
        for cell in cells { row.append(cell) }
        return row
    }
}

/// The rows of a table, each as its number and its cells with bars between.
func rows(_ path: String) throws(TableError) -> [String] {
    let gathered = Gathered()
    try TableFile(path: path).forEachRow {
        gathered.rows.append("\($0.number) \($0.texts.joined(separator: "|"))")
    }
    return gathered.rows
}

private final class Gathered {
    var rows: [String] = []
}
