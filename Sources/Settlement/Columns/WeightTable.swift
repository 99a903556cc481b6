import Quantities

/// A rule's weights as tables, made by asking the rule once for each cell.
///
/// `cells` has, for each centrality class, 40 groups of eight bands. `ages` gives, for an age in months
/// from 2 048 before birth (counted as new-born) to 2 047 after, the band in its three low bits and
/// above them how many months are left in it.
struct WeightTable: Hashable {
    static let ageOffset = 2048
    static let bandsPerGroup = 8
    static let cellsPerClass = 40 * bandsPerGroup

    let ages: [UInt16]
    let cells: [Int32]

    init(_ weighing: any PersonWeighing) {
        let starts = weighing.bandStartMonths
        precondition((1...Self.bandsPerGroup).contains(starts.count))
        ages = (0..<2 * Self.ageOffset).map { index in
            let age = index - Self.ageOffset
            let band = starts.lastIndex { $0 <= max(0, age) } ?? 0
            let next = band + 1 < starts.count ? starts[band + 1] : 2 * Self.ageOffset + age
            return UInt16(band) | UInt16(min(next - age, 8191)) << 3
        }
        var cells = [Int32](repeating: 0, count: 7 * Self.cellsPerClass)
        for centrality in 1...6 {
            for group in 0..<40 {
                for band in starts.indices {
                    let cell = ResidentGroup(
                        sex: group / 20 + 1, ageBand: band + 1, use: group / 5 % 4 + 1,
                        socio: group % 5 + 1)
                    cells[centrality * Self.cellsPerClass + group * Self.bandsPerGroup + band] =
                        Int32(weighing.weight(of: cell, centrality: centrality))
                }
            }
        }
        self.cells = cells
    }
}
