import Law
import Quantities
import Settlement

/// The workload's rules, made up, written against the same protocol as the scheme's.
enum MadeUp {
    static let source = LegalSource("workload", "made up")
    static let book = RuleBook([
        MadeUpBreakpoint.self, MadeUpWeighted.self, MadeUpStartGrant.self, MadeUpGap.self,
    ])
}

/// A higher rate up to 1,000 people and a lower above, without a ceiling.
struct MadeUpBreakpoint: SettlementRule {
    static let source = MadeUp.source
    static let inForce = Period(from: "2022-07-01", until: "2023-05-01")
    static let kind = LineKind.capitation

    let breakpoint: Int
    let below: Money
    let above: Money
    let scale: Version
    let share: Fraction

    init(in month: Month, under law: LawInForce) throws(LawError) {
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        guard case .breakpoint(let breakpoint, let below, let above) = scale.value else {
            throw .malformed("no breakpoint")
        }
        self.breakpoint = breakpoint
        self.below = below
        self.above = above
        self.scale = scale.version
        share = try law.inForce(MonthShare.self, on: month.firstDay).value.fraction(of: month)
    }

    func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        let first = min(list.residents, breakpoint)
        ledger.step(first, at: below, Phrase("step.below"), scale)
        ledger.step(list.residents - first, at: above, Phrase("step.above"), scale)
        ledger.share(share, Phrase("share.twelfth"), nil)
        return .pays
    }
}

/// The rate for each thousand thousandths of weight.
struct MadeUpWeighted: SettlementRule {
    static let source = MadeUp.source
    static let inForce = Period(from: "2023-05-01")
    static let kind = LineKind.capitation

    let rate: Money
    let scale: Version
    let share: Fraction
    let weights: FlooredWeights

    init(in month: Month, under law: LawInForce) throws(LawError) {
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        rate = scale.value.grantRate
        self.scale = scale.version
        share = try law.inForce(MonthShare.self, on: month.firstDay).value.fraction(of: month)
        weights = FlooredWeights(
            weights: try law.inForce(CapitationWeights.self, on: month.firstDay).value)
    }

    var weighing: (any PersonWeighing)? { weights }

    func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        ledger.step(list.weights, at: rate, Phrase("step.average"), scale)
        ledger.share(Fraction(1, 1000), Phrase("share.normaliser"), nil)
        ledger.share(share, Phrase("share.twelfth"), nil)
        return .pays
    }
}

/// The workload's weight: rounded down after each factor.
struct FlooredWeights: PersonWeighing {
    let weights: CapitationWeights

    var bandStartMonths: [Int] { weights.bandStartMonths }

    func weight(of group: ResidentGroup, centrality: Int) -> Int {
        let age = (group.sex == 1 ? weights.men : weights.women)[group.ageBand - 1]
        let used = age * weights.use[group.use - 1] / 1000
        let placed = used * weights.centrality[centrality - 1] / 1000
        return placed * weights.socio[group.socio - 1] / 1000
    }
}

/// 500 people's capitation for every list with anybody on it.
struct MadeUpStartGrant: SettlementRule {
    static let source = MadeUp.source
    static let inForce = Period(from: "2022-07-01")
    static let kind = LineKind.baseGrant

    let people: Int
    let rate: Money
    let scale: Version
    let share: Fraction

    init(in month: Month, under law: LawInForce) throws(LawError) {
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        people = try law.inForce(BaseGrantTerms.self, on: month.firstDay).value.people
        rate = scale.value.grantRate
        self.scale = scale.version
        share = try law.inForce(MonthShare.self, on: month.firstDay).value.fraction(of: month)
    }

    func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        guard list.residents > 0 else { return .paysNothing }
        ledger.step(people, at: rate, Phrase("step.baseGrant"), scale)
        ledger.share(share, Phrase("share.twelfth"), nil)
        return .pays
    }
}

/// What a short list in a small municipality lacks up to 500 people.
struct MadeUpGap: SettlementRule {
    static let source = MadeUp.source
    static let inForce = Period(from: "2022-07-01")
    static let kind = LineKind.equalisationGrant

    let terms: EqualisationTerms
    let rate: Money
    let scale: Version
    let share: Fraction

    init(in month: Month, under law: LawInForce) throws(LawError) {
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        terms = try law.inForce(EqualisationTerms.self, on: month.firstDay).value
        rate = scale.value.grantRate
        self.scale = scale.version
        share = try law.inForce(MonthShare.self, on: month.firstDay).value.fraction(of: month)
    }

    func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        guard list.residents < terms.referenceList,
            list.municipality.residents < terms.populationBelow
        else { return .paysNothing }
        ledger.step(
            terms.referenceList - list.residents, at: rate, Phrase("step.residents"), scale)
        ledger.share(share, Phrase("share.twelfth"), nil)
        return .pays
    }
}
