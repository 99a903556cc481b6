import Law

/// The permanent codes of settlement. A code is never reused for another meaning.
extension FindingCode {
    /// The list is longer than the ceiling; it is paid to the ceiling.
    public static let capitationCeiling = FindingCode(rawValue: "CAPITATION-CEILING")
    /// The official weights are not published; the list is settled at index 1.
    public static let indexNotKnown = FindingCode(rawValue: "INDEX-NOT-KNOWN")
    /// No capitation law is known, or sure enough, for the month.
    public static let lawNotKnown = FindingCode(rawValue: "LAW-NOT-KNOWN")
    /// The cap is 0 on a list with a doctor: probably a slip.
    public static let capZero = FindingCode(rawValue: "CAP-ZERO")
    /// The list's own figure and the people counted from the memberships differ; the people count.
    public static let residentsDiffer = FindingCode(rawValue: "RESIDENTS-DIFFER")
    /// The municipality has inhabitants but no list of its own in the figures.
    public static let municipalityWithoutLists = FindingCode(rawValue: "MUNICIPALITY-WITHOUT-LISTS")

    /// No base grant: the list has no contract with a regular GP.
    public static let baseGrantVacant = FindingCode(rawValue: "BASEGRANT-VACANT")
    /// No base grant: the list has 500 people or more.
    public static let baseGrantList500 = FindingCode(rawValue: "BASEGRANT-LIST-500")
    /// No base grant: the list has passed 500 before.
    public static let baseGrantLost = FindingCode(rawValue: "BASEGRANT-LOST")
    /// No base grant: the cap was not given.
    public static let baseGrantCapUnknown = FindingCode(rawValue: "BASEGRANT-CAP-UNKNOWN")
    /// No base grant: the cap is below 500.
    public static let baseGrantCap500 = FindingCode(rawValue: "BASEGRANT-CAP-500")
    /// No base grant: the contract's day was not given.
    public static let baseGrantDateUnknown = FindingCode(rawValue: "BASEGRANT-DATE-UNKNOWN")
    /// No base grant: the contract begins after the 1st of the month.
    public static let baseGrantNotStarted = FindingCode(rawValue: "BASEGRANT-NOT-STARTED")
    /// No base grant: two years have passed since the contract's day.
    public static let baseGrantTwoYears = FindingCode(rawValue: "BASEGRANT-TWO-YEARS")
    /// No base grant: the list's own capitation is as much or more.
    public static let baseGrantCapitationHigher = FindingCode(
        rawValue: "BASEGRANT-CAPITATION-HIGHER")
    /// The terms of the base grant are not known for the month.
    public static let baseGrantNotKnown = FindingCode(rawValue: "BASEGRANT-NOT-KNOWN")

    /// No equalisation: the municipality's population was not given.
    public static let equalisationFactsMissing = FindingCode(rawValue: "EQUALISATION-FACTS-MISSING")
    /// No equalisation: the municipality has too many inhabitants.
    public static let equalisationPopulation = FindingCode(rawValue: "EQUALISATION-POPULATION")
    /// No equalisation: the municipality has no GP post to take an average over.
    public static let equalisationNoPosts = FindingCode(rawValue: "EQUALISATION-NO-POSTS")
    /// No equalisation: the average list is not below the reference list.
    public static let equalisationAverageList = FindingCode(rawValue: "EQUALISATION-AVERAGE-LIST")
    /// The terms of the equalisation grant are not known for the month.
    public static let equalisationNotKnown = FindingCode(rawValue: "EQUALISATION-NOT-KNOWN")
}
