import Quantities

/// A rule's entry in `law/sources.yaml`: its days and its source.
public struct RuleEntry: Hashable, Sendable {
    /// The rule's name, as in Swift.
    public let rule: String
    /// What it settles: `capitation`, `baseGrant`, `equalisationGrant`.
    public let kind: String
    /// The days it is in force.
    public let period: Period
    /// Where it was read.
    public let source: Source

    /// An entry with these fields.
    public init(rule: String, kind: String, period: Period, source: Source) {
        self.rule = rule
        self.kind = kind
        self.period = period
        self.source = source
    }
}

/// One of the regulations, with its days and its paragraph for each topic.
public struct Regulation: Hashable, Sendable {
    /// The source key, `F2012` or `F2025`.
    public let key: String
    /// What people call it, by language code.
    public let name: [String: String]
    /// The days it is in force.
    public let period: Period
    /// The paragraph number for each topic.
    public let paragraphs: [String: String]

    /// A regulation with these paragraphs.
    public init(key: String, name: [String: String], period: Period, paragraphs: [String: String]) {
        self.key = key
        self.name = name
        self.period = period
        self.paragraphs = paragraphs
    }
}

/// A paragraph of the regulation in force on a day.
public struct Paragraph: Hashable, Sendable {
    /// The regulation.
    public let regulation: Regulation
    /// The paragraph's number in it.
    public let number: String
}

/// Everything `law/` says: sources, both numberings, rules and parameters with all their versions.
public struct LawBook: Hashable, Sendable {
    /// The sources by key.
    public let sources: [String: Source]
    /// The regulations, oldest first.
    public let regulations: [Regulation]
    /// The rules, in the order of the file.
    public let rules: [RuleEntry]
    /// The parameters, by name.
    public let parameters: [String: Dated]

    /// A book with this content.
    public init(
        sources: [Source], regulations: [Regulation], rules: [RuleEntry], parameters: [Dated]
    ) {
        self.sources = Dictionary(
            sources.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.regulations = regulations
        self.rules = rules
        self.parameters = Dictionary(
            parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The same book with one parameter in another's place.
    public func replacing(_ parameter: Dated) -> LawBook {
        var others = parameters
        others[parameter.name] = parameter
        return LawBook(
            sources: Array(sources.values), regulations: regulations, rules: rules,
            parameters: Array(others.values))
    }

    /// The newest day on which a source was published: the latest state of knowledge.
    public var newestPublication: Day? { sources.values.map(\.published).max() }

    /// The parameter of this name. Throws `LawError.unknownName`.
    public func parameter(_ name: String) throws(LawError) -> Dated {
        guard let parameter = parameters[name] else {
            throw .unknownName(name, known: parameters.keys.sorted())
        }
        return parameter
    }

    /// The paragraph that stood for a topic on a day; nil where no regulation is known or it has none.
    public func paragraph(on topic: String, _ day: Day) -> Paragraph? {
        guard let regulation = regulations.first(where: { $0.period.contains(day) }),
            let number = regulation.paragraphs[topic]
        else { return nil }
        return Paragraph(regulation: regulation, number: number)
    }

    /// The law as it was known on a day, with versions as sure as `accepting` or surer.
    public func asKnown(on day: Day, accepting: LawStatus) -> LawInForce {
        LawInForce(book: self, knownOn: day, accepting: accepting)
    }
}
