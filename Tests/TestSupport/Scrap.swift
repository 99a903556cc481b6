import Foundation

/// A file that goes when nobody holds it.
public final class Scrap {
    /// Its path.
    public let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("fastlege-\(UUID().uuidString).csv").path

    /// A file of these bytes.
    public init(_ bytes: [UInt8]) throws { try write(bytes) }

    /// A file of this text.
    public convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes it anew.
    public func write(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
