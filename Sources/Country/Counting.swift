import Quantities

/// How many people there are by age, by list and by municipality, counted in one pass.
public struct PeopleCounts: Hashable, Sendable {
    /// By full years, 0 first; the last place counts those above it too, and the unborn count as 0.
    public let byAge: [Int]
    /// By row of the contract; the last place counts those on no list.
    public let byContract: [Int]
    /// By row of the municipality; the last place counts those who are not residents.
    public let byMunicipality: [Int]
}

extension Country {
    /// Counts everybody by age on a day, by list and by municipality.
    public func peopleCounts(on day: Day) -> PeopleCounts {
        let ages = AgeLookup(day)
        let (ageCounts, contractCounts, homeCounts) = (Counters(), Counters(), Counters())
        let (born, contract, home) = (
            people.birthDate.values, people.contract.values, people.municipality.values
        )
        for row in 0..<people.count {
            ageCounts.add(UInt16(truncatingIfNeeded: ages.age(born: born[row])))
            contractCounts.add(contract[row])
            homeCounts.add(home[row])
        }
        return PeopleCounts(
            byAge: ageCounts.first(AgeTable.ages),
            byContract: contractCounts.first(contracts.count) + [contractCounts.none],
            byMunicipality: homeCounts.first(municipalities.count) + [homeCounts.none])
    }

    /// How many residents of a municipality were born on or before a day; 0 where there is no such place.
    public func count(bornOnOrBefore day: Day, in municipality: MunicipalityNumber) -> Int {
        guard let place = municipalities.row(of: municipality), day.number >= CountryDay.origin
        else { return 0 }
        return people.count(
            bornOnOrBefore: CountryDay.number(of: day) ?? CountryDay.none - 1, in: UInt16(place))
    }
}

extension People {
    /// How many were born on or before a `CountryDay` and have this row as their home.
    ///
    /// Counted in blocks that sixteen bits can hold and with conditions as numbers, so that the
    /// compiler takes many rows at a time.
    public func count(bornOnOrBefore limit: UInt16, in place: UInt16) -> Int {
        let (born, home) = (birthDate.start, municipality.start)
        var people = 0
        var start = 0
        while start < count {
            let end = min(start &+ 32_768, count)
            var block: UInt16 = 0
            for row in start..<end {
                let early: UInt16 = born[row] <= limit ? 1 : 0
                let here: UInt16 = home[row] == place ? 1 : 0
                block &+= early & here
            }
            people &+= Int(block)
            start = end
        }
        return people
    }
}

/// A counter for every value of sixteen bits, so that no place can be outside.
private final class Counters {
    private let counts: UnsafeMutablePointer<UInt32>
    private static let places = Int(UInt16.max) + 1

    init() {
        counts = .allocate(capacity: Self.places)
        counts.initialize(repeating: 0, count: Self.places)
    }

    deinit { counts.deallocate() }

    @inline(__always)
    func add(_ place: UInt16) { counts[Int(place)] &+= 1 }

    func first(_ places: Int) -> [Int] { (0..<places).map { Int(counts[$0]) } }

    /// Those who have no place in the other table.
    var none: Int { Int(counts[Int(Nowhere.short)]) }
}
