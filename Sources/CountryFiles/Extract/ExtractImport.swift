import Country
import Foundation
import Quantities
import Tables

/// Why an extract makes no country.
public enum ExtractError: Error, Sendable {
    /// There is no such folder.
    case noFolder(String)
    /// Files say something that cannot be: all of it, each with its place and what would be right.
    case wrong(InputProblems)
    /// The columns make no country.
    case country(CountryError)
}

extension Country {
    /// The country of an extract in a folder, on a day. Nothing is made unless everything is right.
    ///
    /// Any order of rows will do. `progress` is told of bytes read, and of how many. Throws
    /// `ExtractError`.
    public convenience init(
        extract folder: String, on day: Day, _ mode: ExtractMode,
        progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) throws(ExtractError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .noFolder(folder) }
        let basket = ColumnBasket()
        let files = ExtractFolder(folder, progress: progress)
        ExtractReading(files, day, mode, basket).read()
        let problems = files.allProblems
        guard problems.isEmpty else { throw .wrong(problems) }
        do {
            let frame = CountryFrame(on: day, seed: 0, synthetic: mode == .test, built: false)
            try self.init(frame, basket)
        } catch {
            throw .country(error)
        }
    }
}

/// Reads the tables one after the other, each with those it names, into columns.
private struct ExtractReading {
    let folder: ExtractFolder
    let day: Day
    let mode: ExtractMode
    let basket: ColumnBasket

    init(_ folder: ExtractFolder, _ day: Day, _ mode: ExtractMode, _ basket: ColumnBasket) {
        self.folder = folder
        self.day = day
        self.mode = mode
        self.basket = basket
    }

    func read() {
        let names = ExtractNames()
        let municipalities = MunicipalityRows(folder)
        let offices = OfficeRows(folder, municipalities, mode)
        let doctors = DoctorRows(folder, names, mode)
        let lists = ListRows(folder, municipalities, offices, doctors)
        let periods = PeriodRows(folder, lists, doctors)
        let (people, rowOf) = readPeople(municipalities, lists)
        let line = LineRows(
            folder, lists, people, on: CountryDay.number(of: day) ?? CountryDay.none)
        _ = RemarkRows(folder, people, names)
        guard folder.allProblems.isEmpty else { return }
        offices.put(basket, rowOf)
        doctors.put(basket)
        lists.put(basket, rowOf)
        periods.put(basket)
        line.put(lists.all.count, basket)
        names.put(basket)
    }

    /// The people in columns, and the row of a municipality by its number.
    private func readPeople(
        _ municipalities: MunicipalityRows, _ lists: ListRows
    ) -> (PeopleColumns, (UInt16) -> UInt16) {
        let people = PeopleRows(folder, municipalities, lists, on: day, mode)
        let order = PeopleOrder(people.all)
        people.check(order, folder)
        if people.listsKnown { lists.check(people.onList, in: folder.name(.people)) }
        let places = municipalities.all(lists) { people.residents[Int($0)] }
        var rows = [UInt16](repeating: Nowhere.short, count: 10_000)
        for (row, place) in places.enumerated() { rows[Int(place.number)] = UInt16(row) }
        let rowOf: (UInt16) -> UInt16 = { rows[Int($0)] }
        put(places)
        let columns = PeopleColumns(people.all, order, basket, rowOf)
        columns.putMembers(lists.all.count, basket)
        people.forget()
        return (columns, rowOf)
    }

    private func put(_ places: [MunicipalityRows.One]) {
        basket.put("municipalities.number", places.map(\.number))
        basket.put("municipalities.name", texts: places.map(\.name))
        basket.put("municipalities.population", places.map(\.population))
        basket.put("municipalities.centrality", places.map(\.centrality))
        basket.put("municipalities.complete", places.map { $0.complete ? UInt8(1) : 0 })
    }
}
