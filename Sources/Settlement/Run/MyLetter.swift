import Law
import Quantities

/// What one month's letter says about capitation: how many people, and what was paid.
public struct LetterMonth: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// Residents on the list on the 1st.
    public let residents: Int
    /// Capitation paid.
    public let paid: Money

    /// A month of a letter.
    public init(month: Month, residents: Int, paid: Money) {
        self.month = month
        self.residents = residents
        self.paid = paid
    }
}

/// A month of a letter beside what the rule gives at index 1.
public struct LetterAnswer: Sendable {
    /// What the letter says.
    public let letter: LetterMonth
    /// The line the rule writes for so many residents, at index 1.
    public let line: SettlementLine
    /// The people paid for.
    public let counted: Int
    /// The yearly rates, with their steps.
    public var status: LawStatus { line.status }
    /// Whether the amount is exactly the base grant, which is paid instead of capitation.
    public let isBaseGrant: Bool
    /// Whether the month has an index at all.
    public let hasIndex: Bool
    /// What a base grant would be; nil where there is none that month.
    public let baseGrant: (terms: BaseGrantTerms, amount: Money)?
    /// The equalisation grant's terms; nil where they are not known.
    public let equalisation: EqualisationTerms?

    /// What was paid over what the rule gives, in millionths; nil when the rule gives nothing.
    public var indexMillionths: Int? {
        guard line.amount > .zero else { return nil }
        return Fraction(letter.paid.ore, line.amount.ore).ofRoundedHalfAwayFromZero(1_000_000)
    }

    /// Works one month of a letter out. Throws `LawError` when the law does not reach it.
    public init(_ letter: LetterMonth, under law: LawInForce) throws(LawError) {
        let contract = ContractFacts(id: .own, municipality: .none, residents: letter.residents)
        guard let rule = try RuleBook.scheme.rule(.capitation, in: letter.month, under: law) else {
            _ = try law.inForce(CapitationScale.self, on: letter.month.firstDay)
            throw .unknownName("capitation rule", known: law.book.rules.map(\.rule))
        }
        var list = ListMonth(
            municipality: MunicipalityMonth(population: ListMonth.unknown, establishedPosts: 0))
        list.residents = letter.residents
        let grant = try? BaseGrant(in: letter.month, under: law)
        isBaseGrant = grant.map { Self.isBaseGrant(letter, $0) } ?? false
        if let grant, isBaseGrant { list.beOfferedBaseGrant(in: letter.month, grant.terms) }
        let paying: any SettlementRule = isBaseGrant ? grant ?? rule : rule
        var ledger = ExplainingLedger()
        _ = paying.settle(list, into: &ledger)
        self.letter = letter
        line = SettlementLine(
            type(of: paying), ledger, month: letter.month, contract: contract, facts: [])
        counted = isBaseGrant ? letter.residents : ledger.steps.reduce(0) { $0 + $1.count }
        hasIndex = rule is PatientAdjustedCapitation && !isBaseGrant
        baseGrant = grant.map { ($0.terms, Money(ore: $0.amountOre)) }
        equalisation = try? law.inForce(EqualisationTerms.self, on: letter.month.firstDay).value
    }

    /// Whether a short list was paid exactly the base grant; then the amount says nothing of an index.
    private static func isBaseGrant(_ letter: LetterMonth, _ grant: BaseGrant) -> Bool {
        letter.residents < grant.terms.people && letter.paid.ore == grant.amountOre
    }
}

extension ListMonth {
    /// Facts under which a base grant is paid, for a letter that shows that it was.
    fileprivate mutating func beOfferedBaseGrant(in month: Month, _ terms: BaseGrantTerms) {
        maxPatients = terms.minimumCap
        agreementDay = month.firstDay.number
    }
}

extension GPContractID {
    /// Stands for the contract of a letter, whose number nobody asks for.
    static let own = GPContractID("own")!
}

extension MunicipalityNumber {
    /// Stands for the municipality of a letter.
    static let none = MunicipalityNumber("9999")!
}

/// The change from one letter to the next, split so that the parts add up to the øre.
public struct LetterChange: Sendable {
    /// The letter before.
    public let previous: LetterAnswer
    /// The letter now.
    public let current: LetterAnswer
    /// People who came or left, at last month's rate and index.
    public let people: Money
    /// The changed rate, for today's people at last month's index.
    public let rate: Money
    /// The changed index: what is left.
    public let index: Money

    /// The whole change.
    public var all: Money { current.letter.paid - previous.letter.paid }

    /// Splits the change. Each part is the difference of two amounts in whole øre, so they add up.
    ///
    /// Throws `LawError` when today's residents cannot be priced at last month's rate.
    public init(
        from previous: LetterAnswer, to current: LetterAnswer, under law: LawInForce
    ) throws(LawError) {
        self.previous = previous
        self.current = current
        let moved = try LetterAnswer(
            LetterMonth(
                month: previous.letter.month, residents: current.letter.residents,
                paid: previous.letter.paid), under: law)
        let paid = previous.letter.paid.ore
        func scaled(_ line: SettlementLine) -> Int {
            guard previous.line.amount > .zero else { return line.amount.ore }
            return Self.exact(line, over: previous.line).ofRoundedHalfAwayFromZero(paid)
        }
        let afterPeople = scaled(moved.line)
        let afterRate = scaled(current.line)
        people = Money(ore: afterPeople - paid)
        rate = Money(ore: afterRate - afterPeople)
        index = Money(ore: current.letter.paid.ore - afterRate)
    }

    /// The ratio of two lines before rounding.
    private static func exact(_ line: SettlementLine, over base: SettlementLine) -> Fraction {
        let share = line.shares.map(\.fraction).reduce(.whole, *)
        let baseShare = base.shares.map(\.fraction).reduce(.whole, *)
        let ratio = (share * Fraction(baseShare.denominator, baseShare.numerator)).reduced
        return (Fraction(line.yearly.ore, base.yearly.ore).reduced * ratio).reduced
    }
}
