/// Texts as bytes, each once, found by their bytes.
struct TextIndex {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    /// The place and one more, or 0.
    private var slots = [UInt32](repeating: 0, count: 1024)

    /// How many texts.
    var count: Int { ends.count - 1 }

    /// The texts in the order they came.
    var texts: [String] {
        (0..<count).map { String(decoding: bytes[ends[$0]..<ends[$0 + 1]], as: UTF8.self) }
    }

    @inline(__always)
    private static func hash(_ text: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }

    /// Where the text stands or would stand among the slots.
    @inline(__always)
    private func slot(_ text: ArraySlice<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(text) & mask
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if bytes[ends[place]..<ends[place + 1]].elementsEqual(text) { return slot }
            slot = (slot &+ 1) & mask
        }
        return slot
    }

    /// The place of a text; nil where it is not here.
    @inline(__always)
    func place(of text: ArraySlice<UInt8>) -> Int? {
        let found = slots[slot(text)]
        return found == 0 ? nil : Int(found) - 1
    }

    /// The place of a text, added where it was not here.
    mutating func take(_ text: ArraySlice<UInt8>) -> Int {
        if let place = place(of: text) { return place }
        if 2 * (count + 1) > slots.count { grow() }
        bytes += text
        ends.append(bytes.count)
        slots[slot(text)] = UInt32(count)
        return count - 1
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for place in 0..<count {
            slots[slot(bytes[ends[place]..<ends[place + 1]])] = UInt32(place + 1)
        }
    }
}
