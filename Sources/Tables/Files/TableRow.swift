import Foundation

/// One row of a table on its way in: its number and its cells as bytes.
public struct TableRow {
    /// The row as a spreadsheet counts, the header being 1.
    public internal(set) var number = 0
    var bytes: [UInt8] = []
    var ends: [Int] = []
    /// Whether the cells came from numeric cells of a spreadsheet, up to the last that did.
    var numeric: [Bool] = []
    /// Whether the spreadsheet counts its days from 1904 rather than 1900.
    var since1904 = false

    /// How many cells the row has.
    public var count: Int { ends.count }

    /// How many bytes its cells hold.
    package var byteCount: Int { bytes.count }

    /// The cell's text without space around it; empty when the row is too short.
    ///
    /// Bytes that are not UTF-8 are read as Windows-1252.
    public func text(_ index: Int) -> String {
        guard index < ends.count else { return "" }
        let cell = bytes[cell(index)]
        if let text = String(validating: cell, as: UTF8.self) { return text.trimmed }
        // The few bytes that Windows-1252 lacks stand for control characters, as in Latin-1.
        let text = String(data: Data(cell), encoding: .windowsCP1252)
        return (text ?? String(data: Data(cell), encoding: .isoLatin1) ?? "").trimmed
    }

    /// Where the cell's bytes stand; nowhere when the row is too short.
    func cell(_ index: Int) -> Range<Int> {
        guard index < ends.count else { return 0..<0 }
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// The cell's bytes without ASCII blanks around them; none when the row is too short.
    package func bytes(_ index: Int) -> ArraySlice<UInt8> {
        var cell = cell(index)
        while let last = cell.last, bytes[last].isBlank { cell = cell.dropLast() }
        return bytes[cell].drop { $0.isBlank }
    }

    /// Whether the cell is a number of a spreadsheet rather than text.
    func isNumber(_ index: Int) -> Bool { index < numeric.count && numeric[index] }

    /// All cells as texts.
    var texts: [String] { (0..<count).map { text($0) } }

    /// Whether no cell holds anything.
    var isEmpty: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    mutating func append(_ cell: some Sequence<UInt8>, isNumber: Bool = false) {
        bytes.append(contentsOf: cell)
        if isNumber {
            while numeric.count < ends.count { numeric.append(false) }
            numeric.append(true)
        }
        ends.append(bytes.count)
    }

    mutating func next() {
        number += 1
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        numeric.removeAll(keepingCapacity: true)
    }
}

extension String {
    private static let blanks = CharacterSet.whitespacesAndNewlines
        .union(CharacterSet(charactersIn: "\u{FEFF}"))

    /// Without white space, no-break spaces and byte-order marks at either end.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        // Most cells begin and end with a plain letter or digit.
        let plain: ClosedRange<UInt8> = 0x21...0x7E
        if plain.contains(first), plain.contains(last) { return self }
        return trimmingCharacters(in: Self.blanks)
    }
}
