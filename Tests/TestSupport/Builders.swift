import Law
import LawFiles
import Quantities
import Settlement

extension LawInForce {
    /// The law as known on a day (the newest publication day when nil), with what is accepted.
    public static func known(
        on day: String? = nil, accepting: LawStatus = .derived
    ) -> LawInForce {
        let book = Project.law.book
        return book.asKnown(
            on: day.flatMap { Day($0) } ?? book.newestPublication!, accepting: accepting)
    }
}

extension ContractFacts {
    /// A contract with what does not matter filled in.
    public static func list(
        _ id: String = "4711", of residents: Int?, in municipality: String = "0301",
        form: ContractForm = .selfEmployed, vacant: Bool = false, cap: Int? = nil,
        agreed: String? = nil, posts: Int = 100
    ) -> ContractFacts {
        ContractFacts(
            id: GPContractID(id)!, municipality: MunicipalityNumber(municipality)!, form: form,
            vacant: vacant, maxPatients: cap, agreementDate: agreed.flatMap { Day($0) },
            postsHundredths: posts, residents: residents)
    }
}

extension MunicipalityFacts {
    /// A municipality with what does not matter filled in.
    public static func municipality(
        _ number: String = "0301", population: Int? = 20_000, posts: Int? = nil,
        centrality: Int? = 3
    ) -> MunicipalityFacts {
        MunicipalityFacts(
            number: MunicipalityNumber(number)!, population: population, postsHundredths: posts,
            centrality: centrality)
    }
}

/// Settles some lists for a month.
public func settle(
    _ contracts: [ContractFacts], in months: String,
    municipalities: [MunicipalityFacts] = [.municipality()], memberships: Memberships? = nil,
    under law: LawInForce = .known()
) -> SettlementRun {
    SettlementInput(
        contracts: contracts,
        municipalities: Dictionary(uniqueKeysWithValues: municipalities.map { ($0.number, $0) }),
        memberships: memberships, months: Month.range(months)!, law: law
    ).settle()
}

extension SettlementRun {
    /// The codes of the findings, each once.
    public var codes: Set<String> { Set(findings.map(\.code.rawValue)) }

    /// The line of a kind for a contract, in the first month that has one.
    public func line(_ kind: LineKind, of contract: String = "4711") -> SettlementLine? {
        lines.first { $0.kind == kind && $0.contract.description == contract }
    }
}
