import Quantities
import Settlement

/// The figures that rest on `facts/assumptions.csv`, measured in the country and listed as such.
struct AssumptionFit {
    let country: Country
    let facts: CountryFacts
    let counts: CountryCounts
    let nation: NationalTargets

    func margins() throws(CountryError) -> [Margin] {
        flows + (try line()) + classes + (try byCentrality()) + (try bySize()) + other
            + (try doctorAges())
    }

    private func assumed(_ name: String, _ hundredths: Int, published: Int? = nil) -> Margin {
        Margin(name, published: published, ours: hundredths, basis: .assumption)
    }

    private func percent(_ part: Int, _ whole: Int) -> Int { part * 10_000 / max(whole, 1) }

    private var flows: [Margin] {
        let lists = facts.municipalities.map(\.lists)
        let isDay = lists.compactMap { $0 }.first?.on == nation.on.adding(days: -1)
        let least = zip(facts.municipalities, lists).reduce(0) { sum, pair in
            let listed = pair.1.map { $0.peopleWithGP + $0.peopleWithoutGP } ?? 0
            return sum + max(0, listed - (pair.0.population[nation.on] ?? listed))
        }
        let over = lists.compactMap { $0 }.count { $0.peopleWithGP > $0.caps }
        let ours = counts.lists.count { $0.peopleWithGP > $0.caps && $0.listsWithGP > 0 }
        return [
            Margin(
                "people listed outside their municipality, at least",
                published: isDay ? least * 100 : nil, ours: counts.guests * 100, atLeast: true),
            Margin(
                "municipalities with more people than caps", published: isDay ? over * 100 : nil,
                ours: ours * 100),
            Margin(
                "municipalities where members stand above a cap",
                published: isDay ? over * 100 : nil,
                ours: counts.lists.count { $0.aboveCap > 0 } * 100),
            Margin(
                "residents of municipalities without lists, on neighbours' lists", published: nil,
                ours: counts.listedAway * 100, basis: .derived),
            assumed("people above the cap of their list", counts.sum(\.aboveCap) * 100),
            assumed("members who are not residents", counts.notResidents * 100),
            assumed("residents on no list", counts.unlisted * 100),
        ]
    }

    private func line() throws(CountryError) -> [Margin] {
        let point = facts.series["persons_in_line"]?.max { $0.on < $1.on }
        return [
            assumed(
                "people in the line for a place (carried from \(point.map { "\($0.on)" } ?? "?"))",
                counts.sum(\.waiting) * 100, published: point?.hundredths)
        ]
    }

    private var classes: [Margin] {
        let people = country.people.count
        return (1...4).map { assumed("use class \($0), per cent", percent(counts.use[$0], people)) }
            + (1...5).map {
                assumed("socio-economy class \($0), per cent", percent(counts.socio[$0], people))
            }
            + MembershipGround.allCases.dropFirst().map {
                assumed("members on the ground \($0.word)", counts.grounds[Int($0.rawValue)] * 100)
            } + [assumed("children under sixteen on no parent's list", counts.apart * 100)]
    }

    /// Rows of GPs by a class of their municipality, each list once.
    private func lists(by kind: (Int) -> Int, _ count: Int) -> [[Int]] {
        var lists = [[Int]](repeating: [], count: count)
        for row in 0..<country.contracts.count {
            lists[kind(Int(country.contracts.municipality[row]))].append(row)
        }
        return lists
    }

    private func byCentrality() throws(CountryError) -> [Margin] {
        // Where no centrality is given, a municipality counts with the least central.
        let classes = lists(by: { (Int(country.municipalities.centrality[$0]) + 5) % 6 }, 6)
        return classes.enumerated().flatMap { index, rows in
            let doctors = Set(
                rows.map { country.contracts.doctor[$0] }.filter { $0 != Nowhere.short })
            let specialists = doctors.count { country.doctors.specialist[Int($0)] == 1 }
            let trainees = doctors.count { country.doctors.trainee[Int($0)] == 1 }
            return [
                assumed(
                    "specialists at centrality \(index + 1), per cent",
                    percent(specialists, doctors.count)),
                assumed(
                    "trainees at centrality \(index + 1), per cent",
                    percent(trainees, doctors.count)),
            ]
        }
    }

    private func bySize() throws(CountryError) -> [Margin] {
        let size = try SizeClasses(facts.assumptions)
        let population = country.municipalities.population
        let classes = lists(by: { size.class(of: Int(population[$0])) }, SizeClasses.count)
        var since = [[Int]](repeating: [], count: SizeClasses.count)
        // Every hundredth person is enough for a median.
        for row in stride(from: 0, to: country.people.count, by: 100) {
            let home = country.people.municipality[row]
            guard home != Nowhere.short, country.people.contract[row] != Nowhere.short else {
                continue
            }
            since[size.class(of: Int(population[Int(home)]))].append(
                Int(country.people.memberSince[row]))
        }
        return classes.enumerated().flatMap { index, rows in
            let salaried = rows.count {
                country.contracts.form[$0] == ContractForm.salaried.code
            }
            let withGP = rows.filter { country.contracts.doctor[$0] != Nowhere.short }
            return [
                assumed(
                    "salaried lists at size \(index + 1), per cent", percent(salaried, rows.count)),
                assumed(
                    "agreements at size \(index + 1), median years so far",
                    years(withGP.map { Int(country.contracts.agreementDate[$0]) })),
                assumed("years on the list at size \(index + 1), median", years(since[index])),
            ]
        }
    }

    /// The median time from days of the columns until the country's day, in hundredths of a year.
    private func years(_ days: [Int]) -> Int {
        let sorted = days.sorted()
        guard !sorted.isEmpty else { return 0 }
        let lasted = nation.on.number - CountryDay.origin - sorted[sorted.count / 2]
        return lasted * 10_000 / 36_525
    }

    private var other: [Margin] {
        let withoutGP = counts.sum(\.listsWithoutGP)
        let locums = country.periods.relationship.values.count {
            $0 == GPRelationship.locum.rawValue
        }
        return [
            assumed(
                "mean cap of lists without a GP",
                counts.sum(\.capsWithoutGP) * 100 / max(withoutGP, 1)),
            assumed("locked lists", counts.sum(\.locked) * 100),
            assumed("locums", locums * 100),
            assumed("offices", country.offices.count * 100),
            assumed(
                "offices with wheelchair access, per cent",
                percent(
                    country.offices.accessible.values.count { $0 == 1 }, country.offices.count)),
            assumed("households", country.households.count * 100),
        ]
    }

    private func doctorAges() throws(CountryError) -> [Margin] {
        let gps = country.regularGPs.map {
            CountryDay.day(country.doctors.birthDate[$0])?.fullYears(until: nation.on) ?? 0
        }
        let shares = [
            ("GPs aged 40–60, per cent", "gps_aged_40_60_share", 40...60),
            ("GPs aged over 60, per cent", "gps_aged_over_60_share", 61...99),
            ("GPs aged 67 and more, per cent", "gps_aged_67_plus_share", 67...99),
        ]
        var margins: [Margin] = []
        for (name, series, ages) in shares {
            let figure = try facts.hundredths(series, on: nation.on.adding(days: -1))
            margins.append(
                assumed(
                    name, percent(gps.count { ages.contains($0) }, gps.count),
                    published: figure.value))
        }
        return margins
    }
}
