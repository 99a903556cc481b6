import Quantities

/// A stretch of months counted, or weighed by one table.
struct Stretch {
    let first: Int16
    let last: Int16
    let table: WeightTable?
}

extension Memberships {
    /// Counts several months at once: people with nothing changing are counted once for all months of a
    /// stretch, the others month by month.
    ///
    /// The same numbers as `tally(in:)` for each month. `weighings` has one for each month, nil where
    /// people are only counted; months in a row with the same table make a stretch.
    public func tallies(
        in months: ClosedRange<Month>, weighings: [(any PersonWeighing)?], centralities: [Int] = [],
        threads: Int = 1
    ) -> [Tally] {
        let stretches = Self.stretches(months, weighings)
        let count = months.upperBound.number - months.lowerBound.number + 1
        var residents = [Int](repeating: 0, count: count * lists)
        var weights = residents
        residents.withUnsafeMutableBufferPointer { residents in
            weights.withUnsafeMutableBufferPointer { weights in
                let out = TallyPlaces(
                    residents: residents.baseAddress, weights: weights.baseAddress)
                let first = Int16(months.lowerBound.number)
                share(lists, over: threads) { range in
                    for stretch in stretches {
                        tally(range, stretch, first, centralities, out)
                    }
                }
            }
        }
        return (0..<count).map { month in
            let places = month * lists..<(month + 1) * lists
            return Tally(
                residents: Array(residents[places]),
                weights: weighings[month] == nil ? nil : Array(weights[places]))
        }
    }

    private static func stretches(
        _ months: ClosedRange<Month>, _ weighings: [(any PersonWeighing)?]
    ) -> [Stretch] {
        var stretches: [Stretch] = []
        for (index, weighing) in weighings.enumerated() {
            let month = Int16(months.lowerBound.number + index)
            let table = weighing.map { WeightTable($0) }
            if let last = stretches.last, last.table == table {
                stretches[stretches.count - 1] = Stretch(
                    first: last.first, last: month, table: table)
            } else {
                stretches.append(Stretch(first: month, last: month, table: table))
            }
        }
        return stretches
    }

    private func tally(
        _ range: Range<Int>, _ stretch: Stretch, _ first: Int16, _ centralities: [Int],
        _ out: TallyPlaces
    ) {
        var changing = [Int32](repeating: 0, count: longest(range))
        changing.withUnsafeMutableBufferPointer { changing in
            withColumns(stretch.table ?? .counting) { columns in
                let pass = StretchPass(
                    columns: columns, stretch: stretch, firstMonth: first, lists: lists,
                    changing: changing.start, out: out)
                for list in range {
                    if stretch.table == nil {
                        pass.count(list)
                    } else {
                        pass.weigh(list, centralities[list])
                    }
                }
            }
        }
    }

    /// The most rows a list of the range has; at least one.
    private func longest(_ range: Range<Int>) -> Int {
        range.reduce(1) { max($0, Int(starts[$1 + 1] - starts[$1])) }
    }
}

extension WeightTable {
    /// Stands in where people are only counted; never looked up.
    static let counting = WeightTable(ages: [0], cells: [0])

    private init(ages: [UInt16], cells: [Int32]) {
        self.ages = ages
        self.cells = cells
    }
}

extension UnsafeMutableBufferPointer {
    /// The first element's place; the buffer is not empty.
    var start: UnsafeMutablePointer<Element> { baseAddress! }
}

/// One stretch for one list after another.
private struct StretchPass {
    let columns: ColumnPointers
    let stretch: Stretch
    let firstMonth: Int16
    let lists: Int
    /// Rows of the list at hand for which something changes inside the stretch.
    let changing: UnsafeMutablePointer<Int32>
    let out: TallyPlaces

    private func place(_ month: Int16, _ list: Int) -> Int {
        (Int(month) - Int(firstMonth)) * lists + list
    }

    /// People only: a list's rows stay in the nearest cache from month to month.
    func count(_ list: Int) {
        let rows = columns.rows(of: list)
        for month in stretch.first...stretch.last {
            out.residents?[place(month, list)] = columns.count(rows, month)
        }
    }

    /// People and weights. A row that is on the list, and in one band, all through the stretch is weighed
    /// once; one that is there for a part, or whose band changes, month by month.
    func weigh(_ list: Int, _ centrality: Int) {
        let cells = columns.cells(at: centrality)
        let span = Int(stretch.last &- stretch.first)
        var always = 0
        var found = 0
        for row in columns.rows(of: list) {
            let age = columns.age(row, at: stretch.first)
            let whole =
                columns.isOn(row, stretch.first) & (stretch.last < columns.until[row] ? 1 : 0)
                & (age >> 3 > span ? 1 : 0)
            let touches =
                (columns.from[row] <= stretch.last ? 1 : 0)
                & (stretch.first < columns.until[row] ? 1 : 0)
            always &+= columns.weight(row, band: age & 7, cells) & -whole
            changing[found] = Int32(truncatingIfNeeded: row)
            found &+= touches & (1 &- whole)
        }
        for month in stretch.first...stretch.last {
            out.weights?[place(month, list)] = always
        }
        for index in 0..<found { weigh(Int(changing[index]), list, cells) }
        count(list)
    }

    /// One row in the months of the stretch that it is on the list.
    private func weigh(_ row: Int, _ list: Int, _ cells: UnsafePointer<Int32>) {
        var month = max(stretch.first, columns.from[row])
        let end = min(stretch.last &+ 1, columns.until[row])
        while month < end {
            out.weights?[place(month, list)] += columns.weight(row, at: month, cells)
            month &+= 1
        }
    }
}
