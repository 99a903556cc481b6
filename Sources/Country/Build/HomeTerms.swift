/// What is assumed of households and of people's choice of list.
struct HomeTerms: Sendable {
    /// Per mille of those of 16–17, 18–19 and 20–24 who live with their parents.
    let atHome: [Int]
    /// Per mille with one, two, three and four children.
    let children: [Int]
    /// Per mille of families with two parents.
    let twoParents: Int
    /// Per mille of lone parents who are fathers.
    let loneFathers: Int
    /// Years between siblings: first, and first outside.
    let spacing: [Int]
    /// Months that historical members have been on the list at least.
    let historicalMonths: Int
    /// Per mille of women without children at home who live with a man, from 20, 25, 35, 50 and 80 years.
    let couples: [Int]
    /// A mother's age when her youngest child is born: first, and first outside.
    let motherAges: [Int]
    /// How many years older than the woman the man of a couple is: first, and first outside.
    let ageGaps: [Int]
    /// Per mille of adults who have another family name than their household.
    let ownName: Int
    /// Ages of members who are not residents: first, and first outside.
    let visitorAges: [Int]
    /// Per mille of couples, and of grown children at home, who are on the same list.
    let sameList: Int
    /// Median months on a list, by size of municipality.
    let relation: [Int]
    /// Per mille of those above the cap who are children, and who came back.
    let aboveGrounds: [Int]
    /// Cumulative percent of use classes.
    let use: [Int]
    /// Cumulative percent of socio-economic classes.
    let socio: [Int]
    /// Median months in the line.
    let lineMonths: Int
    /// Days in the line at most.
    let lineDays: Int
    let size: SizeClasses

    init(_ assumed: Assumptions) throws(CountryError) {
        atHome = try assumed.numbers(
            "children at home at 16–17, 18–19 and 20–24, per mille", 3, in: 0...1000)
        children = try assumed.numbers(
            "families with one to four children, per mille", 4, in: 0...1000)
        twoParents = try assumed.number("families with two parents, per mille", in: 0...1000)
        loneFathers = try assumed.number("lone parents who are fathers, per mille", in: 0...1000)
        spacing = try assumed.numbers("years between siblings, from and until", 2, in: 2...12)
        historicalMonths = try assumed.number(
            "historical members have been on the list at least, months", in: 0...240)
        couples = try assumed.numbers(
            "women in couples without children at home, per mille", 5, in: 0...1000)
        motherAges = try assumed.numbers(
            "mother's age at the youngest child's birth, from and until", 2, in: 16...55)
        ageGaps = try assumed.numbers(
            "years the man of a couple is older, from and until", 2, in: -20...20)
        ownName = try assumed.number(
            "adults with another family name than their household, per mille", in: 0...1000)
        visitorAges = try assumed.numbers(
            "ages of members who are not residents, from and until", 2, in: 0...100)
        sameList = try assumed.number(
            "couples and grown children on the same list, per mille", in: 0...1000)
        relation = try assumed.numbers(
            "relation to the list, median months by size", SizeClasses.count, in: 1...400)
        aboveGrounds = try assumed.numbers(
            "grounds above the cap: children and returned, per mille", 2, in: 0...1000)
        use = Self.cumulative(try assumed.numbers("use classes, percent", 4, in: 0...100))
        socio = Self.cumulative(
            try assumed.numbers("socio-economy classes, percent", 5, in: 0...100))
        lineMonths = try assumed.number("waiting in the line, median months", in: 1...60)
        lineDays = try assumed.number("waiting in the line, longest days", in: 30...9000)
        size = try SizeClasses(assumed)
    }

    private static func cumulative(_ shares: [Int]) -> [Int] {
        shares.reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
    }

    /// The class, from 1, of a draw below 100.
    @inline(__always)
    static func `class`(_ draw: Int, _ cumulative: [Int]) -> UInt8 {
        for index in 0..<cumulative.count where draw < cumulative[index] { return UInt8(index + 1) }
        return UInt8(cumulative.count)
    }
}
