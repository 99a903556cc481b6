import Law
import Quantities

/// Who came and left, as reasons of a correction.
public enum MoveReasons {
    /// The moves with effect up to a month, first to last.
    public static func phrases(
        _ moves: [Month: (came: Int, left: Int)], until month: Month
    ) -> [Phrase] {
        moves.filter { $0.key <= month }.sorted { $0.key < $1.key }.flatMap { from, move in
            [("reason.left", move.left), ("reason.came", move.came)].filter { $0.1 > 0 }.map {
                Phrase($0.0, [Fact("count", .count($0.1)), Fact("from", .day(from.firstDay))])
            }
        }
    }
}

extension Language {
    /// The sentence for a correction that found nothing to correct.
    public var noCorrections: String { text("report.noCorrections") }
}
