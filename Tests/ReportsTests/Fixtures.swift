import Foundation
import Quantities
import TestSupport

@testable import Reports

/// A file that goes when nobody holds it.
final class Scrap {
    /// Its path.
    let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("fastlege-\(UUID().uuidString).csv").path

    init(_ bytes: [UInt8]) throws { try write(bytes) }

    convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes it anew.
    func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
}

extension ListsInput {
    /// Reads lists with what does not matter filled in.
    static func read(
        _ path: String, residentsElsewhere: Bool = false, _ problems: inout InputProblems
    ) throws(TableError) -> ListsInput {
        try ListsInput(
            path: path, columns: ColumnMap(), residentsElsewhere: residentsElsewhere,
            largestCap: 2500, &problems)
    }
}

extension ResidentsInput {
    /// Reads people of October 2022 with what does not matter filled in.
    static func read(
        _ path: String, on lists: ListsInput, _ problems: inout InputProblems
    ) throws(TableError) -> ResidentsInput {
        let month = Month(year: 2022, month: 10)
        return try ResidentsInput(
            path: path, columns: ColumnMap(), lists: lists, months: month...month, weighted: true,
            &problems)
    }
}

extension TableRow {
    /// A row of these cells.
    static func row(_ cells: [UInt8]...) -> TableRow {
        var row = TableRow()
        row.next()
        for cell in cells { row.append(cell) }
        return row
    }
}
