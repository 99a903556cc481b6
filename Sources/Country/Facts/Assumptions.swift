/// What we assume where nothing is published: a row of `facts/assumptions.csv` each.
public struct Assumptions: Sendable {
    /// The value of each, as whole numbers parted by a slash.
    public var values: [String: [Int]]
    /// The words of each, where they are no numbers.
    public var words: [String: [String]]

    /// These assumptions.
    public init(values: [String: [Int]], words: [String: [String]]) {
        self.values = values
        self.words = words
    }

    /// So many whole numbers under a name, each in a range beyond which it would mean nothing.
    ///
    /// Throws `CountryError.noFact` where there are not so many, and `.contradiction` where one is outside.
    func numbers(
        _ name: String, _ count: Int, in range: ClosedRange<Int>
    ) throws(CountryError) -> [Int] {
        guard let numbers = values["country: \(name)"], numbers.count == count else {
            throw .noFact("country: \(name) (\(count) numbers)", table: "assumptions.csv")
        }
        guard numbers.allSatisfy({ range.contains($0) }) else {
            let found = numbers.map(String.init).joined(separator: "/")
            throw .contradiction(
                "facts/assumptions.csv: country: \(name): found \(found); would be right: \(count) of \(range.lowerBound)–\(range.upperBound)"
            )
        }
        return numbers
    }

    /// The one whole number under a name.
    func number(_ name: String, in range: ClosedRange<Int>) throws(CountryError) -> Int {
        try numbers(name, 1, in: range)[0]
    }
}

/// Names to give to people and offices, each with a weight.
public struct NameList: Sendable {
    /// A name and how often it is given.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The weight.
        public var weight: Int

        /// A name with a weight.
        public init(name: String, weight: Int) {
            self.name = name
            self.weight = weight
        }
    }

    /// Given names of one sex, for those born in some years.
    public struct Cohort: Hashable, Sendable {
        /// 1 man, 2 woman.
        public var sex: Int
        /// First year of birth, and first outside.
        public var born: Range<Int>
        /// The names.
        public var names: [Entry]

        /// A cohort's names.
        public init(sex: Int, born: Range<Int>, names: [Entry]) {
            self.sex = sex
            self.born = born
            self.names = names
        }
    }

    /// Given names by cohort.
    public var given: [Cohort]
    /// Family names.
    public var family: [Entry]
    /// First parts of the names of offices.
    public var officePlaces: [Entry]
    /// Last parts of the names of offices.
    public var officeKinds: [Entry]

    /// These names.
    public init(given: [Cohort], family: [Entry], officePlaces: [Entry], officeKinds: [Entry]) {
        self.given = given
        self.family = family
        self.officePlaces = officePlaces
        self.officeKinds = officeKinds
    }
}
