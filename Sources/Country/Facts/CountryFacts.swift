import Quantities

/// The published figures a country is built from, as read from `facts/`.
public struct CountryFacts: Sendable {
    /// The municipalities by number.
    public var municipalities: [MunicipalFact]
    /// National people by 1 January, sex and single year of age.
    public var ages: [Day: AgeTable]
    /// People by municipality, sex and five-year band.
    public var bands: BandTable
    /// Dated national figures by name.
    public var series: [String: [SeriesPoint]]
    /// What we assume where nothing is published.
    public var assumptions: Assumptions
    /// Names of people and offices.
    public var names: NameList

    /// These facts.
    public init(
        municipalities: [MunicipalFact], ages: [Day: AgeTable], bands: BandTable,
        series: [String: [SeriesPoint]], assumptions: Assumptions, names: NameList
    ) {
        self.municipalities = municipalities
        self.ages = ages
        self.bands = bands
        self.series = series
        self.assumptions = assumptions
        self.names = names
    }
}

/// What is published of one municipality.
public struct MunicipalFact: Hashable, Sendable {
    /// Its number.
    public var number: MunicipalityNumber
    /// Its name.
    public var name: String
    /// Registered inhabitants by 1 January, where published.
    public var population: [Day: Int]
    /// Centrality, 1–6.
    public var centrality: Int
    /// Ten-thousandths of a degree north.
    public var latitude: Int
    /// Ten-thousandths of a degree east.
    public var longitude: Int
    /// Tenths of a square kilometre of land.
    public var area: Int
    /// Its lists on the one day that has municipal figures; nil where it has none of its own.
    public var lists: ListFact?

    /// A municipality with these figures.
    public init(
        number: MunicipalityNumber, name: String, population: [Day: Int], centrality: Int,
        latitude: Int, longitude: Int, area: Int, lists: ListFact?
    ) {
        self.number = number
        self.name = name
        self.population = population
        self.centrality = centrality
        self.latitude = latitude
        self.longitude = longitude
        self.area = area
        self.lists = lists
    }
}

/// The published figures of a municipality's lists on one day.
public struct ListFact: Hashable, Sendable {
    /// The day.
    public var on: Day
    /// Lists with a regular GP.
    public var listsWithGP: Int
    /// Lists without one.
    public var listsWithoutGP: Int
    /// People on lists with a GP.
    public var peopleWithGP: Int
    /// People on lists without one.
    public var peopleWithoutGP: Int
    /// Lists that are open and have a free place.
    public var openLists: Int
    /// Women among the GPs.
    public var women: Int
    /// The sum of the caps of lists with a GP.
    public var caps: Int

    /// These figures.
    public init(
        on: Day, listsWithGP: Int, listsWithoutGP: Int, peopleWithGP: Int, peopleWithoutGP: Int,
        openLists: Int, women: Int, caps: Int
    ) {
        self.on = on
        self.listsWithGP = listsWithGP
        self.listsWithoutGP = listsWithoutGP
        self.peopleWithGP = peopleWithGP
        self.peopleWithoutGP = peopleWithoutGP
        self.openLists = openLists
        self.women = women
        self.caps = caps
    }
}

/// People by sex and single year of age on one day.
public struct AgeTable: Hashable, Sendable {
    /// Single years 0 to the oldest, which counts all above; men first, then women.
    public static let ages = 106
    /// Cells: sex × age.
    public static let cells = 2 * ages

    /// People in each cell.
    public var people: [Int]

    /// A table of these cells; another number of them stops the program.
    public init(people: [Int]) {
        precondition(people.count == Self.cells)
        self.people = people
    }

    /// The place of a sex (1, 2) and age.
    @inlinable
    public static func cell(sex: Int, age: Int) -> Int { (sex - 1) * ages + min(age, ages - 1) }
}

/// People by municipality, sex and five-year band on one day.
public struct BandTable: Hashable, Sendable {
    /// Bands of five years; the last is open.
    public static let bands = 19

    /// The day.
    public var on: Day
    /// For each municipality, sex × band, men first.
    public var people: [[Int]]

    /// A table of these cells.
    public init(on: Day, people: [[Int]]) {
        self.on = on
        self.people = people
    }

    /// The band of an age.
    @inlinable
    public static func band(of age: Int) -> Int { min(age / 5, bands - 1) }
}

/// A national figure on one day.
public struct SeriesPoint: Hashable, Sendable {
    /// The day.
    public var on: Day
    /// The value in hundredths of its unit.
    public var hundredths: Int
    /// Whether the source gives it rounded or second-hand.
    public var approximate: Bool

    /// A figure.
    public init(on: Day, hundredths: Int, approximate: Bool) {
        self.on = on
        self.hundredths = hundredths
        self.approximate = approximate
    }
}
