import Country
import Quantities
import Tables

/// The municipalities of an extract: told in a table, or met in the others.
final class MunicipalityRows {
    /// One as told.
    struct One {
        let number: UInt16
        var name = ""
        var population = Nowhere.long
        var centrality: UInt8 = 0
        var complete = false
    }

    private let folder: ExtractFolder
    /// As told, in the order of the file.
    private var told: [One] = []
    /// The row in the file by number; 0 for none.
    private var rowInFile = [Int](repeating: 0, count: 10_000)
    /// Whether each number was met in another table.
    private var met = [Bool](repeating: false, count: 10_000)

    init(_ folder: ExtractFolder) {
        self.folder = folder
        let layout = ExtractTable.municipalities.layout
        let name = layout.column("name")
        folder.read(.municipalities) { [self] row in
            guard let number = row.municipalityCode("municipality") else { return }
            let earlier = rowInFile[Int(number)]
            if earlier > 0 {
                row.refuse("municipality", "each number once; it stands in row \(earlier) too")
            }
            rowInFile[Int(number)] = row.row.number
            let population = row.count("population", in: 0...100_000_000)
            let centrality = row.count("centrality", in: 1...6)
            told.append(
                One(
                    number: number, name: row.text(name),
                    population: population.map { UInt32($0) } ?? Nowhere.long,
                    centrality: UInt8(centrality ?? 0), complete: row.yesNo("complete") ?? false))
        }
    }

    /// Notes a number met in another table; whether it may stand there.
    @inline(__always)
    func meet(_ number: UInt16) -> Bool {
        if folder.states[.municipalities] == .read, rowInFile[Int(number)] == 0 { return false }
        met[Int(number)] = true
        return true
    }

    /// What a number in another table would have to be.
    var right: String { "a municipality of \(folder.name(.municipalities))" }

    /// A municipality's number from a cell of another table; nil and a problem where it is none.
    @inline(__always)
    func read(_ row: inout InputRow, _ column: InputColumn) -> UInt16? {
        guard let number = row.municipalityCode(column) else { return nil }
        if meet(number) { return number }
        row.refuse(column, right)
        return nil
    }

    /// All of them by number. Those not told are made from the rows of lists and people: the people are
    /// counted, and one is complete when it has lists and all of them are.
    func all(_ lists: ListRows, population: (UInt16) -> Int) -> [One] {
        guard folder.states[.municipalities] == .absent else {
            return told.sorted { $0.number < $1.number }
        }
        var whole = [Bool?](repeating: nil, count: met.count)
        for list in lists.all {
            let place = Int(list.municipality)
            whole[place] = (whole[place] ?? true) && list.residents != nil
        }
        return met.indices.filter { met[$0] }.map { number in
            One(
                number: UInt16(number), population: UInt32(population(UInt16(number))),
                complete: whole[number] ?? false)
        }
    }
}

/// The offices of an extract.
final class OfficeRows {
    /// One as told.
    struct One {
        let number: Int
        var herId = 0
        var name = ""
        var municipality: UInt16 = 0
        var latitude = 0
        var longitude = 0
        var opens = Nowhere.short
        var closes = Nowhere.short
        var languages: [String] = []
        var accessible = false
    }

    private let folder: ExtractFolder
    private(set) var all: [One] = []
    private var rowOf: [Int: Int] = [:]
    private var languages: Set<String> = []

    /// No more languages than an office's bits.
    private static let mostLanguages = UInt32.bitWidth

    init(_ folder: ExtractFolder, _ municipalities: MunicipalityRows, _ mode: ExtractMode) {
        self.folder = folder
        folder.read(.offices) { [self] row in
            guard let number = number(&row, mode) else { return }
            var one = One(number: number)
            one.herId = Self.herId(&row, mode)
            one.name = row.text("name")
            one.municipality = municipalities.read(&row, "municipality") ?? 0
            one.latitude = Self.degrees(&row, "latitude", 90)
            one.longitude = Self.degrees(&row, "longitude", 180)
            one.opens = Self.time(&row, "opens")
            one.closes = Self.time(&row, "closes")
            one.languages = spoken(&row)
            one.accessible = row.yesNo("accessible", required: false) ?? false
            rowOf[number] = all.count
            if all.count == Nowhere.mostRows {
                row.refuse("organisationNumber", "no more than \(Nowhere.mostRows) offices")
            }
            all.append(one)
        }
    }

