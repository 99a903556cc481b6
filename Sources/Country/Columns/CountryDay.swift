import Quantities

/// A day in sixteen bits, as the columns keep it: days since 1890-01-01, or none.
public struct CountryDay: Hashable, Sendable {
    /// 1890-01-01 as `Day.number`.
    public static let origin = -29_219
    /// Stands for no day.
    public static let none: UInt16 = .max

    /// The column's number for a day; nil for one before 1890 or after 2069.
    @inlinable
    public static func number(of day: Day) -> UInt16? {
        let number = day.number - origin
        return (0..<Int(none)).contains(number) ? UInt16(number) : nil
    }

    /// The day of a column's number; nil for none.
    @inlinable
    public static func day(_ number: UInt16) -> Day? {
        number == none ? nil : Day(number: Int(number) + origin)
    }
}
