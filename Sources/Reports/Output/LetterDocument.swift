import Foundation
import Law
import Quantities
import Settlement

/// The same as JSON: schema `fastlege.letter/1`.
public struct LetterDocument: Codable, Hashable, Sendable {
    /// One month of a letter.
    public struct MonthAnswer: Codable, Hashable, Sendable {
        /// `2025-12`.
        public var month: String
        /// Residents on the 1st.
        public var residents: Int
        /// What was paid.
        public var paidOre: Int
        /// What the rule gives at index 1.
        public var averageOre: Int
        /// The yearly rates used.
        public var yearlyRatesOre: [Int]
        /// The weakest status it rests on.
        public var status: String
        /// Paid over average, in millionths; null where nothing can be worked out.
        @Nullable public var indexMillionths: Int?
    }

    /// The change since the month before.
    public struct Change: Codable, Hashable, Sendable {
        /// People who came or left.
        public var peopleOre: Int
        /// A changed rate.
        public var rateOre: Int
        /// A changed index.
        public var indexOre: Int
        /// All of it: the sum of the three.
        public var allOre: Int
    }

    /// `fastlege.letter/1`.
    public var schema = "fastlege.letter/1"
    /// What must be said first.
    public var heading: String
    /// The letter.
    public var current: MonthAnswer
    /// The letter before.
    @Nullable public var previous: MonthAnswer?
    /// The change.
    @Nullable public var change: Change?
}

extension LetterReport {
    /// The report as JSON, keys in a fixed order.
    public var json: Data {
        let document = LetterDocument(
            heading: text("letter.first"), current: LetterDocument.MonthAnswer(current),
            previous: change.map { LetterDocument.MonthAnswer($0.previous) },
            change: change.map {
                LetterDocument.Change(
                    peopleOre: $0.people.ore, rateOre: $0.rate.ore, indexOre: $0.index.ore,
                    allOre: $0.all.ore)
            })
        return JSONText.pretty(document)
    }
}

extension LetterDocument.MonthAnswer {
    init(_ answer: LetterAnswer) {
        self.init(
            month: "\(answer.letter.month)", residents: answer.letter.residents,
            paidOre: answer.letter.paid.ore, averageOre: answer.line.amount.ore,
            yearlyRatesOre: answer.line.steps.map(\.yearlyRate.ore), status: answer.status.rawValue,
            indexMillionths: answer.hasIndex ? answer.indexMillionths : nil)
    }
}
