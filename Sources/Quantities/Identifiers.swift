/// A municipality's number (*kommunenummer*): four digits, leading zero kept.
public struct MunicipalityNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The four digits.
    public let description: String

    /// The number written with four digits, or three where a spreadsheet ate the leading zero;
    /// nil for any other text.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard (3...4).contains(bytes.count), let value = decimal(bytes), value > 0 else {
            return nil
        }
        description = padded(value, 4)
    }

    public static func < (a: MunicipalityNumber, b: MunicipalityNumber) -> Bool {
        a.description < b.description
    }
}

/// A regular-GP contract's identifier (*fastlegeavtale*, and thereby the list), as the source writes it.
///
/// At most 64 letters, digits, hyphens, points and underscores, so that it can stand in a line's name.
public struct GPContractID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The identifier as written.
    public let description: String

    /// The identifier; nil when it is empty, longer than 64, or holds another character.
    public init?(_ text: some StringProtocol) {
        guard (1...64).contains(text.utf8.count),
            text.utf8.allSatisfy({ byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            })
        else { return nil }
        description = String(text)
    }

    /// Numbers by size, then by text, so that 99 comes before 4711.
    public static func < (a: GPContractID, b: GPContractID) -> Bool {
        switch (Int(a.description), Int(b.description)) {
        case (let left?, let right?) where left != right: left < right
        case (.some, nil): true
        case (nil, .some): false
        default: a.description < b.description
        }
    }
}

/// A health-personnel number (*HPR-nummer*): seven to nine digits, no check digit.
public struct HPRNumber: Hashable, Sendable, CustomStringConvertible {
    /// The digits as written.
    public let description: String

    /// The number; nil when it is not one to nine digits.
    public init?(_ text: some StringProtocol) {
        guard (1...9).contains(text.utf8.count), decimal(text.utf8) != nil else { return nil }
        description = String(text)
    }
}
