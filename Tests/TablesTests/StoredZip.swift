/// A zip archive whose parts are stored as they are.
enum StoredZip {
    /// An archive of named parts.
    static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in parts {
            let size = four(bytes.count)
            // Version, flags, method, time and day; then checksum, both sizes and the name's length.
            var facts = [20, 0, 0, 0, 33].flatMap(two)
            facts += four(Int(checksum(bytes)))
            facts += size
            facts += size
            facts += two(name.utf8.count)
            facts += two(0)
            directory += [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 10)
            directory += four(file.count) + Array(name.utf8)
            file += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + bytes
        }
        let count = two(parts.count)
        var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        end += count
        end += count
        end += four(directory.count)
        end += four(file.count)
        end += two(0)
        return file + directory + end
    }

    private static func two(_ value: Int) -> [UInt8] {
        [UInt8(value & 255), UInt8(value >> 8 & 255)]
    }

    private static func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }

    /// CRC-32 as zip wants it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let odd = sum & 1 == 1
                sum >>= 1
                if odd { sum ^= 0xEDB8_8320 }
            }
        }
        return ~sum
    }
}
