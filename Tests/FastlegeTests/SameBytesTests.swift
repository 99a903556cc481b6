import Foundation
import Reports
import Testing

@Suite("The same input gives the same bytes")
struct SameBytesTests {
    @Test(
        "two runs at different times differ in nothing", arguments: ["text", "json", "csv", "xlsx"])
    func twice(format: String) async throws {
        let desk = try Desk()
        for name in ["first", "second"] {
            let run = try desk.settleEverySort(
                "2022-04..2022-06", "--format", format, "--out", name)
            #expect(run.code == 0)
            // A zip archive counts time in steps of two seconds.
            if format == "xlsx" && name == "first" {
                try await Task.sleep(for: .milliseconds(2100))
            }
        }
        #expect(try desk.read("first") == desk.read("second"))
        #expect(try !desk.read("first").isEmpty)
    }

    @Test("another delimiter or encoding of the same table changes nothing but the table")
    func shape() throws {
        let desk = try Desk()
        try desk.everySort()
        let plain = try desk.settle("2022-10", "--format", "json").output
        let table = String(decoding: try desk.read("lists.csv"), as: UTF8.self)
        try desk.write(
            "lists.csv",
            "\u{FEFF}" + table.replacing(",", with: ";").replacing("\n", with: "\r\n"))
        #expect(try desk.settle("2022-10", "--format", "json").output == plain)
    }

    @Test("another result has another checksum")
    func another() throws {
        let desk = try Desk()
        try desk.lists("4711,0301,1200")
        let first = try desk.settle("2022-10", "--format", "json").document()
        try desk.lists("4711,0301,1201")
        let second = try desk.settle("2022-10", "--format", "json").document()
        #expect(first.checksum != second.checksum)
        #expect(first.law.checksum == second.law.checksum)
    }
}
