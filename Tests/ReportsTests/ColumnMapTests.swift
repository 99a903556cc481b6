import Testing

@testable import Reports
@testable import Tables

@Suite("A column map is proposed from headers and values")
struct ColumnMapTests {
    private func propose(
        _ headers: [String], _ rows: [[String]] = [], in layout: InputLayout = .lists
    ) -> [String?] {
        let map = ColumnMap.proposal(for: headers, rows, in: layout)
        return headers.map { map.names[$0] }
    }

    @Test("our own names are known, whatever their case")
    func own() {
        let names = InputLayout.lists.fields.map(\.name)
        #expect(propose(names) == names)
        #expect(propose(names.map { $0.uppercased() }) == names)
    }

    @Test("synonyms are known through case, spaces, points and hyphens")
    func synonyms() {
        #expect(
            propose(["Avtale", "Kommune-nr.", "LISTE TAK", "Avtale_dato", "Innbyggere"]) == [
                "gpContractId", "municipality", "maxPatients", "agreementDate", "residents",
            ])
        #expect(
            propose(["Person", "Liste", "Kjønn", "Født", "Bruk", "Sosio"], in: .residents) == [
                "personKey", "gpContractId", "sex", "birthMonth", "use", "socio",
            ])
    }

    @Test("a column whose values fit one required column only is that one")
    func values() {
        #expect(
            propose(["Avtale", "X"], [["a", "0301"], ["b", "1103"]]) == [
                "gpContractId", "municipality",
            ])
    }

    @Test("a column that could be several, or none, is left out")
    func unclear() {
        #expect(propose(["Avtale", "Kommune", "X"], [["a", "0301", "7"]])[2] == ColumnMap.ignored)
        #expect(propose(["Avtale", "Kommune", "X"], [["a", "0301", "?"]])[2] == ColumnMap.ignored)
        #expect(propose(["Avtale", "Kommune", "X"], [["a", "0301", ""]])[2] == ColumnMap.ignored)
    }

    @Test("a header is preferred to values, and no column of ours is given twice")
    func once() {
        #expect(
            propose(["X", "Kommune", "Avtale", "Liste"], [["0301", "1103", "a", "b"]]) == [
                ColumnMap.ignored, "municipality", "gpContractId", ColumnMap.ignored,
            ])
    }

    @Test("a map as told goes before the header's own name")
    func told() {
        let map = ColumnMap(["residents": "posts", "X": "residents"])
        #expect(map.name(of: "residents", in: .lists) == "posts")
        #expect(map.name(of: "X", in: .lists) == "residents")
        #expect(map.name(of: "Posts", in: .lists) == "posts")
        #expect(map.name(of: "Y", in: .lists) == nil)
    }

    @Test("rows shorter than the header are no harm")
    func shortRows() {
        #expect(
            propose(["Avtale", "X"], [["a"], ["b", "0301"], []]) == [
                "gpContractId", "municipality",
            ])
    }
}
