import Foundation
import Law
import LawFiles
import Quantities
import TestSupport
import Testing

@Suite("The files of the law")
struct LawFilesTests {
    /// A copy of the law with one text of one file replaced.
    private func folder(_ file: String, _ find: String, _ put: String) throws -> String {
        let path = NSTemporaryDirectory() + "law-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: Project.root + "/law", toPath: path)
        let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
        #expect(text.contains(find))
        try text.replacingOccurrences(of: find, with: put)
            .write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
        return path
    }

    private func problems(_ file: String, _ find: String, _ put: String) throws -> [String] {
        let path = try folder(file, find, put)
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard
            case .malformed(let problems)? = #expect(
                throws: LawFilesError.self,
                performing: {
                    try LawFolder(path: path)
                })
        else { return [] }
        return problems.map(\.description)
    }

    @Test("a wrong day is told with its file and line")
    func wrongDay() throws {
        let found = try problems(
            "parameters/baseGrant.yaml", "from: 2020-05-01", "from: 2020-05-32")
        #expect(
            found.contains {
                $0.hasPrefix("law/parameters/baseGrant.yaml:") && $0.contains("YYYY-MM-DD")
            })
    }

    @Test("versions that overlap are refused")
    func overlap() throws {
        let found = try problems(
            "parameters/capitation.scale.yaml", "until: 2022-07-01", "until: 2022-08-01")
        #expect(found.contains { $0.contains("overlap") })
    }

    @Test("a source that is not in sources.yaml is refused")
    func unknownSource() throws {
        let found = try problems(
            "parameters/list.ceiling.yaml", "source: bt-2001", "source: nobody")
        #expect(found.contains { $0.contains("nobody") })
    }

    @Test("a derived version must say how")
    func how() throws {
        let found = try problems(
            "parameters/list.ceiling.yaml", "    how: The newspaper", "    hvordan: The newspaper")
        #expect(found.contains { $0.contains("how is missing") })
    }

    @Test("every problem is told at once")
    func allAtOnce() throws {
        #expect(
            try problems("parameters/equalisation.yaml", "status: derived", "status: perhaps").count
                >= 4)
    }

    @Test("a folder without law is told as such")
    func nothing() {
        #expect(throws: LawFilesError.self) { try LawFolder(path: "/nowhere") }
    }

    @Test("every derived rate comes out of its own arithmetic, to a tenth of a krone")
    func arithmetic() throws {
        var repeated = 0
        for parameter in Project.law.book.parameters.values {
            for version in parameter.versions {
                guard let sum = version.arithmetic else { continue }
                let from = try #require(Double(sum.text("from")))
                let times = (try? sum.text("times")).flatMap { Double($0) } ?? 1
                let by = (try? sum.text("dividedBy")).flatMap { Double($0) } ?? 1
                let gives = try #require(Double(sum.text("gives")))
                let kept = try #require(Double(version.value.text(sum.text("of"))))
                #expect(abs(from * times / by - gives) < 0.005, "\(version.name) \(version.period)")
                #expect(abs(gives - kept) < 0.12, "\(version.name) \(version.period)")
                repeated += 1
            }
        }
        #expect(repeated == 5)
    }

    @Test("no source is decided after it was published, and each is used or named in a decision")
    func sources() throws {
        let book = Project.law.book
        let decisions = try Project.files(under: "docs/decisions", ending: ".md").map {
            try Project.text($0)
        }
        let used = Set(
            book.parameters.values.flatMap { $0.versions.map(\.source.key) }
                + book.rules.map(\.source.key)
                + book.regulations.map(\.key))
        for source in book.sources.values {
            if let decided = source.decided { #expect(decided <= source.published) }
            #expect(
                used.contains(source.key) || decisions.contains { $0.contains(source.key) },
                "\(source.key)")
        }
    }

    @Test("the checksum of the law changes with one letter of it")
    func checksum() throws {
        let path = try folder("parameters/baseGrant.yaml", "The budget page", "A budget page")
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try LawFolder(path: path).bytes != Project.law.bytes)
    }
}
