import Quantities
import Settlement

extension RunDocument {
    /// The first thing that does not hold together, in words; nil for a run as it was written.
    ///
    /// The checksum holds names and amounts; here each amount is reckoned again from its steps and share,
    /// each name from its parts, and the sums from the lines.
    var inconsistency: String? {
        if checksum != Checksum.of(lines) { return "the checksum does not fit the lines" }
        if Set(lines.map(\.id)).count != lines.count { return "a line stands twice" }
        for line in lines {
            if let wrong = line.inconsistency { return "the line \(line.id.prefix(80)): \(wrong)" }
        }
        if totals != Totals(lines, without: withoutLists.compactMap(\.municipality)) {
            return "the totals are not the sums of the lines"
        }
        return nil
    }
}

extension Int {
    /// The number, with the one that has no positive counterpart moved by one.
    fileprivate var clamped: Int { Swift.max(self, -.max) }
}

extension RunDocument.Line {
    /// No line is more than ten billion kroner.
    private static let largest = 1_000_000_000_000

    fileprivate var inconsistency: String? {
        let name = "\(month)/\(gpContractId)/\(kind)"
        guard corrects == nil ? id == name : corrects == name && id.hasPrefix(name) else {
            return "its name is not its month, contract and kind"
        }
        guard computedOnly == (payee == Payee.municipality.rawValue) else {
            return "its payee and what is only computed do not agree"
        }
        guard
            [amountOre, difference?.nowOre ?? 0, difference?.paidOre ?? 0].allSatisfy({
                abs($0.clamped) <= Self.largest
            })
        else { return "an amount that no settlement makes" }
        guard steps.allSatisfy({ $0.isWhole }) else { return "a step is not count times rate" }
        if let difference {
            let fits = difference.nowOre.subtractingReportingOverflow(difference.paidOre)
            return fits.overflow || fits.partialValue != amountOre
                ? "the amount is not what is due less what was paid" : nil
        }
        return amountOre == reckoned ? nil : "the amount is not the share of its steps"
    }

    /// The amount from the steps and the share; nil where the numbers are none that a rule could write.
    private var reckoned: Int? {
        guard let share, share.denominator > 0 else { return nil }
        var yearly = 0
        for step in steps {
            let (sum, overflow) = yearly.addingReportingOverflow(step.yearlyOre)
            if overflow { return nil }
            yearly = sum
        }
        let bound = Int128(yearly.magnitude) * Int128(share.numerator.magnitude)
        guard bound < Int128(Int.max) * Int128(share.denominator) / 4 else { return nil }
        return Fraction(share.numerator, share.denominator).ofRoundedHalfAwayFromZero(yearly)
    }
}

extension RunDocument.StepUsed {
    /// Whether the yearly amount is count times rate.
    fileprivate var isWhole: Bool {
        let (product, overflow) = count.multipliedReportingOverflow(by: yearlyRateOre)
        return !overflow && product == yearlyOre
    }
}
