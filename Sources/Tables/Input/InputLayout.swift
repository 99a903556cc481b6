/// The columns of one kind of table.
public struct InputLayout: Sendable {
    /// What the table is called on the command line and in a column map.
    public let name: String
    /// Its columns.
    public let fields: [InputField]

    /// A layout of these columns.
    package init(name: String, fields: [InputField]) {
        self.name = name
        self.fields = fields
    }

    /// The same with one more column that must be there.
    package func requiring(_ name: String) -> InputLayout {
        InputLayout(
            name: self.name,
            fields: fields.map {
                $0.name == name ? InputField(name, required: true, $0.synonyms, fits: $0.fits) : $0
            })
    }
}
