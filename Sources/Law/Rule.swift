import Quantities

/// A rule of law: a plain function with a name, a source and the days it is in force.
///
/// What changes size is a parameter; what changes shape is a new rule.
public protocol Rule: Sendable {
    /// The clause it carries out.
    static var source: LegalSource { get }
    /// The days it is in force; the same as its entry in `law/sources.yaml`.
    static var inForce: Period { get }
}

extension Rule {
    /// The rule's name, as in Swift and in `law/sources.yaml`.
    public static var name: String { String(describing: Self.self) }
}
