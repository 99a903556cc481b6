import Foundation
import Reports
import Testing

@Suite("A run as JSON keeps its schema, and its sums are the sums of its lines")
struct DocumentTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    /// What the schema has against a file, by another implementation.
    private func complaints(_ name: String) throws -> String {
        let schema = Built.package.appendingPathComponent("docs/schema/settlement.schema.json").path
        let said = try Python.script(
            """
            import json, jsonschema, sys
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            errors = jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2])))
            for error in errors: print(error.json_path, error.message)
            """, schema, name, on: desk)
        return String(decoding: said, as: UTF8.self)
    }

    @Test(
        "settlements of every sort fit the schema", .needsJSONSchema,
        arguments: ["2022-10", "2019-05..2019-08", "2023-04..2023-07", "2025-12"],
        ["nb", "nn", "en"])
    func schema(month: String, language: String) throws {
        let run = try desk.settleEverySort(
            month, "--format", "json", "--language", language, "--out", "run.json")
        #expect(run.code == 0)
        #expect(try complaints("run.json") == "")
    }

    @Test("the schema has something against a document that is wrong", .needsJSONSchema)
    func schemaBites() throws {
        let run = try desk.settleEverySort("2022-10", "--format", "json")
        for (old, new) in [
            ("\"rule\":\"", "\"extra\":1,\"rule\":\""), ("\"amountOre\":", "\"amount\":"),
            ("\"knownOn\":\"", "\"knownOn\":\"x"), ("\"confirmed\"", "\"sure\""),
        ] {
            try #require(run.text.contains(old))
            try desk.write("run.json", run.text.replacing(old, with: new))
            #expect(try complaints("run.json") != "", "\(new)")
        }
    }

    @Test("published sums and corrections fit the schema", .needsJSONSchema)
    func otherDocuments() throws {
        _ = try desk.run([
            "settle", "--month", "2025-12", "--municipal-sums",
            Built.facts("municipality_gp_2025.csv"), "--format", "json", "--out", "sums.json",
        ])
        #expect(try complaints("sums.json") == "")
        try desk.lists("4711,0301,1200", "4712,0301,9")
        _ = try desk.settle("2022-10", "--format", "json", "--out", "paid.json")
        try desk.lists("4711,0301,1199", "4712,0301,9")
        let correct = ["settle", "correct", "--month", "2022-10", "--lists", "lists.csv", "--paid"]
        _ = try desk.run(correct + ["paid.json", "--format", "json", "--out", "corrections.json"])
        #expect(try complaints("corrections.json") == "")
        try desk.lists("4711,0301,1200")
        _ = try desk.run(correct + ["paid.json", "--format", "json", "--out", "reversals.json"])
        let reversals = try complaints("reversals.json")
        #expect(reversals == "")
    }

    @Test("the checksum is SHA-256 of names and amounts, as sha256sum reckons it")
    func checksum() throws {
        let document = try desk.settleEverySort("2022-04..2022-06", "--format", "json").document()
        let rows = document.lines.map { ($0.id, $0.amountOre) }.shuffled()
            .sorted { Data($0.0.utf8).lexicographicallyPrecedes(Data($1.0.utf8)) }
        try desk.write("rows", rows.map { "\($0.0)\t\($0.1)\n" }.joined())
        let sum = try desk.spawn("/usr/bin/env", ["sha256sum", "rows"]).text.prefix(64)
        #expect(document.checksum == "sha256:\(sum)")
    }

    @Test(
        "the totals are the sums of the lines, both as computed and as paid",
        arguments: ["2022-04..2022-06", "2025-12"])
    func totals(month: String) throws {
        let document = try desk.settleEverySort(month, "--format", "json").document()
        let paid = document.lines.filter { $0.payee == "contractHolder" }
        try #require(!paid.isEmpty && paid.count < document.lines.count)
        func sums(_ lines: [RunDocument.Line], _ key: (RunDocument.Line) -> String) -> [String: Int]
        {
            Dictionary(lines.map { (key($0), $0.amountOre) }, uniquingKeysWith: +)
        }
        let totals = document.totals
        #expect(totals.amountOre == document.lines.reduce(0) { $0 + $1.amountOre })
        #expect(totals.byMunicipality == sums(document.lines, \.municipality))
        #expect(totals.byKind == sums(document.lines, \.kind))
        #expect(totals.byPayee == sums(document.lines, \.payee))
        #expect(totals.paidToContractHolders.amountOre == paid.reduce(0) { $0 + $1.amountOre })
        #expect(totals.paidToContractHolders.byMunicipality == sums(paid, \.municipality))
        #expect(totals.paidToContractHolders.byKind == sums(paid, \.kind))
    }

    @Test("each line names versions that stand among the law used")
    func restsOn() throws {
        let document = try desk.settleEverySort("2023-04..2023-07", "--format", "json").document()
        let versions = Set(document.law.versions.map { "\($0.name) \($0.from)" })
        #expect(document.lines.allSatisfy { !$0.restsOn.isEmpty })
        #expect(Set(document.lines.flatMap(\.restsOn)) == versions)
    }

    @Test("each amount is the share of its steps, rounded half away from zero")
    func steps() throws {
        let document = try desk.settleEverySort("2019-07..2026-06", "--format", "json").document()
        #expect(Set(document.lines.map(\.kind)).count == 3)
        for line in document.lines {
            let yearly = line.steps.reduce(0) { $0 + $1.count * $1.yearlyRateOre }
            let share = try #require(line.share)
            let doubled = 2 * yearly * share.numerator + share.denominator
            #expect(line.amountOre == doubled / (2 * share.denominator), "\(line.id)")
            #expect(line.steps.allSatisfy { $0.yearlyOre == $0.count * $0.yearlyRateOre })
        }
    }
}
