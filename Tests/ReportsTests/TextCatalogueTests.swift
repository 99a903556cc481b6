import Foundation
import Law
import Settlement
import TestSupport
import Testing

@testable import Reports

@Suite("Every text there is a use for exists, in three languages")
struct TextCatalogueTests {
    /// The sources as text, without the catalogue itself.
    private func sources(catalogue: Bool) throws -> String {
        let root = Project.root + "/Sources"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return try names.filter {
            $0.hasSuffix(".swift") && $0.contains("Reports/Texts/") == catalogue
        }
        .map { try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8) }.joined()
    }

    @Test("every key that the sources name has a text")
    func keys() throws {
        let key =
            /"((?:step|share|word|finding|report|column|sheet|reason|letter|law|fit)\.[A-Za-z.-]+)"/
        let named = Set(try sources(catalogue: false).matches(of: key).map { String($0.output.1) })
        #expect(named.count > 80)
        for key in named { #expect(Texts.all[key] != nil, "\(key)") }
    }

    @Test("every finding's code has a text")
    func codes() throws {
        let code = /FindingCode\(\s*rawValue: "([A-Z0-9-]+)"\)/
        let codes = try sources(catalogue: false).matches(of: code).map { String($0.output.1) }
        #expect(codes.count > 20)
        for code in codes { #expect(Texts.all["finding.\(code)"] != nil, "\(code)") }
        let texts = Texts.all.keys.filter { $0.hasPrefix("finding.") }
        #expect(Set(texts) == Set(codes.map { "finding.\($0)" }))
    }

    @Test("every kind, payee, form, status and rule has a word or a text")
    func words() {
        let words =
            LineKind.allCases.map(\.rawValue) + Payee.allCases.map(\.rawValue)
            + ContractForm.allCases.map(\.rawValue)
            + [LawStatus.confirmed, .derived, .expected, .illustrative].map(\.rawValue)
        for word in words { #expect(Texts.all["word.\(word)"] != nil, "\(word)") }
        for rule in RuleBook.scheme.rules {
            #expect(Texts.all["law.rule.\(rule.name)"] != nil, "\(rule.name)")
        }
    }

    @Test("every way to take a municipality's average has a text")
    func averages() throws {
        let versions = try #require(LawInForce.known().book.parameters["equalisation"]).versions
        for version in versions {
            let terms = try EqualisationTerms(version.value)
            let key = "step.equalisation.\(terms.averageList.rawValue)"
            #expect(Texts.all[key] != nil, "\(key)")
        }
    }

    @Test("no text is empty, and the three languages have the same places to fill")
    func places() {
        for (key, text) in Texts.all {
            let places = Language.allCases.map { language in
                Set(text(language).matches(of: /\{[A-Za-z]+\}/).map { String($0.output) })
            }
            #expect(Set(places).count == 1, "\(key)")
            #expect(Language.allCases.allSatisfy { !text($0).isEmpty }, "\(key)")
            #expect(text.en.filter { "{}".contains($0) }.count == 2 * places[2].count, "\(key)")
        }
    }

    @Test("no key stands twice in the catalogue")
    func once() throws {
        let keys = try sources(catalogue: true).matches(of: /"([a-z]+\.[A-Za-z0-9.-]+)": Text\(/)
            .map { String($0.output.1) }
        #expect(keys.count == Texts.all.count)
        #expect(Set(keys) == Set(Texts.all.keys))
    }

    @Test("every text has a use")
    func used() throws {
        let sources = try sources(catalogue: false)
        let made = ["finding.", "word.", "law.rule.", "step.equalisation."]
        let unused = Texts.all.keys.filter { key in
            !sources.contains("\"\(key)\"") && !made.contains { key.hasPrefix($0) }
        }
        #expect(unused.sorted() == [])
    }
}
