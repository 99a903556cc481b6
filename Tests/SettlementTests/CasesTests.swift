import Foundation
import Law
import LawFiles
import Quantities
import Settlement
import TestSupport
import Testing

/// The worked examples of `law/cases`.
@Suite("Worked examples of the law")
struct CasesTests {
    static let files = Project.files(under: "law/cases", ending: ".csv")

    @Test("every worked example comes out to the øre", arguments: files)
    func workedExamples(file: String) throws {
        for row in try Table(file).rows { check(row) }
    }

    @Test("there are at least sixty examples, each with a title and where it comes from")
    func enough() throws {
        let rows = try Self.files.flatMap { try Table($0).rows }
        #expect(rows.count >= 60)
        #expect(Set(rows.compactMap { $0["case"] }).count == rows.count)
        #expect(rows.allSatisfy { $0["title"] != "" && $0["where"] != "" && $0["how"] != "" })
    }

    @Test("each change of the law has an example the month before and the month of it")
    func everyChange() throws {
        let rows = try Self.files.flatMap { try Table($0).rows }
        let months = Set(rows.compactMap { $0["month"] })
        for parameter in Project.law.book.parameters.values
        where parameter.name != "capitation.weights" {
            for version in parameter.versions {
                let first = version.period.from.month
                #expect(months.contains("\(first)"), "\(parameter.name) \(first)")
                #expect(
                    months.contains("\(Month(number: first.number - 1))"),
                    "\(parameter.name) before \(first)")
            }
        }
    }

    private func check(_ row: [String: String]) {
        let name = "\(row["case"] ?? ""): \(row["title"] ?? "")"
        let run = settle(row)
        let kind = LineKind(rawValue: row["kind"] ?? "")
        let line = run.lines.first { $0.contract.description == "case" && $0.kind == kind }
        if let amount = Int(row["amountOre"] ?? "") {
            #expect(line?.amount.ore == amount, "\(name)")
            #expect(line?.payee.rawValue == row["payee"], "\(name)")
            #expect(line?.status.rawValue == row["status"], "\(name)")
            #expect(line?.rule == row["rule"], "\(name)")
        } else {
            #expect(line == nil, "\(name)")
        }
        if let code = row["finding"], !code.isEmpty { #expect(run.codes.contains(code), "\(name)") }
    }

    private func settle(_ row: [String: String]) -> SettlementRun {
        func number(_ name: String) -> Int? { row[name].flatMap { Int($0) } }
        func posts(_ name: String) -> Int? {
            row[name].flatMap { Decimals($0, places: 2)?.units }
        }
        var contracts = [
            ContractFacts.list(
                "case", of: number("residents") ?? 0, in: "0301",
                form: ContractForm(rawValue: row["form"] ?? "") ?? .selfEmployed,
                vacant: row["vacant"] == "yes", cap: number("maxPatients"),
                agreed: row["agreementDate"], posts: posts("posts") ?? 100)
        ]
        if let others = number("otherResidents") {
            contracts.append(
                .list("other", of: others, in: "0301", posts: posts("otherPosts") ?? 100))
        }
        let allow = LawStatus(rawValue: row["allow"] ?? "") ?? .derived
        return TestSupport.settle(
            contracts, in: row["month"] ?? "",
            municipalities: [
                .municipality("0301", population: number("population"), posts: posts("gpPosts"))
            ], under: .known(on: row["knownOn"].flatMap { $0.isEmpty ? nil : $0 }, accepting: allow)
        )
    }
}
