/// An amount of money in whole øre. There is no fraction of an øre and no binary fraction of a krone.
public struct Money: Hashable, Comparable, Sendable {
    /// Hundredths of a krone.
    public let ore: Int

    /// So many øre.
    public init(ore: Int) { self.ore = ore }

    /// So many kroner and øre.
    public static func kroner(_ kroner: Int, _ ore: Int = 0) -> Money {
        Money(ore: kroner * 100 + ore)
    }

    /// No money.
    public static let zero = Money(ore: 0)

    /// The amount written with point or comma and at most two decimals, such as `97120.00` or
    /// `97 120,5`; nil for any other text or for more than a hundred billion kroner.
    public init?(_ text: some StringProtocol) {
        guard let value = Decimals(text, places: 2) else { return nil }
        self.init(ore: value.units)
    }

    public static func < (a: Money, b: Money) -> Bool { a.ore < b.ore }
    public static func + (a: Money, b: Money) -> Money { Money(ore: a.ore + b.ore) }
    public static func - (a: Money, b: Money) -> Money { Money(ore: a.ore - b.ore) }
    public static prefix func - (a: Money) -> Money { Money(ore: -a.ore) }
    public static func += (a: inout Money, b: Money) { a = a + b }
}

extension Money: CustomStringConvertible {
    /// Kroner with point and two decimals, without spaces: `65316.67`.
    public var description: String {
        (ore < 0 ? "-" : "") + String(ore.magnitude / 100) + "."
            + padded(Int(ore.magnitude % 100), 2)
    }
}
