import Quantities

/// The municipalities of 2024–2026, a row each, by number.
public struct Municipalities: Sendable {
    /// The number.
    public let number: Column<UInt16>
    /// The name; empty where not given.
    public let name: TextColumn
    /// Registered inhabitants on the day; `Nowhere.long` where not given.
    public let population: Column<UInt32>
    /// Centrality, 1 (most central) to 6; 0 where not given.
    public let centrality: Column<UInt8>
    /// 1 where all its lists and inhabitants are in this country.
    public let complete: Column<UInt8>

    /// How many municipalities.
    public var count: Int { number.count }

    /// The municipality's number as others write it.
    public func municipalityNumber(_ row: Int) -> MunicipalityNumber {
        guard let number = MunicipalityNumber(String(number[row])) else {
            preconditionFailure("the column was checked when it was taken up")
        }
        return number
    }

    /// The row of a number; nil where there is none.
    public func row(of wanted: MunicipalityNumber) -> Int? {
        (0..<count).first { municipalityNumber($0) == wanted }
    }
}

extension Municipalities {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        number = try shelf.column("municipalities.number")
        name = try shelf.texts("municipalities.name")
        population = try shelf.column("municipalities.population")
        centrality = try shelf.column("municipalities.centrality")
        complete = try shelf.column("municipalities.complete")
    }

    var named: [NamedColumn] {
        [NamedColumn("municipalities.number", number)] + name.named("municipalities.name") + [
            NamedColumn("municipalities.population", population),
            NamedColumn("municipalities.centrality", centrality),
            NamedColumn("municipalities.complete", complete),
        ]
    }
}

/// The GP offices (*legekontor*), a row each.
public struct GPOffices: Sendable {
    /// The organisation number.
    public let organisationNumber: Column<UInt32>
    /// The address-register id; 0 where not given.
    public let herId: Column<UInt32>
    /// The name.
    public let name: TextColumn
    /// Row of the municipality.
    public let municipality: Column<UInt16>
    /// Ten-thousandths of a degree north, and 0 where not given.
    public let latitude: Column<UInt32>
    /// Ten-thousandths of a degree east.
    public let longitude: Column<UInt32>
    /// Minutes after midnight, Monday to Friday; `Nowhere.short` where not given.
    public let opens: Column<UInt16>
    /// Minutes after midnight, Monday to Friday.
    public let closes: Column<UInt16>
    /// Bits for `Names.languages`.
    public let languages: Column<UInt32>
    /// 1 where a wheelchair gets in.
    public let accessible: Column<UInt8>

    /// How many offices.
    public var count: Int { organisationNumber.count }
}

extension GPOffices {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        organisationNumber = try shelf.column("offices.organisationNumber")
        herId = try shelf.column("offices.herId")
        name = try shelf.texts("offices.name")
        municipality = try shelf.column("offices.municipality")
        latitude = try shelf.column("offices.latitude")
        longitude = try shelf.column("offices.longitude")
        opens = try shelf.column("offices.opens")
        closes = try shelf.column("offices.closes")
        languages = try shelf.column("offices.languages")
        accessible = try shelf.column("offices.accessible")
    }

    var named: [NamedColumn] {
        [
            NamedColumn("offices.organisationNumber", organisationNumber),
            NamedColumn("offices.herId", herId),
        ] + name.named("offices.name") + [
            NamedColumn("offices.municipality", municipality),
            NamedColumn("offices.latitude", latitude),
            NamedColumn("offices.longitude", longitude), NamedColumn("offices.opens", opens),
            NamedColumn("offices.closes", closes), NamedColumn("offices.languages", languages),
            NamedColumn("offices.accessible", accessible),
        ]
    }
}

/// The texts that people, doctors and offices share.
public struct Names: Sendable {
    /// Given names.
    public let given: TextColumn
    /// Family names.
    public let family: TextColumn
    /// Languages spoken at offices, by ISO 639-1; at most 32.
    public let languages: TextColumn

    /// These names.
    public init(given: TextColumn, family: TextColumn, languages: TextColumn) {
        self.given = given
        self.family = family
        self.languages = languages
    }
}

extension Names {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        given = try shelf.texts("names.given")
        family = try shelf.texts("names.family")
        languages = try shelf.texts("names.languages")
    }

    var named: [NamedColumn] {
        given.named("names.given") + family.named("names.family")
            + languages.named("names.languages")
    }
}
