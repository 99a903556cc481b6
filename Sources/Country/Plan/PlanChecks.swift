import Quantities

/// Sees that what was shared out sums to what was to be met; where it does not, figures contradict.
enum PlanChecks {
    /// The municipal figures against the nation's.
    static func sums(
        _ nation: NationalTargets, _ targets: MunicipalTargets
    ) throws(CountryError) {
        try require([
            ("residents", nation.residents, targets.residents),
            ("lists with a GP", nation.listsWithGP.value, targets.lists.withGP),
            ("lists without a GP", nation.listsWithoutGP.value, targets.lists.withoutGP),
            ("people on lists with a GP", nation.peopleWithGP.value, targets.lists.peopleWithGP),
            (
                "people on lists without a GP", nation.peopleWithoutGP.value,
                targets.lists.peopleWithoutGP
            ),
            ("the sum of caps", nation.caps.value, targets.lists.caps),
            ("women among the GPs", nation.women.value, targets.lists.women),
            ("members who are not residents", nation.notResidents.value, targets.notResidents),
        ])
    }

    /// The line against the nation's.
    static func waiting(_ nation: NationalTargets, _ waiting: [Int]) throws(CountryError) {
        try require([("people in the line", nation.line.value, waiting)])
    }

    /// Throws `CountryError.contradiction` for figures whose parts do not sum to what was wanted.
    static func require(
        _ figures: [(name: String, wanted: Int, parts: [Int])]
    ) throws(CountryError) {
        let wrong = figures.filter {
            $0.parts.reduce(0, +) != $0.wanted || $0.parts.contains { $0 < 0 }
        }
        guard wrong.isEmpty else {
            throw .contradiction(
                wrong.map {
                    "facts/: \($0.name): \($0.wanted) cannot be shared out among municipalities; would be right: figures that agree with each other"
                }.joined(separator: "\n"))
        }
    }
}
