import Quantities
import Tables

/// A table of `facts/`, row by row, by the names of its columns.
struct FactTable {
    /// One row.
    struct Row {
        let path: String
        let number: Int
        let texts: [String]
        let places: [String: Int]
        let problems: Problems

        /// A cell's text; empty where there is none.
        subscript(_ name: String) -> String {
            guard let place = places[name], place < texts.count else { return "" }
            return texts[place]
        }

        /// Says what would be right in a cell.
        func wrong(_ name: String, _ right: String) {
            problems.all.add(
                InputProblem(
                    file: path, row: number, column: name,
                    found: "found \"\(self[name].prefix(60))\"",
                    right: right))
        }

        /// A whole number in a range; its least and a problem where there is none.
        func whole(_ name: String, in range: ClosedRange<Int> = 0...100_000_000) -> Int {
            if let value = Int(self[name]), range.contains(value) { return value }
            wrong(name, "a whole number, \(range.lowerBound)–\(range.upperBound)")
            return range.lowerBound
        }

        /// A number in units of its last of so many places; what is finer is cut off.
        func decimal(_ name: String, places: Int) -> Int {
            let parts = self[name].split(separator: ".", maxSplits: 1)
            let cut = parts.count == 2 ? "\(parts[0]).\(parts[1].prefix(places))" : self[name]
            if let value = Decimals(cut, places: places) { return value.units }
            wrong(name, "a number")
            return 0
        }

        /// A day; nil and a problem where there is none.
        func day(_ name: String) -> Day? {
            if let day = Day(self[name]) { return day }
            wrong(name, "a day as YYYY-MM-DD")
            return nil
        }

        /// A municipality's number; nil and a problem where there is none.
        func municipality(_ name: String) -> MunicipalityNumber? {
            if let number = MunicipalityNumber(self[name]) { return number }
            wrong(name, "a municipality number of four digits")
            return nil
        }
    }

    /// What is wrong in the tables; a class because rows come by a callback.
    final class Problems {
        var all = InputProblems()
    }

    /// Hands over each row below the header. A missing column is a problem.
    static func read(
        _ path: String, needs names: [String], _ problems: Problems, _ body: @escaping (Row) -> Void
    ) throws(TableError) {
        let header = Header()
        try TableFile(path: path).forEachRow { row in
            let texts = (0..<row.count).map { row.text($0) }
            guard let places = header.places else {
                let found = Dictionary(
                    texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                for name in names where found[name] == nil {
                    problems.all.add(
                        InputProblem(
                            file: path, row: row.number, column: name,
                            found: "the column is missing", right: "a column \(name)"))
                }
                header.places = found
                return
            }
            guard problems.all.isEmpty else { return }
            body(
                Row(
                    path: path, number: row.number, texts: texts, places: places,
                    problems: problems))
        }
    }

    private final class Header {
        var places: [String: Int]?
    }
}
