import Quantities

/// What is said of a country as a whole.
public struct CountryFrame: Hashable, Sendable {
    /// The day it shows.
    public let on: Day
    /// The seed it was made from; 0 where it was read from an extract.
    public let seed: UInt64
    /// Whether its people are made up. Illustrative weights may be used on these only.
    public let synthetic: Bool
    /// Whether it was built from `facts/` rather than read from an extract.
    public let built: Bool

    /// A frame with these facts.
    public init(on: Day, seed: UInt64, synthetic: Bool, built: Bool) {
        self.on = on
        self.seed = seed
        self.synthetic = synthetic
        self.built = built
    }
}

/// A country on one day (*landet*): people, households, contracts with their lists, offices, doctors and
/// the line for a place, in columns with typed views. It does not change.
///
/// A property is one column, in the smallest whole number that fits; a thing is a row. Rows of other
/// tables are named by their place.
public final class Country: Sendable {
    /// The day, the seed, and whose people they are.
    public let frame: CountryFrame
    /// The municipalities.
    public let municipalities: Municipalities
    /// Everybody.
    public let people: People
    /// Who lives together.
    public let households: Households
    /// The contracts, and thereby the lists.
    public let contracts: GPContracts
    /// Who is on each list.
    public let members: ContractMembers
    /// Who waits for a place.
    public let line: WaitingLine
    /// The doctors.
    public let doctors: Doctors
    /// Which doctor is on which list.
    public let periods: DoctorPeriods
    /// The offices.
    public let offices: GPOffices
    /// The texts they share.
    public let names: Names

    /// A country of the columns on a shelf. Throws `CountryError` where one is missing or unsound.
    public init(_ frame: CountryFrame, _ shelf: some ColumnShelf) throws(CountryError) {
        self.frame = frame
        municipalities = try Municipalities(shelf)
        people = try People(shelf)
        households = try Households(shelf)
        contracts = try GPContracts(shelf)
        members = try ContractMembers(shelf)
        line = try WaitingLine(shelf)
        doctors = try Doctors(shelf)
        periods = try DoctorPeriods(shelf)
        offices = try GPOffices(shelf)
        names = try Names(shelf)
        if let wrong = unsound { throw wrong }
    }

    /// A country of these tables. Tables that do not fit together stop the program.
    init(_ frame: CountryFrame, _ tables: CountryTables) {
        self.frame = frame
        municipalities = tables.municipalities
        people = tables.people
        households = tables.households
        contracts = tables.contracts
        members = tables.members
        line = tables.line
        doctors = tables.doctors
        periods = tables.periods
        offices = tables.offices
        names = tables.names
        precondition(unsound == nil, "\(unsound.map { "\($0)" } ?? "")")
    }

    /// Every column by name, in the order they are laid down.
    public var columns: [NamedColumn] {
        municipalities.named + people.named + households.named + contracts.named + members.named
            + line.named + doctors.named + periods.named + offices.named + names.named
    }

    /// Bytes of all columns.
    public var byteCount: Int { columns.reduce(0) { $0 + $1.bytes.count } }
}

/// Tables on their way into a country.
struct CountryTables {
    var municipalities: Municipalities
    var people: People
    var households: Households
    var contracts: GPContracts
    var members: ContractMembers
    var line: WaitingLine
    var doctors: Doctors
    var periods: DoctorPeriods
    var offices: GPOffices
    var names: Names
}
