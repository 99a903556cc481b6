import Country
import Quantities
import Tables

/// The people of an extract, in the order of the file.
final class PeopleRows {
    /// One as told, in 32 bytes.
    struct One {
        var nin: UInt64 = 0
        var key: UInt32 = 0
        var household: UInt32 = 0
        var rowInFile: UInt32 = 0
        var birthDate = CountryDay.none
        /// The municipality's number; 0 for one who is not a resident.
        var municipality: UInt16 = 0
        var contract = Nowhere.short
        var memberSince = CountryDay.none
        var sex: UInt8 = 1
        var use: UInt8 = 1
        var socio: UInt8 = 1
        /// Whether all its cells were right.
        var isSound = true
    }

    private(set) var all: [One] = []
    /// How many are on each list.
    private(set) var onList: [Int]
    /// Residents by number of municipality.
    private(set) var residents = [Int](repeating: 0, count: 10_000)
    /// Whether each named list is known, so that they can be counted.
    private(set) var listsKnown = true

    private let columns = Columns()
    private let on: UInt16
    private let day: Day
    private let mode: ExtractMode

    /// The columns, each found once.
    private struct Columns {
        let key, nin, sex, birthDate, municipality, household, contract, since, use,
            socio: InputColumn

        init() {
            let layout = ExtractTable.people.layout
            key = layout.column("personKey")
            nin = layout.column("nin")
            sex = layout.column("sex")
            birthDate = layout.column("birthDate")
            municipality = layout.column("municipality")
            household = layout.column("householdKey")
            contract = layout.column("gpContractId")
            since = layout.column("memberSince")
            use = layout.column("use")
            socio = layout.column("socio")
        }
    }

    init(
        _ folder: ExtractFolder, _ municipalities: MunicipalityRows, _ lists: ListRows, on day: Day,
        _ mode: ExtractMode
    ) {
        onList = [Int](repeating: 0, count: lists.all.count)
        self.day = day
        on = CountryDay.number(of: day) ?? CountryDay.none
        self.mode = mode
        folder.read(.people) { [self] row in
            var one = One(rowInFile: UInt32(row.row.number))
            readPerson(&row, &one, municipalities)
            readMembership(&row, &one, lists)
            one.isSound = row.problems.isEmpty
            all.append(one)
        }
        if folder.states[.people] != .read { listsKnown = false }
    }

    @inline(__always)
    private func readPerson(
        _ row: inout InputRow, _ one: inout One, _ municipalities: MunicipalityRows
    ) {
        one.key = row.key(columns.key) ?? 0
        one.household = row.key(columns.household) ?? 0
        one.sex = UInt8(row.count(columns.sex, in: 1...2, required: true) ?? 1)
        one.use = UInt8(row.count(columns.use, in: 1...4, required: true) ?? 1)
        one.socio = UInt8(row.count(columns.socio, in: 1...5, required: true) ?? 1)
        one.birthDate = row.countryDay(columns.birthDate, required: true)
        if one.birthDate != CountryDay.none, one.birthDate > on {
            row.refuse(columns.birthDate, "a day not after \(day)")
        }
        readNIN(&row, &one)
        if !row.bytes(columns.municipality).isEmpty {
            one.municipality = municipalities.read(&row, columns.municipality) ?? 0
            residents[Int(one.municipality)] += 1
        }
    }

    @inline(__always)
    private func readNIN(_ row: inout InputRow, _ one: inout One) {
        let cell = row.bytes(columns.nin)
        if cell.isEmpty { return }
        switch NationalID.reading(String(decoding: cell, as: UTF8.self)) {
        case .wrong(let errors):
            let why = errors.map(\.description).joined(separator: "; ")
            row.refuseUnseen(columns.nin, "a person's number or nothing: \(why)")
        case .number(let id):
            one.nin = id.value
            if mode.refuses(synthetic: !id.couldBeReal) {
                row.refuseUnseen(
                    columns.nin, mode.right("a number", "80 or 65 on its month"))
            }
            if let birth = id.birthDate, let told = CountryDay.day(one.birthDate), birth != told {
                row.refuse(
                    columns.birthDate, found: "found another day than the nin tells",
                    "the same day in both")
            }
        }
    }

    @inline(__always)
    private func readMembership(_ row: inout InputRow, _ one: inout One, _ lists: ListRows) {
        let listed = !row.bytes(columns.contract).isEmpty
        let dated = !row.bytes(columns.since).isEmpty
        one.memberSince = row.countryDay(columns.since)
        if listed {
            one.contract = lists.read(&row, columns.contract)
            if one.contract == Nowhere.short {
                listsKnown = false
            } else {
                onList[Int(one.contract)] += 1
            }
        }
        if listed, !dated { row.refuse(columns.since, "a day, as there is a gpContractId") }
        if dated, !listed { row.refuse(columns.contract, "a list, as there is a memberSince") }
        if one.memberSince != CountryDay.none { checkSince(&row, one) }
    }

    @inline(__always)
    private func checkSince(_ row: inout InputRow, _ one: One) {
        if one.memberSince > on {
            row.refuse(columns.since, "a day not after \(day)")
        }
        // Only a day before the birth date can be before its month.
        if one.birthDate != CountryDay.none, one.memberSince < one.birthDate,
            let since = CountryDay.day(one.memberSince), let birth = CountryDay.day(one.birthDate),
            since < birth.month.firstDay
        {
            row.refuse(
                columns.since, "a day not before \(birth.month.firstDay), the month of birth")
        }
    }

    /// Lets the rows go when they are in columns.
    func forget() { all = [] }
}
