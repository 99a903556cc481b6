import Quantities

/// One list in one month, as plain numbers: all that a settlement rule may look at.
///
/// Whole numbers only, so that a country of them is one flat array. `unknown` stands for a fact
/// that was not given.
@frozen
public struct ListMonth: Hashable, Sendable {
    /// Stands for a number that was not given.
    public static let unknown = Int.min

    /// People on the list when the month begins.
    public var residents: Int
    /// The sum of their weights in thousandths; `unknown` where people are not weighted.
    public var weights: Int
    /// The contract's own cap; `unknown` when not given.
    public var maxPatients: Int
    /// The contract's day as `Day.number`; `unknown` when not given.
    public var agreementDay: Int
    /// GP posts on the contract, in hundredths.
    public var posts: Int
    /// Whether the list has no regular GP.
    public var vacant: Bool
    /// The longest the list was in earlier months of the same run; 0 in the first.
    public var longestBefore: Int
    /// The list's own capitation in øre, once it is settled.
    public var capitationOre: Int
    /// The municipality in the same month.
    public var municipality: MunicipalityMonth

    /// A list without people or contract facts.
    @inlinable
    public init(municipality: MunicipalityMonth) {
        residents = 0
        weights = Self.unknown
        maxPatients = Self.unknown
        agreementDay = Self.unknown
        posts = 100
        vacant = false
        longestBefore = 0
        capitationOre = 0
        self.municipality = municipality
    }
}

/// A municipality in one month, summed over its lists.
@frozen
public struct MunicipalityMonth: Hashable, Sendable {
    /// Registered inhabitants; `ListMonth.unknown` when not given.
    public var population: Int
    /// Established GP posts, in hundredths.
    public var establishedPosts: Int
    /// People on all its lists.
    public var residents: Int
    /// People on its lists with a GP.
    public var residentsWithGP: Int
    /// GP posts of its lists with a GP, in hundredths.
    public var postsWithGP: Int

    /// A municipality without lists.
    @inlinable
    public init(population: Int, establishedPosts: Int) {
        self.population = population
        self.establishedPosts = establishedPosts
        residents = 0
        residentsWithGP = 0
        postsWithGP = 0
    }

    /// Adds one of its lists.
    @inlinable
    public mutating func add(residents: Int, posts: Int, vacant: Bool) {
        self.residents += residents
        guard !vacant else { return }
        residentsWithGP += residents
        postsWithGP += posts
    }
}
