import Law

/// The conditions of the base grant (*grunntilskudd*).
public struct BaseGrantTerms: LawParameter {
    /// The length of list it pays for, and at which it ends.
    public let people: Int
    /// The contract's own cap must be at least this.
    public let minimumCap: Int
    /// At most so many years from the contract's day.
    public let years: Int
    /// Whether it is paid only when it is more than the list's own capitation.
    public let onlyIfHigher: Bool

    public static var name: String { "baseGrant" }

    public init(_ fields: LawFields) throws(LawError) {
        people = try fields.count("people")
        minimumCap = try fields.count("minimumCap")
        years = try fields.count("years")
        switch try fields.text("onlyIfHigher") {
        case "yes": onlyIfHigher = true
        case "no": onlyIfHigher = false
        case let word: throw .malformed("onlyIfHigher is \"\(word)\"; it would be yes or no")
        }
    }
}
