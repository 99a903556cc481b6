import Country
import Quantities
import Tables

extension InputRow {
    /// A person's or household's key; nil and a problem where it is none.
    @inline(__always)
    mutating func key(_ column: InputColumn) -> UInt32? {
        if let value = plain(column, bytes: 1...10), (1...Int(UInt32.max)).contains(value) {
            return UInt32(value)
        }
        refuseUnseen(column, "a whole number, 1–\(UInt32.max)")
        return nil
    }

    /// The number of a cell that is so many digits and nothing else.
    @inline(__always)
    func plain(_ column: InputColumn, bytes range: ClosedRange<Int>) -> Int? {
        let cell = bytes(column)
        guard range.contains(cell.count) else { return nil }
        var value = 0
        for byte in cell {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 0x30
        }
        return value
    }

    /// A number of so many digits at most that is a code; nil when the cell is empty or wrong.
    mutating func code(
        _ column: InputColumn, in range: ClosedRange<Int>, _ right: String, required: Bool = false
    ) -> Int? {
        let cell = bytes(column)
        if cell.isEmpty, !required { return nil }
        guard let value = plain(column, bytes: 1...9), range.contains(value) else {
            refuse(column, right)
            return nil
        }
        return value
    }

    /// A municipality's number, 1–9999; nil where it is none, which is a problem too.
    @inline(__always)
    mutating func municipalityCode(_ column: InputColumn) -> UInt16? {
        if let value = plain(column, bytes: 3...4), value > 0 { return UInt16(value) }
        return municipality(column).flatMap { UInt16($0.description) }
    }

    /// A day as columns keep it; none when the cell is empty or wrong. `required` makes empty a problem.
    @inline(__always)
    mutating func countryDay(_ column: InputColumn, required: Bool = false) -> UInt16 {
        guard let day = day(column) else {
            if required, bytes(column).isEmpty { refuse(column, "a day as YYYY-MM-DD") }
            return CountryDay.none
        }
        guard let number = CountryDay.number(of: day) else {
            refuse(column, Self.knownDays)
            return CountryDay.none
        }
        return number
    }

    private static let knownDays =
        "a day from \(Day(number: CountryDay.origin)) to "
        + "\(Day(number: CountryDay.origin + Int(CountryDay.none) - 1))"

    /// yes or no; nil when the cell is empty or wrong. `required` makes empty a problem.
    mutating func yesNo(_ column: InputColumn, required: Bool = true) -> Bool? {
        let words = ["yes": "yes", "no": "no", "ja": "yes", "nei": "no"]
        if required, bytes(column).isEmpty { refuse(column, "yes or no") }
        return word(column, of: words, "yes or no").map { $0 == "yes" }
    }

    /// The place of one of some words; nil where it is none, which is a problem too.
    mutating func choice(_ column: InputColumn, of words: [String]) -> UInt8? {
        let text = text(column).lowercased()
        if let place = words.firstIndex(where: { $0.lowercased() == text }) { return UInt8(place) }
        refuse(column, words.dropLast().joined(separator: ", ") + " or " + (words.last ?? ""))
        return nil
    }

    /// A text's UTF-8, whatever it came as.
    func utf8(_ column: InputColumn) -> ArraySlice<UInt8> { Array(text(column).utf8)[...] }
}

extension Nowhere {
    /// No table whose rows are named in sixteen bits has more.
    static let mostRows = Int(short) - 1
}

/// Names that people and doctors share, each once.
struct NameIndex {
    private(set) var names = TextIndex()

    /// The place of a cell's name; nowhere for an empty cell.
    @inline(__always)
    mutating func take(_ row: inout InputRow, _ column: InputColumn) -> UInt32 {
        let cell = row.bytes(column)
        if cell.isEmpty { return Nowhere.long }
        if let place = names.place(of: cell) { return UInt32(place) }
        let text = row.utf8(column)
        return text.isEmpty ? Nowhere.long : UInt32(names.take(text))
    }
}
