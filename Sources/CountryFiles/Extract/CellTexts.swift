/// Texts as they stand in cells of a format, made once and copied into rows.
struct CellTexts: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// Cells of these texts; an empty text is an empty cell.
    init(_ texts: some Sequence<String>, _ format: ExtractFormat) {
        for text in texts {
            Self.append(text.utf8, format, to: &bytes)
            ends.append(bytes.count)
        }
    }

    /// How many.
    var count: Int { ends.count }

    /// Lends a cell's bytes.
    @inline(__always)
    func withBytes(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let start = index == 0 ? 0 : ends[index - 1]
        bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]]))
        }
    }

    /// Appends a cell; RFC 4180 in CSV, RFC 8259 in JSON.
    static func append(
        _ text: some Sequence<UInt8>, _ format: ExtractFormat, to cell: inout [UInt8]
    ) {
        let text = Array(text)
        switch format {
        case .csv: appendCSV(text, to: &cell)
        case .json:
            text.isEmpty ? cell.append(contentsOf: "null".utf8) : appendJSON(text, to: &cell)
        }
    }

    private static let quote = UInt8(ascii: "\"")

    private static func appendCSV(_ text: [UInt8], to cell: inout [UInt8]) {
        let special: [UInt8] = [quote, UInt8(ascii: ","), 0x0A, 0x0D]
        guard text.contains(where: special.contains) else { return cell += text }
        cell.append(quote)
        for byte in text {
            if byte == quote { cell.append(quote) }
            cell.append(byte)
        }
        cell.append(quote)
    }

    private static func appendJSON(_ text: [UInt8], to cell: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        cell.append(quote)
        for byte in text {
            if byte < 0x20 {
                cell += "\\u00".utf8
                cell += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                if byte == quote || byte == UInt8(ascii: "\\") { cell.append(UInt8(ascii: "\\")) }
                cell.append(byte)
            }
        }
        cell.append(quote)
    }
}
