import Country
import Quantities
import Tables

/// The doctors of an extract.
final class DoctorRows {
    /// One as told.
    struct One {
        let number: Int
        var sex: UInt8 = 1
        var birthDate = CountryDay.none
        var specialist = false
        var trainee = false
        var givenName = Nowhere.long
        var familyName = Nowhere.long
    }

    private let folder: ExtractFolder
    private(set) var all: [One] = []
    private var rowOf: [Int: Int] = [:]

    init(_ folder: ExtractFolder, _ names: ExtractNames, _ mode: ExtractMode) {
        self.folder = folder
        let (given, family): (InputColumn, InputColumn) = ("givenName", "familyName")
        folder.read(.doctors) { [self] row in
            guard let number = number(&row, mode) else { return }
            var one = One(number: number)
            one.sex = UInt8(row.count("sex", in: 1...2, required: true) ?? 1)
            one.birthDate = row.countryDay("birthDate")
            one.specialist = row.yesNo("specialist") ?? false
            one.trainee = row.yesNo("trainee") ?? false
            one.givenName = names.given.take(&row, given)
            one.familyName = names.family.take(&row, family)
            rowOf[number] = all.count
            if all.count == Nowhere.mostRows {
                row.refuse("hprNumber", "no more than \(Nowhere.mostRows) doctors")
            }
            all.append(one)
        }
    }

    private static let right = "a health-personnel number, one to nine digits"

    private func number(_ row: inout InputRow, _ mode: ExtractMode) -> Int? {
        let number = row.code(
            "hprNumber", in: 1...999_999_999, Self.right, required: true)
        guard let number else { return nil }
        if rowOf[number] != nil { row.refuse("hprNumber", "each doctor once") }
        let synthetic = HPRNumber(String(number))?.isSynthetic ?? false
        if mode.refuses(synthetic: synthetic) {
            row.refuse("hprNumber", mode.right("a number", "nine digits beginning with 99"))
        }
        return number
    }

    /// The row of a doctor named in a cell of another table; nowhere when it is empty or wrong.
    func read(_ row: inout InputRow, _ column: InputColumn, required: Bool = false) -> UInt16 {
        let number = row.code(column, in: 1...999_999_999, Self.right, required: required)
        guard let number else { return Nowhere.short }
        if let place = rowOf[number] { return UInt16(truncatingIfNeeded: place) }
        if folder.states[.doctors] != .broken {
            row.refuse(column, "a row of it in \(folder.name(.doctors))")
        }
        return Nowhere.short
    }

    /// Lays down their columns.
    func put(_ basket: ColumnBasket) {
        basket.put("doctors.hprNumber", all.map { UInt32($0.number) })
        basket.put("doctors.sex", all.map(\.sex))
        basket.put("doctors.birthDate", all.map(\.birthDate))
        basket.put("doctors.specialist", all.map { $0.specialist ? UInt8(1) : 0 })
        basket.put("doctors.trainee", all.map { $0.trainee ? UInt8(1) : 0 })
        basket.put("doctors.givenName", all.map(\.givenName))
        basket.put("doctors.familyName", all.map(\.familyName))
    }
}

/// The names of people and doctors.
final class ExtractNames {
    var given = NameIndex()
    var family = NameIndex()

    /// Lays down their columns.
    func put(_ basket: ColumnBasket) {
        basket.put("names.given", texts: given.names.texts)
        basket.put("names.family", texts: family.names.texts)
    }
}

/// Which doctor is on which list, in an extract.
final class PeriodRows {
    /// One as told.
    struct One {
        var contract = Nowhere.short
        var doctor = Nowhere.short
        var relationship: UInt8 = 0
        var from = CountryDay.none
        var until = CountryDay.none
        var percentage: UInt8 = 100
        var substituteFor = Nowhere.short
    }

    private var all: [One] = []

    init(_ folder: ExtractFolder, _ lists: ListRows, _ doctors: DoctorRows) {
        folder.read(.periods) { [self] row in
            var one = One()
            one.contract = lists.read(&row, "gpContractId")
            one.doctor = doctors.read(&row, "hprNumber", required: true)
            let codes = GPRelationship.allCases.map(\.code)
            one.relationship = row.choice("relationship", of: codes) ?? 0
            one.from = row.countryDay("from", required: true)
            one.until = row.countryDay("until")
            if one.from != CountryDay.none, one.until <= one.from {
                row.refuse("until", "a day after from, or nothing")
            }
            let percentage = row.count("workingPercentage", in: 1...100, required: true)
            one.percentage = UInt8(percentage ?? 100)
            one.substituteFor = doctors.read(&row, "substituteForHprNumber")
            all.append(one)
        }
    }

    /// Lays down their columns.
    func put(_ basket: ColumnBasket) {
        basket.put("periods.contract", all.map(\.contract))
        basket.put("periods.doctor", all.map(\.doctor))
        basket.put("periods.relationship", all.map(\.relationship))
        basket.put("periods.from", all.map(\.from))
        basket.put("periods.until", all.map(\.until))
        basket.put("periods.workingPercentage", all.map(\.percentage))
        basket.put("periods.substituteFor", all.map(\.substituteFor))
    }
}
