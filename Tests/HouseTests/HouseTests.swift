import Foundation
import TestSupport
import Testing

/// The house as `docs/decisions/0001-house.md` draws it, read from the import lines.
@Suite("The house")
struct HouseTests {
    /// What each module may import of the project's own.
    static let arrows: [String: Set<String>] = [
        "Quantities": [],
        "Law": ["Quantities"],
        "Settlement": ["Quantities", "Law"],
        "Country": ["Quantities", "Law", "Settlement"],
        "LawFiles": ["Quantities", "Law"],
        "CountryFiles": ["Quantities", "Settlement", "Country", "Tables"],
        "Tables": ["Quantities"],
        "Reports": ["Quantities", "Law", "Settlement", "Country", "Tables"],
        "fastlege": [
            "Quantities", "Law", "Settlement", "Country", "LawFiles", "CountryFiles", "Tables",
            "Reports",
        ],
    ]
    /// What each module may import from outside: its one border.
    static let outside: [String: Set<String>] = [
        "Quantities": [],
        "Law": [],
        "Settlement": ["Dispatch"],
        "Country": ["Dispatch"],
        "CountryFiles": ["Foundation", "CCrypto"],
        "LawFiles": ["Foundation", "Yams"],
        "Tables": ["Foundation", "FoundationXML", "CCSV", "CZip"],
        "Reports": ["Foundation", "CCrypto", "CXLSXWriter"],
        "fastlege": ["Foundation", "ArgumentParser", "Yams"],
    ]
    static let domain: Set<String> = ["Quantities", "Law", "Settlement", "Country"]

    /// Files over 400 lines and functions over 60, each with the reason it may be.
    static let longFiles: [String: String] = [:]
    static let longFunctions: [String: String] = [:]

    @Test("imports go one way")
    func imports() throws {
        for file in try SourceFile.sources() {
            let own = try #require(Self.arrows[file.module], "\(file) is in no room of the house")
            let border = Self.outside[file.module] ?? []
            for name in file.imports {
                #expect(own.contains(name) || border.contains(name), "\(file) imports \(name)")
            }
        }
    }

    @Test("the domain knows no clock, file or floating point, and nothing is forced or printed")
    func domainIsPure() throws {
        let never = ["try!", "as!", "print(", "NSLog"]
        let neverInDomain = [
            "Double", "Float", "Date(", "Date.", "Clock", "FileManager", "URL(", "ProcessInfo",
            "SystemRandom", ".random(", "fatalError",
        ]
        for file in try SourceFile.sources() {
            for (index, line) in file.code.enumerated() {
                let words = never + (Self.domain.contains(file.module) ? neverInDomain : [])
                for word in words
                where line.contains(word) && !line.contains(".print(")
                    && !line.contains("func print(")
                {
                    #expect(Bool(false), "\(file):\(index + 1): \(word)")
                }
            }
        }
    }

    @Test("no number of law stands in Swift")
    func noNumbersOfLaw() throws {
        let numbers: Set<String> = [
            "278", "442", "499", "577", "642", "653", "526", "675", "544", "787", "841", "861",
            "905",
            "932", "500", "1200", "2500", "5000",
        ]
        for file in try SourceFile.sources() {
            for (index, line) in file.code.enumerated() {
                let words = line.replacingOccurrences(of: "_", with: "")
                    .split { !$0.isLetter && !$0.isNumber }.map(String.init)
                for word in words where numbers.contains(word) {
                    // GP posts of a contract and a municipality are told in hundredths: bounds, not law.
                    if file.path.hasSuffix("Reader.swift"), line.contains("hundredths(") {
                        continue
                    }
                    if file.path.hasSuffix("MunicipalSums.swift"), line.contains("in: 0...") {
                        continue
                    }
                    #expect(Bool(false), "\(file):\(index + 1): \(word) would stand in law/")
                }
            }
        }
    }

    @Test("public names are documented")
    func documented() throws {
        /// Requirements whose meaning stands at the protocol, and operators.
        let inherited = [
            "static let source", "static let inForce", "static let kind", "static let concerns",
            "init(in month", "init(_ fields", "func settle(", "var weighing", "static var name",
            "mutating func step(", "mutating func share(", "mutating func restsOn(",
            "mutating func finding(", "static func <", "static func ==", "static func +",
            "static func -",
            "static prefix func", "func hash(", "func sum(", "mutating func next()",
            "var bandStartMonths",
            "var concernsMunicipality",
        ]
        for file in try SourceFile.sources() where file.module != "fastlege" {
            for (index, line) in file.lines.enumerated() {
                let words = line.trimmingCharacters(in: .whitespaces)
                guard words.hasPrefix("public "), !words.hasPrefix("public import"),
                    !inherited.contains(where: { words.contains($0) })
                else { continue }
                var above = index - 1
                while above >= 0,
                    file.lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@")
                {
                    above -= 1
                }
                let comment =
                    above >= 0
                    && file.lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("///")
                #expect(comment, "\(file):\(index + 1): \(words.prefix(60))")
            }
        }
    }

    @Test("files and functions are small: nine in ten under 200 lines and 25, none over 400 and 60")
    func sizes() throws {
        let files = try SourceFile.sources()
        let sizes = files.map(\.lines.count).sorted()
        #expect(sizes[sizes.count * 9 / 10] < 200)
        for file in files where file.lines.count > 400 {
            #expect(Self.longFiles[file.path] != nil, "\(file): \(file.lines.count) lines")
        }
        let functions = files.flatMap { file in
            file.functions.map { (file.path, $0.name, $0.lines) }
        }
        #expect(functions.count > 200)
        #expect(functions.map(\.2).sorted()[functions.count * 9 / 10] < 25)
        for (path, name, lines) in functions where lines > 60 {
            #expect(
                Self.longFunctions["\(path) \(name)"] != nil, "\(path): \(name): \(lines) lines")
        }
    }

    @Test("nothing was left half-done, and no number looks like a person's")
    func leftOvers() throws {
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
        for file in try SourceFile.sources() {
            for mark in marks {
                #expect(!file.lines.contains { $0.contains(mark) }, "\(file): \(mark)")
            }
        }
        let folders = [
            ("law", ".csv"), ("law", ".yaml"), ("facts", ".csv"), ("docs", ".md"),
            ("Tests", ".swift"), ("Sources", ".swift"),
        ]
        for (folder, ending) in folders {
            for path in Project.files(under: folder, ending: ending) {
                let words = try Project.text(path).split {
                    !$0.isNumber && !$0.isLetter && $0 != "." && $0 != "_"
                }
                let numbers = words.filter {
                    $0.count == 11 && $0.allSatisfy(\.isNumber) && $0.utf8.count == 11
                }
                for number in numbers where IdentityCheck.isValid(String(number)) {
                    #expect(Bool(false), "\(path): a number that could be a person's")
                }
            }
        }
    }
}

/// The two check digits of a national identity number, for finding what should not be here.
enum IdentityCheck {
    static func isValid(_ text: String) -> Bool {
        let digits = text.compactMap(\.wholeNumberValue)
        func sum(_ weights: [Int]) -> Int { zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } }
        return digits.count == 11 && sum([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
            && sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }
}
