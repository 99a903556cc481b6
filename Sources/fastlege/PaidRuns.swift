import Law
import Quantities
import Reports
import Settlement
import Tables

/// The runs as paid that a correction starts from: each once, whole, and for the months asked for.
struct PaidRuns {
    /// Their lines.
    let lines: [PaidLine]

    /// Reads the runs. Fails on a line that stands twice, on a month that no run is for, and on a
    /// correction made when more or less had been paid than the runs hold.
    init(paths: [String], covering months: ClosedRange<Month>) throws {
        var lines: [PaidLine] = []
        var paidFor: Set<Month> = []
        for path in paths {
            let document = try orFail { try RunDocument.read(path: path) }
            lines += try orFail { try document.paidLines(file: path) }
            if let range = Month.range(document.month) { paidFor.formUnion(range.months) }
        }
        let wrong =
            Self.twice(lines) + Self.incomplete(lines)
            + months.months.filter { !paidFor.contains($0) }.map {
                "--paid: no run is for \($0); would be right: a run for each month of --month"
            }
        guard wrong.isEmpty else { throw Failure.badInput(Array(wrong.prefix(InputProblems.told))) }
        self.lines = lines
    }

    private static func twice(_ lines: [PaidLine]) -> [String] {
        Dictionary(grouping: lines, by: \.id).filter { $0.value.count > 1 }.keys.sorted().map {
            "--paid: the line \($0) stands twice; would be right: each run once"
        }
    }

    /// Each correction says what had been paid when it was made; the lines before it must add up to it.
    private static func incomplete(_ lines: [PaidLine]) -> [String] {
        let corrected = Dictionary(grouping: lines) {
            "\($0.corrects ?? $0.id) \($0.payee.rawValue)"
        }
        return corrected.values.flatMap { paid -> [String] in
            var sum = Money.zero
            let sorted = paid.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
            return sorted.compactMap { line in
                defer { sum += line.amount }
                guard let before = line.paidBefore, before != sum else { return nil }
                return
                    "--paid: \(line.id) was made when \(before) kr had been paid, and the runs given hold "
                    + "\(sum) kr; would be right: the run, and every correction of it"
            }
        }.sorted()
    }
}

extension ClosedRange<Month> {
    /// The months, first to last.
    var months: [Month] { (lowerBound.number...upperBound.number).map { Month(number: $0) } }
}
