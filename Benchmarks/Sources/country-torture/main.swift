import Country
import CountryFiles
import TestSupport

/// Damages a country file so many times and sees that each is refused.
///
/// usage: country-torture FIRST-SEED COUNT
/// Prints: mutations, refused, refused by the head alone, taken for a country.
let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard arguments.count == 2 else { fatalError("usage: country-torture FIRST-SEED COUNT") }
let whole = SnapshotWriter(try Project.country(of: ["1144"])).bytes

enum Verdict { case byHead, byColumn, taken }

func verdict(_ bytes: [UInt8]) -> Verdict {
    guard let snapshot = try? Snapshot(bytes: bytes) else { return .byHead }
    return (try? snapshot.country()) == nil ? .byColumn : .taken
}

var counts: [Verdict: Int] = [:]
for seed in arguments[0]..<arguments[0] + arguments[1] {
    var draws = SeededDraws(seed: seed)
    let bytes = damaged(whole, head: 6400, &draws)
    if bytes != whole { counts[verdict(bytes), default: 0] += 1 }
}
let (head, column, taken) = (
    counts[.byHead] ?? 0, counts[.byColumn] ?? 0, counts[.taken] ?? 0
)
print(head + column + taken, head + column, head, taken)
