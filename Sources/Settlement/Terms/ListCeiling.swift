import Law

/// The longest list that may be agreed, and the most people capitation is paid for.
public struct ListCeiling: LawParameter {
    /// People.
    public let people: Int

    public static var name: String { "list.ceiling" }

    public init(_ fields: LawFields) throws(LawError) { people = try fields.count("people") }
}
