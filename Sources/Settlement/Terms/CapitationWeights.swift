import Law
import Quantities

/// The weights of patient-adjusted capitation (*pasienttilpasset basistilskudd*).
///
/// The official ones are not published; the table in `law/` is illustrative.
public struct CapitationWeights: LawParameter {
    /// The first full year of age in each of six bands.
    public let bandStarts: [Int]
    /// Thousandths for men by band.
    public let men: [Int]
    /// Thousandths for women by band.
    public let women: [Int]
    /// Thousandths for use of GP services, classes 1–4.
    public let use: [Int]
    /// Thousandths for centrality, classes 1–6.
    public let centrality: [Int]
    /// Thousandths for socio-economy, classes 1–5.
    public let socio: [Int]
    /// Makes the mean weight of the composition one.
    public let normaliser: Fraction
    /// The day of the composition the normaliser was made from.
    public let compositionOn: Day

    public static var name: String { "capitation.weights" }

    public init(_ fields: LawFields) throws(LawError) {
        bandStarts = try fields.counts("bandStarts", 6)
        men = try fields.counts("men", 6)
        women = try fields.counts("women", 6)
        use = try fields.counts("use", 4)
        centrality = try fields.counts("centrality", 6)
        socio = try fields.counts("socio", 5)
        let denominator = try fields.count("normaliserDenominator")
        guard denominator > 0, bandStarts.first == 0, bandStarts == bandStarts.sorted(),
            let day = Day(try fields.text("compositionOn"))
        else {
            throw .malformed("the weights' bands, normaliser or composition day cannot be read")
        }
        normaliser = Fraction(try fields.count("normaliserNumerator"), denominator)
        compositionOn = day
    }

    /// One person's weight in thousandths: the factors multiplied out and rounded once, half up.
    public func weight(of group: ResidentGroup, centrality class: Int) -> Int {
        let age = (group.sex == 1 ? men : women)[group.ageBand - 1]
        let product =
            age * use[group.use - 1] * centrality[`class` - 1] * socio[group.socio - 1]
        return Fraction(1, 1_000_000_000).ofRoundedHalfAwayFromZero(product)
    }

    /// The normaliser of a composition: people over the sum of their weights, in lowest terms.
    public func normaliser(for composition: [CompositionCell]) -> Fraction {
        let people = composition.reduce(0) { $0 + $1.people }
        let weights = composition.reduce(0) {
            $0 + $1.people * weight(of: $1.group, centrality: $1.centrality)
        }
        return Fraction(people * 1000, max(weights, 1)).reduced
    }
}

/// People alike in everything the weights look at but centrality.
public struct ResidentGroup: Hashable, Sendable {
    /// 1 man, 2 woman (code set 3101).
    public let sex: Int
    /// The age band, 1–6.
    public let ageBand: Int
    /// Use of GP services, 1–4.
    public let use: Int
    /// Socio-economy of the area, 1–5.
    public let socio: Int

    /// The group with these classes.
    public init(sex: Int, ageBand: Int, use: Int, socio: Int) {
        self.sex = sex
        self.ageBand = ageBand
        self.use = use
        self.socio = socio
    }
}

/// How many people of a group live in municipalities of one centrality class.
public struct CompositionCell: Hashable, Sendable {
    /// The group.
    public let group: ResidentGroup
    /// The centrality class, 1–6.
    public let centrality: Int
    /// People.
    public let people: Int

    /// So many people of a group at this centrality.
    public init(group: ResidentGroup, centrality: Int, people: Int) {
        self.group = group
        self.centrality = centrality
        self.people = people
    }
}
