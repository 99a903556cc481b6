import CZip
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

/// The parts of a workbook, unpacked one at a time.
private final class Workbook {
    private let archive: OpaquePointer
    /// The bytes are lent to libzip and must live as long as it.
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ data: Data) throws(TableBreak) {
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(data.count, 1), alignment: 1)
        bytes.copyBytes(from: data)
        let source = zip_source_buffer_create(bytes.baseAddress, UInt64(data.count), 0, nil)
        guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            if let source { zip_source_free(source) }
            bytes.deallocate()
            throw Spreadsheet.notASpreadsheet("a zip archive that cannot be opened")
        }
        self.archive = archive
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// A part's content; nil when there is none of this name.
    func read(_ name: String) throws(TableBreak) -> Data? {
        var stat = zip_stat_t()
        guard zip_stat(archive, name, 0, &stat) == 0 else { return nil }
        guard stat.size <= UInt64(Spreadsheet.largestPart), let file = zip_fopen(archive, name, 0)
        else { throw Spreadsheet.notASpreadsheet("a part of the workbook that cannot be unpacked") }
        defer { zip_fclose(file) }
        var data = Data(count: Int(stat.size))
        let read = data.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
        guard read == Int64(stat.size) else {
            throw Spreadsheet.notASpreadsheet("a part of the workbook that breaks off")
        }
        return data
    }
}

/// Gathers the attributes of the elements of some names.
private final class ElementReader: NSObject, XMLParserDelegate {
    let names: Set<String>
    private(set) var found: [[String: String]] = []

    init(_ names: Set<String>) { self.names = names }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if names.contains(name) { found.append(attributes) }
    }
}

/// Gathers the texts that the cells of a workbook share.
private final class SharedTextReader: NSObject, XMLParserDelegate {
    private(set) var texts: [String] = []
    private var text = ""
    private var inText = false

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if name == "si" { text = "" }
        inText = name == "t"
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if inText { text += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        inText = false
        if name == "si" { texts.append(text) }
    }
}

/// Hands over the rows of a sheet, with gaps between cells filled.
private final class SheetReader: NSObject, XMLParserDelegate {
    private let shared: [String]
    private let body: (TableRow) -> Void
    private var row = TableRow()
    private var column = 0
    private var type = ""
    private var text = ""
    private var inValue = false

    init(_ shared: [String], since1904: Bool, _ body: @escaping (TableRow) -> Void) {
        self.shared = shared
        self.body = body
        row.since1904 = since1904
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        switch name {
        case "row":
            row.next()
            if let number = attributes["r"].flatMap({ Int($0) }), (1...1_048_576).contains(number) {
                row.number = number
            }
            column = 0
        case "c":
            type = attributes["t"] ?? "n"
            text = ""
            if let place = attributes["r"].map({ Self.column(of: $0) }) { column = place }
        case "v", "t": inValue = true
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if inValue { text += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        switch name {
        case "v", "t": inValue = false
        case "c": endCell()
        case "row": if !row.isEmpty { body(row) }
        default: break
        }
    }

    private func endCell() {
        guard column < 16_384 else { return }
        while row.count < column { row.append([]) }
        if type == "s" {
            row.append(
                (Int(text).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? "").utf8)
        } else if type == "n", !text.isEmpty {
            row.append(Self.shown(text).utf8, isNumber: true)
        } else {
            row.append(text.utf8)
        }
        column += 1
    }

    /// A number as the spreadsheet shows it: fifteen digits, where it is stored with more.
    private static func shown(_ text: String) -> String {
        guard text.count > 15 || text.contains("E"), let number = Double(text) else { return text }
        return String(format: "%.15g", number)
    }

    /// The column of a reference such as `AB12`, from 0.
    private static func column(of reference: String) -> Int {
        reference.utf8.prefix { (0x41...0x5A).contains($0) }.prefix(3).reduce(0) {
            $0 * 26 + Int($1) - 0x40
        } - 1
    }
}
