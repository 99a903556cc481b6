/// How list lengths spread around their mean, as a line through the published classes.
struct LengthShape {
    let name: String
    /// Shares of lists, rising, with the length each reaches.
    let knots: [(share: Double, length: Double)]

    /// 14 per cent over 1,400 and 36 per cent at 501–1,000 (September 2019).
    static let of2019 = LengthShape(
        name: "the shares of September 2019 throughout", under501: 0.05, upTo1000: 0.41,
        upTo1400: 0.86,
        longest: 2368)

    /// 11 per cent over 1,400, 44 per cent at 501–1,000, median 998 (September 2023).
    static let of2023 = LengthShape(
        name: "the shares of September 2023 throughout", under501: 0.062, upTo1000: 0.502,
        upTo1400: 0.89, longest: 2186)

    /// The same shares in straight lines, without more lists towards the middle.
    static let straight = LengthShape(
        name: "straight lines within the classes", under501: 0.062, upTo1000: 0.502, upTo1400: 0.89,
        longest: 2186, at800: 0.60, at1200: 0.50)

    init(name: String, knots: [(share: Double, length: Double)]) {
        self.name = name
        self.knots = knots
    }

    /// Published shares, with how much of the class 501–1,000 lies under 800 and of 1,001–1,400 under 1,200.
    init(
        name: String, under501: Double, upTo1000: Double, upTo1400: Double, longest: Double,
        at800: Double = 0.53, at1200: Double = 0.54
    ) {
        self.init(
            name: name,
            knots: [
                (0, 150), (under501, 500), (under501 + at800 * (upTo1000 - under501), 800),
                (upTo1000, 1000), (upTo1000 + at1200 * (upTo1400 - upTo1000), 1200),
                (upTo1400, 1400),
                (1, longest),
            ])
    }

    /// A bell around the mean, with a third of the mean as its standard deviation.
    static let bell = LengthShape(
        name: "a bell curve, standard deviation a third of the mean",
        knots: zip(
            [0, 0.023, 0.067, 0.159, 0.309, 0.5, 0.691, 0.841, 0.933, 0.977, 1],
            [-2.4, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.8]
        ).map { ($0, 1000 + $1 * 1000 / 3) })

    /// The other spreads that the total is tried with.
    static let others = [of2019, of2023, straight, bell]

    /// Between the two, by how far a year lies from 2019.75 to 2023.75.
    static func between(_ year: Double) -> LengthShape {
        let part = min(1, max(0, (year - 2019.75) / 4))
        return LengthShape(
            name: "between the shares of September 2019 and 2023",
            knots: zip(of2019.knots, of2023.knots).map { early, late in
                (
                    early.share + (late.share - early.share) * part,
                    early.length + (late.length - early.length) * part
                )
            })
    }

    /// The length below which a share of the lists lie.
    private func length(at share: Double) -> Double {
        for (low, high) in zip(knots, knots.dropFirst()) where share <= high.share {
            return low.length + (high.length - low.length) * (share - low.share)
                / (high.share - low.share)
        }
        return knots[knots.count - 1].length
    }

    /// Lengths of so many lists, equally many of each, with the mean asked for.
    func lengths(mean: Double, of count: Int) -> [Int] {
        let plain = (0..<count).map { length(at: (Double($0) + 0.5) / Double(count)) }
        let factor = mean * Double(count) / plain.reduce(0, +)
        return plain.map { Int(($0 * factor).rounded()) }
    }
}
