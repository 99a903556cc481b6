import Quantities

/// How a figure of a country stands to the published one.
public enum MarginStatus: String, CaseIterable, Sendable {
    /// The same number.
    case exact
    /// Not the same, but no further from it than the tolerance.
    case within
    /// Further from it.
    case outside
    /// Nothing is published for the day; ours is an assumption, or reckoned from other days.
    case assumption
}

/// One figure of a country beside the published one.
public struct Margin: Hashable, Sendable {
    /// What is counted.
    public let name: String
    /// The municipality; nil for the nation.
    public let municipality: MunicipalityNumber?
    /// The published figure in hundredths; nil where there is none for the day.
    public let published: Int?
    /// Ours, in hundredths.
    public let ours: Int
    /// How far from the published figure ours may be, in hundredths.
    public let tolerance: Int
    /// Whether the published figure is the least that ours may be.
    public let atLeast: Bool
    /// Where the figure that was aimed at comes from.
    public let basis: FigureBasis

    /// Ours less the published figure, in hundredths; nil where nothing is published.
    public var difference: Int? { published.map { ours - $0 } }

    /// How ours stands to it.
    public var status: MarginStatus {
        guard let difference, basis == .published || basis == .approximate else {
            return .assumption
        }
        if difference == 0 { return .exact }
        return abs(difference) <= tolerance || (atLeast && difference > 0) ? .within : .outside
    }

    init(
        _ name: String, _ municipality: MunicipalityNumber? = nil, published: Int?, ours: Int,
        tolerance: Int = 0, atLeast: Bool = false, basis: FigureBasis = .published
    ) {
        self.name = name
        self.municipality = municipality
        self.published = published
        self.ours = ours
        self.tolerance = tolerance
        self.atLeast = atLeast
        self.basis = published == nil && basis == .published ? .assumption : basis
    }

    /// A margin of whole numbers.
    static func whole(
        _ name: String, _ municipality: MunicipalityNumber? = nil, published: Int?, ours: Int,
        perMille: Int = 0, basis: FigureBasis = .published
    ) -> Margin {
        Margin(
            name, municipality, published: published.map { $0 * 100 }, ours: ours * 100,
            tolerance: (published ?? 0) * perMille / 10, basis: basis)
    }
}

/// Everything a country is measured by, beside what is published (*tilpasningsrapport*).
public struct FitReport: Sendable {
    /// The day.
    public let on: Day
    /// The seed.
    public let seed: UInt64
    /// The figures.
    public let margins: [Margin]

    /// Whether no figure is outside its tolerance.
    public var holds: Bool { !margins.contains { $0.status == .outside } }
}
