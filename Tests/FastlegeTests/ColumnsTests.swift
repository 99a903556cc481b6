import Foundation
import Reports
import Testing

@Suite("A table with other headers is read by a map of its columns")
struct ColumnsTests {
    let desk: Desk

    private let rows = [
        "4711;0301;1300;01.02.2019;1200", "4712;0301;1000;15.06.2022;430", "4713;1103;900;;800",
        "4714;1103;0;2020-01-01;10", "4715;1103;2500;2020-01-01;2600", "4716;1103;2500;;500",
    ]

    init() throws {
        desk = try Desk()
        try write("lists.csv", "Avtale;Kommunenr;Listetak;Avtaledato;Innbyggere")
    }

    private func write(_ name: String, _ header: String) throws {
        try desk.write(name, ([header] + rows).joined(separator: "\r\n") + "\r\n")
    }

    private func columns(_ more: String...) throws -> CommandRun {
        try desk.run(["settle", "columns", "--lists", "lists.csv"] + more, law: false)
    }

    @Test("without a map it is refused, every column at once, with the remedy")
    func refused() throws {
        let run = try desk.settle("2022-10")
        #expect(run.code == 65)
        for header in ["Avtale", "Kommunenr", "Listetak", "Avtaledato", "Innbyggere"] {
            #expect(run.errors.contains("lists.csv:1:\(header): an unknown column"))
        }
        #expect(run.errors.contains("fastlege settle columns"))
    }

    @Test("the proposal names each column, and shows five rows as understood")
    func proposal() throws {
        let run = try columns()
        #expect(run.code == 0)
        #expect(
            run.text.contains(
                """
                lists:
                  "Avtale": "gpContractId"
                  "Kommunenr": "municipality"
                  "Listetak": "maxPatients"
                  "Avtaledato": "agreementDate"
                  "Innbyggere": "residents"

                """))
        let shown = run.text.split(separator: "\n").filter { $0.contains("gpContractId=") }
        #expect(shown.count == 5)
        let first = "#   gpContractId=4711, municipality=0301, maxPatients=1300, "
        #expect(shown.first.map(String.init) == first + "agreementDate=2019-02-01, residents=1200")
    }

    @Test("what the proposal prints can be saved and used as it is, to the same amounts")
    func used() throws {
        try desk.write("printed.yaml", columns("--out", "saved.yaml").output)
        for map in ["printed.yaml", "saved.yaml"] {
            let mapped = try desk.settle("2022-10", "--columns", map, "--format", "json")
            #expect(mapped.code == 0, "\(mapped.errors)")
            try write("own.csv", "gpContractId;municipality;maxPatients;agreementDate;residents")
            let own = try desk.run([
                "settle", "--month", "2022-10", "--lists", "own.csv", "--format", "json",
            ])
            #expect(try mapped.document() == own.document())
            #expect(try own.document().lines.count == 6)
        }
    }

    @Test("complaints name the file's own headers")
    func ownHeaders() throws {
        _ = try columns("--out", "map.yaml")
        try desk.write(
            "lists.csv", "Avtale;Kommunenr;Listetak;Avtaledato;Innbyggere\n1;0301;2501;;9\n")
        #expect(
            try desk.settle("2022-10", "--columns", "map.yaml").complaints == [
                "lists.csv:2:Listetak: found \"2501\"; would be right: a whole number, 0–2500"
            ])
    }

    @Test("a column that cannot be told is proposed left out, and what is missing is named")
    func leftOut() throws {
        try desk.write("lists.csv", "Avtale;Merknad\n4711;hei\n4712;hå\n")
        let text = try columns().text
        #expect(text.contains("\"Merknad\": \"-\""))
        #expect(text.contains("# still missing: municipality"))
    }

    @Test("headers with quotes and colons make a map that can be read")
    func quoting() throws {
        try desk.write(
            "lists.csv", "Avtale;Kommunenr;\"a: \"\"b\"\" \\ #c\";Innbyggere\n4711;0301;x;1200\n")
        _ = try columns("--out", "map.yaml")
        let run = try desk.settle("2022-10", "--columns", "map.yaml", "--format", "json")
        #expect(run.code == 0, "\(run.errors)")
    }

    @Test("a dry run shows the rows by the map given")
    func dryRun() throws {
        try desk.write(
            "map.yaml",
            "lists: {Avtale: gpContractId, Kommunenr: municipality, Listetak: '-', "
                + "Avtaledato: '-', Innbyggere: residents}\n")
        let run = try desk.settle("2022-10", "--columns", "map.yaml", "--dry-run")
        #expect(run.text.contains("#   gpContractId=4711, municipality=0301, residents=1200"))
    }

    @Test("a map that is missing, no map, or maps to nothing of ours is told")
    func badMaps() throws {
        #expect(try desk.settle("2022-10", "--columns", "none.yaml").code == 66)
        for map in ["just text", "lists: 3", "people: {Avtale: gpContractId}", "lists: [a", ""] {
            try desk.write("map.yaml", map)
            let run = try desk.settle("2022-10", "--columns", "map.yaml")
            #expect(run.code == 65, "\(map)")
            #expect(run.errors.hasPrefix("map.yaml:1:1: "))
        }
        try desk.write(
            "map.yaml", "lists: {Avtale: contract, Kommunenr: municipality, Listetak: municipality}"
        )
        let run = try desk.settle("2022-10", "--columns", "map.yaml")
        #expect(run.code == 65)
        #expect(run.errors.contains("lists.csv:1:Avtale: mapped to \"contract\""))
        #expect(run.errors.contains("the column municipality stands twice"))
    }

    @Test("a proposal needs a file")
    func noFile() throws {
        #expect(try desk.run(["settle", "columns"], law: false).code == 65)
        #expect(try desk.run(["settle", "columns", "--lists", "none"], law: false).code == 66)
    }
}
