/// How sure a version of the law is, best first (*status*).
public enum LawStatus: String, CaseIterable, Comparable, Sendable {
    /// Read in the named source.
    case confirmed
    /// Worked out from confirmed figures; the version says how.
    case derived
    /// Not decided, but foreseen; the version says why.
    case expected
    /// A number of ours, for synthetic people only.
    case illustrative

    /// A weaker status is greater, so the weakest of several is their maximum.
    public static func < (a: LawStatus, b: LawStatus) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .confirmed: 0
        case .derived: 1
        case .expected: 2
        case .illustrative: 3
        }
    }
}
