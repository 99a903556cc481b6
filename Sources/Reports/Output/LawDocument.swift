import Foundation
import Law
import Quantities
import Settlement

/// A parameter of the law as JSON: schema `fastlege.law/1`.
public struct LawDocument: Codable, Hashable, Sendable {
    /// One version.
    public struct VersionShown: Codable, Hashable, Sendable {
        /// First day.
        public var from: String
        /// First day outside.
        @Nullable public var until: String?
        /// The end first agreed.
        @Nullable public var agreedUntil: String?
        /// confirmed, derived, expected or illustrative.
        public var status: String
        /// The values by name, as the file writes them; lists are parted by commas.
        public var value: [String: String]
        /// The source's key.
        public var source: String
        /// Where it can be read.
        public var url: String
        /// From when it was public.
        public var published: String
        /// The clause.
        public var clause: String
        /// How a derived value was reached.
        @Nullable public var how: String?
    }

    /// `fastlege.law/1`.
    public var schema = "fastlege.law/1"
    /// The parameter or rule.
    public var name: String
    /// The regulation's paragraph on the day asked for, where one was.
    @Nullable public var paragraph: String?
    /// The versions.
    public var versions: [VersionShown]

    /// Versions of a parameter.
    public init(name: String, paragraph: String? = nil, _ versions: [Version]) {
        self.name = name
        self.paragraph = paragraph
        self.versions = versions.map { VersionShown($0) }
    }

    /// The documents as JSON: one alone, or a list.
    public static func json(_ documents: [LawDocument]) -> Data { JSONText.pretty(documents) }

    /// This document as JSON.
    public var json: Data { JSONText.pretty(self) }
}

extension LawDocument.VersionShown {
    init(_ version: Version) {
        self.init(
            from: "\(version.period.from)", until: version.period.until.map { "\($0)" },
            agreedUntil: version.agreedUntil.map { "\($0)" }, status: version.status.rawValue,
            value: Dictionary(
                version.value.fields.map { name, field in
                    switch field {
                    case .text(let text): (name, text)
                    case .list(let texts): (name, texts.joined(separator: ", "))
                    }
                }, uniquingKeysWith: { first, _ in first }), source: version.source.key,
            url: version.source.url, published: "\(version.source.published)",
            clause: version.clause, how: version.how)
    }
}
