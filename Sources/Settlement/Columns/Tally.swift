import Dispatch
import Quantities

/// People, and the sum of their weights in thousandths, on each list in one month.
public struct Tally: Hashable, Sendable {
    /// People by list.
    public var residents: [Int]
    /// Weights by list; nil where people are only counted.
    public var weights: [Int]?
}

extension Memberships {
    /// Counts one month from the rows, as a monthly payment run does.
    ///
    /// `centralities` gives each list's class 1–6, 0 where it is not known (its people weigh 0);
    /// lists are shared out over `threads`, with the same result for any number.
    public func tally(
        in month: Month, weighing: (any PersonWeighing)? = nil, centralities: [Int] = [],
        threads: Int = 1
    ) -> Tally {
        let table = weighing.map { WeightTable($0) }
        var residents = [Int](repeating: 0, count: lists)
        var weights = table == nil ? [] : residents
        residents.withUnsafeMutableBufferPointer { residents in
            weights.withUnsafeMutableBufferPointer { weights in
                let out = TallyPlaces(
                    residents: residents.baseAddress, weights: weights.baseAddress)
                share(lists, over: threads) { range in
                    if let table {
                        weigh(range, month, table, centralities, out)
                    } else {
                        count(range, month, out)
                    }
                }
            }
        }
        return Tally(residents: residents, weights: table == nil ? nil : weights)
    }

    /// Plain counting: a row counts when the month is inside its stay.
    private func count(_ lists: Range<Int>, _ month: Month, _ out: TallyPlaces) {
        withColumns(.counting) { columns in
            for list in lists {
                out.residents?[list] = columns.count(columns.rows(of: list), Int16(month.number))
            }
        }
    }

    /// Counting and weighing by table.
    private func weigh(
        _ lists: Range<Int>, _ month: Month, _ table: WeightTable, _ centralities: [Int],
        _ out: TallyPlaces
    ) {
        withColumns(table) { columns in
            let now = Int16(month.number)
            for list in lists {
                let cells = columns.cells(at: centralities[list])
                let rows = columns.rows(of: list)
                var weight = 0
                for row in rows {
                    weight &+= columns.weight(row, at: now, cells) & -columns.isOn(row, now)
                }
                out.residents?[list] = columns.count(rows, now)
                out.weights?[list] = weight
            }
        }
    }
}

/// Where the sums of a tally go; each list is written by one thread only.
struct TallyPlaces: @unchecked Sendable {
    let residents: UnsafeMutablePointer<Int>?
    let weights: UnsafeMutablePointer<Int>?
}

/// The columns and tables as bare pointers, for the inner loops.
///
/// Every load is unconditional and every condition a number, so that the compiler can take many rows at
/// a time; `false` is 0 and `true` is 1.
struct ColumnPointers: @unchecked Sendable {
    let starts: UnsafePointer<Int32>
    let group: UnsafePointer<UInt8>
    let birth: UnsafePointer<Int16>
    let from: UnsafePointer<Int16>
    let until: UnsafePointer<Int16>
    let ages: UnsafePointer<UInt16>
    let cells: UnsafePointer<Int32>

    @inline(__always)
    func rows(of list: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(starts[list]), Int(starts[list + 1])))
    }

    @inline(__always)
    func cells(at centrality: Int) -> UnsafePointer<Int32> {
        cells + centrality &* WeightTable.cellsPerClass
    }

    /// 1 when the month is inside the row's stay.
    @inline(__always)
    func isOn(_ row: Int, _ month: Int16) -> Int {
        (from[row] <= month ? 1 : 0) & (month < until[row] ? 1 : 0)
    }

    /// How many rows have the month inside their stay; in blocks that 16 bits can count.
    @inline(__always)
    func count(_ rows: Range<Int>, _ month: Int16) -> Int {
        var people = 0
        var start = rows.lowerBound
        while start < rows.upperBound {
            let end = min(start &+ 16_384, rows.upperBound)
            var block: Int16 = 0
            for row in start..<end {
                let began: Int16 = from[row] <= month ? 1 : 0
                let lasts: Int16 = month < until[row] ? 1 : 0
                block &+= began & lasts
            }
            people &+= Int(block)
            start = end
        }
        return people
    }

    /// The age entry of a row in a month: band in the three low bits, months left in it above.
    @inline(__always)
    func age(_ row: Int, at month: Int16) -> Int {
        Int(ages[(Int(month) &- Int(birth[row]) &+ WeightTable.ageOffset) & 4095])
    }

    /// The weight of a row whose band is known.
    @inline(__always)
    func weight(_ row: Int, band: Int, _ cells: UnsafePointer<Int32>) -> Int {
        Int(cells[Int(group[row]) &* WeightTable.bandsPerGroup &+ band])
    }

    @inline(__always)
    func weight(_ row: Int, at month: Int16, _ cells: UnsafePointer<Int32>) -> Int {
        weight(row, band: age(row, at: month) & 7, cells)
    }
}

extension Memberships {
    /// Lends the columns as pointers. No column may be empty of storage: a country without rows is
    /// lent valid pointers that are never read.
    func withColumns<Result>(
        _ table: WeightTable, _ body: (ColumnPointers) -> Result
    ) -> Result {
        starts.withUnsafeBufferPointer { starts in
            group.withUnsafeBufferPointer { group in
                birth.withUnsafeBufferPointer { birth in
                    from.withUnsafeBufferPointer { from in
                        until.withUnsafeBufferPointer { until in
                            table.ages.withUnsafeBufferPointer { ages in
                                table.cells.withUnsafeBufferPointer { cells in
                                    body(
                                        ColumnPointers(
                                            starts: starts.start, group: group.start,
                                            birth: birth.start, from: from.start,
                                            until: until.start, ages: ages.start,
                                            cells: cells.start))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension UnsafeBufferPointer {
    /// The first element's place; for an empty buffer one that must not be read.
    var start: UnsafePointer<Element> {
        baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment)!
    }
}

/// Runs the body over parts of 0..<count, on so many threads at once.
func share(_ count: Int, over threads: Int, _ body: @Sendable (Range<Int>) -> Void) {
    guard threads > 1 else { return body(0..<count) }
    DispatchQueue.concurrentPerform(iterations: threads) { part in
        body(count * part / threads..<count * (part + 1) / threads)
    }
}
