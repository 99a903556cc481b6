import Quantities
import Settlement

/// Whether a list takes new people (*listestatus*); a thing apart from whether it has room.
public enum ListStatus: UInt8, CaseIterable, Sendable {
    /// Takes new people, and has a free place (*åpen*).
    case open
    /// Takes none (*lukket*).
    case closed
    /// Takes none, not even where the law else would give a place (*låst*).
    case locked

    /// The word in files: open, closed or locked.
    public var word: String { ["open", "closed", "locked"][Int(rawValue)] }
}

/// On what ground somebody stands on a list (*begrunnelse*). Only some may stand above the cap.
public enum MembershipGround: UInt8, CaseIterable, Sendable {
    /// An ordinary choice or allocation, below the cap.
    case ordinary
    /// A child on a parent's list, full or not (*barn*).
    case child
    /// Came back within the years the law gives (*tilbakevending*).
    case returned
    /// Stood there before the cap was what it is (*historisk*).
    case historical

    /// The word in files.
    public var word: String { ["ordinary", "child", "returned", "historical"][Int(rawValue)] }
}

/// What a doctor is to a list (*relasjon*), with the register's code of set 7750.
public enum GPRelationship: UInt8, CaseIterable, Sendable {
    /// The regular GP (*fastlege*).
    case regularGP
    /// Shares the list with another (*delelege*).
    case sharingGP
    /// Stands in (*vikar*).
    case locum

    /// The register's code.
    public var code: String { ["LPFL", "LPDL", "LPVI"][Int(rawValue)] }
}

/// What sets a person apart, as bits.
public struct PersonMarks: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// These bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A member with a D-number who is not a resident.
    public static let notResident = PersonMarks(rawValue: 1)
    /// A child under sixteen on no parent's list.
    public static let apart = PersonMarks(rawValue: 2)

    /// All that mean anything.
    static let known: PersonMarks = [.notResident, .apart]
}

extension ContractForm {
    /// The number a column keeps for the form.
    var code: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }

    /// The form of a column's number.
    init?(code: UInt8) {
        guard Self.allCases.indices.contains(Int(code)) else { return nil }
        self = Self.allCases[Int(code)]
    }
}

/// Stands for nothing in columns of places in other tables.
public enum Nowhere {
    /// In sixteen bits.
    public static let short = UInt16.max
    /// In thirty-two bits.
    public static let long = UInt32.max
}
