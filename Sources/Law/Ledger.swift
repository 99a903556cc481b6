import Quantities

/// Where a rule writes what it pays. The same rule body writes to either kind.
///
/// The explaining ledger keeps the steps, the summing ledger only their sum; what explains is handed
/// over unevaluated, so that summing costs no more than the arithmetic.
public protocol Ledger {
    /// So many, at a yearly rate.
    mutating func step(
        _ count: Int, at yearlyRate: Money, _ text: @autoclosure () -> Phrase,
        _ version: @autoclosure () -> Version)
    /// Pay only this part of the steps; several parts are multiplied.
    mutating func share(
        _ fraction: Fraction, _ text: @autoclosure () -> Phrase,
        _ version: @autoclosure () -> Version?)
    /// The line also rests on this version.
    mutating func restsOn(_ version: @autoclosure () -> Version)
    /// A finding under this code.
    mutating func finding(_ code: FindingCode, _ facts: @autoclosure () -> [Fact])
}

/// Keeps the sum of the steps and the share, and nothing else.
@frozen
public struct SummingLedger: Ledger {
    /// The sum of the steps in øre a year.
    public var yearlyOre = 0
    /// The product of the shares.
    public var share = Fraction.whole

    /// An empty ledger.
    @inlinable
    public init() {}

    /// The amount: the share of the sum, rounded once, half away from zero.
    @inlinable
    public var amountOre: Int { share.ofRoundedHalfAwayFromZero(yearlyOre) }

    @inlinable
    public mutating func step(
        _ count: Int, at yearlyRate: Money, _ text: @autoclosure () -> Phrase,
        _ version: @autoclosure () -> Version
    ) { yearlyOre += count * yearlyRate.ore }

    @inlinable
    public mutating func share(
        _ fraction: Fraction, _ text: @autoclosure () -> Phrase,
        _ version: @autoclosure () -> Version?
    ) { share = share * fraction }

    @inlinable
    public mutating func restsOn(_ version: @autoclosure () -> Version) {}

    @inlinable
    public mutating func finding(_ code: FindingCode, _ facts: @autoclosure () -> [Fact]) {}
}

/// Keeps every step, share, version and finding.
public struct ExplainingLedger: Ledger {
    /// The steps in the order written.
    public private(set) var steps: [Step] = []
    /// The shares in the order written.
    public private(set) var shares: [SharePart] = []
    /// The versions of the law the line rests on, in the order first met.
    public private(set) var versions: [Version] = []
    /// The findings, with their facts.
    public private(set) var findings: [(code: FindingCode, facts: [Fact])] = []

    /// An empty ledger.
    public init() {}

    public mutating func step(
        _ count: Int, at yearlyRate: Money, _ text: @autoclosure () -> Phrase,
        _ version: @autoclosure () -> Version
    ) {
        steps.append(Step(text(), count, at: yearlyRate, version()))
        restsOn(version())
    }

    public mutating func share(
        _ fraction: Fraction, _ text: @autoclosure () -> Phrase,
        _ version: @autoclosure () -> Version?
    ) {
        shares.append(SharePart(text(), fraction, version()))
        if let version = version() { restsOn(version) }
    }

    public mutating func restsOn(_ version: @autoclosure () -> Version) {
        let version = version()
        if !versions.contains(version) { versions.append(version) }
    }

    public mutating func finding(_ code: FindingCode, _ facts: @autoclosure () -> [Fact]) {
        findings.append((code, facts()))
    }
}
