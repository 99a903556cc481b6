/// Which column of a file is which of ours, told by the user or guessed for a proposal.
public struct ColumnMap: Hashable, Sendable {
    /// What stands for a column to leave out.
    public static let ignored = "-"

    /// Our name, or `-`, for each header.
    public var names: [String: String]

    /// A map of these headers.
    public init(_ names: [String: String] = [:]) { self.names = names }

    /// Our name for a header: as told, or the header itself where it is one of ours.
    func name(of header: String, in layout: InputLayout) -> String? {
        if let told = names[header] { return told }
        return layout.fields.first { $0.name.lowercased() == header.lowercased() }?.name
    }

    /// A proposal for a table from its headers and first values.
    ///
    /// A header that is one of ours, or a known synonym, wins; then a column all of whose values fit
    /// one free field and no other. What is left is proposed to be ignored.
    public static func proposal(
        for headers: [String], _ rows: [[String]], in layout: InputLayout
    ) -> ColumnMap {
        var map = ColumnMap()
        var free = layout.fields
        func take(_ header: String, _ field: InputField) {
            map.names[header] = field.name
            free.removeAll { $0 == field }
        }
        for header in headers {
            let plain = plain(header)
            if let field = free.first(where: {
                $0.name.lowercased() == plain || $0.synonyms.contains(plain)
            }) {
                take(header, field)
            }
        }
        for (index, header) in headers.enumerated() where map.names[header] == nil {
            let values = rows.map { index < $0.count ? $0[index] : "" }.filter { !$0.isEmpty }
            let fitting = free.filter { field in !values.isEmpty && values.allSatisfy(field.fits) }
            let required = fitting.filter(\.required)
            if let only = required.count == 1
                ? required.first : fitting.count == 1 ? fitting.first : nil
            {
                take(header, only)
            } else {
                map.names[header] = ignored
            }
        }
        return map
    }

    /// Letters and digits in lower case, so that `Kommune-nr.` meets `kommunenr`.
    private static func plain(_ header: String) -> String {
        header.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
