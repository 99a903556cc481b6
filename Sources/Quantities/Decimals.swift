/// A decimal number read from text, in whole units of its last place.
public struct Decimals: Hashable, Sendable {
    /// The value in units of the last place: `1.5` with two places is 150.
    public let units: Int

    /// The number written with decimal point or comma and at most so many decimals.
    ///
    /// Spaces (also the no-break kind) may part groups of three digits. Nil for any other text, for
    /// more than 11 digits before the decimals, and for an empty text.
    public init?(_ text: some StringProtocol, places: Int) {
        var digits: [UInt8] = []
        var decimals = -1
        var negative = false
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "0"..."9":
                digits.append(UInt8(scalar.value))
                if decimals >= 0 { decimals += 1 }
            case "-", "\u{2212}":
                guard index == 0 else { return nil }
                negative = true
            case ".", ",":
                guard decimals < 0, !digits.isEmpty else { return nil }
                decimals = 0
            case " ", "\u{A0}", "\u{202F}":
                guard !digits.isEmpty, decimals < 0 else { return nil }
            default: return nil
            }
        }
        guard !digits.isEmpty, decimals <= places, digits.count - max(decimals, 0) <= 11 else {
            return nil
        }
        digits += Array(repeating: 0x30, count: places - max(decimals, 0))
        guard let value = decimal(digits) else { return nil }
        units = negative ? -value : value
    }
}
