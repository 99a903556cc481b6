import Quantities
import Settlement
import Tables

/// The people of a settlement as read: rows for the columns, and keys to find doubles.
public struct ResidentsInput: Sendable {
    /// The rows, in the order of the file.
    public internal(set) var rows: [Membership] = []

    /// Reads a file of residents on known lists, for some months. `weighted` asks for use and
    /// socio-economy of each.
    ///
    /// A person on two lists the same 1st, an unknown contract and stays that end before they begin
    /// are problems. Throws `TableError`.
    public init(
        path: String, columns: ColumnMap, lists: ListsInput, months: ClosedRange<Month>,
        weighted: Bool, _ problems: inout InputProblems
    ) throws(TableError) {
        let places = Dictionary(
            lists.contracts.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let gathered = Gathered(months: months, weighted: weighted)
        var own = InputProblems()
        try TableFile(path: path).read(.residents, columns, &own) { row in
            Self.read(&row, places, lists.named, gathered)
        }
        for double in gathered.keys.doubles(gathered.rows, in: months) {
            let (earlier, later) = (gathered.rows[double.earlier], gathered.rows[double.later])
            own.add(
                InputProblem(
                    file: path, row: gathered.numbers[double.later], column: "personKey",
                    found: "the person of row \(gathered.numbers[double.earlier]) "
                        + (earlier.list == later.list ? "counts twice" : "is on two lists")
                        + " on \(double.month.firstDay)",
                    right: "one list a person on each 1st"))
        }
        own.sortByRow()
        problems.add(own)
        rows = gathered.rows
    }

    private final class Gathered {
        let months: ClosedRange<Month>
        var rows: [Membership] = []
        var numbers: [Int] = []
        var keys = PersonKeys()

        let weighted: Bool

        init(months: ClosedRange<Month>, weighted: Bool) {
            self.months = months
            self.weighted = weighted
        }

        /// The first month counted on or after a day; any after the settlement is as good as the next.
        func within(_ day: Day?) -> Month? {
            day.map { min(Month.firstCounted(onOrAfter: $0), months.upperBound.next) }
        }
    }

    private static func read(
        _ row: inout InputRow, _ places: [GPContractID: Int], _ named: Set<GPContractID>,
        _ gathered: Gathered
    ) {
        let key = row.text("personKey")
        if key.isEmpty || key.utf8.count > 64 { row.refuseUnseen("personKey", "1–64 bytes") }
        let contract = row.contract("gpContractId")
        if let contract, !named.contains(contract) {
            row.refuse("gpContractId", "a contract of the lists")
        }
        let sex = row.count("sex", in: 1...2, required: true)
        let birth = Month(row.text("birthMonth"))
        if birth == nil { row.refuse("birthMonth", "a month as YYYY-MM") }
        if let birth,
            birth > gathered.months.upperBound || gathered.months.lowerBound.year - birth.year > 130
        {
            row.refuse("birthMonth", "a month of the last 130 years, not after the settlement")
        }
        // Classes that nobody is weighted by need not be known.
        let use = row.count("use", in: 1...4, required: gathered.weighted) ?? 1
        let socio = row.count("socio", in: 1...5, required: gathered.weighted) ?? 1
        let from = row.day("from")
        let until = row.day("until")
        if let from, let until, until <= from { row.refuse("until", "a day after from, \(from)") }
        guard let contract, let list = places[contract], let sex, let birth,
            row.problems.isEmpty
        else { return }
        gathered.keys.append(key)
        gathered.numbers.append(row.row.number)
        gathered.rows.append(
            Membership(
                list: list, sex: sex, birth: birth, use: use, socio: socio,
                from: max(gathered.within(from) ?? Month(year: 1, month: 1), birth),
                until: gathered.within(until)))
    }
}

/// Person keys kept as bytes, and a search for persons whose stays overlap.
struct PersonKeys {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt64] = []

    mutating func append(_ key: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        bytes.append(contentsOf: key.utf8)
        ends.append(bytes.count)
        hashes.append(hash)
    }

    private func key(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Pairs of rows of one person that count on the same 1st of the months, with the first such month.
    func doubles(
        _ rows: [Membership], in months: ClosedRange<Month>
    ) -> [(earlier: Int, later: Int, month: Month)] {
        let order = rows.indices.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
        var found: [(earlier: Int, later: Int, month: Month)] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, hashes[order[end]] == hashes[order[start]] { end += 1 }
            if end - start > 1 {
                let people = Dictionary(grouping: order[start..<end]) { key($0) }
                for stays in people.values { found += overlaps(of: stays, rows, months) }
            }
            start = end
        }
        return found.sorted { $0.later < $1.later }
    }

    /// One person's rows that count on a 1st on which an earlier row counts too, each once.
    private func overlaps(
        of stays: [Int], _ rows: [Membership], _ months: ClosedRange<Month>
    ) -> [(earlier: Int, later: Int, month: Month)] {
        var found: [(earlier: Int, later: Int, month: Month)] = []
        var told: Set<Int> = []
        for number in months.lowerBound.number...months.upperBound.number {
            let month = Month(number: number)
            let on = stays.filter {
                rows[$0].from <= month && rows[$0].until.map { month < $0 } ?? true
            }
            guard let first = on.min() else { continue }
            for stay in on where stay != first && told.insert(stay).inserted {
                found.append((first, stay, month))
            }
        }
        return found
    }
}
