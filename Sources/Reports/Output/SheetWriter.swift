import CXLSXWriter

/// A cell on its way into a sheet.
enum SheetCell {
    case text(String)
    case heading(String)
    case headingOfNumbers(String)
    case wrapped(String)
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
    let boldRight: UnsafeMutablePointer<lxw_format>?
    let wrapped: UnsafeMutablePointer<lxw_format>?
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
        boldRight = made("@", bold: true)
        format_set_align(boldRight, UInt8(LXW_ALIGN_RIGHT.rawValue))
        wrapped = made("@")
        format_set_text_wrap(wrapped)
        for format in [text, wrapped] {
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
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
    /// Letters to a line of a wrapped cell, a few less than its column is wide.
    private static let wrappedWidth = 38

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ name: String, _ formats: Formats) {
        sheet = workbook_add_worksheet(workbook, name)
        // Printed on lying A4 sheets, as wide as one.
        let a4: UInt8 = 9
        worksheet_set_paper(sheet, a4)
        worksheet_set_landscape(sheet)
        worksheet_fit_to_pages(sheet, 1, 0)
        self.formats = formats
    }

    mutating func row(_ cells: [SheetCell]) {
        var lines = 1
        for (column, cell) in cells.enumerated() {
            let place = UInt16(column)
            switch cell {
            case .text(let text): write(text, place, formats.text)
            case .heading(let text), .note(let text): write(text, place, formats.bold)
            case .headingOfNumbers(let text): write(text, place, formats.boldRight)
            case .wrapped(let text):
                write(text, place, formats.wrapped)
                lines = max(lines, (text.count - 1) / Self.wrappedWidth + 1)
            case .total(let text): write(text, place, formats.total)
            case .number(let value):
                worksheet_write_number(sheet, next, place, Double(value), formats.number)
            case .money(let ore): write(ore, place, formats.money)
            case .totalMoney(let ore): write(ore, place, formats.totalMoney)
            }
        }
        if lines > 1 { worksheet_set_row(sheet, next, 15 * Double(lines), nil) }
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
