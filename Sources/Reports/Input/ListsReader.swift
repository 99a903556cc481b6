import Quantities
import Settlement

/// The lists of a settlement as read, with where each stood for later complaints.
public struct ListsInput: Sendable {
    /// The contracts, in the order of the file.
    public internal(set) var contracts: [ContractFacts] = []
    /// The rows they stood in.
    var rows: [Int] = []
    /// The file.
    let file: String
    /// Whether every row says how many residents there are.
    public var countsResidents: Bool { contracts.allSatisfy { $0.residents != nil } }

    /// No list longer than this is taken for more than a slip of the pen.
    public static let longest = 10_000

    /// Reads a file of lists. No cap may be above `largestCap`, the law's ceiling. What is wrong goes to
    /// `problems`; throws `TableError`.
    public init(
        path: String, columns: ColumnMap, residentsElsewhere: Bool, largestCap: Int,
        _ problems: inout InputProblems
    ) throws(TableError) {
        file = path
        let gathered = Gathered()
        try TableFile(path: path).read(.lists, columns, &problems) { row in
            guard let contract = Self.contract(&row, residentsElsewhere, largestCap) else { return }
            if let earlier = gathered.seen.updateValue(row.row.number, forKey: contract.id) {
                row.refuse("gpContractId", "each contract once; it stands in row \(earlier) too")
            }
            gathered.contracts.append(contract)
            gathered.rows.append(row.row.number)
        }
        contracts = gathered.contracts
        rows = gathered.rows
    }

    private final class Gathered {
        var contracts: [ContractFacts] = []
        var rows: [Int] = []
        var seen: [GPContractID: Int] = [:]
    }

    private static func contract(
        _ row: inout InputRow, _ residentsElsewhere: Bool, _ largestCap: Int
    ) -> ContractFacts? {
        let id = row.contract("gpContractId")
        let municipality = row.municipality("municipality")
        let hpr = row.text("hprNumber")
        if !hpr.isEmpty, HPRNumber(hpr) == nil { row.refuse("hprNumber", "one to nine digits") }
        let form = row.word(
            "form", of: InputWords.form, "selfEmployed, supported or salaried")
        let vacant = row.word("vacant", of: InputWords.yesNo, "yes or no")
        let cap = row.count("maxPatients", in: 0...largestCap)
        let agreed = row.day("agreementDate")
        let posts = row.hundredths("posts", in: 0...5000)
        let residents = row.count("residents", in: 0...longest, required: !residentsElsewhere)
        guard let id, let municipality else { return nil }
        return ContractFacts(
            id: id, municipality: municipality, hprNumber: HPRNumber(hpr),
            form: form.flatMap { ContractForm(rawValue: $0) } ?? .selfEmployed,
            vacant: vacant == "yes", maxPatients: cap, agreementDate: agreed,
            postsHundredths: posts ?? 100, residents: residents)
    }
}
