import Quantities

/// The doctors of the nation and what they have agreed: solved once, before any person is made.
struct DoctorPlan: Sendable {
    /// A doctor as planned.
    struct Doctor: Hashable, Sendable {
        var hprNumber: Int
        var sex: Int
        /// Years of age on the day.
        var age: Int
        var specialist = false
        var trainee = false
    }

    /// What is agreed about a list.
    struct Agreement: Sendable {
        /// Place among the doctors; nil for a list without a GP.
        var doctor: Int?
        var form = 0
        /// Whole months before the day.
        var months: Int
        /// Hundredths of a post: half for a doctor who has two lists.
        var posts = 100
        /// The locum's place among the doctors, and months since they came.
        var locum: (doctor: Int, months: Int)?
    }

    private(set) var doctors: [Doctor] = []
    private(set) var agreements: [Agreement] = []

    init(
        _ facts: CountryFacts, _ nation: NationalTargets, _ targets: MunicipalTargets,
        _ lists: ListPlan, _ draws: Draws
    ) throws(CountryError) {
        let terms = try DoctorTerms(facts, nation, targets)
        let twice = Self.twice(nation, targets)
        try PlanChecks.require([
            ("GPs with two lists", nation.listsWithGP.value - nation.gps.value, twice)
        ])
        let forms = try FormPlan(facts, nation, targets)
        var ages = try DoctorAges(facts, nation, draws)
        for place in targets.residents.indices {
            let own = lists.lists(of: place)
            let withGP = own.filter { !lists.vacant[$0] }
            let first = doctors.count
            add(
                withGP.count - twice[place], at: place, targets.lists.women[place], twice[place],
                &ages,
                terms, draws)
            let doctorOf = Self.pairing(withGP.map { lists.people[$0] }, twice[place]).map {
                first + $0
            }
            let months = durations(withGP, doctorOf, at: place, terms, draws)
            for (index, list) in own.enumerated() {
                agree(list, index, place, doctorOf, months, lists, terms, forms, draws)
                if index < doctorOf.count, doctorOf[index] < first + twice[place] {
                    agreements[list].posts = 50
                }
            }
        }
    }

    /// Doctors with two lists, where a municipality has lists enough.
    private static func twice(_ nation: NationalTargets, _ targets: MunicipalTargets) -> [Int] {
        Apportionment.shares(
            of: nation.listsWithGP.value - nation.gps.value, by: targets.lists.withGP,
            most: zip(targets.lists.withGP, targets.lists.women).map { lists, women in
                // Both lists of a doctor count the same sex, so one sex must have two lists.
                max(women, lists - women) < 2 ? 0 : max(0, max(women, lists - women) / 4)
            })
    }

    /// A municipality's GPs: so many women among its lists, the younger ones rather women.
    private mutating func add(
        _ count: Int, at place: Int, _ women: Int, _ twice: Int, _ ages: inout DoctorAges,
        _ terms: DoctorTerms, _ draws: Draws
    ) {
        let first = doctors.count
        for index in 0..<count {
            doctors.append(
                Doctor(hprNumber: Self.hpr(terms.numbers[place], index), sex: 1, age: ages.next()))
        }
        let own = Array(first..<first + count)
        // The first `twice` doctors have two lists each, and all are of the sex that has more lists.
        let lists = count + twice
        let twiceWomen = women > lists - women
        let single = own.dropFirst(twice).sorted {
            let left = doctors[$0].age + draws.below(terms.noise[0], .woman, $0)
            let right = doctors[$1].age + draws.below(terms.noise[0], .woman, $1)
            return (left, $0) < (right, $1)
        }
        let womenLeft = women - (twiceWomen ? 2 * twice : 0)
        if twiceWomen { for doctor in own.prefix(twice) { doctors[doctor].sex = 2 } }
        for doctor in single.prefix(womenLeft) { doctors[doctor].sex = 2 }
        specialise(own, place, terms, draws)
    }

    /// Specialists are rather the older ones, and old enough where there are so many; trainees are rather
    /// the younger of the rest.
    private mutating func specialise(
        _ own: [Int], _ place: Int, _ terms: DoctorTerms, _ draws: Draws
    ) {
        let byAge = own.sorted {
            let left = rank(of: $0, terms, draws)
            let right = rank(of: $1, terms, draws)
            return (right, $0) < (left, $1)
        }
        let specialists = terms.specialists[place]
        for doctor in byAge.prefix(specialists) { doctors[doctor].specialist = true }
        let young = byAge.dropFirst(specialists).sorted {
            (doctors[$0].age, $0) < (doctors[$1].age, $1)
        }
        for doctor in young.prefix(terms.trainees[place]) { doctors[doctor].trainee = true }
    }

    /// A doctor's age with some noise; those too young to be specialists come last.
    private func rank(of doctor: Int, _ terms: DoctorTerms, _ draws: Draws) -> Int {
        let age = doctors[doctor].age
        return age < terms.youngestSpecialist
            ? age - 1000 : age + draws.below(terms.noise[1], .specialist, doctor)
    }

