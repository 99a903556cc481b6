import CXLSXWriter

/// A cell on its way into a sheet.
enum SheetCell {
    case text(String)
    case heading(String)
    case note(String)
    case number(Int)
    case money(Int)
    case total(String)
    case totalMoney(Int)
}

/// The formats of a workbook's cells.
struct Formats {
    let text: UnsafeMutablePointer<lxw_format>?
    let bold: UnsafeMutablePointer<lxw_format>?
    let number: UnsafeMutablePointer<lxw_format>?
    let money: UnsafeMutablePointer<lxw_format>?
    let total: UnsafeMutablePointer<lxw_format>?
    let totalMoney: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        func made(_ number: String, bold: Bool = false, top: Bool = false)
            -> UnsafeMutablePointer<lxw_format>?
        {
            let format = workbook_add_format(workbook)
            format_set_num_format(format, number)
            if bold { format_set_bold(format) }
            if top { format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
            return format
        }
        text = made("@")
        bold = made("@", bold: true)
        number = made("#,##0")
        money = made("#,##0.00")
        total = made("@", bold: true, top: true)
        totalMoney = made("#,##0.00", bold: true, top: true)
    }
}

/// Writes a sheet row by row.
struct SheetWriter {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>?
    private let formats: Formats
    private var next: UInt32 = 0

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ name: String, _ formats: Formats) {
        sheet = workbook_add_worksheet(workbook, name)
        self.formats = formats
    }

    mutating func row(_ cells: [SheetCell]) {
        for (column, cell) in cells.enumerated() {
            let place = UInt16(column)
            switch cell {
            case .text(let text): write(text, place, formats.text)
            case .heading(let text), .note(let text): write(text, place, formats.bold)
            case .total(let text): write(text, place, formats.total)
            case .number(let value):
                worksheet_write_number(sheet, next, place, Double(value), formats.number)
            case .money(let ore): write(ore, place, formats.money)
            case .totalMoney(let ore): write(ore, place, formats.totalMoney)
            }
        }
        next += 1
    }

    /// Text is written as a text cell, so that nothing in it is taken for a formula.
    private func write(
        _ text: String, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        worksheet_write_string(sheet, next, column, text.harmless, format)
    }

    /// Kroner for the spreadsheet, whose numbers are floating point; nothing is reckoned with them here.
    private func write(_ ore: Int, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?) {
        worksheet_write_number(sheet, next, column, Double(ore) / 100, format)
    }

    /// Keeps the rows so far in view while the rest scrolls.
    func freeze() { worksheet_freeze_panes(sheet, next, 0) }

    func widths(_ widths: [Double]) {
        for (column, width) in widths.enumerated() {
            worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
        }
    }
}
