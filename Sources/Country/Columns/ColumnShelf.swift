/// A column by its name, as bytes: how a country is laid down and taken up again.
public struct NamedColumn: @unchecked Sendable {
    /// The table and property, such as `people.birthDate`.
    public let name: String
    /// Bytes an element: 1, 2, 4 or 8, little-endian.
    public let width: Int
    /// How many elements.
    public let count: Int
    let memory: ColumnMemory
    let start: UnsafeRawPointer

    init<Element>(_ name: String, _ column: Column<Element>) {
        self.name = name
        width = MemoryLayout<Element>.size
        count = column.count
        memory = column.memory
        start = UnsafeRawPointer(column.start)
    }

    /// The bytes; valid while this value lives.
    public var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: count * width)
    }
}

/// Where columns are taken from by name.
public protocol ColumnShelf {
    /// The memory, offset and number of elements of a column of this name and width.
    ///
    /// Throws `CountryError.noColumn` or what the shelf found wrong with it.
    func find(_ name: String, width: Int) throws(CountryError) -> (ColumnMemory, Int, Int)
}

extension ColumnShelf {
    func column<Element>(_ name: String) throws(CountryError) -> Column<Element> {
        let (memory, offset, count) = try find(name, width: MemoryLayout<Element>.size)
        return Column(memory, at: offset, count: count)
    }

    func texts(_ name: String) throws(CountryError) -> TextColumn {
        TextColumn(bytes: try column("\(name).bytes"), ends: try column("\(name).ends"))
    }
}

/// Why columns make no country, or facts give none.
public enum CountryError: Error, Hashable, Sendable {
    /// There is no column of this name and width.
    case noColumn(String, width: Int)
    /// A column's bytes are not those that were written.
    case damaged(column: String)
    /// A column says something that cannot be: what was found and what would be right.
    case unsound(column: String, found: String, right: String)
    /// A fact or assumption is not there; it would be in this table of `facts/`.
    case noFact(String, table: String)
    /// A fact contradicts another: what was found and what would be right.
    case contradiction(String)
    /// The day is none the facts reach: what is known.
    case noSuchDay(String)
    /// There are no municipalities of these numbers.
    case noMunicipalities([String])
}

extension CountryError: CustomStringConvertible {
    /// One English sentence with what was asked, what was found and what would be right.
    public var description: String {
        switch self {
        case .noColumn(let name, let width):
            "no column \(name) of \(width) bytes an element; would be right: a country of this version"
        case .damaged(let column):
            "the column \(column) is not as it was written; would be right: a whole copy, or the country built anew"
        case .unsound(let column, let found, let right):
            "the column \(column): \(found); would be right: \(right)"
        case .noFact(let name, let table):
            "\(name) is not known; would be right: a row of it in facts/\(table)"
        case .contradiction(let what): what
        case .noSuchDay(let what): what
        case .noMunicipalities(let numbers):
            "--municipality \(numbers.joined(separator: ", ")): no municipality of this number; would be right: a number of 2024–2026"
        }
    }
}
