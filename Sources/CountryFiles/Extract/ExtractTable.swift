import Tables

/// A table of an extract (*uttrekk*) of a country: a file of its name, with these columns in this order.
public enum ExtractTable: String, CaseIterable, Sendable {
    /// Everybody, a row each.
    case people
    /// The contracts, and thereby the lists.
    case lists
    /// The doctors.
    case doctors
    /// Which doctor is on which list.
    case periods
    /// The offices.
    case offices
    /// Who waits for a place on which list.
    case line
    /// The municipalities.
    case municipalities
    /// What the table of people has no room for: names, the ground, and children on no parent's list.
    case remarks

    /// Its columns, in order.
    public var columns: [String] { wording.map { String($0.drop { $0 == "#" }) } }

    /// Whether each column is a number in JSON.
    var numeric: [Bool] { wording.map { $0.hasPrefix("#") } }

    /// Whether an extract must have it.
    var isRequired: Bool { self == .people || self == .lists }

    /// How it is read: every column must be there.
    var layout: InputLayout {
        let ofPeople = [.people, .line, .remarks].contains(self)
        return InputLayout(
            name: rawValue,
            fields: columns.map { InputField($0, required: true, []) { _ in false } },
            ofPeople: ofPeople)
    }

    /// The columns, with a mark before those that are numbers.
    private var wording: [Substring] {
        let line =
            switch self {
            case .people:
                "#personKey,nin,#sex,birthDate,municipality,#householdKey,gpContractId,memberSince,#use,#socio"
            case .lists:
                "gpContractId,municipality,hprNumber,form,vacant,#maxPatients,agreementDate,#posts,#residents,"
                    + "status,openSince,officeOrgNr"
            case .doctors: "hprNumber,#sex,birthDate,specialist,trainee,givenName,familyName"
            case .periods:
                "gpContractId,hprNumber,relationship,from,until,#workingPercentage,substituteForHprNumber"
            case .offices:
                "organisationNumber,herId,name,municipality,#latitude,#longitude,opens,closes,languages,"
                    + "accessible"
            case .line: "gpContractId,#personKey,since"
            case .municipalities: "municipality,name,#population,#centrality,complete"
            case .remarks: "#personKey,givenName,familyName,ground,apart"
            }
        return line.split(separator: ",")
    }
}

/// How an extract is written.
public enum ExtractFormat: String, CaseIterable, Sendable {
    /// Comma, line feed, UTF-8; quotes only where they are needed.
    case csv
    /// An array of flat objects, one a line.
    case json
}

/// Whose people an extract is about.
public enum ExtractMode: String, CaseIterable, Sendable {
    /// Made-up people: nothing that could be a real person's, doctor's or office's number.
    case test
    /// Real people: nothing that is made up.
    case production

    /// Whether a number of this kind may not stand in the extract.
    func refuses(synthetic: Bool) -> Bool { synthetic != (self == .test) }

    /// What a number would have to be.
    func right(_ what: String, _ series: String) -> String {
        self == .test
            ? "\(what) that is made up (\(series)), as the mode is test"
            : "\(what) that is not made up (\(series)), as the mode is production"
    }
}
