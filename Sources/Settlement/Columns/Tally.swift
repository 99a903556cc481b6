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
                let out = TallyPlaces(residents: residents.baseAddress, weights: weights.baseAddress)
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
        let now = Int16(month.number)
        starts.withUnsafeBufferPointer { starts in
            from.withUnsafeBufferPointer { from in
                until.withUnsafeBufferPointer { until in
                    for list in lists {
                        var people: Int32 = 0
                        for row in Int(starts[list])..<Int(starts[list + 1]) {
                            people &+= (from[row] <= now) && (now < until[row]) ? 1 : 0
                        }
                        out.residents?[list] = Int(people)
                    }
                }
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
                let cells = columns.cells + centralities[list] * WeightTable.cellsPerClass
                var people: Int32 = 0
                var weight: Int = 0
                for row in Int(columns.starts[list])..<Int(columns.starts[list + 1]) {
                    let on = (columns.from[row] <= now) && (now < columns.until[row])
                    people &+= on ? 1 : 0
                    weight &+= on ? Int(columns.weight(row, at: now, cells)) : 0
                }
                out.residents?[list] = Int(people)
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
struct ColumnPointers: @unchecked Sendable {
    let starts: UnsafePointer<Int32>
    let group: UnsafePointer<UInt8>
    let birth: UnsafePointer<Int16>
    let from: UnsafePointer<Int16>
    let until: UnsafePointer<Int16>
    let bands: UnsafePointer<UInt8>
    let cells: UnsafePointer<Int32>

    /// The band of a row's age in a month; ages past the table's ends count as its ends.
    @inline(__always)
    func band(_ row: Int, at month: Int16) -> Int {
        Int(bands[(Int(month) &- Int(birth[row]) &+ WeightTable.ageOffset) & 4095])
    }

    @inline(__always)
    func weight(_ row: Int, at month: Int16, _ cells: UnsafePointer<Int32>) -> Int32 {
        cells[Int(group[row]) &* WeightTable.bandsPerGroup &+ band(row, at: month)]
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
                            table.bands.withUnsafeBufferPointer { bands in
                                table.cells.withUnsafeBufferPointer { cells in
                                    body(
                                        ColumnPointers(
                                            starts: starts.start, group: group.start,
                                            birth: birth.start, from: from.start,
                                            until: until.start, bands: bands.start,
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
