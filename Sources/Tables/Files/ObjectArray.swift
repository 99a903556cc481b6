import Foundation

/// JSON: an array of flat objects, a row each, below a header of all their keys.
///
/// The keys stand in the order in which they first appear. A number is kept as it is written, true and
/// false are yes and no, and null is an empty cell.
enum ObjectArray {
    /// No table has more columns.
    static let mostColumns = 1000

    /// Whether the first byte that is not blank begins an array.
    static func begins(_ data: Data) -> Bool {
        let start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return data.dropFirst(start).first { !ObjectScanner.isBlank($0) }
            == UInt8(ascii: "[")
    }

    static func forEachRow(
        in data: Data, _ body: (TableRow) -> Void
    ) throws(TableBreak) {
        let read = data.withUnsafeBytes { bytes in
            Result { () throws(TableBreak) in
                let columns = try columns(of: bytes)
                try forEachRow(in: bytes, columns, body)
            }
        }
        try read.get()
    }

    /// Walks through the whole file once, so that nothing is handed over from a broken one.
    private static func columns(of bytes: UnsafeRawBufferPointer) throws(TableBreak) -> ObjectKeys {
        var scanner = ObjectScanner(bytes)
        var columns = ObjectKeys()
        while try scanner.nextObject() {
            while try scanner.nextMember() {
                if let wrong = columns.add(scanner.key, inRow: scanner.row) {
                    throw scanner.broken(wrong.found, wrong.right)
                }
            }
        }
        return columns
    }

    private static func forEachRow(
        in bytes: UnsafeRawBufferPointer, _ columns: ObjectKeys, _ body: (TableRow) -> Void
    ) throws(TableBreak) {
        var row = TableRow()
        row.next()
        for key in columns.keys { row.append(key) }
        if !row.isEmpty { body(row) }
        var scanner = ObjectScanner(bytes)
        var cells = [[UInt8]](repeating: [], count: columns.keys.count)
        while try scanner.nextObject() {
            for place in cells.indices { cells[place].removeAll(keepingCapacity: true) }
            while try scanner.nextMember() {
                guard let place = columns.places[scanner.key] else { continue }
                cells[place].append(contentsOf: scanner.value)
            }
            row.next()
            for cell in cells { row.append(cell) }
            if !row.isEmpty { body(row) }
        }
    }
}

/// The keys of all objects, in the order in which they first appear.
struct ObjectKeys {
    private(set) var keys: [[UInt8]] = []
    private(set) var places: [[UInt8]: Int] = [:]
    /// The last row in which each stood.
    private var rows: [Int] = []

    /// Adds a key of a row; what is wrong with it, if anything.
    mutating func add(_ key: [UInt8], inRow row: Int) -> (found: String, right: String)? {
        if let place = places[key] {
            if rows[place] == row { return ("\(key.told) twice in one object", "each key once") }
            rows[place] = row
            return nil
        }
        if key.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            return ("a key without a name", "a name for each value")
        }
        if keys.count == ObjectArray.mostColumns {
            return ("more than \(keys.count) different keys", "the same few keys in every object")
        }
        places[key] = keys.count
        keys.append(key)
        rows.append(row)
        return nil
    }
}

extension [UInt8] {
    /// A key as it may be told back.
    var told: String {
        "\"\(String(decoding: self, as: UTF8.self).prefix(60).unnumbered)\""
    }
}
