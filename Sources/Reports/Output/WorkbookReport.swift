import CXLSXWriter
import Foundation
import Law
import Quantities

/// A run as an .xlsx workbook: a row a contract, a total row a municipality, and a sheet with the law.
///
/// Codes are text cells, amounts are numbers in kroner; the time of creation is fixed, so the same run
/// gives the same bytes.
public struct WorkbookReport {
    let document: RunDocument
    let language: Language

    /// The report of a run in a language.
    public init(_ document: RunDocument, _ language: Language) {
        self.document = document
        self.language = language
    }

    /// Writes the workbook. False when the file could not be written.
    public func write(to path: String) -> Bool {
        let workbook = workbook_new(path)
        guard let workbook else { return false }
        var properties = lxw_doc_properties()
        // 1 January 2001, the scheme's year: any fixed time will do.
        properties.created = 978_307_200
        _ = withUnsafeMutablePointer(to: &properties) { workbook_set_properties(workbook, $0) }
        let formats = Formats(workbook)
        var sheet = SheetWriter(workbook, language.text("sheet.settlement"), formats)
        writeContracts(&sheet)
        var law = SheetWriter(workbook, language.text("sheet.law"), formats)
        writeLaw(&law)
        return workbook_close(workbook) == LXW_NO_ERROR
    }

    private func writeContracts(_ sheet: inout SheetWriter) {
        for note in document.heading { sheet.row([.note(note)]) }
        let kinds = LineKindOrder.sorted(Set(document.lines.map(\.kind)))
        var headings = [
            "column.month", "column.municipality", "column.municipalityName", "column.contract",
            "column.payee", "column.computedOnly",
        ].map { SheetCell.heading(language.text($0)) }
        headings.append(.headingOfNumbers(language.text("column.residents")))
        headings += kinds.map { .headingOfNumbers(language.format(.text($0)).capitalisedFirst) }
        headings.append(.headingOfNumbers(language.text("column.sum")))
        headings += ["column.status", "column.findings"].map { .heading(language.text($0)) }
        sheet.row(headings)
        sheet.freeze()
        let codes = Dictionary(grouping: document.findings) {
            "\($0.month) \($0.gpContractId ?? "")"
        }
        let groups = Dictionary(grouping: document.lines) { "\($0.month) \($0.municipality)" }
        for (_, lines) in groups.sorted(by: { $0.key < $1.key }) {
            writeMunicipality(lines, kinds, codes, &sheet)
        }
        for finding in document.withoutLists { writeEmpty(finding, kinds.count, &sheet) }
        let all = document.lines
        var total: [SheetCell] = [.total(language.text("report.total"))]
        total += Array(repeating: .total(""), count: 6)
        for kind in kinds { total.append(.totalMoney(all.sum { $0.kind == kind })) }
        total.append(.totalMoney(all.sum { _ in true }))
        sheet.row(total)
        sheet.widths([10, 10, 22, 16, 16, 12, 12] + kinds.map { _ in 18 } + [18, 14, 36])
    }

    private func writeMunicipality(
        _ lines: [RunDocument.Line], _ kinds: [String],
        _ codes: [String: [RunDocument.FindingMade]], _ sheet: inout SheetWriter
    ) {
        guard let first = lines.first else { return }
        let name = document.municipalityNames[first.municipality] ?? ""
        var contracts: [String: [RunDocument.Line]] = [:]
        var order: [String] = []
        for line in lines {
            if contracts.updateValue(
                contracts[line.gpContractId, default: []] + [line], forKey: line.gpContractId)
                == nil
            {
                order.append(line.gpContractId)
            }
        }
        for id in order {
            let own = contracts[id] ?? []
            let findings = codes["\(first.month) \(id)", default: []].map(\.code)
            let worst = own.compactMap { LawStatus(rawValue: $0.status) }.max()
            var cells = identity(of: own, first, name, id)
            for kind in kinds { cells.append(.money(own.sum { $0.kind == kind })) }
            cells.append(.money(own.sum { _ in true }))
            cells.append(.text(worst.map { language.format(.text($0.rawValue)) } ?? ""))
            cells.append(.text(findings.joined(separator: ", ")))
            sheet.row(cells)
        }
        var total: [SheetCell] = [.total(first.month), .total(first.municipality)]
        total.append(.total("\(language.text("report.total")) \(name)"))
        total += Array(repeating: .total(""), count: 4)
        for kind in kinds { total.append(.totalMoney(lines.sum { $0.kind == kind })) }
        total.append(.totalMoney(lines.sum { _ in true }))
        let own = document.findings.filter {
            $0.gpContractId == nil && $0.municipality == first.municipality
                && $0.month == first.month
        }
        total += [.total(""), .total(own.map(\.code).joined(separator: ", "))]
        sheet.row(total)
    }

    /// A municipality without lists: zero, and the note.
    private func writeEmpty(
        _ finding: RunDocument.FindingMade, _ kinds: Int, _ sheet: inout SheetWriter
    ) {
        let number = finding.municipality ?? ""
        var cells: [SheetCell] = [.total(finding.month), .total(number)]
        cells.append(.total(document.municipalityNames[number] ?? ""))
        cells += Array(repeating: .total(""), count: 4)
        cells += Array(repeating: .totalMoney(0), count: kinds + 1)
        sheet.row(cells + [.text(""), .text(finding.text)])
    }

    private func identity(
        of own: [RunDocument.Line], _ first: RunDocument.Line, _ name: String, _ id: String
    ) -> [SheetCell] {
        let computed = own.first?.computedOnly == true ? "yes" : "no"
        return [
            .text(first.month), .text(first.municipality), .text(name), .text(id),
            .text(language.format(.text(own.first?.payee ?? ""))),
            .text(language.format(.text(computed))),
            .number(Int(own.first?.facts["residents"] ?? "") ?? 0),
        ]
    }

    private func writeLaw(_ sheet: inout SheetWriter) {
        for (label, value) in [
            (language.text("report.law"), document.law.checksum),
            (language.text("sheet.checksum"), document.checksum),
            (language.text("sheet.knownOn"), document.knownOn),
            (language.text("sheet.schema"), document.schema),
        ] { sheet.row([.heading(label), .text(value)]) }
        sheet.row([])
        sheet.row(
            [
                "sheet.name", "sheet.from", "sheet.until", "column.status", "sheet.source",
                "sheet.clause",
            ].map { .heading(language.text($0)) } + [
                .heading("URL"), .heading(language.text("sheet.how")),
            ])
        for version in document.law.versions {
            sheet.row([
                .text(version.name), .text(version.from), .text(version.until ?? ""),
                .text(language.format(.text(version.status))), .wrapped(version.title),
                .wrapped(version.clause), .wrapped(version.url), .wrapped(version.how ?? ""),
            ])
        }
        sheet.widths([24, 12, 22, 12, 40, 40, 44, 48])
    }
}

extension [RunDocument.Line] {
    /// The sum of some of the lines, in øre.
    func sum(_ isIncluded: (RunDocument.Line) -> Bool) -> Int {
        reduce(0) { isIncluded($1) ? $0 + $1.amountOre : $0 }
    }
}

extension String {
    /// With its first letter large, as a heading.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
