/// The lists with a regular GP of one municipality: their people and caps sum to what is published, and
/// so many are open with room.
struct ListsWithGP {
    private(set) var people: [Int]
    private(set) var caps: [Int]
    private(set) var status: [ListStatus]

    /// Caps are round tens but for one list that takes the rest; a list's people are its cap less its
    /// free places, or more where people stand above it.
    init(
        place: Int, people total: Int, caps sum: Int, open: Int, factors: [Int], _ terms: ListTerms,
        _ draws: Draws
    ) {
        let count = factors.count
        status = [ListStatus](repeating: .closed, count: count)
        people = []
        caps = []
        guard count > 0 else { return }
        var wanted = Apportionment.shares(
            of: total, by: factors, least: factors.map { _ in min(total / count, 25) },
            most: factors.map { _ in terms.longest - 50 })
        let isOpen = Self.chooseOpen(open, wanted, place, draws)
        if total + open > sum {
            Self.lengthenClosed(&wanted, isOpen, by: total - sum + open * 2)
        }
        let free = Self.free(sum - total, isOpen, wanted, place, terms, draws)
        caps = Self.roundCaps(sum, zip(wanted, free).map { $0 + $1 }, free)
        people = zip(caps, free).map { $0 - $1 }
        for list in 0..<count {
            if isOpen[list] {
                status[list] = .open
            } else if draws.happens(terms.locked, .locked, place, list) {
                status[list] = .locked
            }
        }
    }

    /// Open lists are rather the shorter ones.
    private static func chooseOpen(
        _ open: Int, _ wanted: [Int], _ place: Int, _ draws: Draws
    ) -> [Bool] {
        let mean = wanted.reduce(0, +) / wanted.count
        let order = wanted.indices.sorted {
            let left = wanted[$0] + draws.below(max(mean, 1), .openness, place, $0)
            let right = wanted[$1] + draws.below(max(mean, 1), .openness, place, $1)
            return (left, $0) < (right, $1)
        }
        var isOpen = [Bool](repeating: false, count: wanted.count)
        for list in order.prefix(open) { isOpen[list] = true }
        return isOpen
    }

    /// Where people stand above the caps, the closed lists must be long enough to hold them.
    private static func lengthenClosed(_ wanted: inout [Int], _ isOpen: [Bool], by over: Int) {
        let closed = wanted.indices.filter { !isOpen[$0] }
        let open = wanted.indices.filter { isOpen[$0] }
        let need = 2 * over + 20 * closed.count - closed.reduce(0) { $0 + wanted[$1] }
        guard need > 0, !open.isEmpty, !closed.isEmpty else { return }
        let spare = open.map { max(0, wanted[$0] - 50) }
        let moved = min(need, spare.reduce(0, +))
        for (list, part) in zip(open, Apportionment.shares(of: moved, by: spare, most: spare)) {
            wanted[list] -= part
        }
        for (list, part) in zip(closed, Apportionment.shares(of: moved, by: closed.map { _ in 1 }))
        {
            wanted[list] += part
        }
    }

    /// Free places of each list, below zero where people stand above the cap.
    private static func free(
        _ total: Int, _ isOpen: [Bool], _ wanted: [Int], _ place: Int, _ terms: ListTerms,
        _ draws: Draws
    ) -> [Int] {
        let open = isOpen.indices.filter { isOpen[$0] }
        let closed = isOpen.indices.filter { !isOpen[$0] }
        var free = [Int](repeating: 0, count: isOpen.count)
        func share(_ amount: Int, among lists: [Int], _ purpose: Draws.Purpose, _ some: Int) {
            let weights = lists.map {
                draws.happens(some, .openness, place, 1000 + $0)
                    ? 200 + draws.below(1000, purpose, place, $0) : 0
            }
            for (list, part) in zip(lists, Apportionment.shares(of: amount, by: weights)) {
                free[list] += part
            }
        }
        for list in open { free[list] = 1 }
        guard total >= open.count else {
            let room = terms.openAmongOverfull
            for list in open { free[list] += draws.below(max(room, 1), .free, place, list) }
            let over = open.reduce(-total) { $0 + free[$1] }
            let weights = closed.map {
                wanted[$0] * (600 + draws.below(800, .overfull, place, $0))
            }
            let most = closed.map { max(0, wanted[$0] - 20) }
            for (list, part) in zip(closed, Apportionment.shares(of: over, by: weights, most: most))
            {
                free[list] = -part
            }
            return free
        }
        let rest = total - open.count
        let onOpen =
            closed.isEmpty ? rest : open.isEmpty ? 0 : rest * terms.freeOnOpen / 1000
        share(onOpen, among: open, .free, 1000)
        share(rest - onOpen, among: closed, .free, terms.closedWithRoom)
        return free
    }

    /// Caps near what is wanted, in tens; the list with the largest takes what is over.
    private static func roundCaps(_ sum: Int, _ wanted: [Int], _ free: [Int]) -> [Int] {
        let tens = Apportionment.shares(
            of: sum / 10, by: wanted.map { max($0, 1) },
            least: free.map { max(1, ($0 + 10) / 10) })
        var caps = tens.map { $0 * 10 }
        let largest = caps.indices.max { (caps[$0], $1) < (caps[$1], $0) } ?? 0
        caps[largest] += sum % 10
        return caps
    }
}
