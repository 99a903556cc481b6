import Quantities

/// Chooses who of a home waits for a place on which closed list there: evenly through its grown people.
struct WaitingChooser {
    private let writer: HomeWriter
    private let home: Int
    private let lists: [Int]

    init(_ writer: HomeWriter, _ home: Int) {
        self.writer = writer
        self.home = home
        let plan = writer.plan
        lists = plan.lists.lists(of: home).filter { CountryPlan.isWaitedFor($0, plan.lists) }
    }

    /// So many as the plan says, each once, and nobody for the list they are on.
    func choose() -> [HomeWriter.Waiting] {
        let wanted = writer.plan.waiting[home]
        guard wanted > 0 else { return [] }
        let rows = writer.selection.firstRow[home]..<writer.selection.firstRow[home + 1]
        let birth = writer.draft.birthDate.start
        let latest = UInt16(
            writer.plan.on.adding(years: -Person.childUntil).number - CountryDay.origin)
        let grown = rows.count { birth[$0] <= latest }
        var waiting: [HomeWriter.Waiting] = []
        waiting.reserveCapacity(wanted)
        var met = 0
        var owed = 0
        for row in rows where birth[row] <= latest {
            met += 1
            owed += met * wanted / grown - (met - 1) * wanted / grown
            guard owed > 0, let contract = target(row) else { continue }
            owed -= 1
            waiting.append(
                HomeWriter.Waiting(contract: contract, since: since(row), person: UInt32(row)))
        }
        precondition(owed == 0, "somebody who waits for no list")
        return waiting
    }

    /// A closed list other than one's own; nil where there is none.
    private func target(_ row: Int) -> UInt16? {
        let key = Int(writer.draft.key.start[row])
        let first = writer.plan.draws.below(lists.count, .lineList, key)
        let own = writer.draft.contract.start[row]
        for step in 0..<2 {
            let contract = writer.selection.rowOfList[lists[(first + step) % lists.count]]
            if contract != own { return contract }
        }
        return nil
    }

    private func since(_ row: Int) -> UInt16 {
        let bits = writer.plan.draws.bits(.lineSince, Int(writer.draft.key.start[row]))
        let days = min(
            Halving.time(bits, median: writer.terms.lineMonths * 30), writer.terms.lineDays)
        return UInt16(writer.plan.on.number - 1 - days - CountryDay.origin)
    }
}
