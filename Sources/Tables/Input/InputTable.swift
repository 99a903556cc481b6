/// A table whose header was understood: which column is which of ours.
///
/// A class, because every row of millions holds it.
public final class InputTable: Sendable {
    /// The file as the user named it.
    public let path: String
    /// The place of each of our columns.
    let places: [String: Int]
    /// The columns it was read by.
    let layout: InputLayout
    /// The place of each of them, in their order.
    private let fieldPlaces: [Int?]
    /// The file's own header for each of our columns.
    let headers: [String: String]
    /// How many columns the header has.
    let width: Int

    /// Reads the header. Unknown, doubled and missing columns are problems, all told at once.
    init(
        path: String, header: TableRow, layout: InputLayout, map: ColumnMap,
        _ problems: inout InputProblems
    ) {
        self.path = path
        self.layout = layout
        var places: [String: Int] = [:]
        var headers: [String: String] = [:]
        var unknown: [String] = []
        func wrong(_ column: String, _ found: String, _ right: String) {
            problems.add(
                InputProblem(
                    file: path, row: header.number, column: column, found: found,
                    right: right))
        }
        for (index, text) in header.texts.enumerated() where !text.isEmpty {
            guard let name = map.name(of: text, in: layout) else {
                unknown.append(text)
                continue
            }
            if name == ColumnMap.ignored { continue }
            guard layout.fields.contains(where: { $0.name == name }) else {
                wrong(text, "mapped to \"\(name)\"", Self.names(layout) + " or -")
                continue
            }
            if places.updateValue(index, forKey: name) != nil {
                wrong(text, "the column \(name) stands twice", "once")
            }
            headers[name] = text
        }
        for text in unknown {
            wrong(
                layout.told(text) ?? "", "an unknown column",
                "a column of ours in the first row that is not empty, or a map with --columns; "
                    + "fastlege settle columns proposes one")
        }
        for field in layout.fields where field.required && places[field.name] == nil {
            wrong(field.name, "the column is missing", "a column \(field.name)")
        }
        self.places = places
        fieldPlaces = layout.fields.map { places[$0.name] }
        self.headers = headers
        width = header.count
    }

    /// Where a column of ours stands; nil when the table does not have it.
    func place(of column: InputColumn) -> Int? {
        guard let field = column.field else { return places[column.name] }
        assert(layout.fields[field].name == column.name, "a column of another layout")
        return fieldPlaces[field]
    }

    private static func names(_ layout: InputLayout) -> String {
        layout.fields.map(\.name).joined(separator: ", ")
    }
}

extension TableFile {
    /// Reads a table of a layout: the header once, then each row.
    ///
    /// Nothing is handed over when the header is wrong. A table without rows is a problem unless it
    /// `mayBeEmpty`. Throws `TableError`.
    package func read(
        _ layout: InputLayout, _ map: ColumnMap, mayBeEmpty: Bool = false,
        _ problems: inout InputProblems, _ body: @escaping (inout InputRow) -> Void
    ) throws(TableError) {
        let reading = Reading()
        defer { problems.add(reading.problems) }
        try forEachRow { row in
            guard let table = reading.table else {
                let table = InputTable(
                    path: path, header: row, layout: layout, map: map, &reading.problems)
                reading.table = table
                reading.usable = reading.problems.isEmpty
                return
            }
            guard reading.usable else { return }
            reading.rows += 1
            var input = InputRow(table: table, row: row)
            input.refuseSurplus()
            body(&input)
            for problem in input.problems.problems { reading.problems.add(problem) }
        }
        if reading.table == nil, !mayBeEmpty {
            reading.problems.add(
                InputProblem(
                    file: path, row: 1, column: "", found: "no row with anything in it",
                    right: "a header row and a row each"))
        }
        if reading.table != nil, reading.usable, reading.rows == 0, !mayBeEmpty {
            reading.problems.add(
                InputProblem(
                    file: path, row: 2, column: "", found: "no row below the header",
                    right: "a row each"))
        }
    }
}

/// What is known while a table is read; a class because the rows come by a callback.
private final class Reading {
    var table: InputTable?
    var usable = false
    var rows = 0
    var problems = InputProblems()
}

extension InputProblems {
    /// Adds those of another.
    package mutating func add(_ other: InputProblems) {
        for problem in other.problems { add(problem) }
        countMore(other.count - other.problems.count)
    }
}
