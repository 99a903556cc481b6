import Country
import CountryFiles
import Foundation
import Quantities

/// One measured program over a country file, one line of JSON:
/// `country-bench open|take|count|filter FILE REPETITIONS [MiB to walk over between repetitions]`.
@main
struct CountryBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let reps = Int(arguments[3]), reps > 0 else {
            print("usage: country-bench open|take|count|filter FILE REPETITIONS [EVICT-MIB]")
            exit(2)
        }
        let evict = arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0
        switch arguments[1] {
        case "open": try open(arguments[2], reps)
        case "take": try take(arguments[2], reps)
        case "count": try count(arguments[2], reps)
        default: try filter(arguments[2], reps, evict: evict)
        }
    }

    /// The file opened: head and column table checked.
    static func open(_ path: String, _ reps: Int) throws {
        var columns = 0
        let times = try measure(reps) { columns = try Snapshot(path: path).columns.count }
        report("open", times, ["columns": "\(columns)"])
    }

    /// The whole country taken up: every column's checksum and places checked.
    static func take(_ path: String, _ reps: Int) throws {
        var people = 0
        let times = try measure(reps) { people = try Snapshot(path: path).country().people.count }
        report("take", times, ["people": "\(people)"])
    }

    /// Everybody counted by age, list and municipality. The first repetition is not measured.
    static func count(_ path: String, _ reps: Int) throws {
        let country = try Snapshot(path: path).country()
        var counts = country.peopleCounts(on: country.frame.on)
        let times = measure(reps) { counts = country.peopleCounts(on: country.frame.on) }
        report(
            "count", times,
            [
                "people": "\(country.people.count)",
                "age": "\"\(checksum(counts.byAge))\"",
                "contract": "\"\(checksum(counts.byContract))\"",
                "municipality": "\"\(checksum(counts.byMunicipality))\"",
            ])
    }

    /// Those of Oslo aged 67 or more, by two columns of two bytes.
    static func filter(_ path: String, _ reps: Int, evict: Int) throws {
        let country = try Snapshot(path: path).country()
        let born = country.frame.on.adding(years: -67)
        let oslo = MunicipalityNumber("0301")!
        var buffer = [UInt64](repeating: 1, count: evict << 17)
        var found = 0
        let times = measure(reps) {
            found = country.count(bornOnOrBefore: born, in: oslo)
        } between: {
            for place in buffer.indices { buffer[place] &+= 1 }
        }
        let bytes = country.people.count * 4
        let walked = buffer.last ?? 0
        report("filter", times, ["bytes": "\(bytes)", "found": "\(found)", "walked": "\(walked)"])
    }

    /// The sum of count × (place + 1), modulo 2^64.
    static func checksum(_ counts: [Int]) -> String {
        var sum: UInt64 = 0
        for (place, count) in counts.enumerated() { sum &+= UInt64(count) &* UInt64(place + 1) }
        let text = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
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

func measure(
    _ reps: Int, _ body: () throws -> Void, between: () -> Void = {}
) rethrows -> Times {
    var times = Times()
    for _ in 0..<reps {
        between()
        let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
        try body()
        times.cpu.append(seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
        times.wall.append(seconds(CLOCK_MONOTONIC) - wall)
    }
    times.wall.sort()
    times.cpu.sort()
    return times
}

func report(_ program: String, _ times: Times, _ more: [String: String]) {
    let middle = times.wall.count / 2
    let fields = more.sorted { $0.key < $1.key }.map { ",\"\($0.key)\":\($0.value)" }.joined()
    print(
        "{\"program\":\"\(program)\",\"median_s\":\(times.wall[middle]),"
            + "\"slowest_s\":\(times.wall[times.wall.count - 1]),"
            + "\"cpu_median_s\":\(times.cpu[middle])\(fields)}")
}
