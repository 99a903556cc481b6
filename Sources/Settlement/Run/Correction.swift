import Law
import Quantities

/// The difference between what is now due and what was paid for one line (*korreksjon*).
///
/// Nothing paid is edited: the difference is a line of its own that names what it corrects.
public struct Correction: Hashable, Sendable {
    /// The line's name: what it corrects, `/correction-` and a number.
    public let id: String
    /// The line it corrects.
    public let corrects: String
    /// The month.
    public let month: Month
    /// The contract.
    public let contract: GPContractID
    /// The municipality.
    public let municipality: MunicipalityNumber
    /// What it pays for.
    public let kind: LineKind
    /// Whose the money is.
    public let payee: Payee
    /// What is now due, settled anew; nil when nothing is.
    public let now: SettlementLine?
    /// What was paid, with earlier corrections; empty when nothing was.
    public let paid: [PaidLine]
    /// Why: the rule, rates and facts that changed.
    public let reasons: [Phrase]

    /// What is now due less what was paid.
    public var amount: Money {
        (now?.amount ?? .zero) - paid.reduce(.zero) { $0 + $1.amount }
    }

    /// Whether it is computed but paid to nobody.
    public var computedOnly: Bool { payee == .municipality }

    /// The weakest status of what is due and what was paid.
    public var status: LawStatus {
        (paid.map(\.status) + [now?.status].compactMap { $0 }).max() ?? .confirmed
    }

    /// The steps of all that was paid, alike ones added together; what cancelled out is left out.
    public var stepsPaid: [PaidStep] {
        var sums: [PaidStep] = []
        for step in paid.flatMap(\.steps) {
            let alike = sums.firstIndex {
                ($0.text, $0.yearlyRate, $0.source) == (step.text, step.yearlyRate, step.source)
            }
            let count = step.count + (alike.map { sums[$0].count } ?? 0)
            let sum = PaidStep(
                text: step.text, count: count, yearlyRate: step.yearlyRate, source: step.source)
            if let alike { sums[alike] = sum } else { sums.append(sum) }
        }
        return sums.filter { $0.count != 0 }
    }
}

/// Whose line is corrected: a line that changes payee is reversed for one and made for the other.
private struct Place: Hashable {
    let id: String
    let payee: Payee
}

extension SettlementRun {
    /// The corrections that make what was paid for the same months into what is due now.
    ///
    /// By line and payee; lines whose amount stands are left out. `moves` tells, for a contract and
    /// month, how many people came or left with effect from which month, where that is known.
    public func corrections(
        of paid: [PaidLine], moves: (GPContractID, Month) -> [Phrase] = { _, _ in [] }
    ) -> [Correction] {
        let relevant = paid.filter { months.contains($0.month) && refused[$0.month] == nil }
        let before = Dictionary(grouping: relevant) {
            Place(id: $0.corrects ?? $0.id, payee: $0.payee)
        }
        let after = Dictionary(
            lines.map { (Place(id: $0.id, payee: $0.payee), $0) },
            uniquingKeysWith: { first, _ in first })
        var numbers = Dictionary(grouping: relevant.filter { $0.corrects != nil }) {
            $0.corrects ?? ""
        }
        .mapValues(\.count)
        return Set(before.keys).union(after.keys)
            .sorted { ($0.id, $0.payee.rawValue) < ($1.id, $1.payee.rawValue) }
            .compactMap { place in
                let other = Payee.allCases.first { $0 != place.payee }.map {
                    Place(id: place.id, payee: $0)
                }
                let correction = correction(
                    place, now: after[place], paid: before[place] ?? [],
                    otherwise: (other.flatMap { after[$0] }, other.flatMap { before[$0] } ?? []),
                    number: numbers[place.id, default: 0] + 1, moves: moves)
                guard let correction, correction.amount != .zero else { return nil }
                numbers[place.id, default: 0] += 1
                return correction
            }
    }

    private func correction(
        _ place: Place, now: SettlementLine?, paid: [PaidLine],
        otherwise: (now: SettlementLine?, paid: [PaidLine]), number: Int,
        moves: (GPContractID, Month) -> [Phrase]
    ) -> Correction? {
        let first = paid.first
        guard let month = now?.month ?? first?.month,
            let contract = now?.contract ?? first?.contract,
            let municipality = now?.municipality ?? first?.municipality,
            let kind = now?.kind ?? first?.kind
        else { return nil }
        var reasons = Self.reasons(
            now ?? otherwise.now, paid.isEmpty ? otherwise.paid : paid)
        reasons += moves(contract, month)
        return Correction(
            id: "\(place.id)/correction-\(number)", corrects: place.id, month: month,
            contract: contract, municipality: municipality, kind: kind, payee: place.payee,
            now: now, paid: paid, reasons: reasons)
    }

    private static func reasons(
        _ now: SettlementLine?, _ paid: [PaidLine]
    ) -> [Phrase] {
        guard let now else { return [Phrase("reason.noLongerDue")] }
        guard let last = paid.last else { return [Phrase("reason.notPaidBefore")] }
        var reasons: [Phrase] = []
        if last.payee != now.payee {
            reasons.append(change("reason.payee", last.payee.rawValue, now.payee.rawValue))
        }
        if last.rule != now.rule {
            reasons.append(change("reason.rule", last.rule, now.rule))
        }
        for fact in now.facts {
            let text = fact.value.plain
            if let before = last.facts[fact.name], before != text {
                reasons.append(
                    Phrase(
                        "reason.fact",
                        [
                            Fact("fact", .text(fact.name)), Fact("before", value(before)),
                            Fact("after", fact.value),
                        ]))
            }
        }
        let rates = Set(last.steps.map(\.yearlyRate))
        let ratesNow = Set(now.steps.map(\.yearlyRate))
        if rates != ratesNow, !rates.isEmpty {
            reasons.append(change("reason.rates", list(rates), list(ratesNow)))
        }
        return reasons
    }

    /// A paid fact's text as the value it was.
    private static func value(_ text: String) -> Fact.Value {
        Int(text).map { .count($0) } ?? Day(text).map { .day($0) } ?? .text(text)
    }

    private static func list(_ rates: Set<Money>) -> String {
        rates.sorted(by: >).map(\.description).joined(separator: " / ")
    }

    private static func change(_ key: String, _ before: String, _ after: String) -> Phrase {
        Phrase(key, [Fact("before", .text(before)), Fact("after", .text(after))])
    }
}

extension Fact.Value {
    /// The value without regard to language: digits, point, `YYYY-MM-DD`.
    public var plain: String {
        switch self {
        case .count(let value): "\(value)"
        case .hundredths(let value): Money(ore: value).description
        case .millionths(let value): "\(value)e-6"
        case .money(let value): value.description
        case .day(let value): value.description
        case .month(let value): value.description
        case .text(let value): value
        }
    }
}
