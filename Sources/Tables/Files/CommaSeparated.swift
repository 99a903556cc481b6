import CCSV
import Foundation

/// CSV through libcsv: comma, semicolon or tabulator, quotes, with or without byte-order mark.
enum CommaSeparated {
    /// What the C callbacks write to.
    private final class Sink {
        var row = TableRow()
        /// The number of the row that began after a carriage return.
        var lastEnded = 0
        let body: (TableRow) -> Void

        init(_ body: @escaping (TableRow) -> Void) {
            self.body = body
            row.next()
        }

        func endRow() {
            if !row.isEmpty { body(row) }
            row.next()
        }
    }

    static func forEachRow(
        in data: Data, _ body: @escaping (TableRow) -> Void
    ) throws(TableBreak) {
        var parser = csv_parser()
        csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL))
        defer { csv_free(&parser) }
        let start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        csv_set_delim(&parser, delimiter(of: data.dropFirst(start)))
        if let broken = parse(data.dropFirst(start), &parser, Sink(body)) { throw broken }
    }

    private static func parse(
        _ data: Data, _ parser: inout csv_parser, _ sink: Sink
    ) -> TableBreak? {
        let place = Unmanaged.passUnretained(sink).toOpaque()
        let field:
            @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
                Unmanaged<Sink>.fromOpaque($2!).takeUnretainedValue().row.append(
                    UnsafeRawBufferPointer(start: $0, count: $1))
            }
        let row: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { end, place in
            let sink = Unmanaged<Sink>.fromOpaque(place!).takeUnretainedValue()
            // A carriage return and a line feed end one row, not two.
            if end == 0x0A && sink.row.count == 0 && sink.row.number == sink.lastEnded { return }
            sink.endRow()
            if end == 0x0D { sink.lastEnded = sink.row.number }
        }
        let read = data.withUnsafeBytes {
            csv_parse(&parser, $0.baseAddress, $0.count, field, row, place)
        }
        let finished = read == data.count && csv_fini(&parser, field, row, place) == 0
        if finished { return nil }
        return TableBreak(
            row: sink.row.number, found: "a quotation mark out of place",
            right: "quotes around the whole cell, and doubled inside it")
    }

    /// The delimiter that stands most often in the header line outside quotes; comma when none does.
    private static func delimiter(of data: Data) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        for byte in data.prefix(65_536) {
            if byte == 0x22 { quoted.toggle() }
            if !quoted, byte == 0x0A || byte == 0x0D { break }
            if !quoted, [0x2C, 0x3B, 0x09].contains(byte) { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0x2C
    }
}
