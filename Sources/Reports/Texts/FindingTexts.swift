extension Texts {
    /// What was not paid, and what is worth knowing, by code.
    static let findings: [String: Text] = [
        "finding.CAPITATION-CEILING": Text(
            "Listen har {residents} innbyggere. Det betales for {ceiling}, som er lovens øvre grense.",
            "Lista har {residents} innbyggjarar. Det blir betalt for {ceiling}, som er øvre grense i lova.",
            "The list has {residents} residents. {ceiling} are paid for, the law's ceiling."),
        "finding.INDEX-NOT-KNOWN": Text(
            "De offisielle vektene er ikke publisert. Listen er gjort opp med indeks 1,00.",
            "Dei offisielle vektene er ikkje publiserte. Lista er gjord opp med indeks 1,00.",
            "The official weights are not published. The list is settled at index 1.00."),
        "finding.LAW-NOT-KNOWN": Text(
            "Måneden kan ikke gjøres opp: {known}.", "Månaden kan ikkje gjerast opp: {known}.",
            "The month cannot be settled: {known}."),
        "finding.CAP-ZERO": Text(
            "Listetaket er 0 på en liste med lege og {residents} innbyggere. Er det riktig?",
            "Listetaket er 0 på ei liste med lege og {residents} innbyggjarar. Er det rett?",
            "The cap is 0 on a list with a doctor and {residents} residents. Is that right?"),
        "finding.RESIDENTS-DIFFER": Text(
            "Listen sier {said} innbyggere, personene er {residents}. Personene er telt.",
            "Lista seier {said} innbyggjarar, personane er {residents}. Personane er talde.",
            "The list says {said} residents, the people are {residents}. The people were counted."),
        "finding.MUNICIPALITY-WITHOUT-LISTS": Text(
            "Kommunen har {population} innbyggere, men ingen liste i tallene.",
            "Kommunen har {population} innbyggjarar, men inga liste i tala.",
            "The municipality has {population} inhabitants, but no list in the figures."),
        "finding.BASEGRANT-VACANT": Text(
            "Ikke grunntilskudd: listen har ingen fast lege, og dermed ingen avtale det kan følge.",
            "Ikkje grunntilskot: lista har ingen fast lege, og dermed ingen avtale det kan følgje.",
            "No base grant: the list has no regular GP, and so no contract that it could follow."),
        "finding.BASEGRANT-LIST-500": Text(
            "Ikke grunntilskudd: listen har {residents} innbyggere, og det gis under {people}.",
            "Ikkje grunntilskot: lista har {residents} innbyggjarar, og det blir gjeve under {people}.",
            "No base grant: the list has {residents} residents, and it is given below {people}."),
        "finding.BASEGRANT-LOST": Text(
            "Ikke grunntilskudd: listen har tidligere passert {people} innbyggere.",
            "Ikkje grunntilskot: lista har tidlegare passert {people} innbyggjarar.",
            "No base grant: the list has passed {people} residents before."),
        "finding.BASEGRANT-CAP-UNKNOWN": Text(
            "Ikke grunntilskudd: listetaket er ikke oppgitt; det må være minst {minimumCap}.",
            "Ikkje grunntilskot: listetaket er ikkje oppgjeve; det må vere minst {minimumCap}.",
            "No base grant: the cap was not given; it must be at least {minimumCap}."),
        "finding.BASEGRANT-CAP-500": Text(
            "Ikke grunntilskudd: listetaket er {maxPatients}; det må være minst {minimumCap}.",
            "Ikkje grunntilskot: listetaket er {maxPatients}; det må vere minst {minimumCap}.",
            "No base grant: the cap is {maxPatients}; it must be at least {minimumCap}."),
        "finding.BASEGRANT-DATE-UNKNOWN": Text(
            "Ikke grunntilskudd: avtaledatoen er ikke oppgitt; det gis i høyst {years} år fra den.",
            "Ikkje grunntilskot: avtaledatoen er ikkje oppgjeven; det blir gjeve i høgst {years} år frå han.",
            "No base grant: the contract's day was not given; it is paid for at most {years} years from it."
        ),
        "finding.BASEGRANT-NOT-STARTED": Text(
            "Ikke grunntilskudd: avtalen gjelder først fra {agreementDate}.",
            "Ikkje grunntilskot: avtalen gjeld først frå {agreementDate}.",
            "No base grant: the contract begins only on {agreementDate}."),
        "finding.BASEGRANT-TWO-YEARS": Text(
            "Ikke grunntilskudd: det er {years} år eller mer siden avtalen, {agreementDate}.",
            "Ikkje grunntilskot: det er {years} år eller meir sidan avtalen, {agreementDate}.",
            "No base grant: {years} years or more have passed since the contract's day, {agreementDate}."
        ),
        "finding.BASEGRANT-CAPITATION-HIGHER": Text(
            "Ikke grunntilskudd: listens eget basistilskudd er like mye eller mer.",
            "Ikkje grunntilskot: basistilskotet til lista sjølv er like mykje eller meir.",
            "No base grant: the list's own capitation is as much or more."),
        "finding.BASEGRANT-NOT-KNOWN": Text(
            "Grunntilskuddet kan ikke regnes ut: {known}.",
            "Grunntilskotet kan ikkje reknast ut: {known}.",
            "The base grant cannot be worked out: {known}."),
        "finding.EQUALISATION-FACTS-MISSING": Text(
            "Ikke utjamningstilskudd: kommunens folketall er ikke oppgitt.",
            "Ikkje utjamningstilskot: folketalet i kommunen er ikkje oppgjeve.",
            "No equalisation grant: the municipality's population was not given."),
        "finding.EQUALISATION-POPULATION": Text(
            "Ikke utjamningstilskudd: kommunen har {population} innbyggere; det gis under {populationBelow}.",
            "Ikkje utjamningstilskot: kommunen har {population} innbyggjarar; det blir gjeve under {populationBelow}.",
            "No equalisation grant: the municipality has {population} inhabitants; it is given below {populationBelow}."
        ),
        "finding.EQUALISATION-NO-POSTS": Text(
            "Ikke utjamningstilskudd: kommunen har ingen hjemmel å regne snitt av.",
            "Ikkje utjamningstilskot: kommunen har ingen heimel å rekne snitt av.",
            "No equalisation grant: the municipality has no post to take an average over."),
        "finding.EQUALISATION-AVERAGE-LIST": Text(
            "Ikke utjamningstilskudd: {people} innbyggere på {posts} hjemler er ikke under {referenceList} hver.",
            "Ikkje utjamningstilskot: {people} innbyggjarar på {posts} heimlar er ikkje under {referenceList} kvar.",
            "No equalisation grant: {people} residents over {posts} posts are not below {referenceList} each."
        ),
        "finding.EQUALISATION-NOT-KNOWN": Text(
            "Utjamningstilskuddet kan ikke regnes ut: {known}.",
            "Utjamningstilskotet kan ikkje reknast ut: {known}.",
            "The equalisation grant cannot be worked out: {known}."),
    ]
}
