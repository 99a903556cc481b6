/// Draws keyed by seed, purpose and thing: the same for any order, number of threads and machine.
struct Draws: Sendable {
    /// What a draw decides, so that two draws about one thing do not follow each other.
    enum Purpose: UInt64 {
        case length = 1
        case openness, free, overfull, locked, vacantLength, woman, form, agreement, doctorAge
        case specialist, doctorName, office, officePlace, officeName, officeHours, flowStart
        case households, tickets, since, use, socio, given, family, lineList, lineSince
        case birthStep, birthShift, individual, locum, openSince, memberName
    }

    let seed: UInt64

    /// Sixty-four even bits.
    @inline(__always)
    func bits(_ purpose: Purpose, _ a: Int, _ b: Int = 0) -> UInt64 {
        let first = Self.mixed(seed &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15)
        return Self.mixed(
            Self.mixed(first ^ UInt64(truncatingIfNeeded: a)) &+ UInt64(truncatingIfNeeded: b))
    }

    /// A whole number from 0 to just below `count`.
    @inline(__always)
    func below(_ count: Int, _ purpose: Purpose, _ a: Int, _ b: Int = 0) -> Int {
        Int(bits(purpose, a, b).multipliedFullWidth(by: UInt64(count)).high)
    }

    /// Whether a thing of so many in a thousand happens.
    @inline(__always)
    func happens(_ perMille: Int, _ purpose: Purpose, _ a: Int, _ b: Int = 0) -> Bool {
        below(1000, purpose, a, b) < perMille
    }

    /// The order of 0..<count by their draws; a shuffle that each thing keeps.
    func order(_ count: Int, _ purpose: Purpose, _ a: Int) -> [Int] {
        (0..<count).map { (bits(purpose, a, $0), $0) }.sorted { $0 < $1 }.map(\.1)
    }

    /// The finaliser of SplitMix64.
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ z &>> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z &>> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z &>> 31
    }
}

/// Draws one after the other, for a place whose things are met in a fixed order.
struct DrawStream {
    private var state: UInt64

    init(_ draws: Draws, _ purpose: Draws.Purpose, _ place: Int) {
        state = draws.bits(purpose, place)
    }

    @inline(__always)
    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Draws.mixed(state)
    }

    @inline(__always)
    mutating func below(_ count: Int) -> Int {
        Int(bits().multipliedFullWidth(by: UInt64(count)).high)
    }

    @inline(__always)
    mutating func happens(_ perMille: Int) -> Bool { below(1000) < perMille }
}

/// Waiting times and durations that halve evenly, in whole numbers.
enum Halving {
    /// A draw whose median is `median`: half the things last longer, a quarter longer than twice it.
    ///
    /// The logarithm to base two is taken by the place of the first bit, and straight between places.
    static func time(_ bits: UInt64, median: Int) -> Int {
        let whole = bits.leadingZeroBitCount
        guard whole < 40 else { return 40 * median }
        let part = Int((bits << UInt64(whole + 1)) >> 44)
        return whole * median + (median * ((1 << 20) - part)) >> 20
    }
}
