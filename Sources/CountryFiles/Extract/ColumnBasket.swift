import Country

/// Columns by name while they are gathered, for a country to take up.
final class ColumnBasket: ColumnShelf {
    private struct Kept {
        let memory: ColumnMemory
        let width: Int
        let count: Int
    }

    private var kept: [String: Kept] = [:]

    /// A column of so many zeros to be filled, valid while the basket lives.
    func make<Element: FixedWidthInteger & UnsignedInteger & Sendable>(
        _ name: String, _ count: Int, of type: Element.Type
    ) -> UnsafeMutablePointer<Element> {
        let width = MemoryLayout<Element>.size
        let memory = ColumnMemory(byteCount: count * width)
        kept[name] = Kept(memory: memory, width: width, count: count)
        return UnsafeMutableRawPointer(memory.bytes.baseAddress!).assumingMemoryBound(to: type)
    }

    /// A column of these values.
    func put<Element: FixedWidthInteger & UnsignedInteger & Sendable>(
        _ name: String, _ values: [Element]
    ) {
        let start = make(name, values.count, of: Element.self)
        for (index, value) in values.enumerated() { start[index] = value }
    }

    /// A column of these texts.
    func put(_ name: String, texts: [String]) {
        put("\(name).bytes", texts.flatMap { Array($0.utf8) })
        var end: UInt32 = 0
        put(
            "\(name).ends",
            texts.map { text -> UInt32 in
                end += UInt32(text.utf8.count)
                return end
            })
    }

    func find(_ name: String, width: Int) throws(CountryError) -> (ColumnMemory, Int, Int) {
        guard let column = kept[name], column.width == width else {
            throw .noColumn(name, width: width)
        }
        return (column.memory, 0, column.count)
    }
}
