import Law
import Quantities

/// The conditions of the equalisation grant (*utjamningstilskudd*).
public struct EqualisationTerms: LawParameter {
    /// What "average list" means; the sources differ.
    public enum AverageList: String, Sendable {
        /// Residents on lists with a GP over the posts of those lists (the state agreement).
        case listLength
        /// Registered population over established GP posts (the note to the regulation).
        case populationPerPost
    }

    /// Which of the scale's rates is used.
    public enum Rate: String, Sendable {
        /// The only one there is.
        case theOnly
        /// The lower band's.
        case below
        /// The national average.
        case average
    }

    /// The municipality has fewer inhabitants than this.
    public let populationBelow: Int
    /// The list length the average is lifted to; whole hundreds.
    public let referenceList: Int
    /// The reading in force.
    public let averageList: AverageList
    /// The rate in force.
    public let rate: Rate

    public static var name: String { "equalisation" }

    public init(_ fields: LawFields) throws(LawError) {
        populationBelow = try fields.count("populationBelow")
        referenceList = try fields.count("referenceList")
        guard referenceList % 100 == 0 else {
            throw .malformed("referenceList is \(referenceList); it would be whole hundreds")
        }
        guard let reading = AverageList(rawValue: try fields.text("averageList")) else {
            throw .malformed("averageList would be listLength or populationPerPost")
        }
        guard let rate = Rate(rawValue: try fields.text("rate")) else {
            throw .malformed("rate would be theOnly, below or average")
        }
        averageList = reading
        self.rate = rate
    }

    /// The rate among the scale's that the grant uses. Throws when the scale has no such rate.
    func rate(in scale: CapitationScale) throws(LawError) -> Money {
        switch (rate, scale) {
        case (.theOnly, .flat), (.below, .breakpoint), (.average, .nationalAverage): scale.grantRate
        default:
            throw .malformed("equalisation's rate \(rate.rawValue) is not in the scale in force")
        }
    }
}
