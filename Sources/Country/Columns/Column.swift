/// The memory that columns lie in: allocated, or lent by a file that is mapped.
public final class ColumnMemory: @unchecked Sendable {
    /// The bytes.
    public let bytes: UnsafeMutableRawBufferPointer
    private let release: @Sendable (UnsafeMutableRawBufferPointer) -> Void

    /// Memory of so many bytes, all zero.
    public init(byteCount: Int) {
        bytes = .allocate(byteCount: max(byteCount, 1), alignment: 64)
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
        release = { $0.deallocate() }
    }

    /// Memory lent by somebody; `release` is called when nobody uses it any longer.
    public init(
        lent bytes: UnsafeMutableRawBufferPointer,
        release: @escaping @Sendable (UnsafeMutableRawBufferPointer) -> Void
    ) {
        self.bytes = bytes
        self.release = release
    }

    deinit { release(bytes) }
}

/// One property of many things: a whole number each, in the smallest type that fits.
///
/// A value that does not change. The memory may be a mapped file, so that opening a country of
/// millions copies nothing.
public struct Column<Element: FixedWidthInteger & UnsignedInteger & Sendable>: @unchecked Sendable {
    let memory: ColumnMemory
    /// The first element's place; `count` elements may be read from it.
    public let start: UnsafePointer<Element>
    /// How many things there are.
    public let count: Int

    /// So many elements at an offset of some memory. Outside the memory stops the program.
    public init(_ memory: ColumnMemory, at offset: Int = 0, count: Int) {
        let width = MemoryLayout<Element>.size
        precondition(offset >= 0 && offset % width == 0 && count >= 0)
        precondition(count <= (memory.bytes.count - offset) / width)
        self.memory = memory
        start = UnsafeRawPointer(memory.bytes.baseAddress! + offset)
            .assumingMemoryBound(to: Element.self)
        self.count = count
    }

    /// A column of these values.
    public init(_ values: some Collection<Element>) {
        let made = ColumnDraft<Element>(count: values.count)
        for (index, value) in values.enumerated() { made[index] = value }
        self = made.finished
    }

    /// The value of one thing. An index outside stops the program.
    @inlinable
    public subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count, "outside the column")
        return start[index]
    }

    /// All values, for loops that read from first to last.
    @inlinable
    public var values: UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: start, count: count)
    }
}

/// A column in the making; filled from several threads where each writes its own rows.
public struct ColumnDraft<Element: FixedWidthInteger & UnsignedInteger & Sendable>:
    @unchecked Sendable
{
    let memory: ColumnMemory
    /// The first element's place.
    public let start: UnsafeMutablePointer<Element>
    /// How many there are.
    public let count: Int

    /// So many zeros.
    public init(count: Int) {
        memory = ColumnMemory(byteCount: count * MemoryLayout<Element>.size)
        start = memory.bytes.baseAddress!.assumingMemoryBound(to: Element.self)
        self.count = count
    }

    /// One value. An index outside stops the program.
    public subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count, "outside the column")
            return start[index]
        }
        nonmutating set {
            precondition(index >= 0 && index < count, "outside the column")
            start[index] = newValue
        }
    }

    /// The column as it is now; the draft is not written to afterwards.
    public var finished: Column<Element> { Column(memory, count: count) }
}
