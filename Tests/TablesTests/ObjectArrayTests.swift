import Foundation
import Quantities
import TestSupport
import Testing

@testable import Tables

@Suite("JSON is read as a row for each object")
struct ObjectArrayTests {
    /// The header and the rows, each with its number before it.
    private func read(_ text: String) throws -> [String] {
        let scrap = try Scrap(text)
        return try rows(scrap.path)
    }

    private func broken(_ text: String) throws -> InputProblem {
        let scrap = try Scrap(text)
        let error = #expect(throws: TableError.self) { try rows(scrap.path) }
        guard case .notATable(let problem) = error else {
            Issue.record("\(text): \(String(describing: error))")
            throw CancellationError()
        }
        return problem
    }

    @Test("the header is every key, in the order in which they first appear")
    func header() throws {
        let rows = try read(#"[{"b": 1, "a": 2}, {"a": 3, "c": 4, "b": 5}]"#)
        #expect(rows == ["1 b|a|c", "2 1|2|", "3 5|3|4"])
    }

    @Test("texts, numbers as they are written, yes and no, and nothing")
    func values() throws {
        let rows = try read(
            #"[{"t":" å ","n":9007199254740993,"d":-1.50e+2,"y":true,"x":false,"e":null}]"#)
        #expect(rows == ["1 t|n|d|y|x|e", "2 å|9007199254740993|-1.50e+2|yes|no|"])
    }

    @Test("escapes are resolved, also a character of two codes")
    func escapes() throws {
        let rows = try read(#"[{"\u00e5": "\"\\\/ \u00F8\ud83d\ude00.", "t": "a\tb\nc"}]"#)
        #expect(rows == ["1 å|t", "2 \"\\/ ø😀.|a\tb\nc"])
    }

    @Test("blanks, line ends and a byte-order mark may stand anywhere between")
    func blanks() throws {
        let rows = try read(
            "\u{FEFF}\r\n [ {\"a\" :\t1 ,\n\"b\": \"x\" }\n,\n{ } , {\"a\":2}\n]\n\n")
        #expect(rows == ["1 a|b", "2 1|x", "4 2|"])
    }

    @Test("an empty array has no header, and that is told as of any table")
    func empty() throws {
        for text in ["[]", " [ ] ", "[{}]"] {
            var problems = InputProblems()
            let scrap = try Scrap(text)
            try TableFile(path: scrap.path).read(.pair, ColumnMap(), &problems) { _ in }
            #expect(problems.problems.map(\.found) == ["no row with anything in it"])
        }
    }

    @Test("cells are asked for by name, and complaints say the row of the object")
    func input() throws {
        var problems = InputProblems()
        let days = Days()
        let scrap = try Scrap(
            #"[{"day": "2022-03-01", "people": 3}, {"people": "x"}, {"people": 7, "day": 44621}]"#)
        try TableFile(path: scrap.path).read(.pair, ColumnMap(), &problems) { row in
            days.days.append(row.day("day"))
            days.people.append(row.count("people", in: 0...5))
        }
        #expect(days.days == [Day("2022-03-01"), nil, nil] && days.people == [3, nil, nil])
        #expect(problems.problems.map(\.row) == [3, 4, 4])
        #expect(problems.problems.map(\.column) == ["people", "day", "people"])
    }

    @Test(
        "arrays and objects inside a row are refused, with the row and the key",
        arguments: [#"[{"a":1},{"a":[1]}]"#, #"[{"a":1},{"a":{"b":1}}]"#, #"[{"a":1},{"a":[]}]"#])
    func nested(text: String) throws {
        let problem = try broken(text)
        #expect(problem.row == 3)
        #expect(problem.found == "an array or object in \"a\"")
        #expect(problem.right == "a text, a number, true, false or null")
    }

    @Test(
        "broken JSON is refused in the row where it breaks",
        arguments: [
            ("[", 2), ("[1]", 2), ("[{}", 2), ("[{},]", 3), ("[{} {}]", 2), ("[{}] x", 2),
            ("[{}][{}]", 2), ("[{\"a\"}]", 2), ("[{\"a\":}]", 2), ("[{\"a\":1,}]", 2),
            ("[{a:1}]", 2), ("[{\"a\":01}]", 2), ("[{\"a\":+1}]", 2), ("[{\"a\":1.}]", 2),
            ("[{\"a\":.5}]", 2), ("[{\"a\":1e}]", 2), ("[{\"a\":-}]", 2), ("[{\"a\":NaN}]", 2),
            ("[{\"a\":True}]", 2), ("[{\"a\":nul}]", 2), ("[{\"a\":'b'}]", 2),
            ("[{\"a\":\"b}]", 2), ("[{\"a\":\"b\nc\"}]", 2), ("[{\"a\":\"\\x\"}]", 2),
            ("[{\"a\":\"\\u12\"}]", 2), ("[{\"a\":\"\\ud83d\"}]", 2), ("[{\"a\":\"\\ude00\"}]", 2),
            ("[{\"a\":\"\\ud83d\\u0041\"}]", 2), ("[{\"a\":\"\\", 2), ("[{\"a\":\"\\u00", 2),
            ("[{\"a\":1 2}]", 2), ("[{\"a\":1 \"b\":2}]", 2), ("[{},null]", 3), ("[[1]]", 2),
            ("[{\"a\":1},{\"a\":1,\"a\":2}]", 3), ("[{\"\":1}]", 2), ("[{\" \":1}]", 2),
        ])
    func breaks(text: String, row: Int) throws {
        let problem = try broken(text)
        #expect(problem.row == row, "\(text)")
        #expect(!problem.found.isEmpty && !problem.right.isEmpty)
    }

    @Test("nothing is handed over from a file that breaks off")
    func whole() throws {
        let count = Days()
        let scrap = try Scrap(#"[{"a":1},{"a":2},{"a""#)
        #expect(throws: TableError.self) {
            try TableFile(path: scrap.path).forEachRow { count.people.append($0.number) }
        }
        #expect(count.people.isEmpty)
    }

    @Test("no more than a thousand different keys, and no long number told back")
    func keys() throws {
        func object(_ keys: Int) -> String {
            "[{" + (0..<keys).map { "\"k\($0)\":1" }.joined(separator: ",") + "}]"
        }
        #expect(try read(object(1000)).count == 2)
        #expect(try broken(object(1001)).found == "more than 1000 different keys")
        #expect(!(try broken(#"[{"12345678901": [1]}]"#).found.contains("12345678901")))
    }

    @Test("3 000 mutations of a good array are read as another reader reads them, or refused")
    func mutations() throws {
        let good =
            #"[{"a":"å\n\u00e5","b":-12.5e3,"c":true},{"c":null,"b":0,"a":"x"},{"d":"1 200"}]"#
        let scrap = try Scrap(good)
        #expect(try rows(scrap.path).count == 4)
        var random = SeededDraws(seed: 4)
        var refused = 0
        for _ in 0..<3000 {
            let bytes = mutated(Array(good.utf8), &random)
            try scrap.write(bytes)
            guard let rows = try? rows(scrap.path) else {
                refused += 1
                continue
            }
            // Another reader refuses what is not UTF-8; then it has no say.
            guard String(validating: bytes, as: UTF8.self) != nil, bytes.first == 0x5B else {
                continue
            }
            let other = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]
            #expect(
                rows.count <= (other?.count ?? -1) + 1, "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect((500..<2900).contains(refused))
    }
}

/// What the rows held; a class because they come by a callback.
private final class Days {
    var days: [Day?] = []
    var people: [Int?] = []
}

extension InputLayout {
    fileprivate static let pair = InputLayout(
        name: "pair",
        fields: [
            InputField("day", ["dag"], fits: InputField.day),
            InputField("people", required: true, [], fits: InputField.number(in: 0...5)),
        ])
}
