/// A column of ours as a row is asked for it: by name alone, or found once in a layout.
///
/// A column found in a layout costs each cell no search for its name; millions of rows are read that way.
package struct InputColumn: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Our name for it.
    package let name: String
    /// Its place among the layout's fields, where it was found there.
    let field: Int?

    /// The column of this name.
    package init(_ name: String) {
        self.name = name
        field = nil
    }

    package init(stringLiteral name: String) { self.init(name) }

    fileprivate init(_ name: String, field: Int) {
        self.name = name
        self.field = field
    }
}

extension InputLayout {
    /// The column of this name, for tables read with this layout only. The layout must have it.
    package func column(_ name: String) -> InputColumn {
        guard let field = fields.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("\(self.name) has no column \(name)")
        }
        return InputColumn(name, field: field)
    }
}
