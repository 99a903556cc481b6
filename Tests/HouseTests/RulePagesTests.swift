import Foundation
import Law
import LawFiles
import Quantities
import Settlement
import TestSupport
import Testing

@Suite("Rules, their sources, pages and cases")
struct RulePagesTests {
    static let rules = RuleBook.scheme.rules.map { $0.name }

    private func type(_ name: String) -> any SettlementRule.Type {
        RuleBook.scheme.rules.first { $0.name == name }!
    }

    @Test("each rule is in force in Swift as it is in law/sources.yaml", arguments: rules)
    func inForce(name: String) throws {
        let entry = try #require(Project.law.book.rules.first { $0.rule == name })
        #expect(type(name).inForce == entry.period)
        #expect(type(name).kind.rawValue == entry.kind)
        #expect(!type(name).source.clause.isEmpty)
    }

    @Test("every rule the law names is in Swift")
    func complete() {
        #expect(Set(Project.law.book.rules.map(\.rule)) == Set(Self.rules))
    }

    @Test("each rule has a case", arguments: rules)
    func cases(name: String) throws {
        let rows = try Project.files(under: "law/cases", ending: ".csv").flatMap {
            try Table($0).rows
        }
        #expect(rows.contains { $0["rule"] == name })
    }

    @Test("each rule has a page that says what it is now", arguments: rules)
    func pages(name: String) throws {
        let page = try RulePage(type(name)).text
        let difference = try Project.difference(page, from: "docs/law/\(name).md")
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("the rules of a kind follow each other without a hole or overlap")
    func successors() {
        for kind in Set(Project.law.book.rules.map(\.kind)) {
            let rules = Project.law.book.rules.filter { $0.kind == kind }
            for (earlier, later) in zip(rules, rules.dropFirst()) {
                #expect(earlier.period.until == later.period.from)
            }
        }
    }
}
