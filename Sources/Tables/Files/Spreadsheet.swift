import Foundation
import FoundationXML

/// The first sheet of an .xlsx workbook, read with libzip and an XML parser.
enum Spreadsheet {
    /// No part of a workbook larger than this when unpacked is read.
    static let largestPart = 1 << 28

    static func forEachRow(
        in data: Data, _ body: @escaping (TableRow) -> Void
    ) throws(TableBreak) {
        let parts = try Workbook(data)
        var shared: [String] = []
        if let part = try parts.read("xl/sharedStrings.xml") { shared = try texts(in: part) }
        let name = try firstSheet(in: parts)
        guard let sheet = try parts.read(name) else {
            throw notASpreadsheet("a workbook without a sheet")
        }
        try parse(sheet, SheetReader(shared, since1904: try countsFrom1904(parts), body))
    }

    /// The path of the sheet that stands first in the workbook.
    private static func firstSheet(in parts: Workbook) throws(TableBreak) -> String {
        guard let workbook = try parts.read("xl/workbook.xml"),
            let relations = try parts.read("xl/_rels/workbook.xml.rels")
        else { return "xl/worksheets/sheet1.xml" }
        let sheets = ElementReader(["sheet"])
        try parse(workbook, sheets)
        let links = ElementReader(["Relationship"])
        try parse(relations, links)
        let id = sheets.found.first?["r:id"]
        guard let target = links.found.first(where: { $0["Id"] == id })?["Target"] else {
            return "xl/worksheets/sheet1.xml"
        }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }

    /// Whether the workbook counts its days from 1904.
    private static func countsFrom1904(_ parts: Workbook) throws(TableBreak) -> Bool {
        guard let workbook = try parts.read("xl/workbook.xml") else { return false }
        let properties = ElementReader(["workbookPr"])
        try parse(workbook, properties)
        return ["1", "true"].contains(properties.found.first?["date1904"])
    }

    private static func texts(in data: Data) throws(TableBreak) -> [String] {
        let reader = SharedTextReader()
        try parse(data, reader)
        return reader.texts
    }

    private static func parse(_ data: Data, _ reader: some XMLParserDelegate) throws(TableBreak) {
        // The parser stops the program at bytes that are not UTF-8, so they are looked for first.
        guard String(validating: data, as: UTF8.self) != nil else {
            throw notASpreadsheet("a spreadsheet whose text is not UTF-8")
        }
        // In pieces: given whole, a text of more than ten million bytes is refused.
        let parser = XMLParser(stream: InputStream(data: data))
        parser.delegate = reader
        guard parser.parse() else { throw notASpreadsheet("a spreadsheet that breaks off") }
    }

    static func notASpreadsheet(_ found: String) -> TableBreak {
        TableBreak(row: 1, found: found, right: "a whole .xlsx workbook, or CSV")
    }
}
