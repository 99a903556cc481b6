/// A text for each of some things, as UTF-8 in one column and where each ends in another.
public struct TextColumn: Sendable {
    /// The bytes, one text after the other.
    public let bytes: Column<UInt8>
    /// Where each text ends.
    public let ends: Column<UInt32>

    /// The texts in these columns.
    public init(bytes: Column<UInt8>, ends: Column<UInt32>) {
        self.bytes = bytes
        self.ends = ends
    }

    /// A column of these texts.
    public init(_ texts: [String]) {
        bytes = Column(texts.flatMap { Array($0.utf8) })
        var end: UInt32 = 0
        ends = Column(
            texts.map { text -> UInt32 in
                end += UInt32(text.utf8.count)
                return end
            })
    }

    /// How many texts there are.
    public var count: Int { ends.count }

    /// One text. An index outside stops the program.
    public subscript(index: Int) -> String {
        let from = index == 0 ? 0 : Int(ends[index - 1])
        return String(decoding: bytes.values[from..<Int(ends[index])], as: UTF8.self)
    }

    /// Whether the ends rise to the last byte, and the bytes are UTF-8.
    var isSound: Bool {
        var last: UInt32 = 0
        for end in ends.values {
            guard end >= last, Int(end) <= bytes.count else { return false }
            guard String(validating: bytes.values[Int(last)..<Int(end)], as: UTF8.self) != nil
            else { return false }
            last = end
        }
        return Int(last) == bytes.count
    }
}
