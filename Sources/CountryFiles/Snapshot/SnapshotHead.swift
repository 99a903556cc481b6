import Country
import Quantities

/// The head of a country file: what it is, and where each column lies.
///
/// Little-endian throughout. 80 bytes: the mark `fastlege`, version (4), byte order (4), length of the file
/// (8), length of the head (8), SHA-256 of the head with these 32 bytes zero, day (4, days since 1970),
/// flags (4: 1 synthetic, 2 built), seed (8). Then 96 bytes a column: name (40, padded with zeros), bytes
/// an element (4), zero (4), offset (8), elements (8), SHA-256 (32). Columns begin at multiples of 64.
struct SnapshotHead: Equatable {
    /// One column's place.
    struct Entry: Equatable {
        var name: String
        var width: Int
        var offset: Int
        var count: Int
        var digest: [UInt8]

        var end: Int { offset + width * count }
    }

    static let mark = Array("fastlege".utf8)
    static let version = 1
    static let byteOrder = 0x0102_0304
    static let fixed = 80
    static let entrySize = 96
    static let nameSize = 40
    static let alignment = 64
    private static let digestPlace = 32..<64

    var frame: CountryFrame
    var entries: [Entry]

    /// The head's length.
    var count: Int { Self.fixed + entries.count * Self.entrySize }

    /// The file's length.
    var fileLength: Int { entries.last?.end ?? count }

    static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

    /// The bytes, sealed with their checksum.
    var bytes: [UInt8] {
        var bytes = Self.mark
        func put(_ value: Int, _ width: Int) {
            for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
        }
        put(Self.version, 4)
        put(Self.byteOrder, 4)
        put(fileLength, 8)
        put(count, 8)
        bytes += [UInt8](repeating: 0, count: Digest.count)
        put(frame.on.number, 4)
        put((frame.synthetic ? 1 : 0) + (frame.built ? 2 : 0), 4)
        put(Int(truncatingIfNeeded: frame.seed), 8)
        for entry in entries {
            let name = Array(entry.name.utf8)
            bytes += name + [UInt8](repeating: 0, count: Self.nameSize - name.count)
            put(entry.width, 4)
            put(0, 4)
            put(entry.offset, 8)
            put(entry.count, 8)
            bytes += entry.digest
        }
        bytes.replaceSubrange(Self.digestPlace, with: Self.digest(of: bytes))
        return bytes
    }

    private static func digest(of bytes: [UInt8]) -> [UInt8] {
        var open = bytes
        open.replaceSubrange(digestPlace, with: [UInt8](repeating: 0, count: Digest.count))
        return open.withUnsafeBytes { Digest.of($0) }
    }
}

extension SnapshotHead {
    /// Reads and checks the head of a file. Throws `SnapshotError`.
    init(_ file: UnsafeRawBufferPointer) throws(SnapshotError) {
        guard file.count >= Self.mark.count, file.prefix(Self.mark.count).elementsEqual(Self.mark)
        else { throw .foreign }
        guard file.count >= Self.fixed else {
            throw .truncated(bytes: file.count, expected: Self.fixed)
        }
        func number(_ at: Int, _ width: Int) -> Int {
            (0..<width).reduce(0) { $0 | Int(file[at + $1]) << (8 * $1) }
        }
        guard number(12, 4) == Self.byteOrder else { throw .damaged("the byte order") }
        let version = number(8, 4)
        guard version <= Self.version else { throw .future(version: version) }
        guard version == Self.version else { throw .damaged("the version") }
        let (length, head) = (number(16, 8), number(24, 8))
        guard length >= Self.fixed else { throw .damaged("the file's length") }
        guard file.count >= length else {
            throw .truncated(bytes: file.count, expected: length)
        }
        guard file.count == length else {
            throw .damaged("the end: \(file.count - length) bytes too many")
        }
        guard head >= Self.fixed, head <= length, (head - Self.fixed) % Self.entrySize == 0 else {
            throw .damaged("the head's length")
        }
        let table = head - Self.fixed
        let bytes = Array(file.prefix(head))
        guard Array(bytes[Self.digestPlace]) == Self.digest(of: bytes) else {
            throw .damaged("the head")
        }
        let flags = number(68, 4)
        guard flags < 4 else { throw .damaged("the flags") }
        frame = CountryFrame(
            on: Day(number: Int(Int32(truncatingIfNeeded: number(64, 4)))),
            seed: UInt64(bitPattern: Int64(number(72, 8))), synthetic: flags & 1 == 1,
            built: flags & 2 == 2)
        entries = []
        for index in 0..<table / Self.entrySize {
            entries.append(try Self.entry(bytes, Self.fixed + index * Self.entrySize))
        }
        try checkPlaces(file)
    }

    private static func entry(_ bytes: [UInt8], _ start: Int) throws(SnapshotError) -> Entry {
        func number(_ at: Int, _ width: Int) -> Int {
            (0..<width).reduce(0) { $0 | Int(bytes[start + at + $1]) << (8 * $1) }
        }
        let name = bytes[start..<start + nameSize].prefix { $0 != 0 }
        let (width, offset, count) = (number(40, 4), number(48, 8), number(56, 8))
        guard [1, 2, 4, 8].contains(width), offset >= 0, count >= 0, count < 1 << 40,
            offset < 1 << 40, let text = String(validating: name, as: UTF8.self)
        else { throw .damaged("the column table") }
        return Entry(
            name: text, width: width, offset: offset, count: count,
            digest: Array(bytes[start + 64..<start + entrySize]))
    }

    /// Columns stand one after the other with nothing between them but zeros.
    private func checkPlaces(_ file: UnsafeRawBufferPointer) throws(SnapshotError) {
        var end = count
        for entry in entries {
            guard entry.offset == Self.aligned(end), entry.end <= file.count else {
                throw .damaged("the place of \(entry.name)")
            }
            guard file[end..<entry.offset].allSatisfy({ $0 == 0 }) else {
                throw .damaged("the gap before \(entry.name)")
            }
            end = entry.end
        }
        guard end == file.count else { throw .damaged("the end") }
        guard Set(entries.map(\.name)).count == entries.count else {
            throw .damaged("the column table: a name twice")
        }
    }
}
