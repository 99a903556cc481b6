import Quantities

/// A named fact that decided an outcome, such as `residents` = 1200.
public struct Fact: Hashable, Sendable {
    /// What a fact can be.
    public enum Value: Hashable, Sendable {
        /// A whole number.
        case count(Int)
        /// A number in hundredths, such as posts.
        case hundredths(Int)
        /// A number in millionths, such as an index.
        case millionths(Int)
        /// An amount.
        case money(Money)
        /// A day.
        case day(Day)
        /// A month.
        case month(Month)
        /// A word or a name.
        case text(String)
    }

    /// The fact's name, in the register's vocabulary.
    public let name: String
    /// Its value.
    public let value: Value

    /// A fact of this name and value.
    public init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }
}

/// A sentence in the catalogue of texts, by its key, with the facts it mentions.
public struct Phrase: Hashable, Sendable {
    /// The key in the catalogue.
    public let key: String
    /// The facts that fill its places.
    public let facts: [Fact]

    /// The sentence under this key.
    public init(_ key: String, _ facts: [Fact] = []) {
        self.key = key
        self.facts = facts
    }
}
