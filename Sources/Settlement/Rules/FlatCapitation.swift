import Law
import Quantities

/// Capitation at one rate (*basistilskudd med én sats*).
///
/// Each person on the list when the month begins earns the same yearly rate, up to the law's ceiling.
/// A month pays its share of the year.
public struct FlatCapitation: SettlementRule {
    public static let source = LegalSource("Statsavtalen", "basistilskudd")
    public static let inForce = Period(from: "2001-06-01", until: "2020-05-01")
    public static let kind = LineKind.capitation

    let counting: CountedResidents
    let rate: Money
    let scale: Version

    public init(in month: Month, under law: LawInForce) throws(LawError) {
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        guard case .flat(let rate) = scale.value else {
            throw Self.noRate(scale, on: month.firstDay, law)
        }
        self.rate = rate
        self.scale = scale.version
        counting = try CountedResidents(in: month, under: law)
    }

    public func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        ledger.step(counting.counted(list, &ledger), at: rate, Phrase("step.residents"), scale)
        counting.payMonth(&ledger)
        return .pays
    }
}

extension Rule {
    /// The error for a day whose scale has another shape than the rule: the rule was public before its
    /// rate.
    static func noRate(
        _ scale: InForce<CapitationScale>, on day: Day, _ law: LawInForce
    ) -> LawError {
        .noRateForRule(rule: name, day: day, rate: scale.version.period, knownOn: law.knownOn)
    }
}
