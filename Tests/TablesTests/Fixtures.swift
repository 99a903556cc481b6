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
