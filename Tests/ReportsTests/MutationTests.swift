import Quantities
import TestSupport
import Testing

@testable import Reports
@testable import Tables

@Suite("Whatever bytes come in, there are rows or complaints, and never a crash")
struct MutationTests {
    private let lists = """
        gpContractId;municipality;hprNumber;form;vacant;maxPatients;agreementDate;posts;residents
        4711;0301;1234567;selfEmployed;no;1300;2019-02-01;1;1200
        "4712";0301;;"8.2-avtale";nei;800;01.03.2022;0,8;"1 200"
        x-1;1103;;salaried;;;;;0

        """

    private let people = """
        personKey,gpContractId,sex,birthMonth,use,socio,from,until
        a,4711,1,1930-01,1,1,,2022-03-15
        b,4711,2,1990-05,2,3,2020-01-01,
        "c",4712,1,2022-10,4,5,2022-10-01,2022-11-01
        c,x-1,1,2022-10,4,5,2022-11-01,

        """

    /// Whether the complaints are told as they should be.
    private func areWhole(_ problems: InputProblems) -> Bool {
        problems.problems.count == min(problems.count, InputProblems.told)
            && problems.problems.allSatisfy {
                $0.row >= 1 && !$0.found.isEmpty && !$0.right.isEmpty
            }
    }

    @Test("2 000 mutations of a good table of lists")
    func mutatedLists() throws {
        let scrap = try Scrap(lists)
        var random = SeededDraws(seed: 1)
        var refused = 0
        for _ in 0..<2000 {
            try scrap.write(mutated(Array(lists.utf8), &random))
            var problems = InputProblems()
            guard let read = try? ListsInput.read(scrap.path, &problems) else {
                refused += 1
                continue
            }
            #expect(!problems.isEmpty || !read.contracts.isEmpty)
            #expect(areWhole(problems))
            if !problems.isEmpty { refused += 1 }
        }
        #expect((500..<2000).contains(refused))
    }

    @Test("2 000 mutations of a good table of people")
    func mutatedPeople() throws {
        var none = InputProblems()
        let good = try Scrap(lists)
        let read = try ListsInput.read(good.path, residentsElsewhere: true, &none)
        try #require(none.isEmpty)
        let scrap = try Scrap(people)
        #expect(try ResidentsInput.read(scrap.path, on: read, &none).rows.count == 4)
        try #require(none.isEmpty)
        var random = SeededDraws(seed: 2)
        var refused = 0
        for _ in 0..<2000 {
            try scrap.write(mutated(Array(people.utf8), &random))
            var problems = InputProblems()
            guard let rows = try? ResidentsInput.read(scrap.path, on: read, &problems).rows else {
                refused += 1
                continue
            }
            #expect(!problems.isEmpty || !rows.isEmpty)
            #expect(areWhole(problems))
            if !problems.isEmpty { refused += 1 }
        }
        #expect((500..<2000).contains(refused))
    }
}
