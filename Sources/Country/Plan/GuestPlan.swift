/// How many residents of each municipality are on lists of each (*gjesteinnbyggere* where they differ).
struct GuestPlan: Sendable {
    /// Home × municipality of the list.
    let flows: WholeTable

    /// Exact in both sums. People of a municipality without lists are placed first, where the nearest
    /// lists hold more than their own can fill; most others stay; the rest go by gravity, nearer and
    /// roomier first.
    init(
        _ facts: CountryFacts, _ targets: MunicipalTargets
    ) throws(CountryError) {
        let homes = zip(targets.residents, targets.unlisted).map { $0 - $1 }
        let all = targets.lists.peopleWithGP.indices.map {
            targets.lists.peopleWithGP[$0] + targets.lists.peopleWithoutGP[$0]
                - targets.notResidents[$0]
        }
        var cells = [Int32](repeating: 0, count: homes.count * homes.count)
        let taken = try facts.assumptions.number(
            "places taken at neighbours without places to spare, per mille", in: 1...450)
        let places = Self.placeNeighbours(homes, all, facts.municipalities, taken, &cells)
        let left = homes.indices.map { home in
            homes[home]
                - cells[home * homes.count..<(home + 1) * homes.count].reduce(0) { $0 + Int($1) }
        }
        let staying = try Self.staying(left, places, facts, targets)
        let moved = try Self.moved(
            zip(left, staying).map { $0 - $1 }, zip(places, staying).map { $0 - $1 }, facts)
        for (index, count) in moved.cells.enumerated() { cells[index] += count }
        for home in homes.indices { cells[home * homes.count + home] += Int32(staying[home]) }
        flows = WholeTable(width: homes.count, cells: cells)
    }

    /// Puts people of municipalities without lists on the nearest lists with more than their own people.
    ///
    /// What is left of each municipality's places.
    private static func placeNeighbours(
        _ homes: [Int], _ places: [Int], _ facts: [MunicipalFact], _ taken: Int,
        _ cells: inout [Int32]
    ) -> [Int] {
        var left = places
        for home in homes.indices where places[home] == 0 {
            let nearest = homes.indices.filter { places[$0] > 0 }.map {
                (Distance.squared(facts[home], facts[$0]), $0)
            }.sorted { $0 < $1 }
            var people = homes[home]
            for (_, other) in nearest where people > 0 {
                // Where a neighbour has no more than its own can fill, some of its places are taken anyway.
                let spare = max(left[other] - homes[other], places[other] * taken / 1000)
                let most = min(left[other], spare)
                let moved = min(people, most)
                cells[home * homes.count + other] += Int32(moved)
                left[other] -= moved
                people -= moved
            }
        }
        return left
    }

    /// Those who are on a list at home: all that there is room for, less an exchange with neighbours.
    private static func staying(
        _ homes: [Int], _ places: [Int], _ facts: CountryFacts, _ targets: MunicipalTargets
    ) throws(CountryError) -> [Int] {
        let share = try facts.assumptions.number(
            "guests beside those who must be, per mille", in: 0...200)
        let leaving = zip(homes, places).map { $1 == 0 ? 0 : $0 * share / 1000 }
        // A few places beside the free ones, so that nobody's neighbours are shut out.
        let room = zip(targets.lists.caps, targets.lists.peopleWithGP).map { max(1, $0 - $1 + 20) }
        let exchanged = try facts.assumptions.number(
            "places of a municipality's lists, most for the exchange with neighbours, per mille",
            in: 1...450)
        let arriving = Apportionment.shares(
            of: leaving.reduce(0, +), by: room, most: places.map { $0 * exchanged / 1000 })
        return homes.indices.map {
            max(0, min(homes[$0] - leaving[$0], places[$0] - arriving[$0]))
        }
    }

    private static func moved(
        _ away: [Int], _ wanted: [Int], _ facts: CountryFacts
    ) throws(CountryError) -> WholeTable {
        let softening = try facts.assumptions.number("distance added for guests, km", in: 1...400)
        let power = try facts.assumptions.number("guests fall with distance, power", in: 1...4)
        let gravity = gravity(facts.municipalities, softening, power)
        var near = WholeTable.raked(gravity, rows: away, columns: wanted, rounds: 6)
        WholeTable.dropSlight(&near, width: wanted.count)
        near = WholeTable.raked(near, rows: away, columns: wanted, rounds: 4)
        return WholeTable(weights: near, rows: away, columns: wanted)
    }

    /// One over a power of the distance between every two; nothing to itself.
    private static func gravity(
        _ places: [MunicipalFact], _ softening: Int, _ power: Int
    ) -> [Int] {
        places.indices.flatMap { home in
            places.indices.map { other in
                guard home != other else { return 0 }
                let squared = Distance.squared(places[home], places[other]) + softening * softening
                let distance = WholeNumbers.root(squared)
                let divisor = (0..<power).reduce(1) { product, _ in product * distance }
                return max(1, 10_000_000_000_000_000 / divisor)
            }
        }
    }
}

/// Distances on the ground in whole numbers.
enum Distance {
    /// Square kilometres between two middles: flat at their mean latitude, good to a few per cent.
    static func squared(_ a: MunicipalFact, _ b: MunicipalFact) -> Int {
        // A degree of latitude is 111.2 km; latitudes are in ten-thousandths of a degree.
        let north = (a.latitude - b.latitude) * 1112 / 100_000
        let east =
            (a.longitude - b.longitude) * 1112 / 100_000
            * cosine((a.latitude + b.latitude) / 2) / 10_000
        return north * north + east * east
    }

    /// The cosine of an angle in ten-thousandths of a degree, in ten-thousandths, by its series.
    static func cosine(_ angle: Int) -> Int {
        let x = angle * 314_159 / 1_800_000  // in hundred-thousandths of a radian
        let square = x * x / 100_000
        let fourth = square * square / 100_000
        let sixth = fourth * square / 100_000
        return (100_000 - square / 2 + fourth / 24 - sixth / 720) / 10
    }
}
