import Quantities

/// What was asked of the law, and what is known instead.
public struct NotKnown: Hashable, Sendable {
    /// The parameter asked for.
    public let name: String
    /// The day asked for.
    public let day: Day
    /// As known on this day.
    public let knownOn: Day
    /// The periods that are known.
    public let known: [Period]
    /// What is known of the day all the same.
    public let remark: String?
}

/// Why the law gave no answer.
public enum LawError: Error, Hashable, Sendable {
    /// No version covers the day.
    case notKnown(NotKnown)
    /// A version covers the day, but is less sure than was accepted.
    case notAccepted(name: String, day: Day, status: LawStatus, accepted: LawStatus)
    /// There is no parameter of this name; these there are.
    case unknownName(String, known: [String])
    /// The rule in force is known, but no rate of its kind: the rate known then belongs to another rule.
    case noRateForRule(rule: String, day: Day, rate: Period, knownOn: Day)
    /// A law file says something that cannot be read: what was found and what would be right.
    case malformed(String)
}

extension LawError: CustomStringConvertible {
    /// One English sentence with what was asked, what was found and what is known.
    public var description: String {
        switch self {
        case .notKnown(let asked):
            "\(asked.name) is not known on \(asked.day) (as known on \(asked.knownOn)); known: "
                + (asked.known.isEmpty
                    ? "nothing" : asked.known.map(\.description).joined(separator: ", "))
                + (asked.remark.map { "; of that day: \($0)" } ?? "")
        case .notAccepted(let name, let day, let status, let accepted):
            "\(name) on \(day) is \(status.rawValue), and only \(accepted.rawValue) or surer is "
                + "accepted; --allow \(status.rawValue) accepts it"
        case .unknownName(let name, let known):
            "there is no \(name) in the law; there are: " + known.joined(separator: ", ")
        case .noRateForRule(let rule, let day, let rate, let knownOn):
            "\(rule) is the rule on \(day), but as known on \(knownOn) it has no rate yet: the rate of "
                + "\(rate) is another rule's"
        case .malformed(let what): what
        }
    }
}
