import Quantities
import Tables

@testable import Reports

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
