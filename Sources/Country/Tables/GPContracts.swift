/// The regular-GP contracts (*fastlegeavtaler*), and thereby the lists, a row each.
public struct GPContracts: Sendable {
    /// The identifier, as its owner writes it.
    public let id: TextColumn
    /// Row of the municipality it is made with.
    public let municipality: Column<UInt16>
    /// Row of the office; `Nowhere.short` for none.
    public let office: Column<UInt16>
    /// Row of the regular GP; `Nowhere.short` for a list without one.
    public let doctor: Column<UInt16>
    /// `ContractForm`, by its place.
    public let form: Column<UInt8>
    /// The cap (*listetak*); `Nowhere.short` where not given.
    public let maxPatients: Column<UInt16>
    /// `CountryDay` of the agreement; none where not given.
    public let agreementDate: Column<UInt16>
    /// GP posts, in hundredths.
    public let posts: Column<UInt16>
    /// `ListStatus`.
    public let status: Column<UInt8>
    /// `CountryDay` since when it has been open; none where it is not.
    public let openSince: Column<UInt16>
    /// 1 where everybody on the list is in this country; 0 for a neighbour's list that some are on.
    public let complete: Column<UInt8>
    /// Where its members begin among `ContractMembers`; one more at the end.
    public let firstMember: Column<UInt32>
    /// Where its line begins in `WaitingLine`; one more at the end.
    public let firstWaiting: Column<UInt32>

    /// How many contracts.
    public var count: Int { status.count }

    /// Where its members stand among `ContractMembers`.
    public func members(of contract: Int) -> Range<Int> {
        Int(firstMember[contract])..<Int(firstMember[contract + 1])
    }

    /// Where its line stands in `WaitingLine`.
    public func waiting(for contract: Int) -> Range<Int> {
        Int(firstWaiting[contract])..<Int(firstWaiting[contract + 1])
    }
}

extension GPContracts {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        id = try shelf.texts("contracts.id")
        municipality = try shelf.column("contracts.municipality")
        office = try shelf.column("contracts.office")
        doctor = try shelf.column("contracts.doctor")
        form = try shelf.column("contracts.form")
        maxPatients = try shelf.column("contracts.maxPatients")
        agreementDate = try shelf.column("contracts.agreementDate")
        posts = try shelf.column("contracts.posts")
        status = try shelf.column("contracts.status")
        openSince = try shelf.column("contracts.openSince")
        complete = try shelf.column("contracts.complete")
        firstMember = try shelf.column("contracts.firstMember")
        firstWaiting = try shelf.column("contracts.firstWaiting")
    }

    var named: [NamedColumn] {
        id.named("contracts.id") + [
            NamedColumn("contracts.municipality", municipality),
            NamedColumn("contracts.office", office), NamedColumn("contracts.doctor", doctor),
            NamedColumn("contracts.form", form),
            NamedColumn("contracts.maxPatients", maxPatients),
            NamedColumn("contracts.agreementDate", agreementDate),
            NamedColumn("contracts.posts", posts), NamedColumn("contracts.status", status),
            NamedColumn("contracts.openSince", openSince),
            NamedColumn("contracts.complete", complete),
            NamedColumn("contracts.firstMember", firstMember),
            NamedColumn("contracts.firstWaiting", firstWaiting),
        ]
    }
}

extension TextColumn {
    func named(_ name: String) -> [NamedColumn] {
        [NamedColumn("\(name).bytes", bytes), NamedColumn("\(name).ends", ends)]
    }
}

/// Who is on each list (*listetilhørighet*): rows of `People`, gathered by contract.
public struct ContractMembers: Sendable {
    /// Row of the person.
    public let person: Column<UInt32>
}

extension ContractMembers {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        person = try shelf.column("members.person")
    }

    var named: [NamedColumn] { [NamedColumn("members.person", person)] }
}

/// Who waits for a place on which list (*venteliste*), gathered by contract, longest waiting first.
public struct WaitingLine: Sendable {
    /// Row of the person.
    public let person: Column<UInt32>
    /// `CountryDay` since when.
    public let since: Column<UInt16>

    /// How many wait.
    public var count: Int { person.count }
}

extension WaitingLine {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        person = try shelf.column("line.person")
        since = try shelf.column("line.since")
    }

    var named: [NamedColumn] {
        [NamedColumn("line.person", person), NamedColumn("line.since", since)]
    }
}
