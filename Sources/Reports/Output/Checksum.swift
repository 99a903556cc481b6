import CCrypto

/// SHA-256 by libcrypto, as lower-case hexadecimal with `sha256:` before it.
public enum Checksum {
    /// The checksum of some bytes.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        guard EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        let digits = Array("0123456789abcdef")
        return "sha256:"
            + String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// The checksum of a run: over `id<TAB>amountOre<LF>`, sorted by id as bytes.
    public static func of(_ lines: [RunDocument.Line]) -> String {
        let sorted = lines.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        return sha256(sorted.flatMap { Array("\($0.id)\t\($0.amountOre)\n".utf8) })
    }
}
