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
                let out = TallyPlaces(residents: residents.baseAddress, weights: weights.baseAddress)
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
                stretches[stretches.count - 1] = Stretch(first: last.first, last: month, table: table)
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
    static let counting = WeightTable(bands: [0], cells: [0])

    private init(bands: [UInt8], cells: [Int32]) {
        self.bands = bands
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

    /// People only.
    func count(_ list: Int) {
        var always: Int32 = 0
        var found = 0
        for row in Int(columns.starts[list])..<Int(columns.starts[list + 1]) {
            let whole = (columns.from[row] <= stretch.first) && (stretch.last < columns.until[row])
            always &+= whole ? 1 : 0
            changing[found] = Int32(truncatingIfNeeded: row)
            found &+= whole ? 0 : 1
        }
        for month in stretch.first...stretch.last {
            var people = always
            for index in 0..<found {
                let row = Int(changing[index])
                people &+= (columns.from[row] <= month) && (month < columns.until[row]) ? 1 : 0
            }
            out.residents?[place(month, list)] = Int(people)
        }
    }

    /// People and weights; a row whose band changes inside the stretch counts as changing.
    func weigh(_ list: Int, _ centrality: Int) {
        let cells = columns.cells + centrality * WeightTable.cellsPerClass
        var always: Int32 = 0
        var alwaysWeight = 0
        var found = 0
        for row in Int(columns.starts[list])..<Int(columns.starts[list + 1]) {
            let band = columns.band(row, at: stretch.first)
            let whole =
                (columns.from[row] <= stretch.first) && (stretch.last < columns.until[row])
                && (band == columns.band(row, at: stretch.last))
            let cell = Int(columns.group[row]) &* WeightTable.bandsPerGroup &+ band
            always &+= whole ? 1 : 0
            alwaysWeight &+= whole ? Int(cells[cell]) : 0
            changing[found] = Int32(truncatingIfNeeded: row)
            found &+= whole ? 0 : 1
        }
        for month in stretch.first...stretch.last {
            var people = always
            var weight = alwaysWeight
            for index in 0..<found {
                let row = Int(changing[index])
                let on = (columns.from[row] <= month) && (month < columns.until[row])
                people &+= on ? 1 : 0
                weight &+= on ? Int(columns.weight(row, at: month, cells)) : 0
            }
            out.residents?[place(month, list)] = Int(people)
            out.weights?[place(month, list)] = weight
        }
    }
}
