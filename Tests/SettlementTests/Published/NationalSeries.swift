import Quantities
import TestSupport

/// Lists and people of the country at the ends of years, and between them.
struct NationalSeries {
    private let values: [String: Double]

    init() throws {
        values = Dictionary(
            try Table("facts/national_series.csv").rows.map {
                ("\($0["indicator"] ?? "") \($0["date"] ?? "")", Double($0["value"] ?? "") ?? 0)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// An indicator on the 1st of a month: between 31 December before and after, in proportion.
    func value(_ indicator: String, _ month: Month) -> Double {
        let before = values["\(indicator) \(month.year - 1)-12-31"] ?? 0
        let after = values["\(indicator) \(month.year)-12-31"] ?? 0
        return before + (after - before) * Double(month.month - 1) / 12
    }
}

/// Published money of a year, in millions of kroner of that year.
struct PublishedMoney {
    private let rows: [[String: String]]

    init() throws { rows = try Table("facts/expenditure.csv").rows }

    func millions(_ component: String, _ year: Int) -> Double {
        let row = rows.first {
            $0["year"] == "\(year)" && $0["component"] == component
                && $0["price_basis"] == "nominal"
        }
        return Double(row?["value"] ?? "") ?? 0
    }
}
