/// The columns of one kind of table.
public struct InputLayout: Sendable {
    /// What the table is called on the command line and in a column map.
    public let name: String
    /// Its columns.
    public let fields: [InputField]
    /// Whether a row is a person, so that a long number in a wrong cell is not told back.
    let ofPeople: Bool

    /// A layout of these columns.
    package init(name: String, fields: [InputField], ofPeople: Bool = false) {
        self.name = name
        self.fields = fields
        self.ofPeople = ofPeople
    }

    /// A cell's text as it may be told back; nil where a person's number could be in it.
    func told(_ text: String) -> String? {
        ofPeople && text.count(where: \.isNumber) >= 9 ? nil : text.prefix(60).unnumbered
    }

    /// The same with one more column that must be there.
    package func requiring(_ name: String) -> InputLayout {
        InputLayout(
            name: self.name,
            fields: fields.map {
                $0.name == name ? InputField(name, required: true, $0.synonyms, fits: $0.fits) : $0
            }, ofPeople: ofPeople)
    }
}
