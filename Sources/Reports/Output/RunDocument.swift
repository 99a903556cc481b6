/// A settlement as it is written and read: schema `fastlege.settlement/1`, described in
/// `docs/schema/settlement.schema.json`. Amounts are whole øre; days are `YYYY-MM-DD`.
public struct RunDocument: Codable, Hashable, Sendable {
    /// The schema's name and version.
    public static let schemaName = "fastlege.settlement/1"

    /// A period: `until` is the first day outside, null where no end is decided.
    public struct Days: Codable, Hashable, Sendable {
        /// First day.
        public var from: String
        /// First day outside; null where no end is decided.
        @Nullable public var until: String?
    }

    /// The law a run rests on.
    public struct LawUsed: Codable, Hashable, Sendable {
        /// SHA-256 of the law folder's files.
        public var checksum: String
        /// The versions used.
        public var versions: [VersionUsed]
    }

    /// One version of a parameter.
    public struct VersionUsed: Codable, Hashable, Sendable {
        /// The parameter.
        public var name: String
        /// First day.
        public var from: String
        /// First day outside; null where no end is decided.
        @Nullable public var until: String?
        /// confirmed, derived, expected or illustrative.
        public var status: String
        /// The source's key in `law/sources.yaml`.
        public var source: String
        /// The source's title.
        public var title: String
        /// Where it can be read.
        public var url: String
        /// The clause.
        public var clause: String
        /// How a derived value was reached.
        @Nullable public var how: String?
    }

    /// One step of an amount.
    public struct StepUsed: Codable, Hashable, Sendable {
        /// What is counted.
        public var text: String
        /// How many.
        public var count: Int
        /// For each, a year.
        public var yearlyRateOre: Int
        /// Count times rate.
        public var yearlyOre: Int
        /// The source's key.
        public var source: String
        /// In a correction: `now` for what is due, `before` for what was paid.
        public var role: String?
    }

    /// The part of the steps' sum that is paid.
    public struct Share: Codable, Hashable, Sendable {
        /// Above the line.
        public var numerator: Int
        /// Below the line.
        public var denominator: Int
        /// What the part is made of, in words.
        public var parts: [SharePart]
    }

    /// One factor of a share.
    public struct SharePart: Codable, Hashable, Sendable {
        /// What it is.
        public var text: String
        /// Above the line.
        public var numerator: Int
        /// Below the line.
        public var denominator: Int
    }

    /// The difference a correction pays.
    public struct Difference: Codable, Hashable, Sendable {
        /// Due now.
        public var nowOre: Int
        /// Paid before, with earlier corrections.
        public var paidOre: Int
        /// Why.
        public var reasons: [String]
    }

    /// One line.
    public struct Line: Codable, Hashable, Sendable {
        /// `2022-10/4711/capitation`.
        public var id: String
        /// `2022-10`.
        public var month: String
        /// The contract.
        public var gpContractId: String
        /// The municipality's number.
        public var municipality: String
        /// capitation, baseGrant or equalisationGrant.
        public var kind: String
        /// contractHolder or municipality.
        public var payee: String
        /// Computed, but paid to nobody.
        public var computedOnly: Bool
        /// The amount.
        public var amountOre: Int
        /// The rule.
        public var rule: String
        /// The days the rule is in force.
        public var ruleInForce: Days
        /// The clause the rule carries out, and the regulation's paragraph that month.
        public var ruleSource: String
        /// The weakest status it rests on.
        public var status: String
        /// The versions of the law it rests on: name and first day, such as `baseGrant 2020-05-01`.
        public var restsOn: [String]
        /// The line it corrects.
        @Nullable public var corrects: String?
        /// The steps.
        public var steps: [StepUsed]
        /// The part of their sum that is paid; null for a correction.
        @Nullable public var share: Share?
        /// What a correction is made of.
        @Nullable public var difference: Difference?
        /// The facts about the list, by name.
        public var facts: [String: String]
    }

    /// One finding.
    public struct FindingMade: Codable, Hashable, Sendable {
        /// The permanent code.
        public var code: String
        /// The month.
        public var month: String
        /// The contract, where it is about one.
        @Nullable public var gpContractId: String?
        /// The municipality, where it is about one.
        @Nullable public var municipality: String?
        /// The clause that decided.
        public var source: String
        /// The facts that decided, by name.
        public var facts: [String: String]
        /// The finding in words.
        public var text: String
    }

    /// Sums of lines.
    public struct Sums: Codable, Hashable, Sendable {
        /// All.
        public var amountOre: Int
        /// By municipality.
        public var byMunicipality: [String: Int]
        /// By kind.
        public var byKind: [String: Int]
    }

    /// Sums both ways: as computed, and as paid to contract holders.
    public struct Totals: Codable, Hashable, Sendable {
        /// All that is computed.
        public var amountOre: Int
        /// By municipality.
        public var byMunicipality: [String: Int]
        /// By payee.
        public var byPayee: [String: Int]
        /// By kind.
        public var byKind: [String: Int]
        /// What is paid to contract holders.
        public var paidToContractHolders: Sums
    }

    /// `fastlege.settlement/1`.
    public var schema: String
    /// The language of the texts.
    public var language: String
    /// `2022-10` or `2022-04..2022-06`.
    public var month: String
    /// The day the law is as known on.
    public var knownOn: String
    /// What must be said of the whole run.
    public var heading: [String]
    /// The law.
    public var law: LawUsed
    /// The lines, by month, contract and kind.
    public var lines: [Line]
    /// The findings.
    public var findings: [FindingMade]
    /// The sums.
    public var totals: Totals
    /// The municipalities' names, where given and where nothing is illustrative.
    public var municipalityNames: [String: String]
    /// `sha256:` over `id<TAB>amountOre<LF>` sorted by id.
    public var checksum: String
}
