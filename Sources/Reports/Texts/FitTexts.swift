extension Texts {
    /// What a country's report, its head and its check are told with.
    static let fit: [String: Text] = [
        "fit.title": Text(
            "Landet per {on}, frø {seed}, ved siden av de publiserte tallene",
            "Landet per {on}, frø {seed}, ved sida av dei publiserte tala",
            "Fit of the country on {on}, seed {seed}, to the published figures"),
        "fit.ages": Text(
            "folketall etter kjønn og ettårig alder", "folketal etter kjønn og eittårig alder",
            "population by sex and single year"),
        "fit.bands": Text(
            "folketall etter kjønn og femårig alder", "folketal etter kjønn og femårig alder",
            "population by sex and five-year band"),
        "fit.municipalities": Text("Kommuner", "Kommunar", "Municipalities"),
        "fit.assumptions": Text(
            "Antakelser, og tall fra andre dager (facts/assumptions.csv)",
            "Føresetnader, og tal frå andre dagar (facts/assumptions.csv)",
            "Assumptions and figures of other days (facts/assumptions.csv)"),
        "fit.figures": Text(
            "{count} tall: {statuses}", "{count} tal: {statuses}", "{count} figures: {statuses}"),
        "fit.largest": Text(
            "største forskjell {difference}", "største skilnad {difference}",
            "largest difference {difference}"),
        "fit.outsideTitle": Text("Utenfor", "Utanfor", "Outside"),
        "fit.publishedColumn": Text("publisert", "publisert", "published"),
        "fit.ours": Text("vårt", "vårt", "ours"),
        "fit.difference": Text("forskjell", "skilnad", "difference"),
        "fit.tolerance": Text("toleranse", "toleranse", "tolerance"),
        "fit.status": Text("status", "status", "status"),
        "fit.exact": Text("likt", "likt", "exact"),
        "fit.within": Text("innenfor", "innanfor", "within"),
        "fit.outside": Text("utenfor", "utanfor", "outside"),
        "fit.assumption": Text("antakelse", "føresetnad", "assumption"),
        "fit.approximate": Text("omtrentlig", "omtrentleg", "approximate"),
        "fit.derived": Text("utledet", "utleidd", "derived"),
        "fit.interpolated": Text("mellom to dager", "mellom to dagar", "interpolated"),
        "fit.carried": Text("fra en annen dag", "frå ein annan dag", "carried"),
        "fit.country": Text(
            "Land per {on}, {origin}: {people}", "Land per {on}, {origin}: {people}",
            "Country on {on}, {origin}: {people}"),
        "fit.built": Text(
            "bygd fra facts/, frø {seed}", "bygd frå facts/, frø {seed}",
            "built from facts/, seed {seed}"),
        "fit.read": Text("lest fra et uttrekk", "lese frå eit uttrekk", "read from an extract"),
        "fit.madeUp": Text("oppdiktede personer", "oppdikta personar", "made-up people"),
        "fit.real": Text("virkelige personer", "verkelege personar", "real people"),
        "fit.people": Text("personer", "personar", "people"),
        "fit.households": Text("husstander", "hushald", "households"),
        "fit.contracts": Text("avtaler", "avtalar", "contracts"),
        "fit.memberships": Text("listetilhørigheter", "listetilhøyrsler", "memberships"),
        "fit.inLine": Text("på venteliste", "på venteliste", "in the line"),
        "fit.doctors": Text("leger", "legar", "doctors"),
        "fit.periods": Text("legeperioder", "legeperiodar", "doctor periods"),
        "fit.offices": Text("legekontor", "legekontor", "offices"),
        "fit.places": Text("kommuner", "kommunar", "municipalities"),
        "fit.bytes": Text("byte", "byte", "bytes"),
        "fit.sound": Text(
            "{file}: i orden; {people} personer og {lists} lister bryter ingen naturlov",
            "{file}: i orden; {people} personar og {lists} lister bryt inga naturlov",
            "{file}: sound; {people} people and {lists} lists break no law"),
    ]

    /// The margins' names in bokmål and nynorsk, with `#` for each run of digits.
    static let margins: [String: (nb: String, nn: String)] = [
        "population": ("folketall", "folketal"),
        "population: men of #": ("folketall: menn på #", "folketal: menn på #"),
        "population: women of #": ("folketall: kvinner på #", "folketal: kvinner på #"),
        "population: men of #+": ("folketall: menn på #+", "folketal: menn på #+"),
        "population: women of #+": ("folketall: kvinner på #+", "folketal: kvinner på #+"),
        "population: men of #–#": ("folketall: menn på #–#", "folketal: menn på #–#"),
        "population: women of #–#": ("folketall: kvinner på #–#", "folketal: kvinner på #–#"),
        "lists": ("lister", "lister"),
        "lists with a GP": ("lister med fastlege", "lister med fastlege"),
        "lists without a GP": ("lister uten fast lege", "lister utan fast lege"),
        "people on lists with a GP": (
            "personer på lister med fastlege", "personar på lister med fastlege"
        ),
        "people on lists without a GP": (
            "personer på lister uten fast lege", "personar på lister utan fast lege"
        ),
        "sum of caps of lists with a GP": (
            "sum av listetak, lister med fastlege", "sum av listetak, lister med fastlege"
        ),
        "open lists": ("åpne lister", "opne lister"),
        "lists whose GP is a woman": (
            "lister der fastlegen er kvinne", "lister der fastlegen er kvinne"
        ),
        "GPs": ("fastleger", "fastlegar"),
        "salaried lists": ("fastlønnede lister", "fastlønte lister"),
        "mean list with a GP, people": (
            "gjennomsnittsliste med fastlege, personer", "gjennomsnittsliste med fastlege, personar"
        ),
        "mean cap of lists with a GP": (
            "gjennomsnittlig tak, lister med fastlege", "gjennomsnittleg tak, lister med fastlege"
        ),
        "salaried, per cent of lists with a GP": (
            "fastlønn, prosent av lister med fastlege", "fastløn, prosent av lister med fastlege"
        ),
        "women, per cent of lists with a GP": (
            "kvinner, prosent av lister med fastlege", "kvinner, prosent av lister med fastlege"
        ),
        "specialists, per cent of GPs": (
            "spesialister, prosent av fastlegene", "spesialistar, prosent av fastlegane"
        ),
        "lists of #–# #, per cent (#-#)": (
            "lister på #–# #, prosent (#-#)", "lister på #–# #, prosent (#-#)"
        ),
        "lists over # #, per cent (#-#)": (
            "lister over # #, prosent (#-#)", "lister over # #, prosent (#-#)"
        ),
        "median list with a GP, people (#-#)": (
            "medianliste med fastlege, personer (#-#)", "medianliste med fastlege, personar (#-#)"
        ),
        "people listed outside their municipality, at least": (
            "personer på liste utenfor egen kommune, minst",
            "personar på liste utanfor eigen kommune, minst"
        ),
        "municipalities with more people than caps": (
            "kommuner med flere personer enn tak", "kommunar med fleire personar enn tak"
        ),
        "municipalities where members stand above a cap": (
            "kommuner der noen står over et tak", "kommunar der nokon står over eit tak"
        ),
        "residents of municipalities without lists, on neighbours' lists": (
            "innbyggere i kommuner uten lister, på naboers lister",
            "innbyggjarar i kommunar utan lister, på naboars lister"
        ),
        "people above the cap of their list": (
            "personer over taket på listen sin", "personar over taket på lista si"
        ),
        "members who are not residents": (
            "på liste uten å være innbyggere", "på liste utan å vere innbyggjarar"
        ),
        "residents on no list": ("innbyggere uten liste", "innbyggjarar utan liste"),
        "people in the line for a place (carried from #-#-#)": (
            "personer på venteliste (fra #-#-#)", "personar på venteliste (frå #-#-#)"
        ),
        "use class #, per cent": ("bruksklasse #, prosent", "bruksklasse #, prosent"),
        "socio-economy class #, per cent": (
            "sosioøkonomisk klasse #, prosent", "sosioøkonomisk klasse #, prosent"
        ),
        "members on the ground child": (
            "på liste med grunn: barn", "på liste med grunn: barn"
        ),
        "members on the ground returned": (
            "på liste med grunn: kom tilbake", "på liste med grunn: kom tilbake"
        ),
        "members on the ground historical": (
            "på liste med grunn: stod der før", "på liste med grunn: stod der før"
        ),
        "children under sixteen on no parent's list": (
            "barn under seksten på ingen forelders liste",
            "barn under seksten på lista til ingen av foreldra"
        ),
        "specialists at centrality #, per cent": (
            "spesialister ved sentralitet #, prosent", "spesialistar ved sentralitet #, prosent"
        ),
        "trainees at centrality #, per cent": (
            "ALIS ved sentralitet #, prosent", "ALIS ved sentralitet #, prosent"
        ),
        "salaried lists at size #, per cent": (
            "fastlønnede lister ved størrelse #, prosent",
            "fastlønte lister ved storleik #, prosent"
        ),
        "agreements at size #, median years so far": (
            "avtaler ved størrelse #, median år til nå", "avtalar ved storleik #, median år til no"
        ),
        "years on the list at size #, median": (
            "år på listen ved størrelse #, median", "år på lista ved storleik #, median"
        ),
        "mean cap of lists without a GP": (
            "gjennomsnittlig tak, lister uten fast lege",
            "gjennomsnittleg tak, lister utan fast lege"
        ),
        "locked lists": ("låste lister", "låste lister"),
        "locums": ("vikarer", "vikarar"),
        "offices": ("legekontor", "legekontor"),
        "offices with wheelchair access, per cent": (
            "legekontor med rullestoltilgang, prosent", "legekontor med rullestoltilgang, prosent"
        ),
        "households": ("husstander", "hushald"),
        "GPs aged #–#, per cent": ("fastleger på #–# år, prosent", "fastlegar på #–# år, prosent"),
        "GPs aged over #, per cent": (
            "fastleger over # år, prosent", "fastlegar over # år, prosent"
        ),
        "GPs aged # and more, per cent": (
            "fastleger på # år og mer, prosent", "fastlegar på # år og meir, prosent"
        ),
    ]
}

extension Language {
    /// A margin's name in the language; as it is where it has none.
    func margin(_ name: String) -> String {
        guard self != .en else { return name }
        var digits: [Substring] = []
        var template = ""
        var rest = name[...]
        while let first = rest.first {
            let run = rest.prefix { $0.isASCII && $0.isNumber }
            if run.isEmpty {
                template.append(first)
                rest.removeFirst()
            } else {
                template.append("#")
                digits.append(run)
                rest = rest[run.endIndex...]
            }
        }
        guard let texts = Texts.margins[template] else { return name }
        var next = digits.makeIterator()
        return (self == .nb ? texts.nb : texts.nn).map { character in
            character == "#" ? String(next.next() ?? "#") : String(character)
        }.joined()
    }
}
