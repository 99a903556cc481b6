import CCrypto

/// SHA-256 of bytes, by libcrypto.
enum Digest {
    static let count = 32

    static func of(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: count)
        let made = EVP_Digest(bytes.baseAddress, bytes.count, &digest, nil, EVP_sha256(), nil)
        precondition(made == 1, "libcrypto makes no SHA-256")
        return digest
    }
}
