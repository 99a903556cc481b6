/// What a line pays for (*tilskuddstype*).
public enum LineKind: String, CaseIterable, Comparable, Sendable {
    /// For each listed inhabitant (*basistilskudd*).
    case capitation
    /// For new and short lists, instead of capitation (*grunntilskudd*).
    case baseGrant
    /// For small municipalities with short lists (*utjamningstilskudd*).
    case equalisationGrant

    public static func < (a: LineKind, b: LineKind) -> Bool { a.rawValue < b.rawValue }
}

/// Whose money a line is (*mottaker*).
public enum Payee: String, CaseIterable, Sendable {
    /// The self-employed doctor who holds the contract.
    case contractHolder
    /// The municipality: for salaried and vacant lists the amount is computed and stays there.
    case municipality
}

/// How the doctor works under the contract (*avtaleform*).
public enum ContractForm: String, CaseIterable, Sendable {
    /// Self-employed (*næringsdrivende*).
    case selfEmployed
    /// Self-employed with municipal support under item 8.2 (*8.2-avtale*).
    case supported
    /// Employed by the municipality (*fastlønn*).
    case salaried
}
