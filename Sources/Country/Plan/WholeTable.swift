/// A table of whole numbers whose rows and columns sum to what is known, near given proportions.
struct WholeTable {
    /// How many columns.
    let width: Int
    /// The cells, row by row.
    private(set) var cells: [Int32]

    /// The table near `weights` (row by row) with these sums. The sums' totals must agree.
    ///
    /// Rows are filled from the smallest to the largest. Each is shared out by largest remainder in
    /// proportion to its weights, corrected by what the columns still lack of what was expected of the
    /// rows to come, and never past it: so the last row takes exactly what is left.
    init(weights: [Int], rows: [Int], columns: [Int]) {
        precondition(rows.reduce(0, +) == columns.reduce(0, +), "sums that do not agree")
        width = columns.count
        cells = [Int32](repeating: 0, count: rows.count * columns.count)
        var left = columns
        var expected = [Int](repeating: 0, count: width)
        for (index, weight) in weights.enumerated() { expected[index % width] += weight }
        let order = rows.indices.sorted { (rows[$0], $0) < (rows[$1], $1) }
        for row in order {
            let own = weights[row * width..<(row + 1) * width]
            let corrected = zip(own, 0...).map { weight, column in
                expected[column] == 0
                    ? 0 : Apportionment.scaled(weight << 10, left[column], by: expected[column])
            }
            let shares = Self.fill(rows[row], corrected, left)
            for column in 0..<width {
                cells[row * width + column] = Int32(shares[column])
                left[column] -= shares[column]
                expected[column] -= own[own.startIndex + column]
            }
        }
    }

    /// One row: by proportion where there is room, and what is over where most is left.
    private static func fill(_ total: Int, _ weights: [Int], _ left: [Int]) -> [Int] {
        let able = weights.indices.filter { weights[$0] > 0 && left[$0] > 0 }
        let room = able.reduce(0) { $0 + left[$1] }
        var shares = [Int](repeating: 0, count: weights.count)
        let parts = Apportionment.shares(
            of: min(total, room), by: able.map { weights[$0] }, most: able.map { left[$0] })
        for (index, part) in zip(able, parts) { shares[index] = part }
        guard total > room else { return shares }
        let others = weights.indices.filter { left[$0] > shares[$0] }
        let rest = Apportionment.shares(
            of: total - room, by: others.map { left[$0] },
            most: others.map { left[$0] - shares[$0] })
        for (index, part) in zip(others, rest) { shares[index] += part }
        return shares
    }

    /// A table of these cells, row by row.
    init(width: Int, cells: [Int32]) {
        self.width = width
        self.cells = cells
    }

    subscript(row: Int, column: Int) -> Int { Int(cells[row * width + column]) }

    /// The cells of a row.
    func row(_ row: Int) -> ArraySlice<Int32> { cells[row * width..<(row + 1) * width] }

    /// Weights scaled by rows and columns in turn until they nearly have these sums (RAS).
    static func raked(
        _ weights: [Int], rows: [Int], columns: [Int], rounds: Int
    ) -> [Int] {
        let width = columns.count
        var cells = weights
        for _ in 0..<rounds {
            for (row, sum) in rows.enumerated() {
                let place = row * width..<(row + 1) * width
                let now = cells[place].reduce(0, +)
                guard now > 0 else { continue }
                for index in place where cells[index] > 0 {
                    cells[index] = Apportionment.scaled(cells[index], sum << scale, by: now)
                }
            }
            var sums = [Int](repeating: 0, count: width)
            for (index, cell) in cells.enumerated() { sums[index % width] += cell }
            for index in cells.indices where cells[index] > 0 {
                cells[index] = Apportionment.scaled(
                    cells[index], columns[index % width] << scale, by: sums[index % width])
            }
        }
        return cells
    }

    /// Empties raked cells that expect less than half a person, but for the three largest of each row and
    /// column, so that nobody is left without a place to go.
    static func dropSlight(_ cells: inout [Int], width: Int) {
        let half = 1 << (scale - 1)
        var kept = Set<Int>()
        let rows = cells.count / width
        for row in 0..<rows {
            let own = (row * width..<(row + 1) * width).sorted { (cells[$1], $0) < (cells[$0], $1) }
            kept.formUnion(own.prefix(3))
        }
        for column in 0..<width {
            let own = (0..<rows).map { $0 * width + column }
                .sorted { (cells[$1], $0) < (cells[$0], $1) }
            kept.formUnion(own.prefix(3))
        }
        for index in cells.indices where cells[index] < half && !kept.contains(index) {
            cells[index] = 0
        }
    }

    /// Raked cells are in parts of two to this power.
    private static let scale = 20
}
