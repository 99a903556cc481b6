import Tables

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
                "hprNumber", ["hpr", "hprnr", "hprnummer"],
                fits: InputField.number(in: 1_000_000...999_999_999)),
            InputField(
                "form", ["avtaleform", "driftsform", "type"],
                fits: InputField.word(of: Set(InputWords.form.keys))),
            InputField(
                "vacant", ["ubesatt", "ledig", "utenlege", "vakant"],
                fits: InputField.word(of: Set(InputWords.yesNo.keys))),
            InputField(
                "maxPatients", ["tak", "listetak", "cap", "maks"],
                fits: InputField.number(in: 0...9999)),
            InputField(
                "agreementDate", ["avtaledato", "dato", "startdato", "frå", "fra", "start"],
                fits: InputField.day),
            InputField(
                "posts", ["hjemler", "heimlar", "heimler", "stillinger", "legeårsverk"],
                fits: InputField.number(in: 0...50)),
            InputField(
                "residents",
                [
                    "innbyggere", "innbyggjarar", "personer", "listelengde", "antall",
                    "talpersonar", "people",
                ],
                fits: InputField.number(in: 0...10_000)),
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
            InputField(
                "sex", required: true, ["kjønn", "kjonn"], fits: InputField.number(in: 1...2)),
            InputField(
                "birthMonth", required: true, ["fødselsmåned", "fødselsmånad", "født", "birth"]
            ) {
                $0.count == 7 && $0.contains("-")
            },
            InputField("use", ["bruk"], fits: InputField.number(in: 1...4)),
            InputField("socio", ["sosio", "sosioøkonomi"], fits: InputField.number(in: 1...5)),
            InputField("from", ["fra", "frå"], fits: InputField.day),
            InputField("until", ["til"], fits: InputField.day),
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
                fits: InputField.number(in: 0...10_000_000)),
            InputField(
                "gpPosts", ["hjemler", "heimlar", "posts"], fits: InputField.number(in: 0...2000)),
            InputField("centrality", ["sentralitet"], fits: InputField.number(in: 1...6)),
        ])
}
