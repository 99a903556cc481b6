import Quantities

extension TableRow {
    /// The whole number of a cell of one to eighteen digits and nothing else; nil for any other cell.
    func plainWhole(_ index: Int) -> Int? {
        let cell = cell(index)
        return (1...18).contains(cell.count) ? digits(cell) : nil
    }

    /// The day of a cell that is `YYYY-MM-DD` and nothing else; nil for any other cell.
    func plainDay(_ index: Int) -> Day? {
        let cell = cell(index)
        let start = cell.lowerBound
        guard cell.count == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
            !isNumber(index), let year = digits(start..<start + 4),
            let month = digits(start + 5..<start + 7), let day = digits(start + 8..<start + 10)
        else { return nil }
        return Day(year, month, day)
    }

    private func digits(_ place: Range<Int>) -> Int? {
        var value = 0
        for byte in bytes[place] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 0x30
        }
        return value
    }
}

extension UInt8 {
    /// A blank of ASCII: space, tabulator, line feed, carriage return and the two between.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
