import Foundation
import Reports
import Testing

@Suite("Everything wrong among the people is told at once")
struct BadPeopleTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.write("lists.csv", "gpContractId,municipality\n4711,0301\n4712,0301\n")
    }

    private func settle(_ rows: String..., month: String = "2022-10") throws -> CommandRun {
        let header = "personKey,gpContractId,sex,birthMonth,use,socio,from,until"
        try desk.write("residents.csv", ([header] + rows).joined(separator: "\n") + "\n")
        return try desk.settle(month, "--residents", "residents.csv", "--format", "json")
    }

    @Test("a person on two lists the same 1st is told with both rows")
    func twoLists() throws {
        let run = try settle(
            "p,4711,1,1980-01,1,1,2022-01-01,2022-11-01", "q,4711,1,1980-01,1,1,,",
            "p,4712,1,1980-01,1,1,2022-10-01,")
        #expect(run.code == 65)
        #expect(
            run.complaints == [
                "residents.csv:4:personKey: the person of row 2 is on two lists on 2022-10-01; "
                    + "would be right: one list a person on each 1st"
            ])
    }

    @Test("a person who moves on the 1st, or within a month, is on one list")
    func move() throws {
        let run = try settle(
            "p,4711,1,1980-01,1,1,,2022-10-01", "p,4712,1,1980-01,1,1,2022-10-01,",
            "q,4711,1,1980-01,1,1,,2022-09-20", "q,4712,1,1980-01,1,1,2022-09-10,")
        #expect(run.code == 0, "\(run.errors)")
        #expect(try run.document().lines.map { $0.facts["residents"] } == ["0", "2"])
    }

    @Test("no complaint tells a person's key")
    func noKeys() throws {
        let run = try settle(
            "01019012345,4711,1,1980-01,1,1,,", "01019012345,4712,1,1980-01,1,1,,",
            "01019012345,4799,3,1980-13,5,6,2022-02-30,")
        #expect(run.code == 65)
        #expect(run.complaints.count > 3)
        #expect(!run.errors.contains("01019012345"))
        let long = try settle(
            "01019012345\(String(repeating: "x", count: 60)),4711,1,1980-01,1,1,,")
        #expect(long.places == ["residents.csv:2:personKey"])
        #expect(!long.errors.contains("01019012345"))
    }

    @Test("each cell is judged: contract, sex, month of birth, use, class and days")
    func everyCell() throws {
        let run = try settle(
            ",4799,3,1980-13,5,0,2022-02-30,x", "p,4711,1,2022-11,1,1,,", "q,4711,1,1891-01,1,1,,",
            "r,4711,1,1980-01,1,1,2022-05-01,2022-05-01")
        let places = run.places
        let first = [
            "personKey", "gpContractId", "sex", "birthMonth", "use", "socio", "from", "until",
        ]
        #expect(
            places == first.map { "residents.csv:2:\($0)" } + [
                "residents.csv:3:birthMonth", "residents.csv:4:birthMonth", "residents.csv:5:until",
            ])
    }

    @Test("an unknown contract is told")
    func unknownContract() throws {
        #expect(
            try settle("p,4799,1,1980-01,1,1,,").complaints == [
                "residents.csv:2:gpContractId: found \"4799\"; would be right: a contract of the lists"
            ])
    }

    @Test("a fault in a list's row is not told again for each of its people")
    func cascade() throws {
        try desk.write("lists.csv", "gpContractId,municipality\n4711,0301\n4712,abc\n")
        let run = try settle("p,4712,1,1980-01,1,1,,", "q,4712,1,1980-01,1,1,,")
        #expect(run.code == 65)
        #expect(run.complaints.count == 1)
    }

    @Test("a stay that ends or begins in the year 9999 is as good as endless, and never crashes")
    func farAway() throws {
        let endless = try settle("p,4711,1,1980-01,1,1,2022-01-01,9999-12-31")
        #expect(endless.code == 0)
        let later = try settle("p,4711,1,1980-01,1,1,9999-01-01,", "q,4711,1,1980-01,1,1,,")
        #expect(try later.document().lines.map { $0.facts["residents"] } == ["1", "0"])
    }

    @Test("complaints come in the order of the rows")
    func order() throws {
        let run = try settle(
            "p,4711,1,1980-01,1,1,,", "p,4712,1,1980-01,1,1,,", "q,4799,1,1980-01,1,1,,")
        #expect(run.places == ["residents.csv:3:personKey", "residents.csv:4:gpContractId"])
    }
}
