/// The act or agreement a rule carries out, and its clause (*rettskilde*).
public struct LegalSource: Hashable, Sendable, CustomStringConvertible {
    /// What lawyers call it: `Statsavtalen`, `fastlegeforskriften`.
    public let name: String
    /// The clause in it, in the law's own language.
    public let clause: String

    /// The clause of the named act.
    public init(_ name: String, _ clause: String) {
        self.name = name
        self.clause = clause
    }

    /// `name, clause`.
    public var description: String { "\(name), \(clause)" }
}
