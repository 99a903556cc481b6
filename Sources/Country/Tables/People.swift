/// Everybody in the country, a row each; members of one household stand together.
public struct People: Sendable {
    /// The key that follows a person through the country's tables. Another day or seed has other people.
    public let key: Column<UInt32>
    /// The number, below 10^11; 0 where none is given.
    public let nin: Column<UInt64>
    /// 1 man, 2 woman (code set 3101).
    public let sex: Column<UInt8>
    /// `CountryDay`.
    public let birthDate: Column<UInt16>
    /// Row of the home municipality; `Nowhere.short` for those who are not residents.
    public let municipality: Column<UInt16>
    /// Row of the contract whose list they are on; `Nowhere.short` for none.
    public let contract: Column<UInt16>
    /// `CountryDay` since when; none where on no list.
    public let memberSince: Column<UInt16>
    /// `MembershipGround`.
    public let ground: Column<UInt8>
    /// Use of GP services, 1–4.
    public let use: Column<UInt8>
    /// Socio-economy of the area, 1–5.
    public let socio: Column<UInt8>
    /// `PersonMarks`.
    public let marks: Column<UInt8>
    /// Row among the given names; `Nowhere.long` for none.
    public let givenName: Column<UInt32>
    /// Row among the family names; `Nowhere.long` for none.
    public let familyName: Column<UInt32>

    /// How many people.
    public var count: Int { key.count }
}

extension People {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        key = try shelf.column("people.key")
        nin = try shelf.column("people.nin")
        sex = try shelf.column("people.sex")
        birthDate = try shelf.column("people.birthDate")
        municipality = try shelf.column("people.municipality")
        contract = try shelf.column("people.contract")
        memberSince = try shelf.column("people.memberSince")
        ground = try shelf.column("people.ground")
        use = try shelf.column("people.use")
        socio = try shelf.column("people.socio")
        marks = try shelf.column("people.marks")
        givenName = try shelf.column("people.givenName")
        familyName = try shelf.column("people.familyName")
    }

    var named: [NamedColumn] {
        [
            NamedColumn("people.key", key), NamedColumn("people.nin", nin),
            NamedColumn("people.sex", sex), NamedColumn("people.birthDate", birthDate),
            NamedColumn("people.municipality", municipality),
            NamedColumn("people.contract", contract),
            NamedColumn("people.memberSince", memberSince),
            NamedColumn("people.ground", ground), NamedColumn("people.use", use),
            NamedColumn("people.socio", socio), NamedColumn("people.marks", marks),
            NamedColumn("people.givenName", givenName),
            NamedColumn("people.familyName", familyName),
        ]
    }
}

/// People who live together (*husstand*), a row each.
public struct Households: Sendable {
    /// The key that follows a household.
    public let key: Column<UInt32>
    /// Row of its first member; one more at the end.
    public let firstMember: Column<UInt32>

    /// How many households.
    public var count: Int { key.count }

    /// The rows of its members.
    public func members(of household: Int) -> Range<Int> {
        Int(firstMember[household])..<Int(firstMember[household + 1])
    }

    /// The household of a person's row: the last that begins at the row or before it.
    public func household(of person: Int) -> Int {
        var (low, high) = (0, count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(firstMember[middle]) <= person { low = middle } else { high = middle }
        }
        return low
    }
}

extension Households {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        key = try shelf.column("households.key")
        firstMember = try shelf.column("households.firstMember")
    }

    var named: [NamedColumn] {
        [
            NamedColumn("households.key", key),
            NamedColumn("households.firstMember", firstMember),
        ]
    }
}
