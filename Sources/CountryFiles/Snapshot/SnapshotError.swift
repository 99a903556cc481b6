import Country

/// Why a file is no country, or not the one that was written.
public enum SnapshotError: Error, Hashable, Sendable {
    /// It is not there, no file, or may not be read.
    case unreadable(why: String)
    /// It does not begin as a country file does.
    case foreign
    /// It was written by a later version of this program.
    case future(version: Int)
    /// It ends too early.
    case truncated(bytes: Int, expected: Int)
    /// A part of it is not as it was written.
    case damaged(String)
    /// Its columns are damaged or make no country.
    case country(CountryError)
}

extension SnapshotError: CustomStringConvertible {
    /// What was found and what would be right.
    public var description: String {
        switch self {
        case .unreadable(let why): why
        case .foreign:
            "no country file; would be right: a file made by fastlege country build or import"
        case .future(let version):
            "a country file of version \(version), and this program reads up to \(SnapshotHead.version); would be right: a newer fastlege"
        case .truncated(let bytes, let expected):
            "\(bytes) bytes of \(expected); would be right: the whole file, copied again or built anew"
        case .damaged(let part):
            "\(part) is not as it was written; would be right: a whole copy, or the country built anew"
        case .country(let error): error.description
        }
    }
}
