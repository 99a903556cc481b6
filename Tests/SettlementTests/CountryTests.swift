import Law
import Quantities
import Settlement
import TestSupport
import Testing

/// The two ways of counting, any number of threads, and the two ledgers must agree.
@Suite("A country's sums and its statements")
struct CountryTests {
    /// A small country of random lists and stays.
    static func input(seed: UInt64, months: String, accepting: LawStatus) -> SettlementInput {
        var draws = SeededDraws(seed: seed)
        let range = Month.range(months)!
        let lists = 12
        let contracts = (0..<lists).map { list in
            ContractFacts.list(
                "\(list)", of: nil, in: ["0301", "5518", "1818"][list % 3],
                form: ContractForm.allCases[Int.random(in: 0..<3, using: &draws)],
                vacant: Int.random(in: 0..<6, using: &draws) == 0,
                cap: Int.random(in: 0..<8, using: &draws) == 0
                    ? nil : Int.random(in: 300...1500, using: &draws),
                agreed: "\(Int.random(in: 2019...2023, using: &draws))-03-01",
                posts: Int.random(in: 1...3, using: &draws) * 50)
        }
        let rows = (0..<6000).map { _ -> Membership in
            let from = range.lowerBound.number + Int.random(in: -20...14, using: &draws)
            let stays = Int.random(in: 0..<3, using: &draws) == 0
            return Membership(
                list: Int.random(in: 0..<lists, using: &draws),
                sex: Int.random(in: 1...2, using: &draws),
                birth: Month(
                    number: range.lowerBound.number - Int.random(in: 0...1200, using: &draws)),
                use: Int.random(in: 1...4, using: &draws),
                socio: Int.random(in: 1...5, using: &draws),
                from: Month(number: from),
                until: stays ? nil : Month(number: from + Int.random(in: 1...30, using: &draws)))
        }
        let facts = [
            MunicipalityFacts.municipality("0301", population: 700_000, centrality: 1),
            .municipality("5518", population: 1000, posts: 300, centrality: 6),
            .municipality("1818", population: 4999, centrality: 5),
        ]
        return SettlementInput(
            contracts: contracts,
            municipalities: Dictionary(uniqueKeysWithValues: facts.map { ($0.number, $0) }),
            memberships: Memberships(rows, lists: lists), months: range,
            law: .known(accepting: accepting))
    }

    static let runs: [(UInt64, String, LawStatus)] = [
        (1, "2022-07..2023-06", .derived), (2, "2022-11..2023-10", .illustrative),
        (3, "2025-07..2026-06", .illustrative), (4, "2019-07..2020-09", .derived),
        (5, "2016-07..2017-06", .derived), (6, "2026-01..2026-12", .illustrative),
    ]

    @Test("sums and statements agree line by line", arguments: runs)
    func ledgersAgree(seed: UInt64, months: String, accepting: LawStatus) throws {
        let input = Self.input(seed: seed, months: months, accepting: accepting)
        let statements = input.settle()
        let sums = try input.settleCountry()
        for month in sums {
            let lines = statements.lines.filter { $0.month == month.month }
            for (list, contract) in input.contracts.enumerated() {
                for kind in LineKind.allCases {
                    let line = lines.first { $0.contract == contract.id && $0.kind == kind }
                    #expect((line?.amount.ore ?? 0) == (month.amounts[kind]?[list] ?? 0))
                }
            }
        }
        #expect(
            statements.totals.all.ore
                == sums.reduce(0) { sum, month in
                    input.contracts.indices.reduce(sum) { $0 + month.amount(of: $1) }
                })
    }

    @Test(
        "counting month by month and all at once give the same, on one, two and five threads",
        arguments: runs)
    func countingsAgree(seed: UInt64, months: String, accepting: LawStatus) throws {
        let input = Self.input(seed: seed, months: months, accepting: accepting)
        let plain = try input.settleCountry(counting: .monthByMonth)
        for threads in [1, 2, 5] {
            #expect(try input.settleCountry(counting: .monthByMonth, threads: threads) == plain)
            #expect(try input.settleCountry(counting: .allAtOnce, threads: threads) == plain)
        }
    }

    @Test("the tally is what counting each person by hand gives", arguments: runs)
    func tallyByHand(seed: UInt64, months: String, accepting: LawStatus) throws {
        let input = Self.input(seed: seed, months: months, accepting: accepting)
        let members = try #require(input.memberships)
        for month in [input.months.lowerBound, input.months.upperBound] {
            let tally = members.tally(in: month)
            for list in input.contracts.indices {
                let people = (Int(members.starts[list])..<Int(members.starts[list + 1])).count {
                    Int(members.from[$0]) <= month.number && month.number < Int(members.until[$0])
                }
                #expect(tally.residents[list] == people)
            }
        }
    }

    @Test("a list is explained without settling the others, to the same lines", arguments: runs)
    func explained(seed: UInt64, months: String, accepting: LawStatus) throws {
        let input = Self.input(seed: seed, months: months, accepting: accepting)
        let all = input.settle()
        for list in input.contracts.indices {
            let month = Month(number: input.months.lowerBound.number + list % 12)
            let run = try input.explain(list, in: month)
            let expected = all.lines.filter {
                $0.month == month && $0.contract == input.contracts[list].id
            }
            #expect(run.lines == expected)
        }
    }
}
