/// The columns of people while homes write their rows, each its own.
struct PeopleDraft: Sendable {
    let key, givenName, familyName: ColumnDraft<UInt32>
    let nin: ColumnDraft<UInt64>
    let sex, ground, use, socio, marks: ColumnDraft<UInt8>
    let birthDate, municipality, contract, memberSince: ColumnDraft<UInt16>

    init(count: Int) {
        key = ColumnDraft(count: count)
        nin = ColumnDraft(count: count)
        sex = ColumnDraft(count: count)
        ground = ColumnDraft(count: count)
        use = ColumnDraft(count: count)
        socio = ColumnDraft(count: count)
        marks = ColumnDraft(count: count)
        birthDate = ColumnDraft(count: count)
        municipality = ColumnDraft(count: count)
        contract = ColumnDraft(count: count)
        memberSince = ColumnDraft(count: count)
        givenName = ColumnDraft(count: count)
        familyName = ColumnDraft(count: count)
    }

    var finished: People {
        People(
            key: key.finished, nin: nin.finished, sex: sex.finished,
            birthDate: birthDate.finished, municipality: municipality.finished,
            contract: contract.finished,
            memberSince: memberSince.finished, ground: ground.finished, use: use.finished,
            socio: socio.finished, marks: marks.finished, givenName: givenName.finished,
            familyName: familyName.finished)
    }
}
