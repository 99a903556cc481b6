import Quantities

/// A value of the law that a rule reads, such as the capitation scale.
public protocol LawParameter: Hashable, Sendable {
    /// The name of its file in `law/parameters`, without ending.
    static var name: String { get }
    /// The value from the fields of a version. Throws `LawError.malformed`.
    init(_ fields: LawFields) throws(LawError)
}

/// A parameter's value together with the version it came from.
public struct InForce<Value: LawParameter>: Hashable, Sendable {
    /// The value.
    public let value: Value
    /// The version.
    public let version: Version

    /// A value and its version.
    public init(value: Value, version: Version) {
        self.value = value
        self.version = version
    }
}

/// The law as known on one day, accepting no version less sure than told.
public struct LawInForce: Sendable {
    /// All the law.
    public let book: LawBook
    /// As known on this day.
    public let knownOn: Day
    /// The least sure status that is accepted.
    public let accepting: LawStatus

    /// The law of a book as known on a day.
    public init(book: LawBook, knownOn: Day, accepting: LawStatus) {
        self.book = book
        self.knownOn = knownOn
        self.accepting = accepting
    }

    /// The parameter's value on a day. Throws `LawError.notKnown`, `.notAccepted` or `.malformed`.
    public func inForce<Value: LawParameter>(
        _ type: Value.Type, on day: Day
    ) throws(LawError) -> InForce<Value> {
        let version = try book.parameter(Value.name).inForce(on: day, knownOn: knownOn)
        guard version.status <= accepting else {
            throw .notAccepted(
                name: Value.name, day: day, status: version.status, accepted: accepting)
        }
        return InForce(value: try Value(version.value), version: version)
    }

    /// The rule of a kind in force on a day; nil when none was.
    ///
    /// As with versions, a rule whose replacement was not yet published goes on.
    public func rule(of kind: String, on day: Day) -> RuleEntry? {
        let rules = book.rules.filter { $0.kind == kind }
        let known = rules.filter { $0.source.published <= knownOn && $0.period.from <= day }
        guard let rule = known.last else { return nil }
        guard let end = rule.period.until, end <= day else { return rule }
        let replaced = rules.first { $0.period.from == end }.map { $0.source.published <= knownOn }
        return replaced == false ? rule : nil
    }
}
