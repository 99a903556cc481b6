import Foundation
import Reports
import Testing

@Suite("The command reads the law aloud")
struct LawCommandTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func law(_ arguments: String...) throws -> CommandRun {
        try desk.run(["law"] + arguments)
    }

    @Test("the list has every parameter with its periods and gaps, and every rule")
    func list() throws {
        let run = try law("list")
        #expect(run.code == 0)
        for part in [
            "baseGrant", "capitation.monthShare", "capitation.scale", "capitation.weights",
            "equalisation", "list.ceiling", "[2022-07-01, 2023-05-01)  confirmed",
            "[2017-07-01, 2019-07-01)  not known", "BreakpointCapitation", "EqualisationGrant",
        ] {
            #expect(run.text.contains(part), "\(part)")
        }
    }

    @Test("the list as JSON has the same parameters")
    func listJSON() throws {
        let documents = try JSONDecoder().decode(
            [LawDocument].self, from: law("list", "--format", "json").output)
        let files = try FileManager.default.contentsOfDirectory(atPath: Built.law + "/parameters")
        #expect(documents.map { $0.name + ".yaml" } == files.sorted())
    }

    @Test("the scale of October 2022 is 675.00 and 544.00, with source and paragraph")
    func show() throws {
        let run = try law("show", "capitation.scale", "--on", "2022-10-01")
        #expect(run.code == 0)
        for part in [
            "below 675.00", "above 544.00", "[2022-07-01, 2023-05-01)", "confirmed", "helfo-2022",
            "GP regulation 2012 § 9",
        ] {
            #expect(run.text.contains(part), "\(part)")
        }
        let json = try law("show", "capitation.scale", "--on", "2022-10-01", "--format", "json")
        let document = try JSONDecoder().decode(LawDocument.self, from: json.output)
        #expect(document.versions.map { $0.value["below"] } == ["675.00"])
    }

    @Test("the day before a change shows the old, and the day itself the new")
    func edges() throws {
        #expect(try law("show", "capitation.scale", "--on", "2022-06-30").text.contains("653.00"))
        #expect(try law("show", "capitation.scale", "--on", "2022-07-01").text.contains("675.00"))
    }

    @Test("January 2018 is a gap, and what is known of it is told: 69")
    func gap() throws {
        let run = try law("show", "capitation.scale", "--on", "2018-01-01")
        #expect(run.code == 69)
        #expect(run.errors.contains("one flat rate between 442 and 499 kroner"))
        #expect(run.errors.contains("[2019-07-01, 2027-07-01)"))
        #expect(run.output.isEmpty)
    }

    @Test("an unknown parameter or rule is not found, and those there are are named: 66")
    func unknown() throws {
        let parameter = try law("show", "capitation.rate", "--on", "2022-10-01")
        #expect(parameter.code == 66)
        #expect(parameter.errors.contains("capitation.scale"))
        let rule = try law("explain", "Capitation")
        #expect(rule.code == 66)
        #expect(rule.errors.contains("BreakpointCapitation"))
        #expect(try law("show", "capitation.scale", "--on", "2022-02-30").code == 65)
    }

    @Test("a rule is explained by its days, clause, sources and the law it reads")
    func explain() throws {
        let run = try law("explain", "BreakpointCapitation")
        #expect(run.code == 0)
        for part in [
            "[2020-05-01, 2023-05-01)", "Statsavtalen, basistilskudd, knekkpunkt",
            "breakpoint-2020",
            "capitation.scale", "below 577.00", "below 675.00", "list.ceiling", "people 2500",
        ] {
            #expect(run.text.contains(part), "\(part)")
        }
        #expect(!run.text.contains("787.00"))
    }

    @Test(
        "each rule names the law it reads",
        arguments: [
            ("FlatCapitation", "capitation.scale"),
            ("PatientAdjustedCapitation", "capitation.weights"),
            ("BaseGrant", "baseGrant"), ("EqualisationGrant", "equalisation"),
        ])
    func reads(rule: String, parameter: String) throws {
        let run = try law("explain", rule)
        #expect(run.code == 0)
        #expect(run.text.contains("\n  \(parameter)\n"))
        let json = try law("explain", rule, "--format", "json").output
        let documents = try JSONDecoder().decode([LawDocument].self, from: json)
        #expect(documents.contains { $0.name == parameter && !$0.versions.isEmpty })
    }

    @Test("the law's normaliser is the one that the composition gives")
    func normalise() throws {
        let path = Built.facts("national_composition_2026.csv")
        let run = try law("normalise", "--composition", path, "--check")
        #expect(run.code == 0)
        let file = try String(
            contentsOfFile: Built.law + "/parameters/capitation.weights.yaml", encoding: .utf8)
        for row in run.text.split(separator: "\n") { #expect(file.contains(row)) }
    }

    @Test("another composition gives another normaliser, and the check fails: 65")
    func otherComposition() throws {
        let path = Built.facts("national_composition_2026.csv")
        var rows = try String(contentsOfFile: path, encoding: .utf8).split(
            whereSeparator: \.isNewline)
        try #require(rows.count > 1 && rows[1].hasSuffix(",1685"))
        rows[1] = rows[1].dropLast(4) + "1686"
        try desk.write("composition.csv", rows.joined(separator: "\n") + "\n")
        let command = ["law", "normalise", "--composition", "composition.csv"]
        #expect(try desk.run(command).code == 0)
        let run = try desk.run(command + ["--check"])
        #expect(run.code == 65)
        #expect(run.errors.contains("capitation.weights.yaml: normaliser"))
    }

    @Test("a composition with faults is told, row by row")
    func badComposition() throws {
        try desk.write(
            "composition.csv",
            "date,sex,ageBand,use,centrality,socio,people\n"
                + "2026-01-01,1,1,1,1,1,9\n2026-02-01,3,1,1,1,1,9\n2026-01-01,1,7,1,1,1,-1\n")
        let run = try law("normalise", "--composition", "composition.csv")
        #expect(run.code == 65)
        let places = run.places.map { $0.replacing("composition.csv:", with: "") }
        #expect(places.starts(with: ["3:date", "3:sex", "4:ageBand"]))
        #expect(places.last == "4:people")
    }

    @Test("a day that is none is told, also when normalising")
    func badDay() throws {
        let run = try law(
            "normalise", "--composition", Built.facts("national_composition_2026.csv"), "--on",
            "2026-13-01")
        #expect(run.code == 65)
    }
}
