import Law
import Quantities

/// The rules a settlement may use, by name; which of them is in force is read from the law.
public struct RuleBook: Sendable {
    /// The rules.
    public let rules: [any SettlementRule.Type]

    /// A book of these rules.
    public init(_ rules: [any SettlementRule.Type]) { self.rules = rules }

    /// The rules of the scheme.
    public static let scheme = RuleBook([
        FlatCapitation.self, BreakpointCapitation.self, PatientAdjustedCapitation.self,
        BaseGrant.self, EqualisationGrant.self,
    ])

    /// The rule of a kind in force on the 1st of a month, as known; nil when none was.
    /// Throws `LawError.unknownName` for a rule the law names and the book lacks.
    public func rule(
        _ kind: LineKind, in month: Month, under law: LawInForce
    ) throws(LawError) -> (any SettlementRule)? {
        guard let entry = law.rule(of: kind.rawValue, on: month.firstDay) else { return nil }
        guard let type = rules.first(where: { $0.name == entry.rule }) else {
            throw .unknownName(entry.rule, known: rules.map { $0.name })
        }
        return try type.init(in: month, under: law)
    }
}
