import Country
import CountryFiles
import Law
import Quantities
import Reports
import Settlement

extension SettleInput {
    /// The lists of a country file. Illustrative weights are for made-up people only.
    func settleCountry(
        _ path: String, _ law: LawInForce, _ months: ClosedRange<Month>
    ) throws -> SettleFiles {
        if lists != nil || residents != nil || municipalities != nil || municipalSums != nil {
            throw Failure.badInput([
                "--country \(path): would be right: the country alone, without other lists or people"
            ])
        }
        let country = try takeUpCountry(path)
        guard country.frame.synthetic || law.accepting != .illustrative else {
            throw Failure.badInput([
                "--allow illustrative: \(path) holds real people; would be right: a country of made-up people, or no --allow"
            ])
        }
        let accepting = country.frame.synthetic ? LawStatus.illustrative : law.accepting
        let accepted = LawInForce(book: law.book, knownOn: law.knownOn, accepting: accepting)
        let input = try orFail { try country.settlementInput(months: months, under: accepted) }
        if accepting == .illustrative { try Self.needCentralities(input, path) }
        return SettleFiles(input: input, country: country)
    }

    private static func needCentralities(_ input: SettlementInput, _ path: String) throws {
        let missing = Set(input.contracts.map(\.municipality)).filter {
            input.municipalities[$0]?.centrality == nil
        }
        guard missing.isEmpty else {
            throw Failure.badInput(
                missing.sorted().map {
                    "\(path): municipality \($0) has no centrality, and people are to be weighted; would be right: the class 1–6 of each municipality with a list"
                })
        }
    }
}

/// What is said first of a run over a country.
struct CountryHeading {
    private let country: Country
    private let input: SettlementInput

    init(_ country: Country, _ input: SettlementInput) {
        self.country = country
        self.input = input
    }

    /// Whose people they are, and each month's capitation before grants.
    func rows(_ language: Language) -> [String] {
        let people = input.memberships?.rows ?? 0
        var rows = [
            language.text(
                Phrase(
                    country.frame.synthetic ? "report.countrySynthetic" : "report.country",
                    [
                        Fact("on", .day(country.frame.on)), Fact("people", .count(people)),
                        Fact("lists", .count(input.contracts.count)),
                        Fact("seed", .text("\(country.frame.seed)")),
                    ]))
        ]
        for number in input.months.lowerBound.number...input.months.upperBound.number {
            let month = Month(number: number)
            guard let amounts = try? input.capitationBeforeGrants(in: month) else { continue }
            rows.append(
                language.text(
                    Phrase(
                        "report.beforeGrants",
                        [
                            Fact("month", .month(month)),
                            Fact("amount", .money(Money(ore: amounts.reduce(0, +)))),
                            Fact("people", .count(people)),
                        ])))
        }
        return rows
    }
}
