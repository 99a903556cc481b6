import Foundation

/// JSON with keys in a fixed order and a line feed at the end.
enum JSONText {
    /// For people to read: indented.
    static func pretty(_ value: some Encodable) -> Data { data(value, [.prettyPrinted]) }

    /// For programs: on one line.
    static func compact(_ value: some Encodable) -> Data { data(value, []) }

    private static func data(
        _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
    ) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a document of ours holds nothing that JSON cannot")
        }
        return data + Data([0x0A])
    }
}
