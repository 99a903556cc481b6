import CCrypto

/// SHA-256 of bytes, by libcrypto.
enum Digest {
    static let count = 32

    static func of(_ parts: [UnsafeRawBufferPointer]) -> [UInt8] {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var digest = [UInt8](repeating: 0, count: count)
        var length: UInt32 = 0
        let made =
            EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
            && parts.allSatisfy { EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
            && EVP_DigestFinal_ex(context, &digest, &length) == 1
        precondition(made && length == UInt32(count), "libcrypto makes no SHA-256")
        return digest
    }
}
