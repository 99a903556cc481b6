import Law
import Quantities

/// Capitation with a breakpoint (*basistilskudd med knekkpunkt*).
///
/// Residents up to the breakpoint earn the higher yearly rate, those above it the lower one, and
/// nobody above the ceiling counts. A month pays its share of the year for the residents on the list
/// when the month begins.
public struct BreakpointCapitation: SettlementRule {
    public static let source = LegalSource("Statsavtalen", "basistilskudd, knekkpunkt")
    public static let inForce = Period(from: "2020-05-01", until: "2023-05-01")
    public static let kind = LineKind.capitation

    let counting: CountedResidents
    let breakpoint: Int
    let rateBelow: Money
    let rateAbove: Money
    let scale: Version

    public init(in month: Month, under law: LawInForce) throws(LawError) {
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        guard case .breakpoint(let breakpoint, let below, let above) = scale.value else {
            throw Self.noRate(scale, on: month.firstDay, law)
        }
        self.breakpoint = breakpoint
        rateBelow = below
        rateAbove = above
        self.scale = scale.version
        counting = try CountedResidents(in: month, under: law)
    }

    public func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        let counted = counting.counted(list, &ledger)
        let below = min(counted, breakpoint)
        ledger.step(below, at: rateBelow, Phrase("step.below"), scale)
        ledger.step(counted - below, at: rateAbove, Phrase("step.above"), scale)
        counting.payMonth(&ledger)
        return .pays
    }
}
