import Quantities
import Settlement

/// What a country's rows add up to, counted anew from its columns.
struct CountryCounts {
    /// Residents by municipality × `AgeTable.cell`.
    private(set) var residents: [Int32]
    /// People with a home in one municipality and their list in another.
    private(set) var guests = 0
    /// Residents of municipalities without lists of their own who are on some list.
    private(set) var listedAway = 0
    private(set) var notResidents = 0
    private(set) var unlisted = 0
    private(set) var use = [Int](repeating: 0, count: 5)
    private(set) var socio = [Int](repeating: 0, count: 6)
    private(set) var grounds = [Int](repeating: 0, count: MembershipGround.allCases.count)
    private(set) var apart = 0
    /// By municipality, over its complete lists.
    private(set) var lists: [ListCounts]

    /// Sums over the lists of one municipality.
    struct ListCounts {
        var listsWithGP = 0
        var listsWithoutGP = 0
        var peopleWithGP = 0
        var peopleWithoutGP = 0
        var caps = 0
        var capsWithoutGP = 0
        var open = 0
        var women = 0
        var salariedWithGP = 0
        var salariedWithoutGP = 0
        var locked = 0
        var waiting = 0
        var aboveCap = 0
        var lengthsWithGP: [Int] = []
        var doctors: Set<UInt16> = []
    }

    init(_ country: Country) {
        residents = [Int32](
            repeating: 0, count: country.municipalities.count * AgeTable.cells)
        lists = [ListCounts](repeating: ListCounts(), count: country.municipalities.count)
        countPeople(country)
        for row in 0..<country.contracts.count where country.contracts.complete[row] == 1 {
            count(country, row)
        }
    }

    private mutating func countPeople(_ country: Country) {
        let people = country.people
        let ages = AgeLookup(country.frame.on)
        let (home, contract) = (people.municipality.values, people.contract.values)
        let placeOf = country.contracts.municipality.values
        var hasLists = [Bool](repeating: false, count: country.municipalities.count)
        for place in placeOf { hasLists[Int(place)] = true }
        residents.withUnsafeMutableBufferPointer { residents in
            for row in 0..<people.count {
                use[Int(people.use.start[row])] += 1
                socio[Int(people.socio.start[row])] += 1
                grounds[Int(people.ground.start[row])] += 1
                let list = contract[row]
                let place = home[row]
                apart += Int(people.marks.start[row]) >> 1 & 1
                guard place != Nowhere.short else {
                    notResidents += 1
                    continue
                }
                let cell = AgeTable.cell(
                    sex: Int(people.sex.start[row]),
                    age: ages.age(born: people.birthDate.start[row]))
                residents[Int(place) * AgeTable.cells + cell] += 1
                if list == Nowhere.short {
                    unlisted += 1
                } else {
                    guests += placeOf[Int(list)] == place ? 0 : 1
                    listedAway += hasLists[Int(place)] ? 0 : 1
                }
            }
        }
    }

    private mutating func count(_ country: Country, _ row: Int) {
        let contracts = country.contracts
        let people = contracts.members(of: row).count
        let salaried = contracts.form[row] == ContractForm.salaried.code
        var counts = lists[Int(contracts.municipality[row])]
        let doctor = contracts.doctor[row]
        let cap = contracts.maxPatients[row] == Nowhere.short ? 0 : Int(contracts.maxPatients[row])
        if doctor == Nowhere.short {
            counts.listsWithoutGP += 1
            counts.peopleWithoutGP += people
            counts.capsWithoutGP += cap
            counts.salariedWithoutGP += salaried ? 1 : 0
        } else {
            counts.listsWithGP += 1
            counts.peopleWithGP += people
            counts.caps += cap
            counts.lengthsWithGP.append(people)
            counts.women += country.doctors.sex[Int(doctor)] == 2 ? 1 : 0
            counts.salariedWithGP += salaried ? 1 : 0
            counts.doctors.insert(doctor)
        }
        counts.open += contracts.status[row] == ListStatus.open.rawValue ? 1 : 0
        counts.locked += contracts.status[row] == ListStatus.locked.rawValue ? 1 : 0
        counts.waiting += contracts.waiting(for: row).count
        counts.aboveCap += max(0, people - cap)
        lists[Int(contracts.municipality[row])] = counts
    }

    /// Residents of a municipality.
    func residents(of place: Int) -> Int {
        residents[place * AgeTable.cells..<(place + 1) * AgeTable.cells]
            .reduce(0) { $0 + Int($1) }
    }

    /// A figure summed over the municipalities.
    func sum(_ figure: (ListCounts) -> Int) -> Int { lists.reduce(0) { $0 + figure($1) } }
}

/// Ages on one day by birth date, looked up.
struct AgeLookup {
    private let ages: [UInt8]

    init(_ on: Day) {
        let (year, month, day) = on.parts
        ages = (0...Int(CountryDay.none)).map { number in
            let born = Day(number: number + CountryDay.origin).parts
            let full = year - born.year - ((month, day) < (born.month, born.day) ? 1 : 0)
            return UInt8(min(max(full, 0), AgeTable.ages - 1))
        }
    }

    /// Full years of one born on a day of the columns; 0 for the unborn.
    @inline(__always)
    func age(born: UInt16) -> Int { Int(ages[Int(born)]) }
}
