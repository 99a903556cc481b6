import Law
import Quantities

/// Everything a settlement is made from. The day the law is known on is given, never today.
public struct SettlementInput: Sendable {
    /// The contracts, one each.
    public var contracts: [ContractFacts]
    /// The municipalities, where given.
    public var municipalities: [MunicipalityNumber: MunicipalityFacts]
    /// The people on the lists, in the order of `contracts`; nil where only their number is known.
    public var memberships: Memberships?
    /// The months, first to last.
    public var months: ClosedRange<Month>
    /// The law as known, with what is accepted.
    public var law: LawInForce

    /// An input of these parts.
    public init(
        contracts: [ContractFacts],
        municipalities: [MunicipalityNumber: MunicipalityFacts] = [:],
        memberships: Memberships? = nil, months: ClosedRange<Month>, law: LawInForce
    ) {
        self.contracts = contracts
        self.municipalities = municipalities
        self.memberships = memberships
        self.months = months
        self.law = law
    }
}

/// What a settlement gives: lines, findings, and the months the law did not reach.
public struct SettlementRun: Sendable {
    /// The months asked for.
    public let months: ClosedRange<Month>
    /// The day the law is as known on.
    public let knownOn: Day
    /// The lines, by month, contract and kind.
    public internal(set) var lines: [SettlementLine] = []
    /// The findings, by month and contract.
    public internal(set) var findings: [Finding] = []
    /// The months that could not be settled, with the reason.
    public internal(set) var refused: [Month: LawError] = [:]

    /// Nothing settled yet.
    public init(months: ClosedRange<Month>, knownOn: Day) {
        self.months = months
        self.knownOn = knownOn
    }

    /// The same settlement with other lines, such as the corrections among them.
    public init(
        months: ClosedRange<Month>, knownOn: Day, lines: [SettlementLine], findings: [Finding]
    ) {
        self.init(months: months, knownOn: knownOn)
        self.lines = lines
        self.findings = findings
    }

    /// Adds a finding that the border met, such as one about a whole municipality.
    public mutating func add(_ finding: Finding) { findings.append(finding) }

    /// The sums of the lines.
    public var totals: SettlementTotals {
        lines.reduce(into: SettlementTotals()) {
            $0.add($1.amount, $1.municipality, $1.kind, $1.payee)
        }
    }

    /// The versions of the law used, each once, by name and first day.
    public var versions: [Version] {
        var seen: Set<String> = []
        var versions: [Version] = []
        for line in lines {
            for version in line.versions
            where seen.insert("\(version.name) \(version.period.from)").inserted {
                versions.append(version)
            }
        }
        return versions.sorted { ($0.name, $0.period.from) < ($1.name, $1.period.from) }
    }
}
