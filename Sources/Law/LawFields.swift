import Quantities

/// The value of one version as the law file writes it: named texts and lists of texts.
///
/// Amounts stay text until a parameter of the domain reads them, so no binary fraction arises.
public struct LawFields: Hashable, Sendable {
    /// One field.
    public enum Field: Hashable, Sendable {
        /// A single text.
        case text(String)
        /// A list of texts.
        case list([String])
    }

    /// The fields in the order of the file.
    public let fields: [(name: String, field: Field)]

    /// These fields.
    public init(_ fields: [(name: String, field: Field)]) { self.fields = fields }

    public static func == (a: LawFields, b: LawFields) -> Bool {
        a.fields.map(\.name) == b.fields.map(\.name)
            && a.fields.map(\.field) == b.fields.map(\.field)
    }

    public func hash(into hasher: inout Hasher) {
        for (name, field) in fields {
            hasher.combine(name)
            hasher.combine(field)
        }
    }

    private func field(_ name: String) -> Field? { fields.first { $0.name == name }?.field }

    /// The text of a field. Throws `LawError.malformed` when it is missing or a list.
    public func text(_ name: String) throws(LawError) -> String {
        guard case .text(let value)? = field(name) else {
            throw .malformed("the field \(name) is missing; it would be one text")
        }
        return value
    }

    /// The whole number, zero or more, in a field.
    public func count(_ name: String) throws(LawError) -> Int {
        let text = try text(name)
        guard let value = Int(text), value >= 0 else {
            throw .malformed("the field \(name) is \"\(text)\"; it would be a whole number")
        }
        return value
    }

    /// The amount in a field, written with two decimals between quotation marks.
    public func money(_ name: String) throws(LawError) -> Money {
        let text = try text(name)
        guard let value = Money(text), value >= .zero else {
            throw .malformed(
                "the field \(name) is \"\(text)\"; it would be kroner with two decimals, as text")
        }
        return value
    }

    /// The whole numbers in a list of exactly so many.
    public func counts(_ name: String, _ size: Int) throws(LawError) -> [Int] {
        guard case .list(let texts)? = field(name), texts.count == size,
            texts.allSatisfy({ (Int($0) ?? -1) >= 0 })
        else { throw .malformed("the field \(name) would be a list of \(size) whole numbers") }
        return texts.compactMap { Int($0) }
    }
}
