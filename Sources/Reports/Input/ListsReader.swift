import Quantities
import Settlement
import Tables

/// The lists of a settlement as read, with where each stood for later complaints.
public struct ListsInput: Sendable {
    /// The contracts, in the order of the file.
    public internal(set) var contracts: [ContractFacts] = []
    /// Every contract the file names, also in rows that were refused.
    let named: Set<GPContractID>

    /// No list longer than this is taken for more than a slip of the pen.
    public static let longest = 10_000

    /// Reads a file of lists. No cap may be above `largestCap`, the law's ceiling. What is wrong goes to
    /// `problems`; throws `TableError`.
    public init(
        path: String, columns: ColumnMap, residentsElsewhere: Bool, largestCap: Int,
        _ problems: inout InputProblems
    ) throws(TableError) {
        let gathered = Gathered()
        let layout =
            residentsElsewhere ? InputLayout.lists : InputLayout.lists.requiring("residents")
        try TableFile(path: path).read(layout, columns, &problems) { row in
            if let id = GPContractID(row.text("gpContractId")),
                let earlier = gathered.seen.updateValue(row.row.number, forKey: id)
            {
                row.refuse("gpContractId", "each contract once; it stands in row \(earlier) too")
            }
            if let contract = Self.contract(&row, residentsElsewhere, largestCap) {
                gathered.contracts.append(contract)
            }
        }
        contracts = gathered.contracts
        named = Set(gathered.seen.keys)
    }

    private final class Gathered {
        var contracts: [ContractFacts] = []
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
