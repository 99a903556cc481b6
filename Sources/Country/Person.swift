import Quantities

/// One person in a country: a view of a row, so that a rule reads like a rule.
public struct Person: Sendable {
    /// Children follow an adult's list until this age (GP regulation: children under sixteen).
    public static let childUntil = 16

    /// The country.
    public let country: Country
    /// The row.
    public let row: Int

    /// The key that follows the person through the country's tables.
    public var key: Int { Int(country.people.key[row]) }

    /// 1 man, 2 woman.
    public var sex: Int { Int(country.people.sex[row]) }

    /// The birth date.
    public var birthDate: Day {
        Day(number: Int(country.people.birthDate[row]) + CountryDay.origin)
    }

    /// Full years on a day.
    public func age(on day: Day) -> Int { birthDate.fullYears(until: day) }

    /// The number; nil where none is given.
    public var nin: NationalID? {
        let value = country.people.nin[row]
        return value == 0 ? nil : NationalID(value: value)
    }

    /// The home municipality; nil for one who is not a resident.
    public var municipality: MunicipalityNumber? {
        let place = country.people.municipality[row]
        return place == Nowhere.short
            ? nil : country.municipalities.municipalityNumber(Int(place))
    }

    /// The contract whose list the person is on; nil for none.
    public var gpContract: ListView? {
        let place = country.people.contract[row]
        return place == Nowhere.short ? nil : ListView(country: country, row: Int(place))
    }

    /// Since when.
    public var memberSince: Day? { CountryDay.day(country.people.memberSince[row]) }

    /// On what ground.
    public var ground: MembershipGround {
        MembershipGround(rawValue: country.people.ground[row]) ?? .ordinary
    }

    /// What sets the person apart.
    public var marks: PersonMarks { PersonMarks(rawValue: country.people.marks[row]) }

    /// The others in the household.
    public var household: [Person] {
        country.households.members(of: country.households.household(of: row))
            .filter { $0 != row }.map { Person(country: country, row: $0) }
    }
}

/// One contract and its list in a country: a view of a row.
public struct ListView: Sendable {
    /// The country.
    public let country: Country
    /// The row.
    public let row: Int

    /// The identifier.
    public var id: String { country.contracts.id[row] }

    /// The municipality.
    public var municipality: MunicipalityNumber {
        country.municipalities.municipalityNumber(Int(country.contracts.municipality[row]))
    }

    /// Whether the list has no regular GP (*liste uten fast lege*).
    public var vacant: Bool { country.contracts.doctor[row] == Nowhere.short }

    /// The cap; nil when not given.
    public var maxPatients: Int? {
        let cap = country.contracts.maxPatients[row]
        return cap == Nowhere.short ? nil : Int(cap)
    }

    /// How many are on the list.
    public var residents: Int { country.contracts.members(of: row).count }

    /// Open, closed or locked.
    public var status: ListStatus {
        ListStatus(rawValue: country.contracts.status[row]) ?? .closed
    }

    /// Whether there is room below the cap, whatever the status.
    public var hasRoom: Bool { maxPatients.map { residents < $0 } ?? false }

    /// Free places as the register tells them: 0 unless the list is open.
    public var placesAvailable: Int {
        status == .open ? max(0, (maxPatients ?? 0) - residents) : 0
    }

    /// Who is on the list.
    public var members: [Person] {
        country.contracts.members(of: row).map {
            Person(country: country, row: Int(country.members.person[$0]))
        }
    }
}

extension Country {
    /// The person of a row.
    public func person(_ row: Int) -> Person { Person(country: self, row: row) }

    /// The list of a row.
    public func list(_ row: Int) -> ListView { ListView(country: self, row: row) }
}
