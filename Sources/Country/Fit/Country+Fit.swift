import Quantities

extension Country {
    /// The country's figures beside the published ones for its day.
    ///
    /// National figures only where the whole nation is here; municipal ones for municipalities that are
    /// complete. Throws `CountryError` where the facts do not reach the day.
    public func fit(to facts: CountryFacts) throws(CountryError) -> FitReport {
        let counts = CountryCounts(self)
        let nation = try NationalTargets(facts, on: frame.on)
        var margins: [Margin] = []
        if municipalities.complete.values.allSatisfy({ $0 == 1 }) {
            let fit = NationalFit(country: self, facts: facts, counts: counts, nation: nation)
            margins += try fit.margins()
            margins += try AssumptionFit(
                country: self, facts: facts, counts: counts, nation: nation
            )
            .margins()
        }
        margins += MunicipalFit(country: self, facts: facts, counts: counts).margins
        return FitReport(on: frame.on, seed: frame.seed, margins: margins)
    }
}

/// The nation's figures.
struct NationalFit {
    let country: Country
    let facts: CountryFacts
    let counts: CountryCounts
    let nation: NationalTargets

    func margins() throws(CountryError) -> [Margin] {
        people + lists + (try shares()) + (try shape())
    }

    /// Residents in all, and by sex and single year of age.
    private var people: [Margin] {
        let ours = counts.residents.reduce(0) { $0 + Int($1) }
        var margins = [Margin.whole("population", published: nation.residents, ours: ours)]
        let table = facts.ages[nation.on]
        var cells = [Int](repeating: 0, count: AgeTable.cells)
        for (index, count) in counts.residents.enumerated() {
            cells[index % AgeTable.cells] += Int(count)
        }
        for (cell, count) in cells.enumerated() {
            let sex = cell < AgeTable.ages ? "men" : "women"
            margins.append(
                .whole(
                    "population: \(sex) of \(cell % AgeTable.ages)",
                    published: table?.people[cell], ours: count))
        }
        return margins
    }

    /// A national figure: exact on the day with municipal figures, within half a per cent on others.
    private func margin(_ name: String, _ figure: Figure, _ ours: Int) -> Margin {
        let day = facts.municipalities.compactMap(\.lists).first?.on
        let exact = day == nation.on.adding(days: -1) && figure.basis == .published
        return .whole(
            name, published: figure.value, ours: ours, perMille: exact ? 0 : 5, basis: figure.basis)
    }

    private var lists: [Margin] {
        let withGP = counts.sum(\.listsWithGP)
        let withoutGP = counts.sum(\.listsWithoutGP)
        let all = Figure(
            nation.listsWithGP.value + nation.listsWithoutGP.value, nation.listsWithGP.basis)
        let gps = counts.lists.reduce(0) { $0 + $1.doctors.count }
        return [
            margin("lists", all, withGP + withoutGP),
            margin("lists with a GP", nation.listsWithGP, withGP),
            margin("lists without a GP", nation.listsWithoutGP, withoutGP),
            margin("people on lists with a GP", nation.peopleWithGP, counts.sum(\.peopleWithGP)),
            margin(
                "people on lists without a GP", nation.peopleWithoutGP,
                counts.sum(\.peopleWithoutGP)),
            margin("sum of caps of lists with a GP", nation.caps, counts.sum(\.caps)),
            margin("open lists", nation.openLists, counts.sum(\.open)),
            margin("lists whose GP is a woman", nation.women, counts.sum(\.women)),
            margin("GPs", nation.gps, gps),
            margin(
                "salaried lists", nation.salaried,
                counts.sum(\.salariedWithGP) + counts.sum(\.salariedWithoutGP)),
        ]
    }

    private func shares() throws(CountryError) -> [Margin] {
        let day = nation.on.adding(days: -1)
        let withGP = counts.sum(\.listsWithGP)
        let specialists = country.regularGPs.count { country.doctors.specialist[$0] == 1 }
        let shares: [(String, String, Int, Int)] = [
            (
                "mean list with a GP, people", "mean_list_length_lists_with_gp",
                counts.sum(\.peopleWithGP) * 100, withGP
            ),
            (
                "mean cap of lists with a GP", "mean_list_cap_lists_with_gp",
                counts.sum(\.caps) * 100, withGP
            ),
            (
                "salaried, per cent of lists with a GP", "salaried_share_of_lists_with_gp",
                counts.sum(\.salariedWithGP) * 10_000, withGP
            ),
            (
                "women, per cent of lists with a GP", "female_share",
                counts.sum(\.women) * 10_000, withGP
            ),
            (
                "specialists, per cent of GPs", "specialist_share", specialists * 10_000,
                nation.gps.value
            ),
        ]
        var margins: [Margin] = []
        for (name, series, part, whole) in shares {
            let figure = try facts.hundredths(series, on: day)
            margins.append(
                Margin(
                    name, published: figure.value, ours: (2 * part + whole) / (2 * whole),
                    tolerance: max(figure.value / 200, 10), basis: figure.basis))
        }
        return margins
    }

