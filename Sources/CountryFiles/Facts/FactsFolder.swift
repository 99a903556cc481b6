import Country
import Quantities
import Tables

/// Why the facts could not be read.
public enum FactsError: Error, Sendable {
    /// A table cannot be opened.
    case table(TableError)
    /// Tables say something that cannot be read; all of it, each with its place and what would be right.
    case wrong([String])
}

/// The folder of published figures that a country is built from.
public struct FactsFolder {
    /// What was read.
    public let facts: CountryFacts

    /// Reads the folder. Throws `FactsError`.
    public init(path: String) throws(FactsError) {
        let problems = FactTable.Problems()
        do {
            let reader = FactsReader(folder: path, problems: problems)
            let read = try reader.read()
            guard problems.all.isEmpty, let read else {
                throw FactsError.wrong(problems.all.lines)
            }
            facts = read
        } catch let error as FactsError {
            throw error
        } catch let error as TableError {
            throw .table(error)
        } catch {
            throw .wrong(["\(error)"])
        }
    }
}

/// Reads the tables one after the other.
private struct FactsReader {
    let folder: String
    let problems: FactTable.Problems

    func read() throws -> CountryFacts? {
        let places = try municipalities(try lists()).sorted { $0.number < $1.number }
        let ages = try ages()
        guard problems.all.isEmpty else { return nil }
        return CountryFacts(
            municipalities: places, ages: ages, bands: try bands(places.map(\.number)),
            series: try series(), assumptions: try assumptions(), names: try names())
    }

    private func table(
        _ name: String, _ needs: [String], _ body: @escaping (FactTable.Row) -> Void
    ) throws(TableError) {
        try FactTable.read("\(folder)/\(name)", needs: needs, problems, body)
    }

    private final class Gathered<Value> {
        var value: Value
        init(_ value: Value) { self.value = value }
    }

    private func lists() throws(TableError) -> [MunicipalityNumber: ListFact] {
        let gathered = Gathered<[MunicipalityNumber: ListFact]>([:])
        let counts = [
            "lists_with_gp", "lists_without_gp", "patients_on_lists_with_gp",
            "patients_on_lists_without_gp", "open_lists", "female_gps", "capacity_list_caps",
        ]
        try table("municipality_gp_2025.csv", ["municipality_no", "date"] + counts) { row in
            guard !row["lists_total"].isEmpty, let number = row.municipality("municipality_no"),
                let day = row.day("date")
            else { return }
            let values = counts.map { row.whole($0) }
            gathered.value[number] = ListFact(
                on: day, listsWithGP: values[0], listsWithoutGP: values[1],
                peopleWithGP: values[2], peopleWithoutGP: values[3], openLists: values[4],
                women: values[5], caps: values[6])
        }
        return gathered.value
    }

    private func municipalities(
        _ lists: [MunicipalityNumber: ListFact]
    ) throws(TableError) -> [MunicipalFact] {
        let gathered = Gathered<[MunicipalFact]>([])
        let years = [2024, 2025, 2026]
        try table(
            "municipalities.csv",
            ["municipality_no", "name", "centrality_class", "lat", "lon", "area_km2_approx"]
        ) { row in
            guard let number = row.municipality("municipality_no") else { return }
            if gathered.value.contains(where: { $0.number == number }) {
                row.wrong("municipality_no", "each municipality once")
            }
            var population: [Day: Int] = [:]
            for year in years {
                let day = Month(year: year, month: 1).firstDay
                population[day] = row.whole("population_\(day)")
            }
            gathered.value.append(
                MunicipalFact(
                    number: number, name: row["name"], population: population,
                    centrality: row.whole("centrality_class", in: 1...6),
                    latitude: row.decimal("lat", places: 4),
                    longitude: row.decimal("lon", places: 4),
                    area: row.decimal("area_km2_approx", places: 1), lists: lists[number]))
        }
        return gathered.value
    }

    private func ages() throws(TableError) -> [Day: AgeTable] {
        let gathered = Gathered<[Day: AgeTable]>([:])
        try table("population_norway_age_sex.csv", ["date", "age", "sex", "population"]) { row in
            guard let day = row.day("date"), let sex = Self.sex(row) else { return }
            let empty = AgeTable(people: [Int](repeating: 0, count: AgeTable.cells))
            gathered.value[day, default: empty]
                .people[AgeTable.cell(sex: sex, age: row.whole("age"))] += row.whole("population")
        }
        return gathered.value
    }

