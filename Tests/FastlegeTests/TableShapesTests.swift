import Foundation
import Reports
import Testing

@Suite("A table is read as offices write it")
struct TableShapesTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func amounts(_ table: Data) throws -> [String: Int] {
        try desk.write("lists.csv", table)
        let run = try desk.settle("2022-10", "--format", "json")
        #expect(run.code == 0, "\(run.errors)")
        return try run.lines().mapValues(\.amountOre)
    }

    private let header = ["gpContractId", "municipality", "posts", "agreementDate", "residents"]
    private let rows = [
        ["4711", "0301", "1", "2019-02-01", "1200"], ["0042", "301", "1", "", "800"],
    ]
    private let right = [
        "2022-10/4711/capitation": 6_531_667, "2022-10/0042/capitation": 4_500_000,
    ]

    private func table(_ delimiter: String, _ end: String) -> Data {
        Data(([header] + rows).map { $0.joined(separator: delimiter) + end }.joined().utf8)
    }

    @Test("comma, semicolon and tabulator part the cells", arguments: [",", ";", "\t"])
    func delimiters(delimiter: String) throws {
        #expect(try amounts(table(delimiter, "\n")) == right)
    }

    @Test("rows end in line feed, carriage return, or both", arguments: ["\n", "\r\n", "\r"])
    func ends(end: String) throws {
        #expect(try amounts(table(";", end)) == right)
    }

    @Test("an array of objects settles as the same rows do")
    func objects() throws {
        let texts = rows.map { Dictionary(zip(header, $0), uniquingKeysWith: { $1 }) }
        #expect(try amounts(JSONSerialization.data(withJSONObject: texts)) == right)
        let numbers =
            #"[{"residents":1200,"gpContractId":4711,"municipality":"0301","agreementDate":"2019-02-01"},"#
            + #"{"gpContractId":"0042","municipality":301,"residents":800,"agreementDate":null}]"#
        #expect(try amounts(Data(numbers.utf8)) == right)
    }

    @Test("a byte-order mark before the header is no part of it")
    func mark() throws {
        #expect(try amounts(Data([0xEF, 0xBB, 0xBF]) + table(";", "\r\n")) == right)
        let quoted = header.map { "\"\($0)\"" }.joined(separator: ",") + "\n4711,0301,1,,1200\n"
        #expect(
            try amounts(Data([0xEF, 0xBB, 0xBF]) + Data(quoted.utf8)) == [
                "2022-10/4711/capitation": 6_531_667
            ])
    }

    @Test("a file without an end of line on the last row is whole")
    func lastRow() throws {
        #expect(try amounts(table(";", "\r\n").dropLast(2)) == right)
    }

    @Test("mixed ends of line and empty rows move no row number")
    func mixed() throws {
        try desk.write(
            "lists.csv",
            "gpContractId,municipality,residents\r\n1,0301,9\n\n2,0301,-1\r\r\n3,0301,9\r4,0301,-1\n"
        )
        let run = try desk.settle("2022-10")
        #expect(run.complaints.map { $0.prefix(13) } == ["lists.csv:4:r", "lists.csv:7:r"])
    }

    @Test("a quoted cell may hold delimiters, doubled quotes and line ends")
    func quoted() throws {
        try desk.write(
            "municipalities.csv",
            "municipality;name;population\r\n\"0301\";\"Ås; \"\"by\r\nder\"\"\";700000\r\n")
        try desk.lists("4711,0301,1200")
        let document = try desk.settle(
            "2022-10", "--municipalities", "municipalities.csv", "--format", "json"
        ).document()
        let name = try #require(document.municipalityNames["0301"])
        #expect(name.hasPrefix("Ås; \"by") && name.hasSuffix("der\""))
    }

    @Test("a row after a quoted line end keeps the table's own count of rows")
    func rowAfterQuoted() throws {
        try desk.write(
            "lists.csv", "gpContractId,municipality,form,residents\n1,0301,\" \n \",9\n2,0301,,-1\n"
        )
        #expect(try desk.settle("2022-10").complaints.map { $0.prefix(12) } == ["lists.csv:3:"])
    }

    @Test("Windows-1252 and UTF-8 give the same names")
    func encodings() throws {
        try desk.lists("4711,0301,1200")
        let text = "municipality;name;population\n0301;Trøndelag – ÆØÅ;700000\n"
        for bytes in [Data(text.utf8), try #require(text.data(using: .windowsCP1252))] {
            try desk.write("municipalities.csv", bytes)
            let run = try desk.settle(
                "2022-10", "--municipalities", "municipalities.csv", "--format", "json")
            #expect(try run.document().municipalityNames == ["0301": "Trøndelag – ÆØÅ"])
        }
    }

    @Test("decimal comma and point mean the same, and 1.200 is refused as it could mean either")
    func decimals() throws {
        try desk.write(
            "lists.csv",
            "gpContractId;municipality;posts;residents\n"
                + "1;0301;0,8;1 200\n2;0301;0.8;1200,0\n3;0301;1;1\u{A0}200\n4;0301;1;1200.0\n")
        let lines = try desk.settle("2022-10", "--format", "json").lines()
        #expect(lines.values.map(\.amountOre) == Array(repeating: 6_531_667, count: 4))
        try desk.lists("1,0301,1.200")
        let refused = try desk.settle("2022-10")
        #expect(refused.code == 65)
        #expect(refused.errors.contains("lists.csv:2:residents: found \"1.200\""))
    }

    @Test("posts by comma and point share a municipality's grant alike")
    func posts() throws {
        func grants(_ first: String, _ second: String) throws -> [Int] {
            try desk.write(
                "lists.csv",
                "gpContractId;municipality;posts;residents\n1;5001;\(first);300\n2;5001;\(second);300\n"
            )
            try desk.write("municipalities.csv", "municipality;population\n5001;3000\n")
            return try desk.settle(
                "2022-10", "--municipalities", "municipalities.csv", "--format", "json"
            ).document().lines.filter { $0.kind == "equalisationGrant" }.map(\.amountOre)
        }
        let comma = try grants("0,75", "1")
        #expect(try comma.count == 2 && comma.at(0) < comma.at(1))
        #expect(try grants("0.75", "1.00") == comma)
    }

    @Test("leading zeros of contracts stay, and are told apart")
    func zeros() throws {
        #expect(
            try amounts(Data("gpContractId,municipality,residents\n007,0301,1\n7,0301,1\n".utf8))
                .keys
                .sorted() == ["2022-10/007/capitation", "2022-10/7/capitation"])
    }

    @Test("days are written 2022-03-01 or 01.03.2022")
    func days() throws {
        try desk.write(
            "lists.csv",
            "gpContractId;municipality;agreementDate;residents\n1;0301;2022-03-01;9\n2;0301;01.03.2022;9\n"
        )
        let lines = try desk.settle("2022-10", "--format", "json").document().lines
        #expect(lines.map { $0.facts["agreementDate"] } == ["2022-03-01", "2022-03-01"])
    }
}
