extension Texts {
    /// Headings and small words of the reports.
    static let reports: [String: Text] = [
        "report.title": Text(
            "Oppgjør for {months}", "Oppgjer for {months}", "Settlement for {months}"),
        "report.knownOn": Text(
            "loven slik den var kjent {day}", "lova slik ho var kjend {day}",
            "the law as known on {day}"),
        "report.status": Text(
            "svakeste status: {status}", "svakaste status: {status}", "weakest status: {status}"),
        "report.refused": Text(
            "{month} er ikke gjort opp: {known}.", "{month} er ikkje gjord opp: {known}.",
            "{month} is not settled: {known}."),
        "report.eg": Text(
            "f.eks. {subject}: {text}", "t.d. {subject}: {text}", "e.g. {subject}: {text}"),
        "report.index": Text("indeks {index}", "indeks {index}", "index {index}"),
        "report.totals": Text("Summer", "Summar", "Totals"),
        "report.all": Text("beregnet i alt", "rekna i alt", "computed in all"),
        "report.paid": Text("til avtalehavere", "til avtalehavarar", "to contract holders"),
        "report.computedOnly": Text(
            "beregnet, blir i kommunen", "rekna, blir i kommunen",
            "computed, stays with the municipality"),
        "report.findings": Text("Merknader", "Merknader", "Findings"),
        "report.rule": Text("regel", "regel", "rule"),
        "report.rates": Text("satser", "satsar", "rates"),
        "report.facts": Text("fakta", "fakta", "facts"),
        "report.law": Text("lov", "lov", "law"),
        "report.why": Text("fordi", "fordi", "why"),
        "report.year": Text("i året", "i året", "a year"),
        "report.inForce": Text(
            "i kraft fra {from}", "i kraft frå {from}", "in force from {from}"),
        "report.inForceUntil": Text(
            "i kraft {from} – {last}", "i kraft {from} – {last}", "in force {from} – {last}"),
        "report.of": Text("av {amount} kr", "av {amount} kr", "of {amount} kr"),
        "report.rounded": Text(
            "avrundet til hele øre", "avrunda til heile øre", "rounded to whole øre"),
        "report.stepBefore": Text(
            "betalt før: {text}", "betalt før: {text}", "paid before: {text}"),
        "report.stepNow": Text("nå: {text}", "no: {text}", "now: {text}"),
        "report.correction": Text(
            "{now} kr skyldig nå − {paid} kr betalt", "{now} kr skuldig no − {paid} kr betalt",
            "{now} kr due now − {paid} kr paid"),
        "report.corrects": Text("retter {id}", "rettar {id}", "corrects {id}"),
        "report.corrections": Text(
            "Rettelser for {months}", "Rettingar for {months}", "Corrections for {months}"),
        "report.noCorrections": Text(
            "Det som er betalt, stemmer. Ingen rettelser.",
            "Det som er betalt, stemmer. Ingen rettingar.",
            "What was paid stands. No corrections."),
        "report.illustrative": Text(
            "ILLUSTRASJON: vektene er våre egne. Bare for syntetiske personer, aldri for en virkelig liste.",
            "ILLUSTRASJON: vektene er våre eigne. Berre for syntetiske personar, aldri for ei verkeleg liste.",
            "ILLUSTRATION: the weights are our own. For synthetic people only, never a real list."),
        "report.sums": Text(
            "{month}: satsen {rate} kr er {status}, ikke publisert; indeks 1,00 for alle; illustrasjon fra publiserte summer, ikke det som ble betalt.",
            "{month}: satsen {rate} kr er {status}, ikkje publisert; indeks 1,00 for alle; illustrasjon frå publiserte summar, ikkje det som vart betalt.",
            "{month}: rate {rate} kr is {status}, not published; index 1.00 for all; illustration from published sums, not what was paid."
        ),
        "report.sumsPublished": Text(
            "{month}: satsen {rate} kr er {status}; illustrasjon fra publiserte summer, ikke det som ble betalt.",
            "{month}: satsen {rate} kr er {status}; illustrasjon frå publiserte summar, ikkje det som vart betalt.",
            "{month}: rate {rate} kr is {status}; illustration from published sums, not what was paid."
        ),
        "report.countrySynthetic": Text(
            "Land per {on}, frø {seed}: {people} oppdiktede personer på {lists} lister, slik de står den dagen.",
            "Land per {on}, frø {seed}: {people} oppdikta personar på {lists} lister, slik dei står den dagen.",
            "Country on {on}, seed {seed}: {people} made-up people on {lists} lists, as they stand that day."
        ),
        "report.country": Text(
            "Land per {on}: {people} personer på {lists} lister, slik de står den dagen.",
            "Land per {on}: {people} personar på {lists} lister, slik dei står den dagen.",
            "Country on {on}: {people} people on {lists} lists, as they stand that day."),
        "report.beforeGrants": Text(
            "{month}: basistilskudd før tilskudd {amount} kr for {people} personer; for korte lister trer grunntilskudd i stedet.",
            "{month}: basistilskot før tilskot {amount} kr for {people} personar; for korte lister trer grunntilskot i staden.",
            "{month}: capitation before grants {amount} kr for {people} people; base grant takes its place for short lists."
        ),
        "report.more": Text("… og {count} til", "… og {count} til", "… and {count} more"),
        "report.total": Text("Sum", "Sum", "Total"),
        "column.month": Text("Måned", "Månad", "Month"),
        "column.municipality": Text("Kommune", "Kommune", "Municipality"),
        "column.municipalityName": Text("Kommunenavn", "Kommunenamn", "Municipality name"),
        "column.contract": Text("Avtale", "Avtale", "Contract"),
        "column.residents": Text("Innbyggere", "Innbyggjarar", "Residents"),
        "column.payee": Text("Mottaker", "Mottakar", "Payee"),
        "column.sum": Text("Sum", "Sum", "Sum"),
        "column.computedOnly": Text("Bare beregnet", "Berre rekna", "Computed only"),
        "column.status": Text("Status", "Status", "Status"),
        "column.findings": Text("Merknader", "Merknader", "Findings"),
        "column.line": Text("Linje", "Linje", "Line"),
        "column.kind": Text("Type", "Type", "Kind"),
        "column.amount": Text("Beløp", "Beløp", "Amount"),
        "column.rule": Text("Regel", "Regel", "Rule"),
        "column.corrects": Text("Retter", "Rettar", "Corrects"),
        "column.explanation": Text("Forklaring", "Forklaring", "Explanation"),
        "sheet.settlement": Text("Oppgjør", "Oppgjer", "Settlement"),
        "sheet.law": Text("Lov og kilder", "Lov og kjelder", "Law and sources"),
        "sheet.name": Text("Parameter", "Parameter", "Parameter"),
        "sheet.from": Text("Fra", "Frå", "From"),
        "sheet.until": Text(
            "Til (første dag utenfor)", "Til (første dag utanfor)", "Until (first day outside)"),
        "sheet.source": Text("Kilde", "Kjelde", "Source"),
        "sheet.how": Text("Hvordan", "Korleis", "How"),
        "sheet.knownOn": Text("Kjent den", "Kjend den", "As known on"),
        "sheet.schema": Text("Format", "Format", "Format"),
        "sheet.clause": Text("Bestemmelse", "Føresegn", "Clause"),
        "sheet.checksum": Text("Kontrollsum", "Kontrollsum", "Checksum"),
        "reason.noLongerDue": Text(
            "linjen er ikke lenger skyldig", "linja er ikkje lenger skuldig",
            "the line is no longer due"),
        "reason.notPaidBefore": Text(
            "linjen var ikke betalt før", "linja var ikkje betalt før",
            "the line was not paid before"),
        "reason.payee": Text(
            "mottakeren er {after}, ikke {before}", "mottakaren er {after}, ikkje {before}",
            "the payee is {after}, not {before}"),
        "reason.rule": Text(
            "regelen er {after}, ikke {before}", "regelen er {after}, ikkje {before}",
            "the rule is {after}, not {before}"),
        "reason.fact": Text(
            "{fact}: {before} → {after}", "{fact}: {before} → {after}", "{fact}: {before} → {after}"
        ),
        "reason.rates": Text(
            "satser i året: {before} → {after}", "satsar i året: {before} → {after}",
            "rates a year: {before} → {after}"),
        "reason.left": Text(
            "{count} gikk ut av listen med virkning fra {from}",
            "{count} gjekk ut av lista med verknad frå {from}",
            "{count} left the list with effect from {from}"),
        "reason.came": Text(
            "{count} kom inn på listen med virkning fra {from}",
            "{count} kom inn på lista med verknad frå {from}",
            "{count} came to the list with effect from {from}"),
    ]
}
