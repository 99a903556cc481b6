/// The doctors of the lists, a row each.
public struct Doctors: Sendable {
    /// The health-personnel number.
    public let hprNumber: Column<UInt32>
    /// 1 man, 2 woman.
    public let sex: Column<UInt8>
    /// `CountryDay`; none where not given.
    public let birthDate: Column<UInt16>
    /// 1 for a specialist in general practice.
    public let specialist: Column<UInt8>
    /// 1 for a doctor in specialist training (*ALIS*).
    public let trainee: Column<UInt8>
    /// Row among the given names; `Nowhere.long` for none.
    public let givenName: Column<UInt32>
    /// Row among the family names; `Nowhere.long` for none.
    public let familyName: Column<UInt32>

    /// How many doctors.
    public var count: Int { hprNumber.count }
}

extension Doctors {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        hprNumber = try shelf.column("doctors.hprNumber")
        sex = try shelf.column("doctors.sex")
        birthDate = try shelf.column("doctors.birthDate")
        specialist = try shelf.column("doctors.specialist")
        trainee = try shelf.column("doctors.trainee")
        givenName = try shelf.column("doctors.givenName")
        familyName = try shelf.column("doctors.familyName")
    }

    var named: [NamedColumn] {
        [
            NamedColumn("doctors.hprNumber", hprNumber), NamedColumn("doctors.sex", sex),
            NamedColumn("doctors.birthDate", birthDate),
            NamedColumn("doctors.specialist", specialist),
            NamedColumn("doctors.trainee", trainee),
            NamedColumn("doctors.givenName", givenName),
            NamedColumn("doctors.familyName", familyName),
        ]
    }
}

/// Which doctor has been on which list, and as what (*legeperiode*, GPOnContractAssociation).
public struct DoctorPeriods: Sendable {
    /// Row of the contract.
    public let contract: Column<UInt16>
    /// Row of the doctor.
    public let doctor: Column<UInt16>
    /// `GPRelationship`.
    public let relationship: Column<UInt8>
    /// `CountryDay`, inside.
    public let from: Column<UInt16>
    /// `CountryDay`, the first outside; none where no end is known.
    public let until: Column<UInt16>
    /// 1–100.
    public let workingPercentage: Column<UInt8>
    /// Row of the doctor a locum stands in for; `Nowhere.short` for none.
    public let substituteFor: Column<UInt16>

    /// How many periods.
    public var count: Int { contract.count }
}

extension DoctorPeriods {
    init(_ shelf: some ColumnShelf) throws(CountryError) {
        contract = try shelf.column("periods.contract")
        doctor = try shelf.column("periods.doctor")
        relationship = try shelf.column("periods.relationship")
        from = try shelf.column("periods.from")
        until = try shelf.column("periods.until")
        workingPercentage = try shelf.column("periods.workingPercentage")
        substituteFor = try shelf.column("periods.substituteFor")
    }

    var named: [NamedColumn] {
        [
            NamedColumn("periods.contract", contract), NamedColumn("periods.doctor", doctor),
            NamedColumn("periods.relationship", relationship),
            NamedColumn("periods.from", from), NamedColumn("periods.until", until),
            NamedColumn("periods.workingPercentage", workingPercentage),
            NamedColumn("periods.substituteFor", substituteFor),
        ]
    }
}
