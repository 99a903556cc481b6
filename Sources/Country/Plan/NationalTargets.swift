import Quantities

/// What the country as a whole is made to meet on a day: figures of 31 December before.
struct NationalTargets: Sendable {
    let on: Day
    let residents: Int
    let listsWithGP: Figure
    let listsWithoutGP: Figure
    let peopleWithGP: Figure
    let peopleWithoutGP: Figure
    let caps: Figure
    let openLists: Figure
    let women: Figure
    let gps: Figure
    let salaried: Figure
    let salariedWithGP: Figure
    let specialists: Figure
    let trainees: Figure
    let notResidents: Figure
    let line: Figure

    /// The targets for 1 January of a year. Throws `CountryError`.
    init(_ facts: CountryFacts, on: Day) throws(CountryError) {
        guard let ages = facts.ages[on], on >= Self.first else {
            throw .noSuchDay(
                "--on \(on): no figures; would be right: 1 January of \(Self.first.parts.year)–\(facts.ages.keys.max()?.parts.year ?? 0)"
            )
        }
        self.on = on
        residents = ages.people.reduce(0, +)
        let day = on.adding(days: -1)
        let withGP = try facts.whole("lists_with_gp", on: day)
        let without = try facts.whole("lists_without_gp", on: day)
        let people = try Self.people(facts, day, withGP)
        listsWithGP = withGP
        listsWithoutGP = without
        peopleWithGP = people
        peopleWithoutGP = try facts.whole("inhabitants_without_gp", on: day)
        caps = try Self.caps(facts, day, withGP, people)
        openLists = try Self.open(facts, day, withGP.value + without.value, caps, people, withGP)
        women = try Self.women(facts, day, withGP)
        let gps = try facts.whole("gps", on: day)
        self.gps = Figure(min(gps.value, withGP.value), gps.basis)
        salaried = try facts.whole("lists_salaried", on: day)
        salariedWithGP = try Self.share(
            facts, "salaried_share_of_lists_with_gp", day, of: withGP.value)
        specialists = try Self.share(facts, "specialist_share", day, of: self.gps.value)
        let trainees = try facts.whole("alis_doctors_among_gps", on: day)
        let then = try facts.whole("gps", on: Day(year: 2024).adding(days: -1))
        self.trainees = Figure(
            Apportionment.scaled(trainees.value, self.gps.value, by: then.value), .assumption)
        line = Figure(try facts.whole("persons_in_line", on: day).value, .assumption)
        let assumed = facts.assumptions
        let listed = people.value + peopleWithoutGP.value
        notResidents = Figure(
            max(
                try assumed.number("members who are not residents", in: 0...200_000),
                listed - residents
                    + (try assumed.number("residents on no list, at least", in: 0...200_000))),
            .assumption)
    }

    /// The first day whose lists are known well enough.
    static let first = Day(year: 2019)

    private static func people(
        _ facts: CountryFacts, _ day: Day, _ lists: Figure
    ) throws(CountryError) -> Figure {
        let name = "inhabitants_with_gp"
        if facts.isPublished(name, on: day) { return try facts.whole(name, on: day) }
        let mean = try facts.hundredths("mean_list_length_lists_with_gp", on: day)
        return Figure(mean.value * lists.value / 100, .derived)
    }

    private static func caps(
        _ facts: CountryFacts, _ day: Day, _ lists: Figure, _ people: Figure
    ) throws(CountryError) -> Figure {
        let sum = "capacity_sum_of_caps"
        if facts.isPublished(sum, on: day) { return try facts.whole(sum, on: day) }
        let mean = try facts.hundredths("mean_list_cap_lists_with_gp", on: day)
        guard mean.basis == .carried else {
            return Figure((mean.value * lists.value + 50) / 100, mean.basis)
        }
        let free = try facts.hundredths("mean_free_places_per_list_with_gp", on: day)
        return Figure(people.value + free.value * lists.value / 100, .derived)
    }

    /// Open lists follow the free places a list: published for one day only.
    private static func open(
        _ facts: CountryFacts, _ day: Day, _ lists: Int, _ caps: Figure, _ people: Figure,
        _ withGP: Figure
    ) throws(CountryError) -> Figure {
        if facts.isPublished("open_lists", on: day) {
            return try facts.whole("open_lists", on: day)
        }
        let free = max(0, caps.value - people.value) * 100 / withGP.value
        let then = try facts.hundredths(
            "mean_free_places_per_list_with_gp", on: Day(year: 2026).adding(days: -1))
        let share = try facts.hundredths("open_lists_share_of_all_lists", on: day)
        let bounds = try facts.assumptions.numbers("open lists, percent of all", 2, in: 0...100)
        let wanted = Apportionment.scaled(share.value, free, by: max(then.value, 1))
        let kept = min(max(wanted, bounds[0] * 100), bounds[1] * 100)
        return Figure(lists * kept / 10_000, .assumption)
    }

    private static func women(
        _ facts: CountryFacts, _ day: Day, _ lists: Figure
    ) throws(CountryError) -> Figure {
        if facts.isPublished("female_gps", on: day) {
            return try facts.whole("female_gps", on: day)
        }
        return try share(facts, "female_share", day, of: lists.value)
    }

    private static func share(
        _ facts: CountryFacts, _ name: String, _ day: Day, of whole: Int
    ) throws(CountryError) -> Figure {
        let percent = try facts.hundredths(name, on: day)
        return Figure((2 * whole * percent.value + 10_000) / 20_000, percent.basis)
    }
}

extension Day {
    /// 1 January of a year.
    init(year: Int) { self = Month(year: year, month: 1).firstDay }
}
