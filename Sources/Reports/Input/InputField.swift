/// One column a table may have.
public struct InputField: Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// Whether the table must have it.
    public let required: Bool
    /// What others call it; letters and digits only, lower case.
    public let synonyms: [String]
    /// Whether a value could be one of this column.
    public let fits: @Sendable (String) -> Bool

    init(
        _ name: String, required: Bool = false, _ synonyms: [String],
        fits: @escaping @Sendable (String) -> Bool
    ) {
        self.name = name
        self.required = required
        self.synonyms = synonyms
        self.fits = fits
    }

    public static func == (a: InputField, b: InputField) -> Bool { a.name == b.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The columns of one kind of table.
public struct InputLayout: Sendable {
    /// What the table is called on the command line and in a column map.
    public let name: String
    /// Its columns.
    public let fields: [InputField]

    /// The same with one more column that must be there.
    func requiring(_ name: String) -> InputLayout {
        InputLayout(
            name: self.name,
            fields: fields.map {
                $0.name == name ? InputField(name, required: true, $0.synonyms, fits: $0.fits) : $0
            })
    }
}

private func isNumber(_ range: ClosedRange<Int>) -> @Sendable (String) -> Bool {
    { text in Int(text).map { range.contains($0) } ?? false }
}

private func isOneOf(_ words: Set<String>) -> @Sendable (String) -> Bool {
    { words.contains($0.lowercased()) }
}

private func isDay(_ text: String) -> Bool { InputRow.day(text) != nil }

extension InputLayout {
    /// Lists: a row a contract.
    public static let lists = InputLayout(
        name: "lists",
        fields: [
            InputField(
                "gpContractId", required: true,
                [
                    "avtale", "avtaleid", "fastlegeavtale", "liste", "listeid", "listenr",
                    "contract", "list",
                ]
            ) { !$0.isEmpty },
            InputField(
                "municipality", required: true,
                ["kommune", "kommunenr", "kommunenummer", "knr", "municipalityno"]
            ) { $0.count == 4 && Int($0) != nil },
            InputField(
                "hprNumber", ["hpr", "hprnr", "hprnummer"], fits: isNumber(1_000_000...999_999_999)),
            InputField(
                "form", ["avtaleform", "driftsform", "type"],
                fits: isOneOf(Set(InputWords.form.keys))),
            InputField(
                "vacant", ["ubesatt", "ledig", "utenlege", "vakant"],
                fits: isOneOf(Set(InputWords.yesNo.keys))),
            InputField(
                "maxPatients", ["tak", "listetak", "cap", "maks"], fits: isNumber(0...9999)),
            InputField(
                "agreementDate", ["avtaledato", "dato", "startdato", "frå", "fra", "start"],
                fits: isDay),
            InputField(
                "posts", ["hjemler", "heimlar", "heimler", "stillinger", "legeårsverk"],
                fits: isNumber(0...50)),
            InputField(
                "residents",
                [
                    "innbyggere", "innbyggjarar", "personer", "listelengde", "antall",
                    "talpersonar", "people",
                ],
                fits: isNumber(0...10_000)),
        ])

    /// Residents: a row a person and stay.
    public static let residents = InputLayout(
        name: "residents",
        fields: [
            InputField("personKey", required: true, ["person", "personnøkkel", "nøkkel", "key"]) {
                !$0.isEmpty
            },
            InputField(
                "gpContractId", required: true,
                ["avtale", "avtaleid", "liste", "listeid", "contract", "list"]
            ) { !$0.isEmpty },
            InputField("sex", required: true, ["kjønn", "kjonn"], fits: isNumber(1...2)),
            InputField(
                "birthMonth", required: true, ["fødselsmåned", "fødselsmånad", "født", "birth"]
            ) {
                $0.count == 7 && $0.contains("-")
            },
            InputField("use", ["bruk"], fits: isNumber(1...4)),
            InputField("socio", ["sosio", "sosioøkonomi"], fits: isNumber(1...5)),
            InputField("from", ["fra", "frå"], fits: isDay),
            InputField("until", ["til"], fits: isDay),
        ])

    /// Municipalities: a row each.
    public static let municipalities = InputLayout(
        name: "municipalities",
        fields: [
            InputField(
                "municipality", required: true,
                ["kommune", "kommunenr", "kommunenummer", "knr", "municipalityno"]
            ) { $0.count == 4 && Int($0) != nil },
            InputField("name", ["navn", "namn", "kommunenavn"]) { Int($0) == nil },
            InputField(
                "population", ["folketall", "folketal", "innbyggere"],
                fits: isNumber(0...10_000_000)),
            InputField("gpPosts", ["hjemler", "heimlar", "posts"], fits: isNumber(0...2000)),
            InputField("centrality", ["sentralitet"], fits: isNumber(1...6)),
        ])
}

/// The words that stand for a form or a yes.
enum InputWords {
    static let form = [
        "selfemployed": "selfEmployed", "supported": "supported", "salaried": "salaried",
        "næringsdrivende": "selfEmployed", "næringsdrivande": "selfEmployed", "8.2": "supported",
        "8.2-avtale": "supported", "fastlønn": "salaried", "fastløn": "salaried",
    ]
    static let yesNo = ["yes": "yes", "no": "no", "ja": "yes", "nei": "no"]
}
