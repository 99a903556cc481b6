import Quantities

/// How list lengths spread about the mean of their municipality.
///
/// Each list has its own place in an even row of the nation's lists. Spread and skew are those assumed
/// for the year; where shares of lists by length are published for the September before, the nearest of
/// a small grid about them is taken that brings these out.
struct LengthShape {
    private let places: [Int]
    private let least: Int
    private var spread: Int
    private var skew: Int

    init(
        _ facts: CountryFacts, _ nation: NationalTargets, _ targets: MunicipalTargets,
        _ draws: Draws
    ) throws(CountryError) {
        places = draws.order(targets.lists.withGP.reduce(0, +), .length, 0)
        least = try facts.assumptions.number(
            "shortest list, per mille of the municipality's mean", in: 1...1000)
        let years = try facts.assumptions.numbers(
            "list lengths, spread and skew by year", 6, in: -1000...2100)
        let year = nation.on.parts.year
        let span = max(1, years[3] - years[0])
        let step = min(max(year - years[0], 0), span)
        spread = years[1] + (years[4] - years[1]) * step / span
        skew = years[2] + (years[5] - years[2]) * step / span
        if let classes = try LengthClasses(facts, nation.on) { fit(to: classes, targets) }
    }

    /// A list's part of the mean, in thousandths.
    func factor(of list: Int) -> Int { factor(places[list], spread, skew) }

    private func factor(_ place: Int, _ spread: Int, _ skew: Int) -> Int {
        let z = Self.bell((2 * place + 1) * 1000 / places.count - 1000)
        return max(least, 1000 + spread * z / 1000 + skew * (z * z / 1000 - 1000) / 1000)
    }

    /// A bell curve's thousandths from a place between -1000 and 1000: odd, bounded, whole numbers.
    private static func bell(_ x: Int) -> Int {
        let square = x * x / 1000
        let sixth = square * square / 1000 * square / 1000
        return x * (12 * 100 + 3 * square / 10 + 7 * sixth / 10) / 1000
    }

    /// Takes the spread and skew of the grid that come nearest to the published shares.
    private mutating func fit(to classes: LengthClasses, _ targets: MunicipalTargets) {
        let steps = (-6...6).map { $0 * 10 }
        var best = (distance: Int.max, spread: spread, skew: skew)
        for spread in steps.map({ self.spread + $0 }) where spread > 0 {
            for skew in steps.map({ self.skew + $0 }) {
                let distance = classes.distance(
                    of: lengths(targets, spread, skew), count: places.count)
                if distance < best.distance { best = (distance, spread, skew) }
            }
        }
        (spread, skew) = (best.spread, best.skew)
    }

    /// All lengths, near enough for counting classes.
    private func lengths(_ targets: MunicipalTargets, _ spread: Int, _ skew: Int) -> [Int] {
        var lengths: [Int] = []
        lengths.reserveCapacity(places.count)
        for (lists, people) in zip(targets.lists.withGP, targets.lists.peopleWithGP) {
            let factors = (lengths.count..<lengths.count + lists).map {
                factor(places[$0], spread, skew)
            }
            let sum = max(factors.reduce(0, +), 1)
            for factor in factors { lengths.append(people * factor / sum) }
        }
        return lengths
    }
}

/// The published shares of lists by length, in hundredths of a per cent.
struct LengthClasses {
    /// Lists of 501–1 000.
    let middle: Int
    /// Lists over 1 400.
    let long: Int

    static let middleRange = 501...1000
    static let longRange = 1401...9999

    /// The last day of the September that a 1 January is held against.
    static func day(before on: Day) -> Day {
        Month(year: on.parts.year - 1, month: 10).firstDay.adding(days: -1)
    }

    /// Those of the September before; nil where none are published.
    init?(_ facts: CountryFacts, _ on: Day) throws(CountryError) {
        let day = Self.day(before: on)
        let names = ["share_lists_501_1000", "share_lists_over_1400"]
        guard facts.isPublished(names[0], on: day), facts.isPublished(names[1], on: day) else {
            return nil
        }
        middle = try facts.hundredths(names[0], on: day).value
        long = try facts.hundredths(names[1], on: day).value
    }

    /// How far the shares of some lengths are from these.
    func distance(of lengths: [Int], count: Int) -> Int {
        let middle = lengths.count { Self.middleRange.contains($0) } * 10_000 / count
        let long = lengths.count { Self.longRange.contains($0) } * 10_000 / count
        return abs(middle - self.middle) + abs(long - self.long)
    }
}
