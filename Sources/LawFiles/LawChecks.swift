import Law
import Quantities

/// What must hold across a book: no version overlaps another, no end lies before its beginning,
/// and gaps lie between versions.
struct LawChecks {
    let book: LawBook

    var problems: [LawFileProblem] {
        book.parameters.values.sorted { $0.name < $1.name }.flatMap { check($0) }
    }

    private func check(_ parameter: Dated) -> [LawFileProblem] {
        var found: [String] = []
        if parameter.versions.isEmpty { found.append("has no version; it would have one at least") }
        for version in parameter.versions {
            guard let until = version.period.until, version.period.from < until else {
                found.append("the version from \(version.period.from) ends before it begins")
                continue
            }
            if let agreed = version.agreedUntil, agreed <= until {
                found.append(
                    "the version from \(version.period.from) was agreed until \(agreed); that would "
                        + "be after its end, \(until)")
            }
        }
        for (earlier, later) in zip(parameter.versions, parameter.versions.dropFirst())
        where later.period.from < (earlier.period.until ?? later.period.from) {
            found.append(
                "the version from \(later.period.from) begins before the one before it ends; "
                    + "versions would stand by rising day without overlap")
        }
        for gap in parameter.gaps
        where parameter.versions.contains(where: { $0.period.contains(gap.period.from) }) {
            found.append("the gap from \(gap.period.from) has a version; it would have none")
        }
        return found.map {
            LawFileProblem(
                file: "parameters/\(parameter.name).yaml", line: 1, what: "\(parameter.name) \($0)")
        }
    }
}
