import Foundation

/// A table on its way into a file, cell by cell, through one buffer.
final class RowFile {
    private static let room = 1 << 20
    private static let null = Array("null".utf8)

    private let file: Int32
    private let format: ExtractFormat
    private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: RowFile.room)
    private var used = 0
    private var failed = false
    /// What stands before each column's cell.
    private let before: [[UInt8]]
    private var column = 0
    private var rows = 0

    /// A new file at a path with a table's header; nil where none can be made.
    init?(_ path: String, _ table: ExtractTable, _ format: ExtractFormat) {
        file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        self.format = format
        before = table.columns.enumerated().map { index, name in
            let first = index == 0
            let json = (first ? "{" : ",") + "\"\(name)\":"
            return Array((format == .json ? json : first ? "" : ",").utf8)
        }
        guard file >= 0 else { return nil }
        let header = table.columns.joined(separator: ",") + "\n"
        put(format == .csv ? Array(header.utf8) : Array("[".utf8))
    }

    deinit {
        buffer.deallocate()
        if file >= 0 { close(file) }
    }

    /// Empties the buffer and ends the file; false where writing broke off.
    func finish() -> Bool {
        if format == .json { put(Array((rows == 0 ? "]\n" : "\n]\n").utf8)) }
        flush()
        return !failed
    }

    private func flush() {
        var done = 0
        while done < used, !failed {
            let wrote = Glibc.write(file, buffer + done, used - done)
            if wrote < 0, errno == EINTR { continue }
            failed = wrote <= 0
            done += max(wrote, 0)
        }
        used = 0
    }

    /// Makes sure that so many bytes fit.
    @inline(__always)
    private func reserve(_ count: Int) {
        if used + count > Self.room { flush() }
    }

    private func put(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { put($0) } }

    @inline(__always)
    private func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        while rest.count > Self.room - used {
            let part = rest.prefix(Self.room - used)
            (buffer + used).update(
                from: UnsafeBufferPointer(rebasing: part).baseAddress!, count: part.count)
            used += part.count
            flush()
            rest = rest.dropFirst(part.count)
        }
        guard let start = UnsafeBufferPointer(rebasing: rest).baseAddress else { return }
        (buffer + used).update(from: start, count: rest.count)
        used += rest.count
    }

    @inline(__always)
    private func put(_ byte: UInt8) {
        buffer[used] = byte
        used &+= 1
    }
}

extension RowFile {
    /// Begins a row.
    @inline(__always)
    func begin() {
        reserve(2)
        if format == .json {
            if rows > 0 { put(UInt8(ascii: ",")) }
            put(0x0A)
        }
        column = 0
        rows += 1
    }

    /// Ends a row.
    @inline(__always)
    func end() {
        reserve(1)
        put(format == .csv ? 0x0A : UInt8(ascii: "}"))
    }

    @inline(__always)
    private func startCell() {
        before[column].withUnsafeBufferPointer { put($0) }
        column &+= 1
        reserve(32)
    }

    /// An empty cell.
    @inline(__always)
    func none() {
        startCell()
        if format == .json { put(Self.null) }
    }

    /// A cell made beforehand.
    @inline(__always)
    func text(_ index: Int, of texts: CellTexts) {
        startCell()
        texts.withBytes(index) { put($0) }
    }

    /// A cell of a text; an empty text is an empty cell.
    func text(_ text: String) {
        startCell()
        var cell: [UInt8] = []
        CellTexts.append(text.utf8, format, to: &cell)
        put(cell)
    }

    /// A whole number.
    @inline(__always)
    func number(_ value: Int) {
        startCell()
        digits(UInt64(value), atLeast: 1)
    }

    /// A number kept as a text of so many digits at least.
    @inline(__always)
    func code(_ value: UInt64, digits count: Int) {
        startCell()
        if format == .json { put(UInt8(ascii: "\"")) }
        digits(value, atLeast: count)
        if format == .json { put(UInt8(ascii: "\"")) }
    }

    /// A number in units of its last of so many places, without zeros at the end unless `all`.
    func decimal(_ units: Int, places: Int, all: Bool = false) {
        startCell()
        var (units, places) = (units, places)
        while !all, places > 0, units % 10 == 0 {
            units /= 10
            places -= 1
        }
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        digits(UInt64(units / scale), atLeast: 1)
        guard places > 0 else { return }
        put(UInt8(ascii: "."))
        digits(UInt64(units % scale), atLeast: places)
    }

    @inline(__always)
    private func digits(_ value: UInt64, atLeast width: Int) {
        var count = 1
        var power: UInt64 = 10
        while count < 19, value >= power {
            count &+= 1
            power &*= 10
        }
        count = max(count, width)
        var rest = value
        var place = used &+ count
        while place > used {
            place &-= 1
            buffer[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        used &+= count
    }
}
