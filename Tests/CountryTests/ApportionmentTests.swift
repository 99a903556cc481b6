import TestSupport
import Testing

@testable import Country

@Suite("Whole numbers shared out so that the sums are exact")
struct ApportionmentTests {
    @Test("the largest remainders get what is left, the first first")
    func remainders() {
        #expect(Apportionment.shares(of: 10, by: [1, 1, 1]) == [4, 3, 3])
        #expect(Apportionment.shares(of: 3, by: [0, 5, 5]) == [0, 2, 1])
        #expect(Apportionment.shares(of: 0, by: [3, 4]) == [0, 0])
        #expect(Apportionment.shares(of: 0, by: []) == [])
        #expect(Apportionment.shares(of: 7, by: [0, 0]) == [4, 3])
    }

    @Test("nobody gets less than the least or more than the most, and the sum is met")
    func bounds() {
        var draws = SeededDraws(seed: 7)
        for _ in 0..<500 {
            let count = Int.random(in: 1...9, using: &draws)
            let weights = (0..<count).map { _ in Int.random(in: 0...50, using: &draws) }
            let least = weights.map { _ in Int.random(in: 0...5, using: &draws) }
            let most = least.map { $0 + Int.random(in: 0...30, using: &draws) }
            let range = least.reduce(0, +)...most.reduce(0, +)
            let total = Int.random(in: range, using: &draws)
            let shares = Apportionment.shares(of: total, by: weights, least: least, most: most)
            #expect(shares.reduce(0, +) == total)
            for index in 0..<count {
                #expect((least[index]...most[index]).contains(shares[index]))
            }
        }
    }

    @Test("a table meets its row and column sums exactly, near its weights")
    func tables() {
        var draws = SeededDraws(seed: 11)
        for _ in 0..<100 {
            let (rows, columns) = (
                Int.random(in: 1...12, using: &draws), Int.random(in: 1...9, using: &draws)
            )
            let cells = (0..<rows * columns).map { _ in Int.random(in: 0...400, using: &draws) }
            let rowSums = (0..<rows).map { row in
                cells[row * columns..<(row + 1) * columns].reduce(0, +)
            }
            let columnSums = (0..<columns).map { column in
                (0..<rows).reduce(0) { $0 + cells[$1 * columns + column] }
            }
            let table = WholeTable(weights: cells, rows: rowSums, columns: columnSums)
            for row in 0..<rows {
                #expect(table.row(row).reduce(0) { $0 + Int($1) } == rowSums[row])
                for column in 0..<columns {
                    #expect(
                        abs(table[row, column] - cells[row * columns + column]) <= rows + columns)
                }
            }
            for column in 0..<columns {
                #expect((0..<rows).reduce(0) { $0 + table[$1, column] } == columnSums[column])
            }
        }
    }

    @Test("raking brings weights near the wanted sums")
    func raking() {
        let raked = WholeTable.raked([5, 1, 1, 5], rows: [30, 10], columns: [20, 20], rounds: 30)
        let scale = 1 << 20
        #expect(abs(raked[0] + raked[1] - 30 * scale) < scale / 10)
        #expect(abs(raked[0] + raked[2] - 20 * scale) < scale / 10)
        #expect(raked[0] > raked[1])
    }

    @Test("half of the times drawn last longer than the median, a quarter twice as long")
    func halving() {
        let draws = Draws(seed: 3)
        let times = (0..<20_000).map { Halving.time(draws.bits(.since, $0), median: 60) }
        #expect((9_700...10_300).contains(times.count { $0 >= 60 }))
        #expect((4_800...5_200).contains(times.count { $0 >= 120 }))
        #expect(Halving.time(.max, median: 60) == 0)
        #expect(Halving.time(0, median: 60) == 40 * 60)
    }

    @Test("a cosine in whole numbers is the cosine")
    func cosine() {
        #expect(Distance.cosine(600_000) == 5000 || Distance.cosine(600_000) == 4999)
        #expect(abs(Distance.cosine(0) - 10_000) == 0)
        #expect(abs(Distance.cosine(700_000) - 3420) <= 3)
    }
}