    private func number(_ row: inout InputRow, _ mode: ExtractMode) -> Int? {
        guard let number = OrganisationNumber(row.text("organisationNumber")) else {
            row.refuse("organisationNumber", "nine digits, the last a check digit that agrees")
            return nil
        }
        if rowOf[number.value] != nil { row.refuse("organisationNumber", "each office once") }
        if mode.refuses(synthetic: number.isSynthetic) {
            row.refuse(
                "organisationNumber", mode.right("a number", "its first digit 2 or 3"))
        }
        return number.value
    }

    private static func herId(_ row: inout InputRow, _ mode: ExtractMode) -> Int {
        let text = row.text("herId")
        if text.isEmpty { return 0 }
        guard let id = HERID(text) else {
            row.refuse("herId", "one to eight digits")
            return 0
        }
        if mode.refuses(synthetic: id.isSynthetic) {
            row.refuse("herId", mode.right("an id", "eight digits beginning with 99"))
        }
        return id.value
    }

    /// Ten-thousandths of a degree; 0 when the cell is empty or wrong.
    private static func degrees(_ row: inout InputRow, _ column: InputColumn, _ most: Int) -> Int {
        let text = row.text(column)
        if text.isEmpty { return 0 }
        if let value = Decimals(text, places: 4)?.units, (1...most * 10_000).contains(value) {
            return value
        }
        row.refuse(column, "degrees with at most four decimals, above 0 and at most \(most)")
        return 0
    }

    /// Minutes after midnight; nowhere when the cell is empty or wrong.
    private static func time(_ row: inout InputRow, _ column: InputColumn) -> UInt16 {
        let text = row.text(column)
        if text.isEmpty { return Nowhere.short }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, text.utf8.count == 5,
            text.utf8.allSatisfy({ $0 == 0x3A || (0x30...0x39).contains($0) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        {
            return UInt16(hour * 60 + minute)
        }
        row.refuse(column, "a time as 08:00")
        return Nowhere.short
    }

    private func spoken(_ row: inout InputRow) -> [String] {
        let spoken = row.text("languages").split(separator: " ").map(String.init)
        let isCode: (String) -> Bool = { code in
            (2...3).contains(code.utf8.count)
                && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        }
        guard spoken.allSatisfy(isCode) else {
            row.refuse("languages", "ISO 639 codes with spaces between, as en no")
            return []
        }
        languages.formUnion(spoken)
        if languages.count > Self.mostLanguages {
            row.refuse("languages", "at most \(Self.mostLanguages) languages in the whole table")
        }
        return spoken
    }

    /// The row of an office by its number; nil where it is not here.
    func row(of number: Int) -> Int? { rowOf[number] }

    /// Whether an office that is not here is a problem.
    var isKnown: Bool { folder.states[.offices] != .broken }

    /// Lays down their columns.
    func put(_ basket: ColumnBasket, _ municipality: (UInt16) -> UInt16) {
        let codes = languages.sorted()
        basket.put("offices.organisationNumber", all.map { UInt32($0.number) })
        basket.put("offices.herId", all.map { UInt32($0.herId) })
        basket.put("offices.name", texts: all.map(\.name))
        basket.put("offices.municipality", all.map { municipality($0.municipality) })
        basket.put("offices.latitude", all.map { UInt32($0.latitude) })
        basket.put("offices.longitude", all.map { UInt32($0.longitude) })
        basket.put("offices.opens", all.map(\.opens))
        basket.put("offices.closes", all.map(\.closes))
        basket.put(
            "offices.languages",
            all.map { office in
                codes.indices.reduce(UInt32(0)) {
                    $0 | (office.languages.contains(codes[$1]) ? 1 << UInt32($1) : 0)
                }
            })
        basket.put("offices.accessible", all.map { $0.accessible ? UInt8(1) : 0 })
        basket.put("names.languages", texts: codes)
    }
}
