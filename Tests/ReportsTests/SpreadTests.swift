import Testing

@testable import Reports

@Suite("People are spread over lists as evenly as whole numbers allow")
struct SpreadTests {
    @Test(
        "the first lists have one more",
        arguments: [(10, 3, [4, 3, 3]), (9, 3, [3, 3, 3]), (2, 3, [1, 1, 0]), (0, 2, [0, 0])])
    func first(people: Int, lists: Int, spread: [Int]) {
        #expect(MunicipalSums.spread(people, over: lists) == spread)
    }

    @Test("nobody is lost and no two lists differ by more than one")
    func conserved() {
        for people in 0...60 {
            for lists in 1...12 {
                let spread = MunicipalSums.spread(people, over: lists)
                #expect(spread.reduce(0, +) == people && spread.count == lists)
                #expect((spread.max() ?? 0) - (spread.min() ?? 0) <= 1)
            }
        }
        #expect(MunicipalSums.spread(0, over: 0) == [])
    }
}
