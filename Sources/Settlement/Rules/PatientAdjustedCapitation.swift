import Law
import Quantities

/// Patient-adjusted capitation (*pasienttilpasset basistilskudd*).
///
/// Each person up to the ceiling earns the national average rate, times the list's index: the mean
/// weight of its people, normalised so that the country's is one. The official weights are not
/// published. Without people, or without leave to use illustrative weights, the index is 1, and the
/// line and a finding say so. A month pays its share of the year.
public struct PatientAdjustedCapitation: SettlementRule {
    public static let source = LegalSource("Statsavtalen", "basistilskudd, pasienttilpasset")
    public static let inForce = Period(from: "2023-05-01")
    public static let kind = LineKind.capitation

    let counting: CountedResidents
    let rate: Money
    let scale: Version
    let weights: InForce<CapitationWeights>?

    public init(in month: Month, under law: LawInForce) throws(LawError) {
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        guard case .nationalAverage(let rate) = scale.value else {
            throw Self.noRate(scale, on: month.firstDay, law)
        }
        self.rate = rate
        self.scale = scale.version
        counting = try CountedResidents(in: month, under: law)
        weights =
            law.accepting == .illustrative
            ? try law.inForce(CapitationWeights.self, on: month.firstDay) : nil
    }

    public var weighing: (any PersonWeighing)? { weights?.value }

    public func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        ledger.step(counting.counted(list, &ledger), at: rate, Phrase("step.average"), scale)
        counting.payMonth(&ledger)
        if let weights, list.weights != ListMonth.unknown, list.residents > 0 {
            payIndex(list, weights, &ledger)
        } else {
            ledger.share(.whole, Phrase("share.indexUnknown"), nil)
            ledger.finding(.indexNotKnown, [Fact("residents", .count(list.residents))])
        }
        return .pays
    }

    private func payIndex(
        _ list: ListMonth, _ weights: InForce<CapitationWeights>, _ ledger: inout some Ledger
    ) {
        let normaliser = weights.value.normaliser
        let mean = Fraction(list.weights, list.residents * 1000)
        ledger.share(
            mean,
            Phrase(
                "share.meanWeight",
                [
                    Fact("weights", .count(list.weights)),
                    Fact("residents", .count(list.residents)),
                ]), weights.version)
        ledger.share(
            normaliser,
            Phrase("share.normaliser", [Fact("on", .day(weights.value.compositionOn))]),
            weights.version)
    }
}
