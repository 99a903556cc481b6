/// One column a table may have.
public struct InputField: Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// Whether the table must have it.
    public let required: Bool
    /// What others call it; letters and digits only, lower case.
    public let synonyms: [String]
    /// Whether a value could be one of this column.
    public let fits: @Sendable (String) -> Bool

    /// A column, with what tells it from others.
    package init(
        _ name: String, required: Bool = false, _ synonyms: [String],
        fits: @escaping @Sendable (String) -> Bool
    ) {
        self.name = name
        self.required = required
        self.synonyms = synonyms
        self.fits = fits
    }

    public static func == (a: InputField, b: InputField) -> Bool { a.name == b.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension InputField {
    /// Whether a text is a whole number in a range.
    package static func number(in range: ClosedRange<Int>) -> @Sendable (String) -> Bool {
        { text in Int(text).map { range.contains($0) } ?? false }
    }

    /// Whether a text is one of some words, whatever its case.
    package static func word(of words: Set<String>) -> @Sendable (String) -> Bool {
        { words.contains($0.lowercased()) }
    }

    /// Whether a text is a day.
    package static let day: @Sendable (String) -> Bool = { InputRow.day($0) != nil }
}
