import Quantities

/// How a national figure came about.
public enum FigureBasis: String, Sendable {
    /// Published for the day.
    case published
    /// Published for the day, rounded or second-hand.
    case approximate
    /// Reckoned from figures published for the day.
    case derived
    /// Straight between the published figures before and after.
    case interpolated
    /// The nearest published figure.
    case carried
    /// Ours; see `facts/assumptions.csv`.
    case assumption
}

/// A national figure a country is made to meet.
struct Figure: Hashable, Sendable {
    var value: Int
    var basis: FigureBasis

    init(_ value: Int, _ basis: FigureBasis) {
        self.value = value
        self.basis = basis
    }
}

extension CountryFacts {
    /// A dated figure in hundredths: as published, between its neighbours, or the nearest.
    func hundredths(_ name: String, on day: Day) throws(CountryError) -> Figure {
        let points = (series[name] ?? []).sorted { $0.on < $1.on }
        if let point = points.first(where: { $0.on == day }) {
            return Figure(point.hundredths, point.approximate ? .approximate : .published)
        }
        let before = points.last { $0.on < day }
        let after = points.first { $0.on > day }
        guard let before, let after else {
            guard let nearest = before ?? after else {
                throw .noFact(name, table: "national_series.csv")
            }
            return Figure(nearest.hundredths, .carried)
        }
        let span = after.on.number - before.on.number
        let step = (after.hundredths - before.hundredths) * (day.number - before.on.number)
        return Figure(before.hundredths + step / span, .interpolated)
    }

    /// A dated whole figure.
    func whole(_ name: String, on day: Day) throws(CountryError) -> Figure {
        let figure = try hundredths(name, on: day)
        return Figure((figure.value + 50) / 100, figure.basis)
    }

    /// Whether a figure is published for exactly the day.
    func isPublished(_ name: String, on day: Day) -> Bool {
        (series[name] ?? []).contains { $0.on == day }
    }
}
