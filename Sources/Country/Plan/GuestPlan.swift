/// How many residents of each municipality are on lists of each (*gjesteinnbyggere* where they differ).
struct GuestPlan: Sendable {
    /// Home × municipality of the list.
    let flows: WholeTable

    /// People listed outside their municipality, as far as they are residents somewhere.
    let guests: Int

    /// Exact in both sums. Most stay at home; those that do not go by gravity, nearer and roomier first.
    init(
        _ facts: CountryFacts, _ targets: MunicipalTargets
    ) throws(CountryError) {
        let homes = zip(targets.residents, targets.unlisted).map { $0 - $1 }
        let places = targets.peopleWithGP.indices.map {
            targets.peopleWithGP[$0] + targets.peopleWithoutGP[$0] - targets.notResidents[$0]
        }
        let share = try facts.assumptions.number("guests beside those who must be, per mille")
        let leaving = homes.map { $0 * share / 1000 }
        let room = zip(targets.caps, targets.peopleWithGP).map { max(1, $0 - $1 + 20) }
        let arriving = Apportionment.shares(
            of: leaving.reduce(0, +), by: room, most: places.map { $0 / 4 })
        let staying = homes.indices.map {
            max(0, min(homes[$0] - leaving[$0], places[$0] - arriving[$0]))
        }
        let away = homes.indices.map { homes[$0] - staying[$0] }
        let wanted = places.indices.map { places[$0] - staying[$0] }
        let softening = try facts.assumptions.number("distance added for guests, km")
        let near = WholeTable.raked(
            Self.gravity(facts.municipalities, softening), rows: away, columns: wanted, rounds: 8)
        let moved = WholeTable(weights: near, rows: away, columns: wanted)
        var cells = moved.cells
        for home in homes.indices { cells[home * homes.count + home] += Int32(staying[home]) }
        flows = WholeTable(width: homes.count, cells: cells)
        guests = homes.indices.reduce(0) { sum, home in
            sum + homes[home] - Int(cells[home * homes.count + home])
        }
    }

    /// One over the squared distance between every two; nothing to itself.
    private static func gravity(_ places: [MunicipalFact], _ softening: Int) -> [Int] {
        places.indices.flatMap { home in
            places.indices.map { other in
                home == other
                    ? 0
                    : 1_000_000_000
                        / (Distance.squared(places[home], places[other]) + softening * softening)
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
        let x = angle * 314_159 / 1_800_000  // hundred-thousandths of a radian, less one place
        let square = x * x / 100_000
        let fourth = square * square / 100_000
        let sixth = fourth * square / 100_000
        return (100_000 - square / 2 + fourth / 24 - sixth / 720) / 10
    }
}
