import Country

/// The order of people in a country: by municipality, those without last; then by household, in the order
/// in which the file first names each; then as in the file.
struct PeopleOrder {
    /// The row of each person of the file.
    private(set) var row: [UInt32] = []
    /// The household's row of each person of the file.
    private var household: [UInt32] = []
    /// Where the members of each begin; one more at the end.
    private(set) var firstMember: [UInt32] = []
    /// People of the file who live elsewhere than the first of their household, who is the other.
    private(set) var apart: [(person: Int, first: Int)] = []

    /// How many municipalities there can be, and the place after them.
    private static let places = 10_001

    init(_ people: [PeopleRows.One]) {
        let first = gather(people)
        let rank = rank(people, first)
        arrange(rank)
    }

    /// Gives each person the household of its key, numbered as they are met. The first of each.
    private mutating func gather(_ people: [PeopleRows.One]) -> [UInt32] {
        var index = RowIndex(room: people.count)
        var first: [UInt32] = []
        household.reserveCapacity(people.count)
        for (person, one) in people.enumerated() {
            let next = first.count
            let met = index.take(next) { household in
                UInt64(household == next ? one.household : people[Int(first[household])].household)
            }
            if met == nil { first.append(UInt32(person)) }
            let number = met ?? next
            household.append(UInt32(number))
            let leader = people[Int(first[number])]
            if leader.municipality != one.municipality, leader.isSound, one.isSound {
                apart.append((person, Int(first[number])))
            }
        }
        return first
    }

    /// The row of each household.
    private func rank(_ people: [PeopleRows.One], _ first: [UInt32]) -> [UInt32] {
        func place(_ person: UInt32) -> Int {
            let number = Int(people[Int(person)].municipality)
            return number == 0 ? Self.places - 1 : number
        }
        var next = [UInt32](repeating: 0, count: Self.places + 1)
        for person in first { next[place(person) + 1] += 1 }
        for index in 0..<Self.places { next[index + 1] += next[index] }
        return first.map { person in
            let place = place(person)
            next[place] += 1
            return next[place] - 1
        }
    }

    /// Puts people into the rows of their households.
    private mutating func arrange(_ rank: [UInt32]) {
        firstMember = [UInt32](repeating: 0, count: rank.count + 1)
        for person in household.indices {
            household[person] = rank[Int(household[person])]
            firstMember[Int(household[person]) + 1] += 1
        }
        for index in rank.indices { firstMember[index + 1] += firstMember[index] }
        var next = firstMember
        row = household.map { household in
            next[Int(household)] += 1
            return next[Int(household)] - 1
        }
    }
}

extension PeopleOrder {
    /// The keys of the households by their rows.
    func keys(_ people: [PeopleRows.One]) -> [UInt32] {
        var keys = [UInt32](repeating: 0, count: firstMember.count - 1)
        for (person, one) in people.enumerated() { keys[Int(household[person])] = one.household }
        return keys
    }
}