    /// 99, the municipality's number, and a serial: nine digits that the register has not reached.
    private static func hpr(_ municipality: Int, _ index: Int) -> Int {
        990_000_000 + municipality * 1000 + index + 1
    }

    /// The doctor of each list with a GP, counted from the municipality's first: the first `twice` doctors
    /// have two of the shortest lists each, the shortest with the longest of these.
    private static func pairing(_ lengths: [Int], _ twice: Int) -> [Int] {
        let byLength = lengths.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        var doctorOf = [Int](repeating: -1, count: lengths.count)
        for pair in 0..<twice {
            doctorOf[byLength[pair]] = pair
            doctorOf[byLength[2 * twice - 1 - pair]] = pair
        }
        var next = twice
        for list in doctorOf.indices where doctorOf[list] < 0 {
            doctorOf[list] = next
            next += 1
        }
        return doctorOf
    }

    /// Months since each agreement; the longer ones go rather to the older doctors, who can have them.
    private func durations(
        _ withGP: [Int], _ doctorOf: [Int], at place: Int, _ terms: DoctorTerms, _ draws: Draws
    ) -> [Int] {
        let drawn = withGP.map {
            min(
                Halving.time(draws.bits(.agreement, $0), median: terms.agreementMonths[place]),
                terms.longestMonths)
        }.sorted()
        let ages = doctorOf.map { doctors[$0].age }
        let byAge = withGP.indices.sorted {
            let left = ages[$0] + draws.below(terms.noise[2], .agreement, withGP[$0], 1)
            let right = ages[$1] + draws.below(terms.noise[2], .agreement, withGP[$1], 1)
            return (left, $0) < (right, $1)
        }
        var months = drawn
        for (rank, index) in byAge.enumerated() {
            months[index] = max(1, min(drawn[rank], (ages[index] - terms.youngest) * 12))
        }
        return months
    }

    private mutating func agree(
        _ list: Int, _ index: Int, _ place: Int, _ doctorOf: [Int], _ drawn: [Int],
        _ lists: ListPlan, _ terms: DoctorTerms, _ forms: FormPlan, _ draws: Draws
    ) {
        let vacant = lists.vacant[list]
        let doctor = vacant ? nil : doctorOf[index]
        let since = Halving.time(
            draws.bits(.agreement, list), median: terms.agreementMonths[place])
        let months = vacant ? max(1, min(since, terms.longestMonths)) : drawn[index]
        var agreement = Agreement(doctor: doctor, months: months)
        agreement.form = forms.form(
            of: index, at: place, vacant: vacant, doctorOf.count, draws)
        let share = vacant ? terms.locumOnVacant : terms.locumForGP
        let made = terms.locumsMade(at: place, doctors)
        if lists.people[list] > 0, made < terms.mostLocums, draws.happens(share, .locum, list) {
            let stay = Halving.time(draws.bits(.locum, list, 1), median: terms.locumMonths)
            agreement.locum = (
                addLocum(place, list, serial: made, terms, draws), max(1, min(months, stay))
            )
        }
        agreements.append(agreement)
    }

    private mutating func addLocum(
        _ place: Int, _ list: Int, serial: Int, _ terms: DoctorTerms, _ draws: Draws
    ) -> Int {
        let span = terms.locumAges[1] - terms.locumAges[0]
        doctors.append(
            Doctor(
                hprNumber: Self.hpr(terms.numbers[place], DoctorTerms.firstLocum + serial),
                sex: 1 + draws.below(2, .locum, list, 2),
                age: terms.locumAges[0] + draws.below(max(1, span), .locum, list, 3)))
        return doctors.count - 1
    }
}

/// What doctors are made from.
struct DoctorTerms {
    let numbers: [Int]
    let specialists: [Int]
    let trainees: [Int]
    let agreementMonths: [Int]
    let youngest: Int
    let youngestSpecialist: Int
    /// Years of noise beside the age: in who is a woman, a specialist, and longest on a list.
    let noise: [Int]
    let locumAges: [Int]
    /// Serials of doctors' numbers from here are locums'; there is room for so many in a municipality.
    static let firstLocum = 900
    let mostLocums = 99
    let longestMonths: Int
    let locumOnVacant: Int
    let locumForGP: Int
    let locumMonths: Int

