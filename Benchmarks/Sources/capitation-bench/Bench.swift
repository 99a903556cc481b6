import Foundation
import Law
import LawFiles
import Quantities
import Settlement

/// One measured program, one line of JSON: `capitation-bench month|event|product|made-up|explain THREADS REPS`.
@main
struct Bench {
    static func main() throws {
        let arguments = CommandLine.arguments
        let mode = arguments.count > 1 ? arguments[1] : "month"
        let threads = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
        let reps = arguments.count > 3 ? Int(arguments[3]) ?? 7 : 7
        let people =
            ProcessInfo.processInfo.environment["BENCH_PEOPLE"].flatMap { Int($0) } ?? 5_600_000
        let memberships = Population(people: people).memberships()
        switch mode {
        case "month", "event": try year(mode, memberships, threads, reps)
        case "product": try october(memberships, threads, reps, law: "law", by: .scheme)
        case "made-up":
            try october(memberships, threads, reps, law: "Benchmarks/law", by: MadeUp.book)
        case "explain": try explain(memberships, reps)
        default: print("month, event, product, made-up or explain")
        }
    }

    static func input(
        _ memberships: Memberships, law: String, _ first: Month, _ last: Month
    ) throws -> SettlementInput {
        let root = ProcessInfo.processInfo.environment["FASTLEGE_ROOT"] ?? "."
        let book = try LawFolder(path: "\(root)/\(law)").book
        return SettlementInput(
            contracts: Population.contracts(), municipalities: Population.facts(),
            memberships: memberships, months: first...last,
            law: book.asKnown(on: book.newestPublication!, accepting: .illustrative))
    }

    /// The workload's year: its checksum is the sum of amount × (list + 1) × (month + 1), modulo 2^64.
    static func year(
        _ mode: String, _ memberships: Memberships, _ threads: Int, _ reps: Int
    ) throws {
        let first = Population.firstMonth
        let input = try input(
            memberships, law: "Benchmarks/law", first, Month(number: first.number + 11))
        let counting: Counting = mode == "month" ? .monthByMonth : .allAtOnce
        var check: UInt64 = 0
        var total = 0
        let times = try measure(reps) {
            check = 0
            total = 0
            let months = try input.settleCountry(
                by: MadeUp.book, counting: counting, threads: threads)
            for (index, month) in months.enumerated() {
                for list in 0..<Population.lists {
                    let amount = month.amount(of: list)
                    total += amount
                    check &+= UInt64(amount) &* UInt64((list + 1) * (index + 1))
                }
            }
        }
        let checksum =
            String(repeating: "0", count: 16 - String(check, radix: 16).count)
            + String(check, radix: 16)
        report(
            "fastlege-\(mode)", threads, times,
            ["total_ore": "\(total)", "checksum": "\"\(checksum)\""])
    }

    /// October 2022 twelve times over, by the scheme's rules or by the workload's.
    static func october(
        _ memberships: Memberships, _ threads: Int, _ reps: Int, law: String, by book: RuleBook
    ) throws {
        let shifted = memberships.shifted(months: -1)
        let input = try input(
            shifted, law: law, Month(year: 2022, month: 10), Month(year: 2022, month: 10))
        var total = 0
        let times = try measure(reps) {
            for _ in 0..<12 {
                let months = try input.settleCountry(
                    by: book, counting: .monthByMonth, threads: threads)
                total = months.reduce(0) { sum, month in
                    (0..<Population.lists).reduce(sum) { $0 + month.amount(of: $1) }
                }
            }
        }
        report(
            "fastlege-october-\(law == "law" ? "product" : "made-up")", threads, times,
            ["total_ore": "\(total)"])
    }

    /// One line explained from the country's columns; the slowest of many lists.
    static func explain(_ memberships: Memberships, _ reps: Int) throws {
        let month = Month(year: 2022, month: 10)
        let input = try input(memberships.shifted(months: -1), law: "law", month, month)
        var slowest: [Double] = []
        var lines = 0
        for list in stride(from: 0, to: Population.lists, by: 11) {
            let times = try measure(1) { lines += try input.explain(list, in: month).lines.count }
            slowest.append(times.wall[0])
        }
        slowest.sort()
        print(
            "{\"program\":\"fastlege-explain\",\"lists\":\(slowest.count),\"median_ms\":\(slowest[slowest.count / 2] * 1000),\"slowest_ms\":\((slowest.last ?? 0) * 1000),\"lines\":\(lines)}"
        )
    }
}

extension Memberships {
    /// The same stays some months earlier or later.
    func shifted(months: Int16) -> Memberships {
        Memberships(
            starts: starts, group: group, birth: birth.map { $0 + months },
            from: from.map { $0 + months }, until: until.map { $0 + months })
    }
}

/// Wall and processor seconds of each repetition, sorted.
struct Times {
    var wall: [Double] = []
    var cpu: [Double] = []
}

func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func measure(_ reps: Int, _ body: () throws -> Void) rethrows -> Times {
    var times = Times()
    for _ in 0..<reps {
        let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
        try body()
        times.cpu.append(seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
        times.wall.append(seconds(CLOCK_MONOTONIC) - wall)
    }
    times.wall.sort()
    times.cpu.sort()
    return times
}

func report(_ program: String, _ threads: Int, _ times: Times, _ more: [String: String]) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let middle = times.cpu.count / 2
    let fields = more.sorted { $0.key < $1.key }.map { ",\"\($0.key)\":\($0.value)" }.joined()
    print(
        "{\"program\":\"\(program)\",\"threads\":\(threads),\"median_s\":\(times.wall[middle]),"
            + "\"cpu_median_s\":\(times.cpu[middle]),\"cpu_min_s\":\(times.cpu[0]),"
            + "\"cpu_max_s\":\(times.cpu[times.cpu.count - 1]),"
            + "\"peak_mib\":\(usage.ru_maxrss / 1024)\(fields)}")
}
