/// A half-open span of days (*periode*): `from` is inside, `until` is the first day outside.
///
/// No `until` means that no end is decided.
public struct Period: Hashable, Sendable {
    /// The first day inside.
    public let from: Day
    /// The first day outside; nil when no end is decided.
    public let until: Day?

    /// The period between these days.
    public init(from: Day, until: Day?) {
        self.from = from
        self.until = until
    }

    /// The period between two days written as `YYYY-MM-DD`. A text that is no day stops the program:
    /// this form is for days written in the code, such as when a rule is in force.
    public init(from: String, until: String? = nil) {
        guard let first = Day(from), until == nil || Day(until ?? "") != nil else {
            preconditionFailure("not a day: \(from) or \(until ?? "")")
        }
        self.init(from: first, until: until.flatMap { Day($0) })
    }

    /// Whether the day is inside.
    public func contains(_ day: Day) -> Bool {
        from <= day && (until.map { day < $0 } ?? true)
    }
}

extension Period: CustomStringConvertible {
    /// `[YYYY-MM-DD, YYYY-MM-DD)`, as mathematics writes a half-open span.
    public var description: String { "[\(from), \(until?.description ?? "…"))" }
}
