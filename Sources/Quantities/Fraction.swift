/// A whole fraction, such as a twelfth, 28/365 or a normaliser. The denominator is positive.
public struct Fraction: Hashable, Sendable {
    /// Above the line.
    public let numerator: Int
    /// Below the line; positive.
    public let denominator: Int

    /// The fraction as given, not reduced. A denominator below one stops the program.
    @inlinable
    public init(_ numerator: Int, _ denominator: Int) {
        precondition(denominator > 0, "a fraction's denominator is positive")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The same value in lowest terms.
    public var reduced: Fraction {
        var (a, b) = (abs(numerator), denominator)
        while b != 0 { (a, b) = (b, a % b) }
        return Fraction(numerator / a, denominator / a)
    }

    /// The product of the two. Terms past 63 bits stop the program.
    @inlinable
    public static func * (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
    }

    /// One.
    public static var whole: Fraction { Fraction(1, 1) }

    /// This part of an amount, in whole units, rounded once: half away from zero.
    ///
    /// Exact for any amount below 2^63 and any terms below 2^63.
    @inlinable
    public func ofRoundedHalfAwayFromZero(_ amount: Int) -> Int {
        let (product, overflow) = amount.multipliedReportingOverflow(by: numerator)
        guard overflow || abs(product) > Int.max / 4 || denominator > Int.max / 4 else {
            let half = product < 0 ? -denominator : denominator
            return (2 * product + half) / (2 * denominator)
        }
        let wide = Int128(amount) * Int128(numerator)
        let half = wide < 0 ? -Int128(denominator) : Int128(denominator)
        return Int((2 * wide + half) / (2 * Int128(denominator)))
    }
}

extension Fraction: CustomStringConvertible {
    /// `numerator/denominator`.
    public var description: String { "\(numerator)/\(denominator)" }
}
