extension Texts {
    /// The texts of the law's own reports.
    static let law: [String: Text] = [
        "law.unknown": Text("ukjent", "ukjend", "not known"),
        "law.inForce": Text("i kraft", "i kraft", "in force"),
        "law.agreedUntil": Text("først avtalt til", "først avtalt til", "first agreed to"),
        "law.status": Text("status", "status", "status"),
        "law.source": Text("kilde", "kjelde", "source"),
        "law.clause": Text("bestemmelse", "føresegn", "clause"),
        "law.published": Text("publisert", "publisert", "published"),
        "law.where": Text("hvor", "kvar", "where"),
        "law.paragraph": Text("paragraf", "paragraf", "paragraph"),
        "law.how": Text("hvordan", "korleis", "how"),
        "law.arithmetic": Text("regnestykke", "reknestykke", "arithmetic"),
        "law.note": Text("merk", "merk", "note"),
        "law.rule.FlatCapitation": Text(
            "Hver person på listen den 1. gir samme årlige sats, opp til lovens øvre grense. Måneden får sin del av året.",
            "Kvar person på lista den 1. gjev same årlege sats, opp til øvre grense i lova. Månaden får sin del av året.",
            "Each person on the list on the 1st earns the same yearly rate, up to the law's ceiling. The month pays its share of the year."
        ),
        "law.rule.BreakpointCapitation": Text(
            "Personer opp til knekkpunktet gir høyere sats, de over gir lavere, opp til lovens øvre grense. Måneden får sin del av året.",
            "Personar opp til knekkpunktet gjev høgare sats, dei over gjev lågare, opp til øvre grense i lova. Månaden får sin del av året.",
            "People up to the breakpoint earn the higher rate, those above the lower, up to the law's ceiling. The month pays its share of the year."
        ),
        "law.rule.PatientAdjustedCapitation": Text(
            "Hver person gir nasjonal gjennomsnittssats ganger listens indeks. De offisielle vektene er ikke publisert; uten dem er indeksen 1.",
            "Kvar person gjev nasjonal gjennomsnittssats gonger indeksen til lista. Dei offisielle vektene er ikkje publiserte; utan dei er indeksen 1.",
            "Each person earns the national average rate times the list's index. The official weights are not published; without them the index is 1."
        ),
        "law.rule.BaseGrant": Text(
            "En kort liste de første årene av en avtale får som for 500 personer, i stedet for basistilskudd; fra mai 2023 bare når det er mer.",
            "Ei kort liste dei første åra av ein avtale får som for 500 personar, i staden for basistilskot; frå mai 2023 berre når det er meir.",
            "A short list in a contract's first years is paid as for 500 people, instead of capitation; from May 2023 only when that is more."
        ),
        "law.rule.EqualisationGrant": Text(
            "I små kommuner med korte lister får hver hjemmel basistilskudd for dem som mangler opp til referanselisten.",
            "I små kommunar med korte lister får kvar heimel basistilskot for dei som manglar opp til referanselista.",
            "In small municipalities with short lists each post is paid capitation for those missing up to the reference list."
        ),
    ]
}