    private static func sex(_ row: FactTable.Row) -> Int? {
        switch row["sex"] {
        case "male", "1": 1
        case "female", "2": 2
        default: nil
        }
    }

    private func bands(_ numbers: [MunicipalityNumber]) throws(TableError) -> BandTable {
        let empty = [Int](repeating: 0, count: 2 * BandTable.bands)
        let gathered = Gathered(
            BandTable(
                on: Month(year: 2026, month: 1).firstDay,
                people: [[Int]](repeating: empty, count: numbers.count)))
        let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        let needs = ["municipality_no", "age_band", "sex", "population", "date"]
        try table("population_municipality_age5_sex_2026.csv", needs) { row in
            guard let number = row.municipality("municipality_no"), let place = places[number],
                let sex = Self.sex(row), let day = row.day("date"),
                let from = Int(row["age_band"].prefix { $0.isNumber })
            else { return }
            gathered.value.on = day
            gathered.value.people[place][(sex - 1) * BandTable.bands + BandTable.band(of: from)] +=
                row.whole("population")
        }
        return gathered.value
    }

    private func series() throws(TableError) -> [String: [SeriesPoint]] {
        let gathered = Gathered<[String: [SeriesPoint]]>([:])
        try table("national_series.csv", ["date", "indicator", "value", "status"]) { row in
            guard let day = row.day("date") else { return }
            gathered.value[row["indicator"], default: []].append(
                SeriesPoint(
                    on: day, hundredths: row.decimal("value", places: 2),
                    approximate: row["status"] != "confirmed"))
        }
        try table("list_length_distribution.csv", ["date", "measure", "value", "status"]) { row in
            guard let day = row.day("date") else { return }
            gathered.value[row["measure"], default: []].append(
                SeriesPoint(
                    on: day, hundredths: row.decimal("value", places: 2),
                    approximate: row["status"] != "confirmed"))
        }
        return gathered.value
    }

    private func assumptions() throws(TableError) -> Assumptions {
        let gathered = Gathered(Assumptions(values: [:], words: [:]))
        try table("assumptions.csv", ["name", "value"]) { row in
            let parts = row["value"].split(separator: "/").map(String.init)
            let numbers = parts.compactMap { Int($0) }
            if numbers.count == parts.count { gathered.value.values[row["name"]] = numbers }
            gathered.value.words[row["name"]] = parts
        }
        return gathered.value
    }

    private func names() throws(TableError) -> NameList {
        let gathered = Gathered(NameList(given: [], family: [], officePlaces: [], officeKinds: []))
        try table("names.csv", ["kind", "sex", "bornFrom", "bornUntil", "name", "weight"]) { row in
            let entry = NameList.Entry(
                name: row["name"], weight: row.whole("weight", in: 1...10_000))
            switch row["kind"] {
            case "given": gathered.value.add(entry, row)
            case "family": gathered.value.family.append(entry)
            case "officePlace": gathered.value.officePlaces.append(entry)
            case "officeKind": gathered.value.officeKinds.append(entry)
            default: row.wrong("kind", "given, family, officePlace or officeKind")
            }
        }
        if gathered.value.lacksSome {
            problems.all.add(
                InputProblem(
                    file: "\(folder)/names.csv", row: 1, column: "kind",
                    found: "a kind, or a sex and cohort, without names",
                    right:
                        "given names for both sexes and all years, family names, and both parts of offices"
                ))
        }
        return gathered.value
    }
}

extension NameList {
    /// Whether some person or office could get no name.
    fileprivate var lacksSome: Bool {
        let born = [1900, 1949, 1974, 1994, 2026]
        let all = [1, 2].allSatisfy { sex in
            born.allSatisfy { year in given.contains { $0.sex == sex && $0.born.contains(year) } }
        }
        return !all || family.isEmpty || officePlaces.isEmpty || officeKinds.isEmpty
    }

    /// A given name, in the cohort its row names.
    fileprivate mutating func add(_ entry: Entry, _ row: FactTable.Row) {
        let (sex, from, until) = (row.whole("sex"), row.whole("bornFrom"), row.whole("bornUntil"))
        guard from < until else { return }
        if let place = given.firstIndex(where: { $0.sex == sex && $0.born == from..<until }) {
            given[place].names.append(entry)
        } else {
            given.append(Cohort(sex: sex, born: from..<until, names: [entry]))
        }
    }
}
