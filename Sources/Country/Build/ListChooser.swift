/// Gives everybody in a home municipality a place on a list, so many on each as the plan says.
///
/// Those who keep together (a parent with the children under sixteen, and often partners) are placed
/// first, the largest first; those who choose alone fill what is left to the last place.
struct ListChooser {
    private let terms: HomeTerms
    private var stream: DrawStream
    /// Places left on each list of the home's row of flows.
    private var left: [Int32]
    /// Who keeps together, by size: the rows of each group, one after the other.
    private var together: [[Int32]]
    private var alone: [Int32] = []

    private static let largest = 12

    /// Places everybody; `unlisted` of those alone get no list.
    static func choose(
        _ home: inout HomePeople, _ flows: [FlowPlan.Flow], unlisted: Int, _ terms: HomeTerms,
        _ stream: DrawStream
    ) {
        var chooser = ListChooser(flows, terms, stream)
        chooser.group(home)
        chooser.placeGroups(&home)
        chooser.placeAlone(&home, unlisted: unlisted)
    }

    private init(_ flows: [FlowPlan.Flow], _ terms: HomeTerms, _ stream: DrawStream) {
        self.terms = terms
        self.stream = stream
        left = flows.map(\.people)
        together = [[Int32]](repeating: [], count: Self.largest + 1)
    }

    /// The first adult of a household keeps the small children, and often the others.
    private mutating func group(_ home: HomePeople) {
        var group: [Int32] = []
        for household in 0..<home.households.count - 1 {
            group.removeAll(keepingCapacity: true)
            let first = home.households[household]
            for row in first..<home.households[household + 1] {
                let age = home.people[Int(row)].age
                let keeps =
                    row == first || age < Person.childUntil || stream.happens(terms.sameList)
                if keeps, group.count < Self.largest {
                    group.append(row)
                } else {
                    alone.append(row)
                }
            }
            if group.count == 1 {
                alone.append(group[0])
            } else {
                together[group.count] += group
            }
        }
    }

    /// A row with each list as often as it has places left, shuffled.
    private mutating func tickets(_ extra: Int = 0) -> [UInt16] {
        var tickets: [UInt16] = []
        tickets.reserveCapacity(Int(left.reduce(0, +)) + extra)
        for (flow, count) in left.enumerated() {
            for _ in 0..<count { tickets.append(UInt16(flow)) }
        }
        for _ in 0..<extra { tickets.append(HomePeople.unlisted) }
        tickets.withUnsafeMutableBufferPointer { tickets in
            for last in stride(from: tickets.count - 1, to: 0, by: -1) {
                tickets.swapAt(last, stream.below(last + 1))
            }
        }
        return tickets
    }

    private mutating func placeGroups(_ home: inout HomePeople) {
        let row = tickets()
        var next = 0
        for size in stride(from: Self.largest, to: 1, by: -1) {
            var start = 0
            while start < together[size].count {
                let flow = find(size, row, &next)
                for member in together[size][start..<start + size] {
                    place(member, flow, &home)
                }
                if let flow { left[flow] -= Int32(size) }
                start += size
            }
        }
    }

    /// The next list in the row with room for so many, or the roomiest.
    private func find(_ size: Int, _ row: [UInt16], _ next: inout Int) -> Int? {
        var tries = 0
        while next < row.count, tries < 64 {
            let flow = Int(row[next])
            next += 1
            tries += 1
            if left[flow] >= size { return flow }
        }
        guard let roomiest = left.indices.max(by: { (left[$0], $1) < (left[$1], $0) }),
            left[roomiest] >= size
        else { return nil }
        return roomiest
    }

    /// One of a group: on the list found, or alone when there was none.
    private mutating func place(_ row: Int32, _ flow: Int?, _ home: inout HomePeople) {
        if let flow {
            home.people[Int(row)].flow = UInt16(flow)
        } else {
            if home.people[Int(row)].age < Person.childUntil {
                home.people[Int(row)].marks = PersonMarks.apart.rawValue
            }
            alone.append(row)
        }
    }

    private mutating func placeAlone(_ home: inout HomePeople, unlisted: Int) {
        let row = tickets(unlisted)
        precondition(row.count == alone.count, "places that do not sum")
        for (person, flow) in zip(alone, row) { home.people[Int(person)].flow = flow }
    }
}
