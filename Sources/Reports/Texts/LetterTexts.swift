extension Texts {
    /// The texts of a GP's own letter.
    static let letter: [String: Text] = [
        "letter.first": Text(
            "De offisielle vektene er ikke publisert; indeksen er regnet ut av det som ble betalt, ikke kontrollert.",
            "Dei offisielle vektene er ikkje publiserte; indeksen er rekna ut av det som vart betalt, ikkje kontrollert.",
            "The official weights are not published; the index is worked out from what was paid, not checked."
        ),
        "letter.month": Text(
            "{month}: {residents} innbyggere, {paid} kr betalt",
            "{month}: {residents} innbyggjarar, {paid} kr betalt",
            "{month}: {residents} residents, {paid} kr paid"),
        "letter.average": Text(
            "{residents} innbyggere × {rate} kr i året ÷ 12 = {amount} kr (satsen er {status})",
            "{residents} innbyggjarar × {rate} kr i året ÷ 12 = {amount} kr (satsen er {status})",
            "{residents} residents × {rate} kr a year ÷ 12 = {amount} kr (the rate is {status})"),
        "letter.ceiling": Text(
            "Det betales for {counted} av {residents} innbyggere.",
            "Det blir betalt for {counted} av {residents} innbyggjarar.",
            "{counted} of {residents} residents are paid for."),
        "letter.index": Text(
            "Det gir indeks {index}: {paid} ÷ {amount}",
            "Det gjev indeks {index}: {paid} ÷ {amount}",
            "That implies the index {index}: {paid} ÷ {amount}"),
        "letter.noIndex": Text(
            "Uten innbyggere er det ingen indeks å regne ut.",
            "Utan innbyggjarar er det ingen indeks å rekne ut.",
            "Without residents there is no index to work out."),
        "letter.beforeIndex": Text(
            "Måneden ble gjort opp uten indeks. Regelen gir {amount} kr; betalt er {paid} kr, en forskjell på {difference} kr.",
            "Månaden vart gjord opp utan indeks. Regelen gjev {amount} kr; betalt er {paid} kr, ein skilnad på {difference} kr.",
            "The month was settled without an index. The rule gives {amount} kr; {paid} kr was paid, a difference of {difference} kr."
        ),
        "letter.supplements": Text("Tillegg", "Tillegg", "Supplements"),
        "letter.baseGrantInstead": Text(
            "Under {people} innbyggere kan grunntilskudd på {amount} kr komme i stedet, de første {years} årene av en avtale med tak på minst {minimumCap}.",
            "Under {people} innbyggjarar kan grunntilskot på {amount} kr kome i staden, dei første {years} åra av ein avtale med tak på minst {minimumCap}.",
            "Below {people} residents a base grant of {amount} kr can come instead, in the first {years} years of a contract with a cap of at least {minimumCap}."
        ),
        "letter.isBaseGrant": Text(
            "Beløpet er nettopp grunntilskuddet. Da sier det ingenting om indeksen.",
            "Beløpet er nettopp grunntilskotet. Då seier det ingenting om indeksen.",
            "The amount is exactly the base grant. Then it says nothing about the index."),
        "letter.baseGrantNone": Text(
            "Grunntilskudd gis bare under {people} innbyggere.",
            "Grunntilskot blir berre gjeve under {people} innbyggjarar.",
            "A base grant is given only below {people} residents."),
        "letter.equalisation": Text(
            "Utjamningstilskudd kommer i tillegg i kommuner under {populationBelow} innbyggere med snittliste under {referenceList}; det er eget beløp i brevet og ikke med her.",
            "Utjamningstilskot kjem i tillegg i kommunar under {populationBelow} innbyggjarar med snittliste under {referenceList}; det er eige beløp i brevet og ikkje med her.",
            "An equalisation grant comes on top in municipalities below {populationBelow} inhabitants with an average list below {referenceList}; the letter has it as an amount of its own, not included here."
        ),
        "letter.change": Text(
            "Endring fra {previous} til {month}: {difference} kr",
            "Endring frå {previous} til {month}: {difference} kr",
            "Change from {previous} to {month}: {difference} kr"),
        "letter.people": Text(
            "{count} flere innbyggere, til forrige måneds sats og indeks",
            "{count} fleire innbyggjarar, til satsen og indeksen månaden før",
            "{count} more residents, at last month's rate and index"),
        "letter.peopleFewer": Text(
            "{count} færre innbyggere, til forrige måneds sats og indeks",
            "{count} færre innbyggjarar, til satsen og indeksen månaden før",
            "{count} fewer residents, at last month's rate and index"),
        "letter.peopleSame": Text(
            "like mange innbyggere", "like mange innbyggjarar", "as many residents"),
        "letter.rate": Text(
            "sats {before} → {after} kr i året, for dagens innbyggere til forrige måneds indeks",
            "sats {before} → {after} kr i året, for innbyggjarane no til indeksen månaden før",
            "rate {before} → {after} kr a year, for today's residents at last month's index"),
        "letter.rateSame": Text("samme sats", "same sats", "the same rate"),
        "letter.indexChange": Text(
            "indeks {before} → {after}", "indeks {before} → {after}", "index {before} → {after}"),
        "letter.otherChange": Text(
            "annet: det som ikke kommer av innbyggere eller sats",
            "anna: det som ikkje kjem av innbyggjarar eller sats",
            "other: what neither residents nor rate explain"),
        "letter.sum": Text("i alt", "i alt", "in all"),
    ]
}
