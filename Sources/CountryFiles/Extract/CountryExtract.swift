import Country
import Quantities

/// A country on its way out, as tables.
public struct CountryExtract: Sendable {
    let country: Country
    let format: ExtractFormat
    /// The day of each of a column's numbers; the last, none, is empty.
    let days: CellTexts
    /// The identifier of each contract.
    let contracts: CellTexts
    /// The number of each municipality.
    let municipalities: CellTexts

    /// The tables of a country in a format.
    public init(_ country: Country, as format: ExtractFormat) {
        self.country = country
        self.format = format
        days = CellTexts(
            (0...CountryDay.none).lazy.map { CountryDay.day($0)?.description ?? "" }, format)
        let (contracts, places) = (country.contracts, country.municipalities)
        self.contracts = CellTexts((0..<contracts.count).lazy.map { contracts.id[$0] }, format)
        municipalities = CellTexts(
            (0..<places.count).lazy.map { places.municipalityNumber($0).description }, format)
    }

    /// How many rows a table has.
    public func rows(of table: ExtractTable) -> Int {
        switch table {
        case .people, .remarks: country.people.count
        case .lists: country.contracts.count
        case .doctors: country.doctors.count
        case .periods: country.periods.count
        case .offices: country.offices.count
        case .line: country.line.count
        case .municipalities: country.municipalities.count
        }
    }

    /// Writes a table as a new file; false where that broke off. `progress` is told of rows as they
    /// are written.
    public func write(
        _ table: ExtractTable, to path: String, progress: (Int) -> Void = { _ in }
    ) -> Bool {
        guard let file = RowFile(path, table, format) else { return false }
        switch table {
        case .people: writePeople(file, progress)
        case .lists: writeLists(file)
        case .doctors: writeDoctors(file)
        case .periods: writePeriods(file)
        case .offices: writeOffices(file)
        case .line: writeLine(file)
        case .municipalities: writeMunicipalities(file)
        case .remarks: writeRemarks(file, progress)
        }
        return file.finish()
    }

    /// Texts as cells.
    func cells(_ texts: TextColumn) -> CellTexts {
        CellTexts((0..<texts.count).lazy.map { texts[$0] }, format)
    }
}

extension RowFile {
    /// So many rows, each by a body; `progress` is told as they are written.
    @inline(__always)
    func rows(_ count: Int, _ progress: (Int) -> Void = { _ in }, _ body: (Int) -> Void) {
        for row in 0..<count {
            begin()
            body(row)
            end()
            if row % 65_536 == 65_535 { progress(65_536) }
        }
        progress(count % 65_536)
    }

    /// A cell of texts by a place; empty for nowhere.
    @inline(__always)
    func text(_ place: UInt16, of texts: CellTexts) {
        if place == Nowhere.short { none() } else { text(Int(place), of: texts) }
    }

    /// The text of a row of names; an empty cell for nowhere.
    @inline(__always)
    func text(_ place: UInt32, of texts: CellTexts) {
        if place == Nowhere.long { none() } else { text(Int(place), of: texts) }
    }

    /// A word; empty for none.
    func word(_ word: String?) { text(word ?? "") }

    /// yes or no.
    func yesNo(_ flag: UInt8) { text(flag == 0 ? "no" : "yes") }

    /// A number, or empty where it is the one that stands for none.
    func number<Value: FixedWidthInteger>(_ value: Value, none: Value) {
        if value == none { self.none() } else { number(Int(value)) }
    }
}
