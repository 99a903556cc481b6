/// The names of a country: the texts, and a picker for each sex and year of birth.
struct NameBook: Sendable {
    let names: Names
    private let pickers: [(sex: Int, born: Range<Int>, picker: NamePicker)]
    private let family: NamePicker

    init(_ list: NameList, languages: [String]) {
        var pickers: [(sex: Int, born: Range<Int>, picker: NamePicker)] = []
        var given: [String] = []
        for cohort in list.given {
            pickers.append((cohort.sex, cohort.born, NamePicker(cohort.names, from: given.count)))
            given += cohort.names.map(\.name)
        }
        self.pickers = pickers
        family = NamePicker(list.family)
        names = Names(
            given: TextColumn(given), family: TextColumn(list.family.map(\.name)),
            languages: TextColumn(languages))
    }

    /// A given name for somebody of this sex born in this year.
    @inline(__always)
    func given(sex: Int, born: Int, _ bits: UInt64) -> UInt32 {
        for (of, years, picker) in pickers where of == sex && years.contains(born) {
            return UInt32(picker.pick(bits))
        }
        return Nowhere.long
    }

    /// A family name.
    @inline(__always)
    func family(_ bits: UInt64) -> UInt32 { UInt32(family.pick(bits)) }
}
