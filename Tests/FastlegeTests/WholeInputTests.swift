import Foundation
import Testing

@Suite("Nothing is paid on half an input")
struct WholeInputTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func correct(_ month: String, paid: String...) throws -> CommandRun {
        try desk.run(
            ["settle", "correct", "--month", month, "--lists", "lists.csv"]
                + paid.flatMap { ["--paid", $0] })
    }

    private func pay(_ month: String, as name: String) throws {
        let run = try desk.settle(month, "--format", "json", "--out", name)
        try #require(run.code == 0, "\(run.errors)")
    }

    @Test(
        "a table with nothing in it is no settlement of nobody", arguments: ["\n\n\n", ",,,\n,,\n"])
    func blank(text: String) throws {
        try desk.write("lists.csv", text)
        let run = try desk.settle("2022-10")
        #expect(run.code == 65)
        #expect(run.output.isEmpty)
    }

    @Test("1,200 without quotes is not a list of one")
    func surplus() throws {
        try desk.lists("4711,0301,1,200")
        let run = try desk.settle("2022-10")
        #expect(run.code == 65)
        #expect(
            run.errors.hasPrefix(
                "lists.csv:2:1: 4 cells, with \"200\" past the last header; would be right: 3"))
    }

    @Test("the input is never written over")
    func writtenOver() throws {
        try desk.lists("4711,0301,1200")
        let before = try desk.read("lists.csv")
        let run = try desk.settle("2022-10", "--out", "./lists.csv")
        #expect(run.code == 65)
        #expect(try desk.read("lists.csv") == before)
    }

    @Test("a month that was never paid is not corrected")
    func neverPaid() throws {
        try desk.lists("4711,0301,1200")
        try pay("2022-10", as: "paid.json")
        let run = try correct("2022-11", paid: "paid.json")
        #expect(run.code == 65)
        #expect(run.errors.contains("no run is for 2022-11"))
    }

    @Test("another municipality's lists do not take the whole run back")
    func otherLists() throws {
        try desk.lists("4711,0301,1200")
        try pay("2022-10", as: "paid.json")
        try desk.lists("5811,5001,900")
        #expect(try correct("2022-10", paid: "paid.json").code == 65)
    }

    @Test("a correction without the run it corrects is told, and with it all adds up")
    func lostRun() throws {
        try desk.lists("4711,0301,1200")
        try pay("2022-10", as: "paid.json")
        try desk.lists("4711,0301,1190")
        let made = try desk.run([
            "settle", "correct", "--month", "2022-10", "--lists", "lists.csv", "--paid",
            "paid.json",
            "--format", "json", "--out", "first.json",
        ])
        #expect(made.code == 0)
        let lost = try correct("2022-10", paid: "first.json")
        #expect(lost.code == 65)
        #expect(lost.errors.contains("65316.67 kr had been paid, and the runs given hold 0.00 kr"))
        let whole = try correct("2022-10", paid: "paid.json", "first.json")
        #expect(whole.code == 0)
        #expect(whole.text.contains("No corrections"))
    }

    @Test("one person's many stays are looked through in no time, and each that overlaps is told")
    func manyStays() throws {
        try desk.write("lists.csv", "gpContractId,municipality\n4711,0301\n4712,0301\n")
        let stays = (0..<20_000).map { index in
            "p,\(4711 + index % 2),1,1950-01,,,\(day(index)),\(day(index + 1))"
        }
        let header = "personKey,gpContractId,sex,birthMonth,use,socio,from,until\n"
        try desk.write("residents.csv", header + stays.joined(separator: "\n") + "\n")
        let fine = try desk.settle("2022-10", "--residents", "residents.csv")
        #expect(fine.code == 0)
        try desk.write(
            "residents.csv",
            header + (stays + ["p,4712,1,1950-01,,,2022-01-01,"]).joined(separator: "\n") + "\n")
        let double = try desk.settle("2022-10", "--residents", "residents.csv")
        #expect(double.places == ["residents.csv:20002:personKey"])
    }

    /// The 1st of a month, counted from the year 1000.
    private func day(_ month: Int) -> String {
        "\(1000 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-01"
    }

    @Test("a sheet of more than ten million bytes is read to its end")
    func largeSheet() throws {
        try Python.script(
            """
            import zipfile
            rows = ['<row><c t="inlineStr"><is><t>gpContractId</t></is></c>'
                    '<c t="inlineStr"><is><t>municipality</t></is></c>'
                    '<c t="inlineStr"><is><t>residents</t></is></c></row>']
            for index in range(60000):
                rows.append('<row><c t="inlineStr"><is><t xml:space="preserve">c%d%s</t></is></c>'
                            '<c t="inlineStr"><is><t>0301</t></is></c><c><v>1</v></c></row>'
                            % (index, ' ' * 80))
            sheet = '<worksheet><sheetData>' + ''.join(rows) + '</sheetData></worksheet>'
            assert len(sheet) > 10000000
            book = zipfile.ZipFile('lists.xlsx', 'w', zipfile.ZIP_DEFLATED)
            book.writestr('xl/worksheets/sheet1.xml', sheet)
            book.close()
            """, on: desk)
        let run = try desk.run(["settle", "--month", "2022-10", "--lists", "lists.xlsx"])
        #expect(run.code == 0)
        #expect(run.text.contains("3 375 000.00 kr"))
    }

    @Test("escapes that steer a terminal are written out, not sent")
    func escapes() throws {
        try desk.write(
            "lists.csv",
            "gpContractId,municipality,residents,\u{1B}[31mx\n4\u{1B}]0;p\u{7}7,0301,1,\n")
        for run in [
            try desk.settle("2022-10"),
            try desk.run(["settle", "columns", "--lists", "lists.csv"], law: false),
        ] {
            #expect(!run.errors.contains("\u{1B}") && !run.text.contains("\u{1B}"))
        }
    }
}
