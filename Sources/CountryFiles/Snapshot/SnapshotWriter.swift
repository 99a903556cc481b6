import Country
import Foundation

/// Lays a country down as a file. The same country gives the same bytes.
public struct SnapshotWriter {
    private let columns: [NamedColumn]
    private let head: SnapshotHead

    /// Reckons where each column goes, and its checksum.
    public init(_ country: Country) {
        let columns = country.columns
        let digests = Self.digests(of: columns)
        var end = SnapshotHead.fixed + columns.count * SnapshotHead.entrySize
        var entries: [SnapshotHead.Entry] = []
        for (column, digest) in zip(columns, digests) {
            let entry = SnapshotHead.Entry(
                name: column.name, width: column.width, offset: SnapshotHead.aligned(end),
                count: column.count, digest: digest)
            entries.append(entry)
            end = entry.end
        }
        self.columns = columns
        head = SnapshotHead(frame: country.frame, entries: entries)
    }

    private static func digests(of columns: [NamedColumn]) -> [[UInt8]] {
        columns.map { Digest.of($0.bytes) }
    }

    /// The bytes, for a country small enough to hold twice.
    public var bytes: [UInt8] {
        var bytes = head.bytes
        bytes.reserveCapacity(head.fileLength)
        for (column, entry) in zip(columns, head.entries) {
            bytes += [UInt8](repeating: 0, count: entry.offset - bytes.count)
            bytes += column.bytes
        }
        return bytes
    }

    /// Writes a new file; false where that broke off. What is there already is written over.
    public func write(to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { return false }
        defer { close(file) }
        var place = head.count
        guard head.bytes.withUnsafeBytes({ Self.pour($0, into: file) }) else { return false }
        for (column, entry) in zip(columns, head.entries) {
            let gap = [UInt8](repeating: 0, count: entry.offset - place)
            guard gap.withUnsafeBytes({ Self.pour($0, into: file) }),
                Self.pour(column.bytes, into: file)
            else { return false }
            place = entry.end
        }
        return true
    }

    private static func pour(_ bytes: UnsafeRawBufferPointer, into file: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let wrote = Glibc.write(
                file, bytes.baseAddress! + done, min(bytes.count - done, 1 << 30))
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { return false }
            done += wrote
        }
        return true
    }
}
