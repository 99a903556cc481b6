import Quantities

/// Birth days and made-up national identity numbers for everybody in the nation, no two alike.
///
/// People of one sex and year of birth are spread evenly over its days, and each day hands out its valid
/// numbers in an order of its own. Nobody is born on 1 January, so that years lived and years between
/// the calendar years agree on the day the country shows.
struct IdentityTable: Sendable {
    /// The days and numbers of one sex and year.
    private struct Cohort {
        let count: Int
        let step: Int
        let shift: Int
        let firstDay: Int
        let days: Int
        let start: Int
    }

    private let cohorts: [Cohort]
    /// Individual number and both check digits, by cohort, slot and day.
    private let tails: [UInt32]

    init(_ on: Day, cohort counts: [Int], _ draws: Draws) {
        var cohorts: [Cohort] = []
        var tails: [UInt32] = []
        for (cell, count) in counts.enumerated() {
            let year = on.parts.year - 1 - cell % AgeTable.ages
            let first = Day(year: year).number + 1
            let days = Day(year: year + 1).number - first
            let cohort = Cohort(
                count: count, step: Self.step(count, draws, cell),
                shift: draws.below(max(count, 1), .birthShift, cell), firstDay: first, days: days,
                start: tails.count)
            cohorts.append(cohort)
            let slots = (count + days - 1) / days
            tails.append(contentsOf: repeatElement(0, count: slots * days))
            for day in 0..<days where slots > 0 {
                let birth = Birth(
                    Day(number: first + day), sex: 1 + cell / AgeTable.ages, dNumber: false)
                let from = draws.below(Birth.candidates, .individual, cell, day)
                for (slot, tail) in birth.tails(slots, from: from).enumerated() {
                    tails[cohort.start + slot * days + day] = tail
                }
            }
        }
        self.cohorts = cohorts
        self.tails = tails
    }

    /// A step about the golden section of the count, and without a factor in common with it.
    private static func step(_ count: Int, _ draws: Draws, _ cell: Int) -> Int {
        guard count > 2 else { return 1 }
        var step = count * 618 / 1000 + draws.below(max(1, count / 50), .birthStep, cell)
        while commonFactor(step, count) != 1 { step += 1 }
        return step
    }

    private static func commonFactor(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// The birth day (`Day.number`) and number of the nation's person `serial` of a cell.
    @inline(__always)
    func identity(cell: Int, serial: Int) -> (birth: Int, nin: UInt64) {
        let cohort = cohorts[cell]
        let place = (serial &* cohort.step &+ cohort.shift) % cohort.count
        let (slot, day) = place.quotientAndRemainder(dividingBy: cohort.days)
        let birth = cohort.firstDay &+ day
        let tail = tails[cohort.start &+ slot &* cohort.days &+ day]
        return (birth, Birth.head(Day(number: birth), dNumber: false) &* 100_000 &+ UInt64(tail))
    }

    /// The birth day and D-number of the member `serial` among those of a cell who are not residents.
    static func visitor(_ on: Day, cell: Int, serial: Int) -> (birth: Int, nin: UInt64) {
        let year = on.parts.year - 1 - cell % AgeTable.ages
        let first = Day(year: year).number + 1
        let days = Day(year: year + 1).number - first
        // 137 has no factor in common with 364 or 365.
        let birth = Day(number: first + (serial * 137 + cell * 31) % days)
        let slot = serial / days
        let birthNumbers = Birth(birth, sex: 1 + cell / AgeTable.ages, dNumber: true)
        let tail = birthNumbers.tails(slot + 1, from: cell)[slot]
        return (birth.number, Birth.head(birth, dNumber: true) * 100_000 + UInt64(tail))
    }
}

/// The made-up numbers of one birth day and sex: the tax administration's series, month + 80.
struct Birth {
    /// Individual numbers of one sex in a century's half.
    static let candidates = 250

    private let first: Int
    private let second: Int
    private let lowest: Int

    init(_ day: Day, sex: Int, dNumber: Bool) {
        let head = Int(Self.head(day, dNumber: dNumber))
        let digits = [100_000, 10_000, 1000, 100, 10, 1].map { head / $0 % 10 }
        first = zip(digits, [3, 7, 6, 1, 8, 9]).reduce(0) { $0 + $1.0 * $1.1 }
        second = zip(digits, [5, 4, 3, 2, 7, 6]).reduce(0) { $0 + $1.0 * $1.1 }
        // 000–499 for those born before 2000, 500–999 after; odd for men.
        lowest = (day.parts.year < 2000 ? 0 : 500) + (sex == 1 ? 1 : 0)
    }

    /// Day, month and year as six digits, with 80 on the month and 40 on a D-number's day.
    @inline(__always)
    static func head(_ day: Day, dNumber: Bool) -> UInt64 {
        let (year, month, date) = day.parts
        return UInt64((date + (dNumber ? 40 : 0)) * 10_000 + (month + 80) * 100 + year % 100)
    }

    /// So many individual numbers with their check digits, in an order that begins at a place.
    func tails(_ count: Int, from place: Int) -> [UInt32] {
        var tails: [UInt32] = []
        tails.reserveCapacity(count)
        // 97 has no factor in common with 250: each candidate is met once.
        for step in 0..<Self.candidates where tails.count < count {
            let individual = lowest + 2 * ((place + step * 97) % Self.candidates)
            if let tail = tail(individual) { tails.append(tail) }
        }
        precondition(tails.count == count, "more births on a day than numbers")
        return tails
    }

    /// The individual number with its check digits; nil where one of them would be ten.
    private func tail(_ individual: Int) -> UInt32? {
        let (a, b, c) = (individual / 100, individual / 10 % 10, individual % 10)
        let one = (11 - (first + 4 * a + 5 * b + 2 * c) % 11) % 11
        guard one < 10 else { return nil }
        let two = (11 - (second + 5 * a + 4 * b + 3 * c + 2 * one) % 11) % 11
        return two < 10 ? UInt32(individual * 100 + one * 10 + two) : nil
    }
}
