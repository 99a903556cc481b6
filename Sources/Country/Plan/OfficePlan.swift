import Quantities

/// The offices of the nation and which lists they hold.
struct OfficePlan: Sendable {
    /// An office as planned.
    struct Office: Hashable, Sendable {
        var municipality: Int
        var organisationNumber: Int
        var herId: Int
        var name: String
        var latitude: Int
        var longitude: Int
        var opens: Int
        var closes: Int
        var languages: UInt32
        var accessible: Bool
    }

    /// Eight digits beginning with 99, which the address register has not reached.
    private static let firstHerId = 99_000_001

    private(set) var offices: [Office] = []
    /// The office of each list.
    private(set) var officeOf: [Int] = []

    init(
        _ facts: CountryFacts, _ lists: ListPlan, _ draws: Draws
    ) throws(CountryError) {
        let terms = try OfficeTerms(facts)
        for (place, fact) in facts.municipalities.enumerated() {
            let own = lists.lists(of: place)
            let count =
                own.isEmpty ? 0 : max(1, (own.count + terms.listsEach / 2) / terms.listsEach)
            let first = offices.count
            for index in 0..<count {
                var office = terms.office(index, place, fact, draws)
                office.herId = Self.firstHerId + offices.count
                offices.append(office)
            }
            let order = draws.order(own.count, .office, place)
            // The first lists in the order give each office one; the others go where they fall.
            var officeOfOwn = [Int](repeating: first, count: own.count)
            for (index, list) in order.enumerated() {
                officeOfOwn[list] =
                    first
                    + (index < count
                        ? index : draws.below(count, .office, place, own.count + index))
            }
            officeOf += officeOfOwn
        }
    }
}

/// What offices are made from.
private struct OfficeTerms {
    let listsEach: Int
    let accessible: Int
    let opens: [Int]
    let languages: [Int]
    let places: NamePicker
    let kinds: NamePicker
    let facts: CountryFacts

    init(_ facts: CountryFacts) throws(CountryError) {
        self.facts = facts
        listsEach = try facts.assumptions.number("lists at an office, mean", in: 1...20)
        accessible = try facts.assumptions.number(
            "offices with wheelchair access, per mille", in: 0...1000)
        opens = try facts.assumptions.numbers("opening hours, earliest and latest", 4, in: 0...1439)
        languages = try facts.assumptions.numbers(
            "languages at offices, per mille", try OfficeLanguages.codes(facts.assumptions).count,
            in: 0...1000)
        places = NamePicker(facts.names.officePlaces)
        kinds = NamePicker(facts.names.officeKinds)
    }

    func office(
        _ index: Int, _ place: Int, _ fact: MunicipalFact, _ draws: Draws
    ) -> OfficePlan.Office {
        let number = Int(fact.number.description) ?? 0
        let key = number * 1000 + index
        let first = draws.bits(.officeName, place)
        let name =
            places.names[(places.pick(first) + index) % places.names.count] + " "
            + kinds.names[kinds.pick(draws.bits(.officeName, place, index + 1))]
        let (latitude, longitude) = point(index, place, fact, draws)
        var spoken: UInt32 = 0
        for (bit, share) in languages.enumerated()
        where draws.happens(share, .officeHours, key, 10 + bit) { spoken |= 1 << UInt32(bit) }
        return OfficePlan.Office(
            municipality: place, organisationNumber: Self.organisation(key),
            herId: 0, name: name, latitude: latitude,
            longitude: longitude, opens: quarter(opens[0], opens[1], key, 0, draws),
            closes: quarter(opens[2], opens[3], key, 1, draws), languages: spoken,
            accessible: draws.happens(accessible, .officeHours, key, 2))
    }

    private func quarter(_ from: Int, _ to: Int, _ key: Int, _ which: Int, _ draws: Draws) -> Int {
        from + 15 * draws.below((to - from) / 15 + 1, .officeHours, key, which)
    }

    /// A made-up organisation number: 3 or 2, the municipality's number, a serial, and the check digit.
    private static func organisation(_ key: Int) -> Int {
        for first in [3, 2] {
            if let number = OrganisationNumber(beginning: first * 10_000_000 + key) {
                return number.value
            }
        }
        preconditionFailure("one of the two has a check digit, as their sums differ by three")
    }

    /// A point near the municipality's middle: in a square about it of a ninth of the land.
    private func point(
        _ index: Int, _ place: Int, _ fact: MunicipalFact, _ draws: Draws
    ) -> (Int, Int) {
        // Half the side of the square, in tenths of a kilometre.
        let side = max(5, WholeNumbers.root(fact.area * 10) / 6)
        func step(_ which: Int) -> Int {
            draws.below(2 * side + 1, .officePlace, place, 2 * index + which) - side
        }
        let north = step(0) * 10_000 / 1112
        let east = step(1) * 10_000 * 10_000 / (1112 * Distance.cosine(fact.latitude))
        return (fact.latitude + north, fact.longitude + east)
    }
}

/// Arithmetic in whole numbers.
enum WholeNumbers {
    /// The square root, rounded down.
    static func root(_ number: Int) -> Int {
        var root = 0
        var bit = 1 << 31
        while bit > 0 {
            let (square, overflow) = (root + bit).multipliedReportingOverflow(by: root + bit)
            if !overflow, square <= number { root += bit }
            bit >>= 1
        }
        return root
    }
}

/// The languages that offices may speak.
enum OfficeLanguages {
    static func codes(_ assumed: Assumptions) throws(CountryError) -> [String] {
        guard let codes = assumed.words["country: languages at offices"], codes.count <= 32 else {
            throw .noFact("country: languages at offices", table: "assumptions.csv")
        }
        return codes
    }
}

/// Picks names by weight with one even draw.
struct NamePicker: Sendable {
    let names: [String]
    private let table: [UInt16]

    init(_ entries: [NameList.Entry], from first: Int = 0) {
        names = entries.map(\.name)
        table = entries.enumerated().flatMap { index, entry in
            [UInt16](repeating: UInt16(first + index), count: entry.weight)
        }
    }

    /// The place of a name, counted from `first`.
    @inline(__always)
    func pick(_ bits: UInt64) -> Int {
        Int(table[Int(bits.multipliedFullWidth(by: UInt64(table.count)).high)])
    }
}
