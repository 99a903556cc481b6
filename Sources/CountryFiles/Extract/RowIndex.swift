/// Finds rows by their keys among rows kept elsewhere, four bytes a row and some room.
///
/// A row's key is asked for by `key`; the same for the same row every time.
struct RowIndex {
    /// The row and one more, or 0.
    private var slots: [UInt32]
    private let mask: Int

    /// An index with room for so many rows.
    init(room: Int) {
        var size = 16
        while size * 3 < room * 4 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        mask = size - 1
    }

    @inline(__always)
    private func start(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// The row of a key; nil where there is none.
    @inline(__always)
    func row(of wanted: UInt64, _ key: (Int) -> UInt64) -> Int? {
        var slot = start(wanted)
        while slots[slot] != 0 {
            let row = Int(slots[slot]) - 1
            if key(row) == wanted { return row }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// Keeps a row unless its key is there already; the row that has it then.
    @inline(__always)
    mutating func take(_ row: Int, _ key: (Int) -> UInt64) -> Int? {
        let wanted = key(row)
        var slot = start(wanted)
        while slots[slot] != 0 {
            let other = Int(slots[slot]) - 1
            if key(other) == wanted { return other }
            slot = (slot &+ 1) & mask
        }
        slots[slot] = UInt32(row + 1)
        return nil
    }
}
