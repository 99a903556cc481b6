import ArgumentParser
import Foundation
import Reports
import Tables

/// `fastlege settle columns`: a proposal for a file whose headers are not ours.
struct SettleColumns: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "columns",
        abstract:
            "Propose a column map for a file with other headers, and show five rows as understood.")

    @Option(help: "A file of lists.")
    var lists: String?

    @Option(help: "A file of residents.")
    var residents: String?

    @Option(help: "A file of municipalities.")
    var municipalities: String?

    @Option(help: "Write the map here as well.")
    var out: String?

    func run() throws {
        try telling {
            let tables: [(String?, InputLayout)] = [
                (lists, .lists), (residents, .residents), (municipalities, .municipalities),
            ]
            let proposals = try tables.compactMap { path, layout in
                try path.map { try ColumnProposal(path: $0, layout: layout, map: nil) }
            }
            guard !proposals.isEmpty else {
                throw Failure.badInput([
                    "a file: would be right: --lists F, --residents F or --municipalities F"
                ])
            }
            for proposal in proposals { try proposal.show() }
            guard let out else { return }
            let yaml = proposals.map(\.yaml).joined()
            try OutputFile.write(to: out) {
                FileManager.default.createFile(atPath: $0, contents: Data(yaml.utf8))
            }
        }
    }
}

/// A file's columns as understood: by the map given, or by a proposal.
struct ColumnProposal {
    private let preview: TablePreview
    private let layout: InputLayout
    private let map: ColumnMap
    private let isProposal: Bool

    init(path: String, layout: InputLayout, map: ColumnMap?) throws {
        preview = try orFail { try TablePreview(path: path, rows: 50) }
        self.layout = layout
        isProposal = map == nil
        self.map = map ?? ColumnMap.proposal(for: preview.headers, preview.rows, in: layout)
    }

    /// The map as YAML for `--columns`.
    var yaml: String {
        func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").visible + "\""
        }
        return "\(layout.name):\n"
            + preview.headers.filter { !$0.isEmpty }
            .map { "  \(quoted($0)): \(quoted(map.names[$0] ?? ColumnMap.ignored))\n" }.joined()
    }

    /// Shows the map and five rows as understood.
    func show() throws {
        let names = preview.headers.map { map.names[$0] ?? $0 }
        var text =
            "# \(preview.path): \(isProposal ? "proposed " : "")column map (save it and give it with --columns)\n\(yaml)"
        let missing = layout.fields.filter { $0.required && !names.contains($0.name) }.map(\.name)
        if !missing.isEmpty { text += "# still missing: \(missing.joined(separator: ", "))\n" }
        text += "# the first \(min(5, preview.rows.count)) rows as understood:\n"
        for (row, numeric) in zip(preview.rows, preview.numeric).prefix(5) {
            let cells = zip(names, zip(row, numeric)).filter {
                $0.0 != ColumnMap.ignored && !$0.1.0.isEmpty
            }
            let shown = cells.map { name, cell in
                "\(name)=\(InputRow.understood(name, cell.0, isNumber: cell.1))".visible
            }
            text += "#   " + shown.joined(separator: ", ") + "\n"
        }
        try OutputFile.tell(Data(text.utf8))
    }
}
