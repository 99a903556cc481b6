import Country
import Quantities

/// The people of an extract in columns, in the order of a country.
struct PeopleColumns {
    let count: Int
    let key, givenName, familyName: UnsafeMutablePointer<UInt32>
    let contract: UnsafeMutablePointer<UInt16>
    let ground, marks: UnsafeMutablePointer<UInt8>
    /// Finds a person's row by key.
    private var index: RowIndex

    /// Lays the rows down; `municipality` gives the row of a number.
    init(
        _ people: [PeopleRows.One], _ order: PeopleOrder, _ basket: ColumnBasket,
        _ municipality: (UInt16) -> UInt16
    ) {
        count = people.count
        key = basket.make("people.key", count, of: UInt32.self)
        contract = basket.make("people.contract", count, of: UInt16.self)
        givenName = basket.make("people.givenName", count, of: UInt32.self)
        familyName = basket.make("people.familyName", count, of: UInt32.self)
        ground = basket.make("people.ground", count, of: UInt8.self)
        marks = basket.make("people.marks", count, of: UInt8.self)
        givenName.update(repeating: Nowhere.long, count: count)
        familyName.update(repeating: Nowhere.long, count: count)
        let nin = basket.make("people.nin", count, of: UInt64.self)
        let sex = basket.make("people.sex", count, of: UInt8.self)
        let birthDate = basket.make("people.birthDate", count, of: UInt16.self)
        let home = basket.make("people.municipality", count, of: UInt16.self)
        let since = basket.make("people.memberSince", count, of: UInt16.self)
        let use = basket.make("people.use", count, of: UInt8.self)
        let socio = basket.make("people.socio", count, of: UInt8.self)
        for (person, one) in people.enumerated() {
            let row = Int(order.row[person])
            key[row] = one.key
            contract[row] = one.contract
            nin[row] = one.nin
            sex[row] = one.sex
            birthDate[row] = one.birthDate
            since[row] = one.memberSince
            use[row] = one.use
            socio[row] = one.socio
            let resides = one.municipality != 0
            home[row] = resides ? municipality(one.municipality) : Nowhere.short
            marks[row] = resides ? 0 : PersonMarks.notResident.rawValue
        }
        basket.put("households.key", order.keys(people))
        basket.put("households.firstMember", order.firstMember)
        index = RowIndex(room: count)
        let keys = key
        for row in 0..<count { _ = index.take(row) { UInt64(keys[$0]) } }
    }

    /// The row of a key; nil where there is nobody of it.
    @inline(__always)
    func row(of wanted: UInt32) -> Int? { index.row(of: UInt64(wanted)) { UInt64(key[$0]) } }

    /// Gathers people by contract, in the order of their rows.
    func putMembers(_ contracts: Int, _ basket: ColumnBasket) {
        var next = [UInt32](repeating: 0, count: contracts + 1)
        for row in 0..<count where contract[row] != Nowhere.short {
            next[Int(contract[row]) + 1] += 1
        }
        for list in 0..<contracts { next[list + 1] += next[list] }
        basket.put("contracts.firstMember", next)
        let person = basket.make("members.person", Int(next[contracts]), of: UInt32.self)
        for row in 0..<count where contract[row] != Nowhere.short {
            let list = Int(contract[row])
            person[Int(next[list])] = UInt32(row)
            next[list] += 1
        }
    }
}

extension PeopleRows {
    /// Complains of keys and numbers that stand twice, and of households in two municipalities.
    func check(_ order: PeopleOrder, _ folder: ExtractFolder) {
        let people = all
        var keys = RowIndex(room: people.count)
        for (person, one) in people.enumerated() where one.key != 0 {
            guard let other = keys.take(person, { UInt64(people[$0].key) }) else { continue }
            folder.problem(
                .people, Int(one.rowInFile), "personKey",
                "found \(one.key), the person of row \(people[other].rowInFile)", "each person once"
            )
        }
        var numbers = RowIndex(room: people.count)
        for (person, one) in people.enumerated() where one.nin != 0 {
            guard let other = numbers.take(person, { people[$0].nin }) else { continue }
            folder.problem(
                .people, Int(one.rowInFile), "nin",
                "found the number of row \(people[other].rowInFile)", "each number once")
        }
        for (person, first) in order.apart {
            folder.problem(
                .people, Int(people[person].rowInFile), "municipality",
                "found another than in row \(people[first].rowInFile) of the same household",
                "one municipality a household")
        }
    }
}
