/// Whole numbers shared out so that the sums come out exactly (*største brøks metode*).
enum Apportionment {
    /// Shares out `total` in proportion to weights, by largest remainder; ties to the first.
    ///
    /// Nobody gets more than `most`, where given, nor less than `least`. When all weights are zero they
    /// count alike. A total that cannot be met within these bounds comes out as near as it can; the plan
    /// checks its sums and says which figures contradict each other.
    static func shares(
        of total: Int, by weights: [Int], least: [Int]? = nil, most: [Int]? = nil
    ) -> [Int] {
        let floor = least ?? [Int](repeating: 0, count: weights.count)
        var shares = plain(total, weights)
        guard least != nil || most != nil else { return shares }
        let ceiling = most ?? [Int](repeating: .max, count: weights.count)
        for index in shares.indices {
            shares[index] = min(max(shares[index], floor[index]), max(floor[index], ceiling[index]))
        }
        var rest = total - shares.reduce(0, +)
        while rest != 0 {
            let free = shares.indices.filter {
                rest > 0 ? shares[$0] < ceiling[$0] : shares[$0] > floor[$0]
            }
            if free.isEmpty { break }
            let parts = plain(abs(rest), free.map { max(weights[$0], 1) })
            for (index, part) in zip(free, parts) {
                let room = rest > 0 ? ceiling[index] - shares[index] : shares[index] - floor[index]
                let step = min(part, room)
                shares[index] += rest > 0 ? step : -step
            }
            rest = total - shares.reduce(0, +)
        }
        return shares
    }

    private static func plain(_ total: Int, _ weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else {
            return weights.isEmpty ? [] : plain(total, weights.map { _ in 1 })
        }
        var shares: [Int] = []
        var parts: [(remainder: Int, index: Int)] = []
        for (index, weight) in weights.enumerated() {
            let (whole, remainder) = divided(total, weight, sum)
            shares.append(whole)
            parts.append((remainder, index))
        }
        let rest = total - shares.reduce(0, +)
        guard rest > 0 else { return shares }
        parts.sort { ($1.remainder, $0.index) < ($0.remainder, $1.index) }
        for (_, index) in parts.prefix(rest) { shares[index] += 1 }
        return shares
    }

    /// The whole part and remainder of a × b ÷ c, without overflow.
    static func divided(_ a: Int, _ b: Int, _ c: Int) -> (Int, Int) {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        guard overflow else { return product.quotientAndRemainder(dividingBy: c) }
        let wide = Int128(a) * Int128(b)
        return (Int(wide / Int128(c)), Int(wide % Int128(c)))
    }

    /// a × b ÷ c, rounded down, without overflow.
    static func scaled(_ a: Int, _ b: Int, by c: Int) -> Int { divided(a, b, c).0 }
}
