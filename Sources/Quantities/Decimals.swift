/// A decimal number read from text, in whole units of its last place.
public struct Decimals: Hashable, Sendable {
    /// The value in units of the last place: `1.5` with two places is 150.
    public let units: Int

    /// The number written with decimal point or comma and at most so many decimals.
    ///
    /// A space (also the no-break kind) may part groups of three digits, and a sign stand first. Nil for
    /// any other text, for more than 11 digits before the decimals, and for an empty text.
    public init?(_ text: some StringProtocol, places: Int) {
        var rest = Substring(text)
        let negative = rest.first == "-" || rest.first == "\u{2212}"
        if negative { rest.removeFirst() }
        let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == "." || $0 == ","
        }
        guard let whole = Self.digits(inGroups: parts[0]), (1...11).contains(whole.count) else {
            return nil
        }
        let decimals = parts.count > 1 ? Array(parts[1].utf8) : []
        let zeros = [UInt8](repeating: 0x30, count: max(0, places - decimals.count))
        guard decimals.count <= places, let value = decimal(whole + decimals + zeros) else {
            return nil
        }
        units = negative ? -value : value
    }

    /// The digits of a number, alone or in groups of three parted by single spaces.
    private static func digits(inGroups text: Substring) -> [UInt8]? {
        let groups = text.split(omittingEmptySubsequences: false) {
            $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}"
        }.map { Array($0.utf8) }
        let parted = groups.count > 1
        guard !parted || (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.flatMap { $0 }
    }
}
