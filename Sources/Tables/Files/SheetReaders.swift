import Foundation
import FoundationXML

/// Gathers the attributes of the elements of some names.
final class ElementReader: NSObject, XMLParserDelegate {
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
final class SharedTextReader: NSObject, XMLParserDelegate {
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
final class SheetReader: NSObject, XMLParserDelegate {
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
