import Country
import CountryFiles
import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Whose people an extract is about")
struct ExtractModeTests {
    private func places(_ problems: [String]) -> [String] {
        problems.map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
    }

    /// The extract with numbers that could be real.
    private func real() throws -> ExtractDesk {
        let desk = try ExtractDesk()
        for table in ExtractTable.allCases {
            let text = desk.tables[table]!
                .replacingOccurrences(of: "99000000", with: "123456")
                .replacingOccurrences(of: "99000001,", with: "4321,")
                .replacingOccurrences(of: ExtractDesk.office, with: Invented.office(9900_0000))
                .replacingOccurrences(
                    of: ExtractDesk.mother, with: Invented.nin("1980-01-15", real: true)
                )
                .replacingOccurrences(
                    of: ExtractDesk.child, with: Invented.nin("2015-06-01", real: true)
                )
                .replacingOccurrences(
                    of: ExtractDesk.visitor,
                    with: Invented.nin("1999-12-15", dNumber: true, real: true))
            desk.tables[table] = text
        }
        return desk
    }

    private static let everyNumber = [
        "people.csv:2:nin", "people.csv:3:nin", "people.csv:5:nin", "doctors.csv:2:hprNumber",
        "doctors.csv:3:hprNumber", "offices.csv:2:organisationNumber", "offices.csv:2:herId",
    ]

    @Test("for test, every number that could be real is refused")
    func test() throws {
        #expect(places(try real().problems(.test)) == Self.everyNumber)
        #expect(try ExtractDesk().country(.test).frame.synthetic)
    }

    @Test("for production, every number that is made up is refused")
    func production() throws {
        #expect(places(try ExtractDesk().problems(.production)) == Self.everyNumber)
        let country = try real().country(.production)
        #expect(!country.frame.synthetic && !country.frame.built)
    }

    @Test("whatever is wrong, no personal number is told")
    func untold() throws {
        let numbers = [
            ExtractDesk.mother, Invented.nin("1980-01-15", real: true), "01" + "018012345",
            "15 01 80 12345", "1" + "018012345",
        ]
        for number in numbers {
            for table in [ExtractTable.people, .line, .remarks] {
                let width = table.columns.count
                for place in 0..<width {
                    let desk = try ExtractDesk()
                    var lines = desk.tables[table]!.split(
                        separator: "\n", omittingEmptySubsequences: false
                    ).map(String.init)
                    var cells = lines[1].split(
                        separator: ",", maxSplits: width - 1, omittingEmptySubsequences: false
                    ).map(String.init)
                    cells[place] = number
                    lines[1] = cells.joined(separator: ",")
                    desk.tables[table] = lines.joined(separator: "\n")
                    try expectUntold(number, in: desk)
                    lines.removeFirst()
                    desk.tables[table] = lines.joined(separator: "\n")
                    try expectUntold(number, in: desk)
                }
            }
        }
    }

    private func expectUntold(_ number: String, in desk: ExtractDesk) throws {
        for mode in ExtractMode.allCases {
            let told = try desk.problems(mode).joined(separator: "\n")
            for hidden in [number, ExtractDesk.mother, ExtractDesk.child, ExtractDesk.visitor] {
                #expect(!told.contains(hidden), "a number is told")
            }
        }
    }

    @Test("each thing wrong with a number is told in words")
    func words() throws {
        let good = ExtractDesk.mother
        let last = good.last!.wholeNumberValue!
        let wrong = [
            (
                String(good.dropLast()) + "\((last + 1) % 10)",
                "the second check digit does not agree"
            ),
            (String(good.dropLast()), "not eleven digits"),
            ("3" + "5" + good.dropFirst(2), "no such day and month in any series"),
        ]
        for (number, words) in wrong {
            let desk = try ExtractDesk()
            try desk.change(.people, good, number)
            let problems = try desk.problems()
            #expect(problems.count == 1 && problems[0].contains(words), "\(problems)")
        }
    }
}
