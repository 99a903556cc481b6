import Law
import Quantities

extension SettlementInput {
    /// How many people came to and left each list with effect from each month of the run.
    ///
    /// For the explanation of corrections: a death in March reported in June stands here as one who left
    /// with effect from April.
    public func moves() -> [GPContractID: [Month: (came: Int, left: Int)]] {
        guard let memberships else { return [:] }
        var moves: [GPContractID: [Month: (came: Int, left: Int)]] = [:]
        let range = Int16(months.lowerBound.number)...Int16(months.upperBound.number)
        for (list, contract) in contracts.enumerated() {
            for row in Int(memberships.starts[list])..<Int(memberships.starts[list + 1]) {
                let (from, until) = (memberships.from[row], memberships.until[row])
                if range.contains(from) {
                    moves[contract.id, default: [:]][Month(number: Int(from)), default: (0, 0)]
                        .came += 1
                }
                if range.contains(until) {
                    moves[contract.id, default: [:]][Month(number: Int(until)), default: (0, 0)]
                        .left += 1
                }
            }
        }
        return moves
    }
}
