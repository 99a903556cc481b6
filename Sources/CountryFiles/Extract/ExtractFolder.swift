import Foundation
import Tables

/// The files of an extract, and what is wrong in each so far.
final class ExtractFolder {
    /// What became of a table.
    enum State {
        /// There is no file of it.
        case absent
        /// It was read, and its rows can be relied on to be there.
        case read
        /// It could not be read to its end.
        case broken
    }

    /// The nation's people as JSON take about a gibibyte.
    private static let largest = 2 * TableFile.largest

    private let path: String
    private var files: [ExtractTable: String] = [:]
    private var problems: [ExtractTable: InputProblems] = [:]
    private(set) var states: [ExtractTable: State] = [:]
    private var done = 0
    private let progress: (Int, Int) -> Void
    /// Bytes of all files.
    private var total = 0

    /// Looks for the files. `progress` is told of bytes read, and of how many.
    init(_ path: String, progress: @escaping (Int, Int) -> Void) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.progress = progress
        for table in ExtractTable.allCases { find(table) }
    }

    private func find(_ table: ExtractTable) {
        let names = ["csv", "json", "xlsx"].map { "\(table).\($0)" }
        let found = names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)") }
        states[table] = found.isEmpty ? .absent : .broken
        if found.count == 1 {
            let file = "\(path)/\(found[0])"
            files[table] = file
            total += (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
        } else if found.count > 1 {
            problem(table, 1, "", "\(found.joined(separator: " and ")) are there", "one of them")
        } else if table.isRequired {
            problem(
                table, 1, "", "there is no such file",
                names.joined(separator: ", ") + " in the folder")
        }
    }

    /// A table's file as the user would name it, there or not.
    func file(_ table: ExtractTable) -> String { files[table] ?? "\(path)/\(table).csv" }

    /// A table's file without its folder.
    func name(_ table: ExtractTable) -> String {
        files[table].map { ($0 as NSString).lastPathComponent } ?? "\(table).csv"
    }

    /// Adds a problem that is seen only when more than a row is known.
    func problem(
        _ table: ExtractTable, _ row: Int, _ column: String, _ found: String, _ right: String
    ) {
        problems[table, default: InputProblems()].add(
            InputProblem(
                file: file(table), row: row, column: column, found: found, right: right))
    }

    /// All problems: table by table, each by row.
    var allProblems: InputProblems {
        var all = InputProblems()
        for table in ExtractTable.allCases {
            guard var own = problems[table] else { continue }
            own.sortByRow()
            all.add(own)
        }
        return all
    }

    /// Reads a table where there is one.
    func read(_ table: ExtractTable, _ body: @escaping (inout InputRow) -> Void) {
        guard let file = files[table] else { return }
        var own = InputProblems()
        let layout = table.layout
        let perRow = rowCost(table)
        let seen = Seen()
        do {
            try TableFile(path: file, largest: Self.largest).read(
                layout, ColumnMap(), mayBeEmpty: !table.isRequired, &own
            ) { [self] row in
                body(&row)
                seen.rows += 1
                done += row.row.byteCount + perRow
                if seen.rows % 65_536 == 0 { progress(min(done, total), total) }
            }
            states[table] = own.isEmpty || seen.rows > 0 ? .read : .broken
        } catch {
            add(error, to: table)
        }
        problems[table, default: InputProblems()].add(own)
    }

    private final class Seen { var rows = 0 }

    /// Bytes of a row beside its cells: about what they are in the format.
    private func rowCost(_ table: ExtractTable) -> Int {
        let names = table.columns.reduce(0) { $0 + $1.utf8.count + 5 }
        return file(table).hasSuffix(".json") ? names : table.columns.count
    }

    private func add(_ error: TableError, to table: ExtractTable) {
        switch error {
        case .unreadable(_, let why): problem(table, 1, "", why, "a file that may be read")
        case .tooLarge(_, let bytes):
            problem(table, 1, "", "\(bytes) bytes", "at most \(Self.largest); CSV is smaller")
        case .notATable(let wrong):
            problems[table, default: InputProblems()].add(wrong)
        }
    }
}
