import Foundation

/// A table in a file, CSV, JSON or .xlsx, read row by row.
public struct TableFile {
    /// No file larger than this is read, unless told.
    public static let largest = 1 << 30

    /// The path as the user wrote it.
    public let path: String
    private let data: Data

    /// Opens a file. Throws `TableError` for a missing file, a folder, one larger than told, an empty
    /// one, and one that is neither text nor a spreadsheet.
    public init(path: String, largest: Int = Self.largest) throws(TableError) {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadable(file: path, why: "there is no such file")
        }
        if isFolder.boolValue { throw .unreadable(file: path, why: "it is a folder") }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int ?? 0
        guard size <= largest else { throw .tooLarge(file: path, bytes: size) }
        let type =
            (try? FileManager.default.attributesOfItem(atPath: path)[.type]) as? FileAttributeType
        guard type == .typeRegular || type == .typeSymbolicLink else {
            throw .unreadable(file: path, why: "it is no ordinary file")
        }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        else { throw .unreadable(file: path, why: "it may not be read") }
        self.data = data
        guard !data.isEmpty else {
            throw .notATable(problem("the file is empty", "a header row and a row each"))
        }
        guard isSpreadsheet || !data.prefix(65_536).contains(0) else {
            throw .notATable(
                problem("bytes that are not text", "CSV (UTF-8 or Windows-1252), JSON or .xlsx"))
        }
    }

    private var isSpreadsheet: Bool { data.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    private func problem(_ found: String, _ right: String) -> InputProblem {
        InputProblem(file: path, row: 1, column: "", found: found, right: right)
    }

    /// Hands over each row that is not empty, first to last.
    ///
    /// Throws `TableError.notATable` where the file breaks off or is not what it seems.
    public func forEachRow(_ body: @escaping (TableRow) -> Void) throws(TableError) {
        do {
            if isSpreadsheet {
                try Spreadsheet.forEachRow(in: data, body)
            } else if ObjectArray.begins(data) {
                try ObjectArray.forEachRow(in: data, body)
            } else {
                try CommaSeparated.forEachRow(in: data, body)
            }
        } catch {
            throw .notATable(
                InputProblem(
                    file: path, row: error.row, column: "", found: error.found, right: error.right))
        }
    }
}

/// Where and why reading broke off.
struct TableBreak: Error {
    let row: Int
    let found: String
    let right: String
}
