import Country
import Tables

/// Who waits for a place on which list, in an extract.
final class LineRows {
    private struct One {
        let contract: UInt16
        let since: UInt16
        let person: UInt32
    }

    private var all: [One] = []
    /// The row of the file in which each person stands.
    private var rowOf: [UInt32: Int] = [:]

    init(
        _ folder: ExtractFolder, _ lists: ListRows, _ people: PeopleColumns, on day: UInt16
    ) {
        folder.read(.line) { [self] row in
            let contract = lists.read(&row, "gpContractId")
            let since = row.countryDay("since", required: true)
            if since != CountryDay.none, since > day {
                row.refuse("since", "a day not after the day of the extract")
            }
            guard let person = folder.person(&row, "personKey", people) else { return }
            if let earlier = rowOf.updateValue(row.row.number, forKey: UInt32(person)) {
                row.refuse(
                    "personKey", "each person once in the line; also in row \(earlier)")
            }
            if contract != Nowhere.short, people.contract[person] == contract {
                row.refuse("gpContractId", "another list than the one the person is on")
            }
            all.append(One(contract: contract, since: since, person: UInt32(person)))
        }
    }

    /// Lays the line down by contract, longest waiting first; those of one day by row.
    func put(_ contracts: Int, _ basket: ColumnBasket) {
        let sorted = all.sorted {
            ($0.contract, $0.since, $0.person) < ($1.contract, $1.since, $1.person)
        }
        var starts = [UInt32](repeating: 0, count: contracts + 1)
        for one in sorted { starts[Int(one.contract) + 1] += 1 }
        for index in 0..<contracts { starts[index + 1] += starts[index] }
        basket.put("contracts.firstWaiting", starts)
        basket.put("line.person", sorted.map(\.person))
        basket.put("line.since", sorted.map(\.since))
    }
}

extension ExtractFolder {
    /// The row of the person named in a cell; nil where it is nobody, which is a problem too.
    @inline(__always)
    func person(
        _ row: inout InputRow, _ column: InputColumn, _ people: PeopleColumns
    ) -> Int? {
        guard let key = row.key(column) else { return nil }
        if let person = people.row(of: key) { return person }
        if states[.people] == .read { row.refuse(column, "a person of \(name(.people))") }
        return nil
    }
}

/// What an extract tells of people beside their table: names, grounds, and who is apart.
final class RemarkRows {
    private var seen: [Bool]
    private let people: PeopleColumns

    init(_ folder: ExtractFolder, _ people: PeopleColumns, _ names: ExtractNames) {
        self.people = people
        seen = [Bool](repeating: false, count: people.count)
        let layout = ExtractTable.remarks.layout
        let columns = ["personKey", "givenName", "familyName", "ground", "apart"].map {
            layout.column($0)
        }
        let grounds = MembershipGround.allCases.map(\.word)
        folder.read(.remarks) { [self] row in
            guard let person = folder.person(&row, columns[0], people) else { return }
            if seen[person] { row.refuse(columns[0], "each person once") }
            seen[person] = true
            people.givenName[person] = names.given.take(&row, columns[1])
            people.familyName[person] = names.family.take(&row, columns[2])
            if !row.bytes(columns[3]).isEmpty {
                people.ground[person] = row.choice(columns[3], of: grounds) ?? 0
            }
            if !row.bytes(columns[4]).isEmpty, row.yesNo(columns[4], required: false) == true {
                people.marks[person] |= PersonMarks.apart.rawValue
            }
        }
    }
}
