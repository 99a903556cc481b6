/// The catalogue of texts, by key.
enum Texts {
    static let all = steps.merging(findings) { first, _ in first }
        .merging(words) { first, _ in first }
        .merging(reports) { first, _ in first }
        .merging(letter) { first, _ in first }
        .merging(law) { first, _ in first }
        .merging(fit) { first, _ in first }

    static let months = [
        Text("januar", "januar", "January"), Text("februar", "februar", "February"),
        Text("mars", "mars", "March"), Text("april", "april", "April"), Text("mai", "mai", "May"),
        Text("juni", "juni", "June"), Text("juli", "juli", "July"),
        Text("august", "august", "August"), Text("september", "september", "September"),
        Text("oktober", "oktober", "October"), Text("november", "november", "November"),
        Text("desember", "desember", "December"),
    ]

    /// What is counted, and what part of the year is paid.
    static let steps: [String: Text] = [
        "step.residents": Text(
            "innbyggere på listen", "innbyggjarar på lista", "residents on the list"),
        "step.below": Text(
            "innbyggere opp til knekkpunktet", "innbyggjarar opp til knekkpunktet",
            "residents up to the breakpoint"),
        "step.above": Text(
            "innbyggere over knekkpunktet", "innbyggjarar over knekkpunktet",
            "residents above the breakpoint"),
        "step.average": Text(
            "innbyggere til nasjonal gjennomsnittssats",
            "innbyggjarar til nasjonal gjennomsnittssats",
            "residents at the national average rate"),
        "step.baseGrant": Text(
            "innbyggere som om listen var full ({residents} på listen)",
            "innbyggjarar som om lista var full ({residents} på lista)",
            "residents as if the list were full ({residents} on the list)"),
        "step.equalisation.listLength": Text(
            "innbyggere som mangler til {posts} × {referenceList} ({people} på lister med lege)",
            "innbyggjarar som manglar til {posts} × {referenceList} ({people} på lister med lege)",
            "residents short of {posts} × {referenceList} ({people} on lists with a GP)"),
        "step.equalisation.populationPerPost": Text(
            "innbyggere som mangler til {posts} × {referenceList} ({people} bosatte)",
            "innbyggjarar som manglar til {posts} × {referenceList} ({people} busette)",
            "residents short of {posts} × {referenceList} ({people} inhabitants)"),
        "share.twelfth": Text("en tolvdel", "ein tolvdel", "one twelfth"),
        "share.byDays": Text(
            "{days} av {daysInYear} dager", "{days} av {daysInYear} dagar",
            "{days} of {daysInYear} days"),
        "share.indexUnknown": Text(
            "indeks 1,00 (de offisielle vektene er ikke publisert)",
            "indeks 1,00 (dei offisielle vektene er ikkje publiserte)",
            "index 1.00 (the official weights are not published)"),
        "share.meanWeight": Text(
            "gjennomsnittsvekt: {weights} tusendeler på {residents} innbyggere (illustrerende vekter)",
            "gjennomsnittsvekt: {weights} tusendelar på {residents} innbyggjarar (illustrerande vekter)",
            "mean weight: {weights} thousandths over {residents} residents (illustrative weights)"),
        "share.normaliser": Text(
            "normalisert på sammensetningen {on}", "normalisert på samansetjinga {on}",
            "normalised on the composition of {on}"),
        "share.posts": Text(
            "{own} av {posts} hjemler", "{own} av {posts} heimlar", "{own} of {posts} posts"),
    ]

    /// Words that facts are written with.
    static let words: [String: Text] = [
        "word.yes": Text("ja", "ja", "yes"),
        "word.no": Text("nei", "nei", "no"),
        "word.selfEmployed": Text("næringsdrivende", "næringsdrivande", "self-employed"),
        "word.supported": Text("8.2-avtale", "8.2-avtale", "supported (8.2)"),
        "word.salaried": Text("fastlønn", "fastløn", "salaried"),
        "word.capitation": Text("basistilskudd", "basistilskot", "capitation"),
        "word.baseGrant": Text("grunntilskudd", "grunntilskot", "base grant"),
        "word.equalisationGrant": Text(
            "utjamningstilskudd", "utjamningstilskot", "equalisation grant"),
        "word.contractHolder": Text("avtalehaver", "avtalehavar", "contract holder"),
        "word.municipality": Text("kommunen", "kommunen", "municipality"),
        "word.confirmed": Text("bekreftet", "stadfesta", "confirmed"),
        "word.derived": Text("utledet", "utleidd", "derived"),
        "word.expected": Text("forventet", "venta", "expected"),
        "word.illustrative": Text("illustrerende", "illustrerande", "illustrative"),
        "word.residents": Text("innbyggere på listen", "innbyggjarar på lista", "residents"),
        "word.form": Text("avtaleform", "avtaleform", "form"),
        "word.vacant": Text("uten fast lege", "utan fast lege", "without a GP"),
        "word.maxPatients": Text("listetak", "listetak", "cap"),
        "word.agreementDate": Text("avtaledato", "avtaledato", "contract's day"),
        "word.on": Text("den", "den", "on"),
    ]
}
