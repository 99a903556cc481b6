/// Makes households of a municipality's people by sex and age.
///
/// Families from the youngest child up, each with a mother of a likely age and perhaps a father; then
/// couples; then those who live alone. Everybody is in one household.
struct HouseholdMaker {
    /// Adults of each cell who are in no household yet.
    private var adults: [Int32]
    /// Children of each cell who live at home and are in no household yet.
    private var children: [Int32]
    /// How many of each cell have been placed.
    private var placed: [Int32]
    private var stream: DrawStream
    private let terms: HomeTerms
    private var home = HomePeople()

    private static let oldestAtHome = 24
    private static let grown = Person.childUntil

    /// Households of people by `AgeTable.cell`.
    static func households(
        of cells: ArraySlice<Int32>, _ terms: HomeTerms, _ stream: DrawStream
    ) -> HomePeople {
        var maker = HouseholdMaker(cells: Array(cells), terms, stream)
        maker.makeFamilies()
        maker.makeCouples()
        maker.makeSingles()
        maker.home.shuffle(&maker.stream)
        return maker.home
    }

    private init(cells: [Int32], _ terms: HomeTerms, _ stream: DrawStream) {
        adults = cells
        children = [Int32](repeating: 0, count: cells.count)
        placed = children
        self.terms = terms
        self.stream = stream
        home.people.reserveCapacity(Int(cells.reduce(0, +)))
        for sex in 1...2 {
            for age in 0...Self.oldestAtHome {
                let cell = AgeTable.cell(sex: sex, age: age)
                let share =
                    age < Self.grown
                    ? 1000 : terms.atHome[age < 18 ? 0 : age < 20 ? 1 : 2]
                children[cell] = adults[cell] * Int32(share) / 1000
                adults[cell] -= children[cell]
            }
        }
    }

    private mutating func add(_ sex: Int, _ age: Int) {
        let cell = AgeTable.cell(sex: sex, age: age)
        home.people.append(
            HomePeople.One(sex: UInt8(sex), age: UInt8(age), serial: placed[cell]))
        placed[cell] += 1
    }

    /// A whole number from the first of a pair to just below the second.
    private mutating func draw(_ range: [Int]) -> Int {
        range[0] + stream.below(max(1, range[1] - range[0]))
    }

    private mutating func makeFamilies() {
        var youngest = 0
        while youngest <= Self.oldestAtHome {
            guard hasChild(youngest) else {
                youngest += 1
                continue
            }
            makeFamily(youngest)
        }
    }

    private func hasChild(_ age: Int) -> Bool {
        children[age] + children[AgeTable.ages + age] > 0
    }

    private mutating func makeFamily(_ youngest: Int) {
        let ages = childAges(youngest)
        let oldest = ages[ages.count - 1]
        let wanted = max(youngest + draw(terms.motherAges), oldest + 18)
        let two = stream.happens(terms.twoParents)
        let motherToo = two || !stream.happens(terms.loneFathers)
        let mother =
            motherToo ? takeAdult(2, near: wanted, from: oldest + 16, to: oldest + 52) : nil
        let around = (mother ?? wanted) + draw(terms.ageGaps)
        let father =
            two || mother == nil
            ? takeAdult(1, near: around, from: oldest + 16, to: oldest + 65) : nil
        if let mother { add(2, mother) }
        if let father { add(1, father) }
        if mother == nil, father == nil { addGuardian() }
        for age in ages.reversed() { addChild(age) }
        home.endHousehold()
    }

    /// The ages of a family's children at home, the youngest first.
    private mutating func childAges(_ youngest: Int) -> [Int] {
        var lot = stream.below(1000)
        var wanted = 1
        for share in terms.children {
            if lot < share { break }
            lot -= share
            wanted += 1
        }
        var ages = [youngest]
        while ages.count < wanted {
            let next = ages[ages.count - 1] + draw(terms.spacing)
            guard
                let age = (next...next + 2).first(where: { $0 <= Self.oldestAtHome && hasChild($0) }
                )
            else { break }
            ages.append(age)
        }
        return ages
    }

    private mutating func addChild(_ age: Int) {
        let (boys, girls) = (children[age], children[AgeTable.ages + age])
        let sex = stream.below(Int(boys + girls)) < Int(boys) ? 1 : 2
        children[AgeTable.cell(sex: sex, age: age)] -= 1
        add(sex, age)
    }

    /// Where no likely parent is left: any grown woman or man, the oldest first.
    private mutating func addGuardian() {
        for age in stride(from: AgeTable.ages - 1, through: Self.grown + 2, by: -1) {
            for sex in [2, 1] where adults[AgeTable.cell(sex: sex, age: age)] > 0 {
                adults[AgeTable.cell(sex: sex, age: age)] -= 1
                return add(sex, age)
            }
        }
    }

    /// Takes an adult of the nearest age that is left; nil where none is in the range.
    private mutating func takeAdult(_ sex: Int, near age: Int, from: Int, to: Int) -> Int? {
        let range = max(from, Self.grown)...min(max(to, from, Self.grown), AgeTable.ages - 1)
        let start = min(max(age, range.lowerBound), range.upperBound)
        for step in 0...AgeTable.ages {
            for candidate in step == 0 ? [start] : [start + step, start - step]
            where range.contains(candidate) && adults[AgeTable.cell(sex: sex, age: candidate)] > 0 {
                adults[AgeTable.cell(sex: sex, age: candidate)] -= 1
                return candidate
            }
            if start - step < range.lowerBound, start + step > range.upperBound { return nil }
        }
        return nil
    }

    private mutating func makeCouples() {
        for age in stride(from: AgeTable.ages - 1, through: 20, by: -1) {
            let share = terms.couples[age < 25 ? 0 : age < 35 ? 1 : age < 50 ? 2 : age < 80 ? 3 : 4]
            let cell = AgeTable.cell(sex: 2, age: age)
            for _ in 0..<adults[cell] where stream.happens(share) {
                let around = age + draw(terms.ageGaps)
                guard let man = takeAdult(1, near: around, from: age - 12, to: age + 12) else {
                    break
                }
                adults[cell] -= 1
                add(2, age)
                add(1, man)
                home.endHousehold()
            }
        }
    }

    private mutating func makeSingles() {
        for sex in 1...2 {
            for age in 0..<AgeTable.ages {
                let cell = AgeTable.cell(sex: sex, age: age)
                for _ in 0..<adults[cell] {
                    add(sex, age)
                    home.endHousehold()
                }
                adults[cell] = 0
            }
        }
    }
}
