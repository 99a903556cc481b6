import Law
import Quantities

extension LawInForce {
    /// The same law, where the weights of these months make the mean weight of some people exactly one.
    ///
    /// `sums` gives people and the sum of their weights in thousandths for each month. A version made so
    /// says how, and keeps the status of the weights it comes from. Throws `LawError` where the weights
    /// are not known for a month.
    public func normalisingWeights(
        _ sums: [Month: (people: Int, weights: Int)]
    ) throws(LawError) -> LawInForce {
        var versions: [Version] = []
        for (month, sum) in sums.sorted(by: { $0.key < $1.key }) {
            let weights = try inForce(CapitationWeights.self, on: month.firstDay).version
            let normaliser = Fraction(sum.people * 1000, max(sum.weights, 1)).reduced
            versions.append(weights.normalised(by: normaliser, in: month, people: sum.people))
        }
        let old = try book.parameter(CapitationWeights.name)
        let new = Dated(
            name: old.name, title: old.title, unit: old.unit, topic: old.topic, versions: versions,
            gaps: old.gaps)
        return LawInForce(book: book.replacing(new), knownOn: knownOn, accepting: accepting)
    }
}

extension Version {
    /// The weights with another normaliser, in force for one month.
    fileprivate func normalised(by normaliser: Fraction, in month: Month, people: Int) -> Version {
        let own = [
            "normaliserNumerator": "\(normaliser.numerator)",
            "normaliserDenominator": "\(normaliser.denominator)",
            "compositionOn": "\(month.firstDay)",
        ]
        let fields = value.fields.map { field in
            (
                name: field.name,
                field: own[field.name].map { LawFields.Field.text($0) } ?? field.field
            )
        }
        return Version(
            name: name, period: Period(from: month.firstDay, until: month.next.firstDay),
            agreedUntil: nil, value: LawFields(fields), status: status,
            how: [how, "Normalised on the \(people) people of this run."].compactMap { $0 }
                .joined(separator: " "),
            arithmetic: arithmetic, source: source, clause: clause, note: note)
    }
}
