import Law
import Quantities
import Settlement
import Tables

/// Published sums of a municipality, spread over lists as evenly as whole numbers allow.
public struct MunicipalSums: Sendable {
    /// The made-up contracts: `0301-001` with a GP, `0301-V01` vacant.
    public internal(set) var contracts: [ContractFacts] = []
    /// The municipalities with their population.
    public internal(set) var municipalities: [MunicipalityNumber: MunicipalityFacts] = [:]
    /// Municipalities that have inhabitants but no list in the figures.
    public internal(set) var withoutLists: [MunicipalityNumber] = []

    /// Reads the published table of lists and people by municipality. Throws `TableError`.
    public init(path: String, _ problems: inout InputProblems) throws(TableError) {
        let gathered = Gathered()
        try TableFile(path: path).read(.municipalSums, Self.ignoringTheRest, &problems) { row in
            let number = row.municipality("municipality_no")
            let withGP = row.count("lists_with_gp", in: 0...5000) ?? 0
            let vacant = row.count("lists_without_gp", in: 0...5000) ?? 0
            let peopleWithGP = row.count("patients_on_lists_with_gp", in: 0...10_000_000) ?? 0
            let peopleWithout = row.count("patients_on_lists_without_gp", in: 0...10_000_000) ?? 0
            let caps = row.count("capacity_list_caps", in: 0...10_000_000)
            let population = row.count("population_2026-01-01", in: 0...10_000_000)
            guard let number else { return }
            if peopleWithGP > 0, withGP == 0 { row.refuse("lists_with_gp", "at least one list") }
            if peopleWithout > 0, vacant == 0 {
                row.refuse("lists_without_gp", "at least one list")
            }
            gathered.municipalities[number] = MunicipalityFacts(
                number: number, name: row.text("name"), population: population)
            if withGP + vacant == 0 { gathered.withoutLists.append(number) }
            let capOf = Self.spread(caps ?? 0, over: withGP)
            for (index, people) in Self.spread(peopleWithGP, over: withGP).enumerated() {
                gathered.add(
                    number, Self.name(number, index, vacant: false), people, vacant: false,
                    cap: caps == nil ? nil : capOf[index])
            }
            for (index, people) in Self.spread(peopleWithout, over: vacant).enumerated() {
                gathered.add(
                    number, Self.name(number, index, vacant: true), people, vacant: true, cap: nil)
            }
        }
        contracts = gathered.contracts
        municipalities = gathered.municipalities
        withoutLists = gathered.withoutLists
    }

    /// People over lists as evenly as whole numbers allow; the first lists have one more.
    public static func spread(_ people: Int, over lists: Int) -> [Int] {
        (0..<lists).map { people / lists + ($0 < people % lists ? 1 : 0) }
    }

    private static func name(_ municipality: MunicipalityNumber, _ index: Int, vacant: Bool)
        -> String
    {
        let number = String(index + 1)
        let zeros = String(repeating: "0", count: max(0, (vacant ? 2 : 3) - number.count))
        return "\(municipality)-\(vacant ? "V" : "")\(zeros)\(number)"
    }

    private final class Gathered {
        var contracts: [ContractFacts] = []
        var municipalities: [MunicipalityNumber: MunicipalityFacts] = [:]
        var withoutLists: [MunicipalityNumber] = []

        func add(
            _ municipality: MunicipalityNumber, _ name: String, _ people: Int, vacant: Bool,
            cap: Int?
        ) {
            guard let id = GPContractID(name) else { return }
            contracts.append(
                ContractFacts(
                    id: id, municipality: municipality, vacant: vacant, maxPatients: cap,
                    residents: people))
        }
    }

    /// The notes on municipalities without lists, for a month.
    public func findings(in month: Month) -> [Finding] {
        withoutLists.map { number in
            Finding(
                .municipalityWithoutLists, month: month, municipality: number,
                source: LegalSource("Statistics Norway", "table 12005"),
                facts: [Fact("population", .count(municipalities[number]?.population ?? 0))])
        }
    }

    /// The published table has many columns more than the sums are made from.
    private static let ignoringTheRest = ColumnMap(
        Dictionary(
            uniqueKeysWithValues: [
                "date", "lists_total", "share_patients_without_gp_pct", "open_lists",
                "mean_list_length", "mean_list_length_adj_municipal_hours", "female_gps",
                "female_share_pct", "capacity_computed", "spare_capacity_index", "mean_list_cap",
                "status", "source",
            ].map { ($0, ColumnMap.ignored) }))
}

extension InputLayout {
    static let municipalSums = InputLayout(
        name: "municipal sums",
        fields: [
            "municipality_no", "name", "lists_with_gp", "lists_without_gp",
            "patients_on_lists_with_gp", "patients_on_lists_without_gp", "capacity_list_caps",
            "population_2026-01-01",
        ].map { InputField($0, required: true, []) { _ in true } })
}

extension MunicipalSums {
    /// What a settlement of published sums is and is not, for a month.
    public static func heading(
        _ month: Month, _ scale: InForce<CapitationScale>, _ language: Language
    ) -> String {
        let published = scale.version.status == .confirmed
        return language.text(
            published ? "report.sumsPublished" : "report.sums",
            [
                Fact("month", .month(month)), Fact("rate", .money(scale.value.grantRate)),
                Fact("status", .text(scale.version.status.rawValue)),
            ])
    }
}
