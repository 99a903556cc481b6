import Country
import CountryFiles
import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Country files")
struct SnapshotTests {
    static let country = Result { try Project.country(of: ["1144"]) }
    static let bytes = Result { SnapshotWriter(try country.get()).bytes }

    private func columns(_ country: Country) -> [[UInt8]] {
        country.columns.map { Array($0.bytes) }
    }

    @Test("what is laid down is taken up again, column by column")
    func roundTrip() throws {
        let country = try Self.country.get()
        let read = try Snapshot(bytes: Self.bytes.get()).country()
        #expect(read.frame == country.frame)
        #expect(columns(read) == columns(country))
        #expect(SnapshotWriter(read).bytes == (try Self.bytes.get()))
    }

    @Test("a file on the disk is mapped to the same country, and written alike")
    func file() throws {
        let scrap = try Scrap("")
        #expect(SnapshotWriter(try Self.country.get()).write(to: scrap.path))
        #expect(try Data(contentsOf: URL(fileURLWithPath: scrap.path)) == Data(Self.bytes.get()))
        let snapshot = try Snapshot(path: scrap.path)
        #expect(snapshot.count(of: "people.key") == (try Self.country.get().people.count))
        #expect(columns(try snapshot.country()) == columns(try Self.country.get()))
    }

    private func error(_ bytes: [UInt8]) throws -> SnapshotError? {
        do throws(SnapshotError) {
            _ = try Snapshot(bytes: bytes).country()
            return nil
        } catch {
            return error
        }
    }

    @Test("a foreign file, a future one, a short one and a long one each say so")
    func heads() throws {
        let bytes = try Self.bytes.get()
        #expect(try error([]) == .foreign)
        #expect(try error(Array("PK\u{3}\u{4} a workbook".utf8)) == .foreign)
        #expect(try error(Array(bytes.prefix(40))) == .truncated(bytes: 40, expected: 80))
        #expect(
            try error(Array(bytes.dropLast()))
                == .truncated(bytes: bytes.count - 1, expected: bytes.count))
        #expect(try error(bytes + [0]) == .damaged("the end: 1 bytes too many"))
        var future = bytes
        future[8] = 2
        #expect(try error(future) == .future(version: 2))
        var turned = bytes
        turned.replaceSubrange(12..<16, with: [1, 2, 3, 4])
        #expect(try error(turned) == .damaged("the byte order"))
        var flipped = bytes
        flipped[70] ^= 1
        #expect(try error(flipped) == .damaged("the head"))
    }

    @Test("a flipped byte in a column is told by the column's name, when the column is used")
    func flipped() throws {
        var bytes = try Self.bytes.get()
        bytes[bytes.count - 1] ^= 0x40
        let snapshot = try Snapshot(bytes: bytes)
        #expect(throws: CountryError.damaged(column: "names.languages.ends")) {
            try snapshot.find("names.languages.ends", width: 4)
        }
        #expect(throws: Never.self) { try snapshot.find("people.key", width: 4) }
        #expect(throws: SnapshotError.country(.damaged(column: "names.languages.ends"))) {
            try snapshot.country()
        }
    }

    @Test("a file that is not there, a folder and a pipe are refused")
    func unreadable() throws {
        for path in ["/nowhere/x.country", "/tmp", "/dev/null"] {
            #expect(throws: SnapshotError.self, "\(path)") { try Snapshot(path: path) }
        }
    }

    @Test("no seeded mutation is taken for a country, and none stops the program")
    func mutations() throws {
        let bytes = try Self.bytes.get()
        for seed: UInt64 in 0..<2500 {
            var draws = SeededDraws(seed: seed)
            let changed = damaged(bytes, head: 6400, &draws)
            if changed == bytes { continue }
            #expect(try error(changed) != nil, "seed \(seed)")
        }
    }
}
