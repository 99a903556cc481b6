import Country
import Foundation

/// A country file, opened: its head is checked, its columns are taken from it where they lie.
///
/// A file is mapped, not read, so opening costs the same for a village and a nation. Each column's
/// checksum is checked the first time the column is taken, and never again.
public final class Snapshot: ColumnShelf, @unchecked Sendable {
    private let memory: ColumnMemory
    private let head: SnapshotHead
    private let lock = NSLock()
    private var checked: Set<String> = []

    /// Opens a file. Throws `SnapshotError`.
    public convenience init(path: String) throws(SnapshotError) {
        try self.init(Self.map(path))
    }

    /// Opens bytes that are already in memory.
    public convenience init(bytes: [UInt8]) throws(SnapshotError) {
        let memory = ColumnMemory(byteCount: bytes.count)
        bytes.withUnsafeBytes { memory.bytes.copyMemory(from: $0) }
        try self.init(memory, count: bytes.count)
    }

    private convenience init(_ memory: ColumnMemory) throws(SnapshotError) {
        try self.init(memory, count: memory.bytes.count)
    }

    private init(_ memory: ColumnMemory, count: Int) throws(SnapshotError) {
        self.memory = memory
        head = try SnapshotHead(UnsafeRawBufferPointer(rebasing: memory.bytes.prefix(count)))
    }

    private static func map(_ path: String) throws(SnapshotError) -> ColumnMemory {
        let file = open(path, O_RDONLY | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(why: String(cString: strerror(errno))) }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(why: "no ordinary file")
        }
        let size = Int(facts.st_size)
        guard size > 0 else { throw .foreign }
        let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0)
        guard let start, start != MAP_FAILED else {
            throw .unreadable(why: String(cString: strerror(errno)))
        }
        return ColumnMemory(
            lent: UnsafeMutableRawBufferPointer(start: start, count: size)
        ) { munmap($0.baseAddress, $0.count) }
    }

    /// The day, the seed, and whose people they are.
    public var frame: CountryFrame { head.frame }

    /// The columns: name, bytes an element, elements.
    public var columns: [(name: String, width: Int, count: Int)] {
        head.entries.map { ($0.name, $0.width, $0.count) }
    }

    /// The file's length.
    public var byteCount: Int { head.fileLength }

    /// How many elements a column has; 0 where there is none of the name.
    public func count(of column: String) -> Int {
        head.entries.first { $0.name == column }?.count ?? 0
    }

    /// A column where it lies, its checksum checked the first time.
    public func find(
        _ name: String, width: Int
    ) throws(CountryError) -> (ColumnMemory, Int, Int) {
        guard let entry = head.entries.first(where: { $0.name == name && $0.width == width })
        else { throw .noColumn(name, width: width) }
        try check(entry)
        return (memory, entry.offset, entry.count)
    }

    private func check(_ entry: SnapshotHead.Entry) throws(CountryError) {
        if lock.withLock({ checked.contains(entry.name) }) { return }
        let bytes = UnsafeRawBufferPointer(rebasing: memory.bytes[entry.offset..<entry.end])
        guard Digest.of(bytes) == entry.digest else { throw .damaged(column: entry.name) }
        _ = lock.withLock { checked.insert(entry.name) }
    }

    /// Checks all columns, several at once. Throws `SnapshotError.country` for the first damaged one.
    public func checkAll() throws(SnapshotError) {
        let entries = head.entries
        let wrong = Wrong()
        DispatchQueue.concurrentPerform(iterations: entries.count) { index in
            do throws(CountryError) {
                try check(entries[index])
            } catch {
                wrong.note(index, error)
            }
        }
        if let first = wrong.first { throw .country(first) }
    }

    /// The country. Its columns lie in the file. Throws `SnapshotError` where it is damaged or unsound.
    public func country() throws(SnapshotError) -> Country {
        try checkAll()
        do {
            return try Country(frame, self)
        } catch {
            throw .country(error)
        }
    }
}

/// The errors met by several threads; the first column's is told.
private final class Wrong: @unchecked Sendable {
    private let lock = NSLock()
    private var errors: [Int: CountryError] = [:]

    func note(_ index: Int, _ error: CountryError) { lock.withLock { errors[index] = error } }

    var first: CountryError? {
        lock.withLock { errors.min { $0.key < $1.key }?.value }
    }
}
