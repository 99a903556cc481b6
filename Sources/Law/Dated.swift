import Quantities

/// One version of a parameter: its value, and from when, on whose word and how surely it holds.
public struct Version: Hashable, Sendable {
    /// The parameter's name, such as `capitation.scale`.
    public let name: String
    /// The days it is in force, as now known.
    public let period: Period
    /// The end first agreed, where a later decision cut the version short.
    public let agreedUntil: Day?
    /// The value as the file writes it.
    public let value: LawFields
    /// How sure it is.
    public let status: LawStatus
    /// How a derived or expected value was reached.
    public let how: String?
    /// The arithmetic of a derived value, for the test that repeats it.
    public let arithmetic: LawFields?
    /// Where it was read.
    public let source: Source
    /// The clause, in a few words.
    public let clause: String
    /// What else a reader should know.
    public let note: String?

    /// A version with these fields.
    public init(
        name: String, period: Period, agreedUntil: Day?, value: LawFields, status: LawStatus,
        how: String?, arithmetic: LawFields?, source: Source, clause: String, note: String?
    ) {
        self.name = name
        self.period = period
        self.agreedUntil = agreedUntil
        self.value = value
        self.status = status
        self.how = how
        self.arithmetic = arithmetic
        self.source = source
        self.clause = clause
        self.note = note
    }
}

/// A stretch of days for which a parameter's value was not found, with what is known of it.
public struct Gap: Hashable, Sendable {
    /// The days.
    public let period: Period
    /// What is known all the same.
    public let known: String

    /// A gap with what is known of it.
    public init(period: Period, known: String) {
        self.period = period
        self.known = known
    }
}

/// A named value of the law with all its versions, first to last (*datert parameter*).
///
/// There is no beginning of time: asking outside the versions is an error that says what is known.
public struct Dated: Hashable, Sendable {
    /// The name, such as `capitation.scale`.
    public let name: String
    /// What people call it, by language code.
    public let title: [String: String]
    /// What the numbers count.
    public let unit: String
    /// The topic of the regulation it stands under.
    public let topic: String
    /// The versions, by rising first day, without overlap.
    public let versions: [Version]
    /// The stretches known to be unknown.
    public let gaps: [Gap]

    /// A parameter with these versions.
    public init(
        name: String, title: [String: String], unit: String, topic: String, versions: [Version],
        gaps: [Gap]
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.topic = topic
        self.versions = versions
        self.gaps = gaps
    }

    /// The version in force on a day, as it was known on another.
    ///
    /// Among the versions published by `knownOn` the one that began last counts. It ends at its
    /// written end; where a version that replaced it early was not yet published, at the end first
    /// agreed. Throws `LawError.notKnown`.
    public func inForce(on day: Day, knownOn: Day) throws(LawError) -> Version {
        let known = versions.filter { $0.source.published <= knownOn }
        guard let version = known.last(where: { $0.period.from <= day }),
            day < end(of: version, knownOn)
        else { throw .notKnown(notKnown(on: day, knownOn: knownOn)) }
        return version
    }

    private func end(of version: Version, _ knownOn: Day) -> Day {
        guard let end = version.period.until else { return .distant }
        let successor = versions.first { $0.period.from == end }
        let replaced = successor.map { $0.source.published <= knownOn } ?? true
        return replaced ? end : version.agreedUntil ?? end
    }

    private func notKnown(on day: Day, knownOn: Day) -> NotKnown {
        NotKnown(
            name: name, day: day, knownOn: knownOn,
            known: versions.filter { $0.source.published <= knownOn }.map(\.period).joined(),
            remark: gaps.first { $0.period.contains(day) }?.known)
    }
}

extension Day {
    /// A day after every day of the law, where no end is decided.
    static let distant = Day(number: Int.max / 2)
}

extension [Period] {
    /// The same days with periods that touch joined into one.
    public func joined() -> [Period] {
        reduce(into: []) { result, period in
            if let last = result.last, last.until == period.from {
                result[result.count - 1] = Period(from: last.from, until: period.until)
            } else {
                result.append(period)
            }
        }
    }
}