    init(
        _ facts: CountryFacts, _ nation: NationalTargets, _ targets: MunicipalTargets
    ) throws(CountryError) {
        let assumed = facts.assumptions
        numbers = facts.municipalities.map { Int($0.number.description) ?? 0 }
        let gps = targets.lists.withGP
        let specialist = try assumed.numbers(
            "specialists by centrality, percent of GPs", 6, in: 1...100)
        let trainee = try assumed.numbers("trainees by centrality, percent of GPs", 6, in: 1...100)
        func shared(_ total: Int, _ shares: [Int], _ most: [Int]) -> [Int] {
            Apportionment.shares(
                of: total,
                by: zip(facts.municipalities, gps).map { $1 * shares[$0.centrality - 1] },
                most: most)
        }
        specialists = shared(nation.specialists.value, specialist, gps)
        trainees = shared(
            nation.trainees.value, trainee, zip(gps, specialists).map { max(0, $0 - $1) })
        let size = try SizeClasses(assumed)
        let medians = try assumed.numbers(
            "agreement duration, median months by size", SizeClasses.count, in: 1...400)
        agreementMonths = targets.residents.map { medians[size.class(of: $0)] }
        youngest = try assumed.number("youngest GP, years", in: 24...40)
        youngestSpecialist = try assumed.number("youngest specialist, years", in: 28...45)
        noise = try assumed.numbers(
            "how loosely sex, specialty and duration follow a GP's age, years", 3, in: 1...400)
        locumAges = try assumed.numbers("ages of locums, from and until", 2, in: 24...100)
        longestMonths = nation.on.month.number - Month.schemeBegan.number
        locumOnVacant = try assumed.number(
            "lists without a GP that have a locum, per mille", in: 0...1000)
        locumForGP = try assumed.number("lists with a GP that have a locum, per mille", in: 0...200)
        locumMonths = try assumed.number("locum's stay, median months", in: 1...120)
    }

    /// How many locums a municipality has already; its doctors are the last made.
    func locumsMade(at place: Int, _ doctors: [DoctorPlan.Doctor]) -> Int {
        let block = 990_000 + numbers[place]
        return doctors.reversed().prefix { $0.hprNumber / 1000 == block }
            .count { $0.hprNumber % 1000 > Self.firstLocum }
    }
}

/// Classes of municipalities by inhabitants.
struct SizeClasses {
    static let count = 5
    private let limits: [Int]

    init(_ assumed: Assumptions) throws(CountryError) {
        limits = try assumed.numbers(
            "size classes from, inhabitants", Self.count - 1, in: 1...1_000_000)
    }

    func `class`(of residents: Int) -> Int { limits.count { $0 <= residents } }
}

/// Ages of doctors in an even row of the published shares.
struct DoctorAges {
    private let order: [Int]
    private var given = 0
    private let bands: [(share: Int, from: Int, until: Int)]

    init(
        _ facts: CountryFacts, _ nation: NationalTargets, _ draws: Draws
    ) throws(CountryError) {
        order = draws.order(nation.gps.value, .doctorAge, 0)
        let day = nation.on.adding(days: -1)
        let old = try facts.hundredths("gps_aged_67_plus_share", on: day).value
        let over60 = try facts.hundredths("gps_aged_over_60_share", on: day).value
        let middle = try facts.hundredths("gps_aged_40_60_share", on: day).value
        let edges = try facts.assumptions.numbers(
            "ages of GPs, edges of the bands", 5, in: 24...100)
        guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw .contradiction(
                "facts/assumptions.csv: country: ages of GPs, edges of the bands: found \(edges); would be right: five that rise"
            )
        }
        bands = [
            (10_000 - middle - over60, edges[0], edges[1]), (middle, edges[1], edges[2]),
            (over60 - old, edges[2], edges[3]), (old, edges[3], edges[4]),
        ]
    }

    /// The next doctor's age; each doctor has a place in the row of the nation's.
    mutating func next() -> Int {
        var place = order[given] * 10_000 / order.count
        let fine = order[given]
        given += 1
        for (share, from, until) in bands {
            if place < share { return from + (place * 7919 + fine) % (until - from) }
            place -= share
        }
        return bands[0].from
    }
}

/// How many lists of each municipality are salaried.
struct FormPlan {
    private let withGP: [Int]
    private let vacant: [Int]

    init(
        _ facts: CountryFacts, _ nation: NationalTargets, _ targets: MunicipalTargets
    ) throws(CountryError) {
        let size = try SizeClasses(facts.assumptions)
        let shares = try facts.assumptions.numbers(
            "salaried by size, percent of lists", SizeClasses.count, in: 1...100)
        let weight = targets.residents.map { shares[size.class(of: $0)] }
        func shared(_ total: Int, _ lists: [Int]) -> [Int] {
            Apportionment.shares(
                of: total, by: zip(lists, weight).map { $0 * $1 }, most: lists)
        }
        let without = targets.lists.withoutGP.reduce(0, +)
        let all = nation.salaried.value
        // Between the shares of lists with a GP and of all, the lists without one take the rest.
        let inVacant = min(max(all - nation.salariedWithGP.value, 0), without)
        withGP = shared(all - inVacant, targets.lists.withGP)
        vacant = shared(inVacant, targets.lists.withoutGP)
    }

    /// The form of a list: `ContractForm` by place, 2 salaried, 0 self-employed.
    func form(of index: Int, at place: Int, vacant isVacant: Bool, _ lists: Int, _ draws: Draws)
        -> Int
    {
        // Salaried lists are drawn by turning the row of lists to a start of its own.
        let start = draws.below(max(lists, 1), .form, place)
        if isVacant { return index - lists < vacant[place] ? 2 : 0 }
        return (index + start) % max(lists, 1) < withGP[place] ? 2 : 0
    }
}