    /// Lists by length: published for two Septembers, held against the January after next.
    private func shape() throws(CountryError) -> [Margin] {
        let lengths = counts.lists.flatMap(\.lengthsWithGP).sorted()
        func share(_ range: ClosedRange<Int>) -> Int {
            lengths.count { range.contains($0) } * 10_000 / max(lengths.count, 1)
        }
        let median = lengths.isEmpty ? 0 : lengths[lengths.count / 2] * 100
        return [
            try september(
                "lists of 501–1 000, per cent", "share_lists_501_1000",
                share(LengthClasses.middleRange)
            ) { _ in 100 },
            try september(
                "lists over 1 400, per cent", "share_lists_over_1400",
                share(LengthClasses.longRange)
            ) { _ in 100 },
            try september(
                "median list with a GP, people", "median_list_length_lists_with_gp", median
            ) { $0 / 50 },
        ]
    }

    /// A figure of the September before, or of the nearest day that has one, whose day is then told.
    private func september(
        _ name: String, _ series: String, _ ours: Int, tolerance: (Int) -> Int
    ) throws(CountryError) -> Margin {
        let day = LengthClasses.day(before: nation.on)
        let figure = try facts.hundredths(series, on: day)
        let days = (facts.series[series] ?? []).map(\.on).sorted()
        let from = figure.basis == .carried ? (day < days[0] ? days.first : days.last) : day
        return Margin(
            "\(name) (\((from ?? day).month))", published: figure.value, ours: ours,
            tolerance: tolerance(figure.value), basis: figure.basis)
    }
}

extension Country {
    /// Rows of the doctors who are the regular GP of some list.
    var regularGPs: [Int] {
        Set(contracts.doctor.values.filter { $0 != Nowhere.short }).sorted().map { Int($0) }
    }
}

/// The figures of each municipality that is complete.
struct MunicipalFit {
    let country: Country
    let facts: CountryFacts
    let counts: CountryCounts

    var margins: [Margin] {
        country.municipalities.number.values.indices.flatMap { row -> [Margin] in
            guard country.municipalities.complete[row] == 1 else { return [] }
            let number = country.municipalities.municipalityNumber(row)
            guard let place = facts.municipalities.firstIndex(where: { $0.number == number })
            else { return [] }
            return people(row, place, number) + lists(row, facts.municipalities[place], number)
        }
    }

    private func people(_ row: Int, _ place: Int, _ number: MunicipalityNumber) -> [Margin] {
        let on = country.frame.on
        let fact = facts.municipalities[place]
        var margins = [
            Margin.whole(
                "population", number, published: fact.population[on],
                ours: counts.residents(of: row))
        ]
        guard facts.bands.on == on else { return margins }
        var ours = [Int](repeating: 0, count: 2 * BandTable.bands)
        for cell in 0..<AgeTable.cells {
            let band = BandTable.band(of: cell % AgeTable.ages)
            ours[cell / AgeTable.ages * BandTable.bands + band] += Int(
                counts.residents[row * AgeTable.cells + cell])
        }
        for (cell, count) in ours.enumerated() {
            let from = cell % BandTable.bands * 5
            let band = from == (BandTable.bands - 1) * 5 ? "\(from)+" : "\(from)–\(from + 4)"
            margins.append(
                .whole(
                    "population: \(cell < BandTable.bands ? "men" : "women") of \(band)", number,
                    published: facts.bands.people[place][cell], ours: count))
        }
        return margins
    }

    private func lists(
        _ row: Int, _ fact: MunicipalFact, _ number: MunicipalityNumber
    ) -> [Margin] {
        let ours = counts.lists[row]
        let then = fact.lists.flatMap { $0.on == country.frame.on.adding(days: -1) ? $0 : nil }
        func margin(_ name: String, _ published: Int?, _ ours: Int, perMille: Int = 0) -> Margin {
            .whole(name, number, published: published, ours: ours, perMille: perMille)
        }
        return [
            margin("lists with a GP", then?.listsWithGP, ours.listsWithGP),
            margin("lists without a GP", then?.listsWithoutGP, ours.listsWithoutGP),
            margin("people on lists with a GP", then?.peopleWithGP, ours.peopleWithGP),
            margin("people on lists without a GP", then?.peopleWithoutGP, ours.peopleWithoutGP),
            margin("open lists", then?.openLists, ours.open),
            margin("lists whose GP is a woman", then?.women, ours.women),
            margin("sum of caps of lists with a GP", then?.caps, ours.caps, perMille: 5),
        ]
    }
}
