/// How many of each home are on each list; the last home is that of members who are not residents.
struct FlowPlan: Sendable {
    /// A list and how many of one home are on it.
    struct Flow: Hashable, Sendable {
        let list: Int32
        let people: Int32
        /// How many of these stand above the list's cap.
        let above: Int32
    }

    /// The flows of each home, by list.
    private(set) var flows: [[Flow]]

    /// From the flows between municipalities: guests are spread over a municipality's lists by room, and
    /// its own residents take what is left. Those above the cap are among the list's own residents.
    init(
        _ guests: GuestPlan, _ lists: ListPlan, _ targets: MunicipalTargets, _ draws: Draws
    ) throws(CountryError) {
        let homes = targets.residents.count
        flows = [[Flow]](repeating: [], count: homes + 1)
        for place in 0..<homes {
            let own = lists.lists(of: place)
            guard !own.isEmpty else { continue }
            var left = own.map { lists.people[$0] }
            // Those above the cap stay among the municipality's own.
            var spare = own.map { max(0, lists.people[$0] - lists.above($0)) }
            let coming = (0..<homes).reduce(targets.notResidents[place]) {
                $0 + ($1 == place ? 0 : guests.flows[$1, place])
            }
            guard coming <= spare.reduce(0, +),
                left.reduce(0, +) - coming == guests.flows[place, place]
            else {
                throw .contradiction(
                    "facts/: \(coming) guests do not fit on \(own.count) lists of one municipality; would be right: fewer guests or more lists"
                )
            }
            add(homes, targets.notResidents[place], own, &left, &spare, draws)
            for home in 0..<homes where home != place {
                add(home, guests.flows[home, place], own, &left, &spare, draws)
            }
            for (index, list) in own.enumerated() where left[index] > 0 {
                flows[place].append(
                    Flow(
                        list: Int32(list), people: Int32(left[index]),
                        above: Int32(lists.above(list))))
            }
        }
        for home in flows.indices { flows[home].sort { $0.list < $1.list } }
    }

    /// How many of a home go to one list together, where there are so many.
    ///
    /// Guests on one list each could be no families; a handful can.
    private static let handful = 4

    /// Takes evenly spaced handfuls of places out of what is left of the lists.
    private mutating func add(
        _ home: Int, _ people: Int, _ own: Range<Int>, _ left: inout [Int], _ spare: inout [Int],
        _ draws: Draws
    ) {
        guard people > 0 else { return }
        let total = spare.reduce(0, +)
        let start = draws.below(total, .flowStart, home, own.lowerBound)
        var taken = [Int](repeating: 0, count: spare.count)
        let handfuls = (people + Self.handful - 1) / Self.handful
        var list = 0
        var end = spare[0]
        // Handful k stands at (start + k × total) ÷ handfuls of the row of places, without wrapping.
        for k in 0..<handfuls {
            let place = (start + k * total) / handfuls
            while place >= end {
                list += 1
                end += spare[list]
            }
            taken[list] += min(Self.handful, people - k * Self.handful)
        }
        Self.fit(&taken, to: spare)
        for (index, count) in taken.enumerated() where count > 0 {
            left[index] -= count
            spare[index] -= count
            flows[home].append(
                Flow(list: Int32(own.lowerBound + index), people: Int32(count), above: 0))
        }
    }

    /// Moves what a list has no room for to the next that has.
    private static func fit(_ taken: inout [Int], to spare: [Int]) {
        var over = 0
        for round in 0..<2 {
            for index in taken.indices {
                let wanted = taken[index] + over
                taken[index] = min(wanted, spare[index])
                over = wanted - taken[index]
            }
            if over == 0 || round == 1 { return }
        }
    }
}
