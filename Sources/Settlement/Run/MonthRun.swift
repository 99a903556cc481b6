import Law
import Quantities

/// One month of a settlement in the making: every list, each kind by its rule.
struct MonthRun {
    private let input: SettlementInput
    private let rules: MonthRules
    private var lists: [ListMonth]
    private(set) var lines: [SettlementLine] = []
    private(set) var findings: [Finding]
    private var municipalFindings: Set<String> = []

    init(_ input: SettlementInput, _ rules: MonthRules, _ lists: [ListMonth]) {
        self.input = input
        self.rules = rules
        self.lists = lists
        findings = rules.findings
    }

    mutating func settleAll() {
        for index in input.contracts.indices { settle(index) }
    }

    /// Settles one list.
    mutating func settle(_ index: Int) {
        let contract = input.contracts[index]
        note(contract, lists[index])
        var own: [SettlementLine] = []
        if let line = line(rules.capitation, index, contract).line {
            lists[index].capitationOre = line.amount.ore
            own.append(line)
        }
        for rule in rules.grants {
            let (line, outcome) = line(rule, index, contract)
            if case .paysInsteadOfCapitation = outcome { own.removeAll { $0.kind == .capitation } }
            if let line { own.append(line) }
        }
        lines += own.sorted { $0.kind < $1.kind }
    }

    /// The line a rule writes for a list; its findings are kept, one a municipality where they are its.
    private mutating func line(
        _ rule: any SettlementRule, _ index: Int, _ contract: ContractFacts
    ) -> (line: SettlementLine?, outcome: Outcome) {
        var ledger = ExplainingLedger()
        let outcome = rule.settle(lists[index], into: &ledger)
        let type = Swift.type(of: rule)
        for (code, facts) in ledger.findings { keep(code, facts, type, contract) }
        if case .paysNothing = outcome { return (nil, outcome) }
        let line = SettlementLine(
            type, ledger, month: rules.month, contract: contract,
            facts: facts(of: contract, lists[index]) + ledger.index)
        return (line, outcome)
    }

    private mutating func keep(
        _ code: FindingCode, _ facts: [Fact], _ rule: any SettlementRule.Type,
        _ contract: ContractFacts
    ) {
        let municipal = rule.concernsMunicipality
        if municipal,
            !municipalFindings.insert("\(code) \(contract.municipality)").inserted
        {
            return
        }
        findings.append(
            Finding(
                code, month: rules.month, contract: municipal ? nil : contract.id,
                municipality: contract.municipality, source: rule.source, facts: facts))
    }

    /// Warnings about the facts themselves.
    private mutating func note(_ contract: ContractFacts, _ list: ListMonth) {
        func warn(_ code: FindingCode, _ facts: [Fact]) {
            findings.append(
                Finding(
                    code, month: rules.month, contract: contract.id,
                    municipality: contract.municipality,
                    source: LegalSource("lists", "register facts"), facts: facts))
        }
        if contract.maxPatients == 0, !contract.vacant {
            warn(.capZero, [Fact("residents", .count(list.residents))])
        }
        if let said = contract.residents, said != list.residents {
            warn(
                .residentsDiffer,
                [Fact("residents", .count(list.residents)), Fact("said", .count(said))])
        }
    }

    private func facts(of contract: ContractFacts, _ list: ListMonth) -> [Fact] {
        var facts = [
            Fact("residents", .count(list.residents)),
            Fact("on", .day(rules.month.firstDay)),
            Fact("form", .text(contract.form.rawValue)),
            Fact("vacant", .text(contract.vacant ? "yes" : "no")),
        ]
        if let cap = contract.maxPatients { facts.append(Fact("maxPatients", .count(cap))) }
        if let day = contract.agreementDate { facts.append(Fact("agreementDate", .day(day))) }
        return facts
    }
}

extension ExplainingLedger {
    /// The index of a weighted list as a fact: its mean weight, normalised.
    fileprivate var index: [Fact] {
        let parts = shares.filter {
            ["share.meanWeight", "share.normaliser"].contains($0.text.key)
        }
        guard !parts.isEmpty else { return [] }
        let index = parts.map(\.fraction).reduce(.whole, *)
        return [Fact("indexMillionths", .count(index.ofRoundedHalfAwayFromZero(1_000_000)))]
    }
}
