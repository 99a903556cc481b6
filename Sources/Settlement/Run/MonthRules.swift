import Law
import Quantities

/// The rules of one month, each made with the law it reads.
struct MonthRules {
    let month: Month
    let capitation: any SettlementRule
    let grants: [any SettlementRule]
    /// Findings about the month itself, such as a grant whose terms are not known.
    let findings: [Finding]

    /// Throws when capitation cannot be settled; a grant that cannot becomes a finding.
    init(_ book: RuleBook, in month: Month, under law: LawInForce) throws(LawError) {
        self.month = month
        let rule = try book.rule(.capitation, in: month, under: law)
        guard let rule else {
            // No rule: the scale says from when anything is known at all.
            throw try Self.nothingKnown(in: month, under: law)
        }
        capitation = rule
        var grants: [any SettlementRule] = []
        var findings: [Finding] = []
        for (kind, code) in [
            (LineKind.baseGrant, FindingCode.baseGrantNotKnown),
            (.equalisationGrant, .equalisationNotKnown),
        ] {
            do {
                if let rule = try book.rule(kind, in: month, under: law) { grants.append(rule) }
            } catch {
                findings.append(
                    Finding(
                        code, month: month, source: LegalSource("law/parameters", kind.rawValue),
                        facts: [Fact("known", .text(error.description))]))
            }
        }
        self.grants = grants
        self.findings = findings
    }

    private static func nothingKnown(
        in month: Month, under law: LawInForce
    ) throws(LawError) -> LawError {
        _ = try law.inForce(CapitationScale.self, on: month.firstDay)
        return .unknownName(
            "capitation rule on \(month.firstDay)", known: law.book.rules.map(\.rule))
    }
}
