import Law
import Quantities

/// The part of a year's capitation that one month pays (*månedens andel*).
public enum MonthShare: LawParameter {
    /// One twelfth, whatever the month's length.
    case twelfth
    /// The month's days over the year's, 365 or 366.
    case byDays

    public static var name: String { "capitation.monthShare" }

    public init(_ fields: LawFields) throws(LawError) {
        switch try fields.text("share") {
        case "twelfth": self = .twelfth
        case "byDays": self = .byDays
        case let share:
            throw .malformed("share is \"\(share)\"; it would be twelfth or byDays")
        }
    }

    /// The fraction for a month.
    public func fraction(of month: Month) -> Fraction {
        switch self {
        case .twelfth: Fraction(1, 12)
        case .byDays: Fraction(month.days, month.daysInYear)
        }
    }

    /// What the fraction is, in words.
    public func phrase(for month: Month) -> Phrase {
        switch self {
        case .twelfth: Phrase("share.twelfth")
        case .byDays:
            Phrase(
                "share.byDays",
                [Fact("days", .count(month.days)), Fact("daysInYear", .count(month.daysInYear))])
        }
    }
}
