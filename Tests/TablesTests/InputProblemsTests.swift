import Testing

@testable import Tables

@Suite("What is wrong is told up to two hundred times")
struct InputProblemsTests {
    private func problem(_ row: Int, _ column: String = "posts") -> InputProblem {
        InputProblem(file: "f.csv", row: row, column: column, found: "found", right: "right")
    }

    @Test(
        "a problem reads FILE:ROW:COLUMN: found; would be right: so, and a whole row has column 1")
    func description() {
        #expect("\(problem(3))" == "f.csv:3:posts: found; would be right: right")
        #expect("\(problem(3, ""))" == "f.csv:3:1: found; would be right: right")
    }

    @Test("the rest is a number", arguments: [0, 1, 199, 200, 201, 5000])
    func rest(count: Int) {
        var problems = InputProblems()
        for row in 0..<count { problems.add(problem(row)) }
        #expect(problems.count == count && problems.isEmpty == (count == 0))
        #expect(problems.lines.count == min(count, 200) + (count > 200 ? 1 : 0))
        if count > 200 { #expect(problems.lines.last == "… and \(count - 200) more") }
    }

    @Test("those of several files are counted together")
    func several() {
        var all = InputProblems()
        for file in 0..<3 {
            var own = InputProblems()
            for row in 0..<150 { own.add(problem(file * 1000 + row)) }
            all.add(own)
        }
        #expect(all.count == 450 && all.problems.count == 200)
        #expect(all.problems[150].row == 1000)
        #expect(all.lines.last == "… and 250 more")
    }
}
