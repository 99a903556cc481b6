import Testing

@testable import Reports

@Suite("The checksum is SHA-256")
struct ChecksumTests {
    @Test(
        "the published test values",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func published(text: String, digest: String) {
        #expect(Checksum.sha256(Array(text.utf8)) == "sha256:" + digest)
    }

    private func line(_ id: String, _ ore: Int) -> RunDocument.Line {
        RunDocument.Line(
            id: id, month: "2022-10", gpContractId: "4711", municipality: "0301",
            kind: "capitation",
            payee: "contractHolder", computedOnly: false, amountOre: ore, rule: "",
            ruleInForce: RunDocument.Days(from: "2020-05-01", until: nil), ruleSource: "",
            status: "confirmed", restsOn: [], corrects: nil, steps: [], share: nil, difference: nil,
            facts: [:])
    }

    @Test("a run's checksum is over names and amounts, sorted by name as bytes")
    func ofLines() {
        let lines = [line("b", -2), line("a/å", 1), line("a/z", 3), line("B", 0)]
        let text = "B\t0\na/z\t3\na/å\t1\nb\t-2\n"
        #expect(Checksum.of(lines) == Checksum.sha256(Array(text.utf8)))
        #expect(Checksum.of(lines.reversed()) == Checksum.of(lines))
    }

    @Test("any other amount, name or line gives another")
    func others() {
        let lines = [line("a", 1), line("b", 2)]
        let others = [
            [line("a", 2), line("b", 1)], [line("a", 1)], [line("a", 1), line("c", 2)],
            [line("a", 1), line("b", 2), line("b", 2)], [line("a", 12), line("b", 2)],
        ]
        #expect(Set(([lines] + others).map(Checksum.of)).count == 6)
    }
}
