import Country
import Quantities
import Settlement
import Tables

/// The lists of an extract.
final class ListRows {
    /// One as told.
    struct One {
        let rowInFile: Int
        var municipality: UInt16 = 0
        var doctor = Nowhere.short
        var form: UInt8 = 0
        var maxPatients = Nowhere.short
        var agreementDate = CountryDay.none
        var posts = 100
        /// How many the table says are on the list; nil for a neighbour's list that some are on.
        var residents: Int?
        var status = ListStatus.closed
        var openSince = CountryDay.none
        var office = Nowhere.short
    }

    /// No list longer than this is taken for more than a slip of the pen.
    private static let longest = 10_000

    private let folder: ExtractFolder
    private(set) var all: [One] = []
    private(set) var ids = TextIndex()

    init(
        _ folder: ExtractFolder, _ municipalities: MunicipalityRows, _ offices: OfficeRows,
        _ doctors: DoctorRows
    ) {
        self.folder = folder
        folder.read(.lists) { [self] row in
            guard let id = row.contract("gpContractId") else { return }
            let place = ids.take(Array(id.description.utf8)[...])
            if place < all.count {
                let earlier = all[place].rowInFile
                row.refuse("gpContractId", "each list once; it stands in row \(earlier) too")
            } else {
                all.append(One(rowInFile: row.row.number))
            }
            if place == Nowhere.mostRows {
                row.refuse("gpContractId", "no more than \(Nowhere.mostRows) lists")
            }
            all[place].municipality = municipalities.read(&row, "municipality") ?? 0
            readAgreement(&row, &all[place], doctors)
            readPlaces(&row, &all[place])
            readOffice(&row, &all[place], offices)
        }
    }

    private func readAgreement(_ row: inout InputRow, _ list: inout One, _ doctors: DoctorRows) {
        list.doctor = doctors.read(&row, "hprNumber")
        let named = !row.bytes("hprNumber").isEmpty
        switch row.yesNo("vacant") {
        case true? where named: row.refuse("vacant", "no, as there is an hprNumber")
        case false? where !named: row.refuse("vacant", "yes, as there is no hprNumber")
        default: break
        }
        list.form = row.choice("form", of: ContractForm.allCases.map(\.rawValue)) ?? 0
        list.agreementDate = row.countryDay("agreementDate")
        list.posts = row.hundredths("posts", in: 0...10_000) ?? 100
    }

    private func readPlaces(_ row: inout InputRow, _ list: inout One) {
        let cap = row.count("maxPatients", in: 0...Self.longest)
        list.maxPatients = cap.map { UInt16($0) } ?? Nowhere.short
        list.residents = row.count("residents", in: 0...Self.longest)
        let status = row.choice("status", of: ListStatus.allCases.map(\.word))
        list.status = status.flatMap { ListStatus(rawValue: $0) } ?? .closed
        list.openSince = row.countryDay("openSince")
        if list.openSince != CountryDay.none, status != nil, list.status != .open {
            row.refuse("openSince", "nothing, as the list is not open")
        }
        if list.status == .open, let residents = list.residents, residents >= cap ?? 0 {
            row.refuse(
                "status", "closed or locked, as there is no free place: maxPatients above residents"
            )
        }
    }

    private func readOffice(_ row: inout InputRow, _ list: inout One, _ offices: OfficeRows) {
        let text = row.text("officeOrgNr")
        if text.isEmpty { return }
        guard let number = OrganisationNumber(text) else {
            return row.refuse("officeOrgNr", "nine digits, the last a check digit that agrees")
        }
        if let office = offices.row(of: number.value) {
            list.office = UInt16(truncatingIfNeeded: office)
        } else if offices.isKnown {
            row.refuse("officeOrgNr", "a row of it in \(folder.name(.offices))")
        }
    }

    /// Whether a list that is not here is a problem.
    private var isKnown: Bool { folder.states[.lists] == .read }

    /// The row of a list named in a cell of another table; nowhere and a problem where it is none.
    @inline(__always)
    func read(_ row: inout InputRow, _ column: InputColumn) -> UInt16 {
        if let place = ids.place(of: row.bytes(column)) {
            return UInt16(truncatingIfNeeded: place)
        }
        if isKnown { row.refuse(column, "a list of \(folder.name(.lists))") }
        return Nowhere.short
    }

    /// Compares what is said with how many were found on each list.
    func check(_ found: [Int], in people: String) {
        for (list, count) in zip(all, found) {
            guard let residents = list.residents, residents != count else { continue }
            folder.problem(
                .lists, list.rowInFile, "residents",
                "found \(residents), and \(count) in \(people)",
                "the same, or nothing for a neighbour's list")
        }
    }

    /// Lays down their columns, but for where members and the line begin.
    func put(_ basket: ColumnBasket, _ municipality: (UInt16) -> UInt16) {
        basket.put("contracts.id", texts: ids.texts)
        basket.put("contracts.municipality", all.map { municipality($0.municipality) })
        basket.put("contracts.office", all.map(\.office))
        basket.put("contracts.doctor", all.map(\.doctor))
        basket.put("contracts.form", all.map(\.form))
        basket.put("contracts.maxPatients", all.map(\.maxPatients))
        basket.put("contracts.agreementDate", all.map(\.agreementDate))
        basket.put("contracts.posts", all.map { UInt16($0.posts) })
        basket.put("contracts.status", all.map(\.status.rawValue))
        basket.put("contracts.openSince", all.map(\.openSince))
        basket.put("contracts.complete", all.map { $0.residents == nil ? UInt8(0) : 1 })
    }
}
