import Quantities

/// One row of a known table, whose cells are asked for by our names; what is wrong is gathered.
public struct InputRow {
    let table: InputTable
    /// The row as it came.
    package let row: TableRow
    /// What is wrong in it so far.
    package internal(set) var problems = InputProblems()

    /// The cell's text; empty when the column is not there.
    package func text(_ column: InputColumn) -> String {
        table.place(of: column).map { row.text($0) } ?? ""
    }

    /// The cell's bytes without ASCII blanks around them; none when the column is not there.
    package func bytes(_ column: InputColumn) -> ArraySlice<UInt8> {
        table.place(of: column).map { row.bytes($0) } ?? []
    }

    private mutating func wrong(_ column: InputColumn, _ found: String, _ right: String) {
        problems.add(
            InputProblem(
                file: table.path, row: row.number,
                column: table.headers[column.name] ?? column.name,
                found: found, right: right))
    }

    /// A value that is not right; what was found is shown.
    package mutating func refuse(_ column: InputColumn, _ right: String) {
        let text = text(column)
        guard let told = table.layout.told(text) else { return refuseUnseen(column, right) }
        wrong(column, text.isEmpty ? "found nothing" : "found \"\(told)\"", right)
    }

    /// A row longer than its header has lost its columns, as when `1,200` was written without quotes.
    mutating func refuseSurplus() {
        let surplus = (table.width..<max(table.width, row.count)).first { !row.text($0).isEmpty }
        guard let surplus else { return }
        let told = table.layout.told(row.text(surplus)).map { "\"\($0)\"" } ?? "one not shown"
        problems.add(
            InputProblem(
                file: table.path, row: row.number, column: "",
                found:
                    "\(row.count) cells, with \(told) past the last header",
                right: "\(table.width), one for each header; a comma inside a cell needs quotes"))
    }

    /// A value that is not right and not shown, because it stands for a person.
    package mutating func refuseUnseen(_ column: InputColumn, _ right: String) {
        let text = text(column)
        wrong(column, text.isEmpty ? "found nothing" : "found \(text.utf8.count) bytes", right)
    }

    /// A value that does not fit the others: what was found and what would be right.
    package mutating func refuse(_ column: InputColumn, found: String, _ right: String) {
        wrong(column, found, right)
    }

    /// A whole number in a range; nil when the cell is empty or wrong.
    package mutating func count(
        _ column: InputColumn, in range: ClosedRange<Int>, required: Bool = false
    )
        -> Int?
    {
        let place = table.place(of: column)
        // Nearly every number is plain digits, which need not become text first.
        if let value = place.flatMap({ row.plainWhole($0) }), range.contains(value) { return value }
        let text = text(column)
        if text.isEmpty {
            if required {
                refuse(column, "a whole number, \(range.lowerBound)–\(range.upperBound)")
            }
            return nil
        }
        guard let value = Self.whole(text), range.contains(value) else {
            refuse(column, "a whole number, \(range.lowerBound)–\(range.upperBound)")
            return nil
        }
        return value
    }

    /// A number with at most two decimals, in hundredths; nil when the cell is empty or wrong.
    package mutating func hundredths(_ column: InputColumn, in range: ClosedRange<Int>) -> Int? {
        let text = text(column)
        if text.isEmpty { return nil }
        guard let value = Decimals(text, places: 2)?.units, range.contains(value) else {
            refuse(
                column,
                "a number, \(range.lowerBound / 100)–\(range.upperBound / 100), at most two decimals"
            )
            return nil
        }
        return value
    }

    /// A day; nil when the cell is empty or wrong.
    package mutating func day(_ column: InputColumn) -> Day? {
        let place = table.place(of: column)
        if let day = place.flatMap({ row.plainDay($0) }) { return day }
        let text = text(column)
        if text.isEmpty { return nil }
        let serial = place.map { row.isNumber($0) } ?? false
        guard let day = serial ? Self.serialDay(text, row.since1904) : Self.day(text) else {
            refuse(column, "a day as YYYY-MM-DD or DD.MM.YYYY")
            return nil
        }
        return day
    }

    /// One of some words; nil when the cell is empty or wrong.
    package mutating func word(_ column: InputColumn, of words: [String: String], _ right: String)
        -> String?
    {
        let text = text(column)
        if text.isEmpty { return nil }
        guard let word = words[text.lowercased()] else {
            refuse(column, right)
            return nil
        }
        return word
    }

    /// A municipality number; nil when the cell is empty or wrong, which is a problem too.
    package mutating func municipality(_ column: InputColumn) -> MunicipalityNumber? {
        guard let number = MunicipalityNumber(text(column)) else {
            refuse(column, "a municipality number of four digits")
            return nil
        }
        return number
    }

    /// A contract's identifier; nil when the cell is empty or wrong, which is a problem too.
    package mutating func contract(_ column: InputColumn) -> GPContractID? {
        guard let id = GPContractID(text(column)) else {
            refuse(column, "1–64 letters, digits, hyphens, points or underscores")
            return nil
        }
        return id
    }

    /// A whole number, also written `1 200` or `1200,0`; not `1.200`, which could mean either.
    package static func whole(_ text: String) -> Int? {
        if let value = Int(text) { return value }
        guard let value = Decimals(text, places: 2)?.units, value % 100 == 0 else { return nil }
        return value / 100
    }

    /// A day as `YYYY-MM-DD` or `DD.MM.YYYY`.
    package static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4,
            text.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }),
            let day = Int(parts[0]),
            let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return Day(year, month, day)
    }

    /// A spreadsheet's day number, counted from 30 December 1899 or from 1 January 1904.
    package static func serialDay(_ text: String, _ since1904: Bool) -> Day? {
        guard let number = whole(text), (61...80_000).contains(number) else { return nil }
        return (since1904 ? Day(1904, 1, 1) : Day(1899, 12, 30))?.adding(days: number)
    }
}

extension Substring {
    /// The text with eleven digits in a row or more left out: they could be a person's number, in a
    /// column that was mapped wrongly.
    package var unnumbered: String {
        var kept = ""
        for part in split(omittingEmptySubsequences: false, whereSeparator: { !$0.isNumber }) {
            let digits = part.count >= 11 ? "…" : String(part)
            kept += digits
            if part.endIndex < endIndex { kept.append(self[part.endIndex]) }
        }
        return kept
    }
}
