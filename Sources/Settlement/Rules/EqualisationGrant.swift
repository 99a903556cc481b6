import Law
import Quantities

/// Equalisation grant (*utjamningstilskudd*) in small municipalities with short lists.
///
/// Where the municipality has fewer than 5,000 inhabitants and its average list is below the reference
/// list, each GP post is paid capitation for the people that the average list lacks. The same for every
/// post, whatever the doctor's own list. The sources read "average list" in two ways; the one in force
/// is a parameter. Why a municipality gets none is a finding about it.
public struct EqualisationGrant: SettlementRule {
    public static let source = LegalSource("fastlegeforskriften", "utjamningstilskudd")
    public static let inForce = Period(from: "2013-01-01")
    public static let kind = LineKind.equalisationGrant
    public static let concernsMunicipality = true

    let terms: EqualisationTerms
    let termsVersion: Version
    let rate: Money
    let scale: Version
    let counting: CountedResidents

    public init(in month: Month, under law: LawInForce) throws(LawError) {
        let terms = try law.inForce(EqualisationTerms.self, on: month.firstDay)
        let scale = try law.inForce(CapitationScale.self, on: month.firstDay)
        self.terms = terms.value
        termsVersion = terms.version
        rate = try terms.value.rate(in: scale.value)
        self.scale = scale.version
        counting = try CountedResidents(in: month, under: law)
    }

    public func settle(_ list: ListMonth, into ledger: inout some Ledger) -> Outcome {
        let (people, posts) = average(in: list.municipality)
        if let code = refusal(list.municipality, people, posts) {
            ledger.finding(code, facts(list.municipality, people, posts))
            return .paysNothing
        }
        ledger.restsOn(termsVersion)
        ledger.step(
            terms.referenceList / 100 * posts - people, at: rate,
            Phrase(
                "step.equalisation.\(terms.averageList.rawValue)",
                facts(list.municipality, people, posts)), scale)
        ledger.share(
            Fraction(list.posts, posts),
            Phrase(
                "share.posts",
                [Fact("own", .hundredths(list.posts)), Fact("posts", .hundredths(posts))]), nil)
        counting.payMonth(&ledger)
        return .pays
    }

    /// The people and posts (in hundredths) whose ratio is the average list, in the reading in force.
    private func average(in municipality: MunicipalityMonth) -> (people: Int, posts: Int) {
        switch terms.averageList {
        case .listLength: (municipality.residentsWithGP, municipality.postsWithGP)
        case .populationPerPost: (municipality.population, municipality.establishedPosts)
        }
    }

    private func refusal(_ municipality: MunicipalityMonth, _ people: Int, _ posts: Int)
        -> FindingCode?
    {
        if municipality.population == ListMonth.unknown { return .equalisationFactsMissing }
        if municipality.population >= terms.populationBelow { return .equalisationPopulation }
        if posts <= 0 { return .equalisationNoPosts }
        if people >= terms.referenceList / 100 * posts { return .equalisationAverageList }
        return nil
    }

    private func facts(_ municipality: MunicipalityMonth, _ people: Int, _ posts: Int) -> [Fact] {
        var facts = [
            Fact("populationBelow", .count(terms.populationBelow)),
            Fact("referenceList", .count(terms.referenceList)), Fact("posts", .hundredths(posts)),
        ]
        if municipality.population != ListMonth.unknown {
            facts.insert(Fact("population", .count(municipality.population)), at: 0)
            facts.append(Fact("people", .count(people)))
        }
        return facts
    }
}
