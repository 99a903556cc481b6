import Quantities
import Settlement
import TestSupport
import Testing

@testable import Reports

@Suite("Nobody is on two lists on one day")
struct PersonKeysTests {
    private let year = Month(year: 2022, month: 1)...Month(year: 2022, month: 12)

    private func stay(_ list: Int, _ from: Int, _ until: Int?) -> Membership {
        Membership(
            list: list, sex: 1, birth: Month(year: 1980, month: 1), use: 1, socio: 1,
            from: Month(year: 2022, month: from), until: until.map { Month(year: 2022, month: $0) })
    }

    private func doubles(
        _ stays: [(String, Membership)], in months: ClosedRange<Month>? = nil
    ) -> [String] {
        var keys = PersonKeys()
        for (key, _) in stays { keys.append(key) }
        return keys.doubles(stays.map(\.1), in: months ?? year)
            .map { "\($0.earlier) \($0.later) \($0.month)" }
    }

    @Test("stays that meet do not overlap; by one month they do")
    func meet() {
        #expect(doubles([("p", stay(0, 1, 5)), ("p", stay(1, 5, nil))]) == [])
        #expect(doubles([("p", stay(0, 1, 6)), ("p", stay(1, 5, nil))]) == ["0 1 2022-05"])
        #expect(doubles([("p", stay(1, 5, nil)), ("p", stay(0, 1, 6))]) == ["0 1 2022-05"])
    }

    @Test("two people may be on lists at the same time")
    func others() {
        #expect(
            doubles([("p", stay(0, 1, nil)), ("q", stay(1, 1, nil)), ("", stay(1, 1, nil))]) == [])
    }

    @Test("an empty stay overlaps nothing")
    func empty() {
        #expect(doubles([("p", stay(0, 5, 5)), ("p", stay(1, 1, nil))]) == [])
    }

    @Test("a stay between two others is told; one that is only between is not")
    func three() {
        #expect(
            doubles([("p", stay(0, 1, 4)), ("p", stay(1, 6, nil)), ("p", stay(2, 3, nil))]).first
                == "0 2 2022-03")
        #expect(
            doubles([("p", stay(0, 1, 4)), ("p", stay(1, 6, nil)), ("p", stay(2, 4, 6))]) == [])
    }

    @Test("only the months of the settlement count")
    func months() {
        let stays = [("p", stay(0, 1, nil)), ("p", stay(1, 3, 5))]
        let may = Month(year: 2022, month: 5)
        let april = Month(year: 2022, month: 4)
        #expect(doubles(stays, in: may...may) == [])
        #expect(doubles(stays, in: april...may) == ["0 1 2022-04"])
    }

    @Test("the search finds what comparing all with all finds, for random stays")
    func random() throws {
        var random = SeededDraws(seed: 7)
        for _ in 0..<200 {
            let stays = (0..<12).map { _ in randomStay(&random) }
            var keys = PersonKeys()
            for (key, _) in stays { keys.append(key) }
            let found = keys.doubles(stays.map(\.1), in: year)
            for (earlier, later, month) in found {
                #expect(earlier < later && stays[earlier].0 == stays[later].0)
                #expect(common(stays[earlier].1, stays[later].1).first == month.number)
            }
            let told = Set(found.map { stays[$0.later].0 })
            let people = Dictionary(grouping: stays) { $0.0 }.mapValues { $0.map(\.1) }
            #expect(told == Set(people.filter { hasDouble($0.value) }.keys))
        }
    }

    private func hasDouble(_ stays: [Membership]) -> Bool {
        stays.indices.contains { later in
            stays[..<later].contains { !common($0, stays[later]).isEmpty }
        }
    }

    private func randomStay(_ random: inout SeededDraws) -> (String, Membership) {
        let from = Int.random(in: 1...12, using: &random)
        let until = Bool.random(using: &random) ? Int.random(in: 1...13, using: &random) : nil
        let key = "key\(Int.random(in: 0...3, using: &random))"
        return (key, stay(Int.random(in: 0...2, using: &random), from, until))
    }

    /// The months of the year on whose 1st both count.
    private func common(_ a: Membership, _ b: Membership) -> [Int] {
        (year.lowerBound.number...year.upperBound.number).filter { number in
            [a, b].allSatisfy { stay in
                stay.from.number <= number && number < (stay.until?.number ?? .max)
            }
        }
    }
}
