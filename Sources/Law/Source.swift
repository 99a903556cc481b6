import Quantities

/// One entry of `law/sources.yaml`: where a piece of law was read and since when it was public.
public struct Source: Hashable, Sendable {
    /// The short name that versions refer to.
    public let key: String
    /// What it is.
    public let title: String
    /// Who published it.
    public let publisher: String
    /// Where it can be read.
    public let url: String
    /// The day it was decided; nil when that was not found.
    public let decided: Day?
    /// The day from which it was public, at the latest.
    public let published: Day
    /// How that day is known: `stated`, `no later than` or `not law`.
    public let publishedBasis: String
    /// What else a reader should know.
    public let note: String?

    /// An entry with these fields.
    public init(
        key: String, title: String, publisher: String, url: String, decided: Day?, published: Day,
        publishedBasis: String, note: String?
    ) {
        self.key = key
        self.title = title
        self.publisher = publisher
        self.url = url
        self.decided = decided
        self.published = published
        self.publishedBasis = publishedBasis
        self.note = note
    }
}
