import Law
import Quantities

/// Capitation's rates (*basistilskudd*), kroner for each listed inhabitant and year.
public enum CapitationScale: LawParameter {
    /// One rate for all.
    case flat(rate: Money)
    /// A higher rate up to a breakpoint (*knekkpunkt*) and a lower one above it.
    case breakpoint(at: Int, below: Money, above: Money)
    /// A national average rate (*nasjonal gjennomsnittssats*), weighted by the people on the list.
    case nationalAverage(rate: Money)

    public static var name: String { "capitation.scale" }

    public init(_ fields: LawFields) throws(LawError) {
        switch try fields.text("shape") {
        case "flat": self = .flat(rate: try fields.money("rate"))
        case "breakpoint":
            self = .breakpoint(
                at: try fields.count("breakpoint"), below: try fields.money("below"),
                above: try fields.money("above"))
        case "nationalAverage": self = .nationalAverage(rate: try fields.money("rate"))
        case let shape:
            throw .malformed(
                "shape is \"\(shape)\"; it would be flat, breakpoint or nationalAverage")
        }
    }

    /// The rate that grants are reckoned by: the only one, the lower band's, or the average.
    public var grantRate: Money {
        switch self {
        case .flat(let rate), .nationalAverage(let rate): rate
        case .breakpoint(_, let below, _): below
        }
    }
}
