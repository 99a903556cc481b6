/// A copy with one to four bytes changed, put in, taken out, or a stretch doubled or cut.
public func mutated(_ bytes: [UInt8], _ random: inout SeededDraws) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
        guard place < bytes.count else { break }
        let telling = Array("\",;\t\r\n-+.0919=%\u{FEFF}ø".utf8)
        let byte =
            Bool.random(using: &random)
            ? UInt8.random(in: 0...255, using: &random) : telling.randomElement(using: &random)!
        switch Int.random(in: 0...9, using: &random) {
        case 0...4: bytes[place] = byte
        case 5, 6: bytes.insert(byte, at: place)
        case 7: bytes.remove(at: place)
        case 8: bytes += bytes[place..<min(place + 40, bytes.count)]
        default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        }
    }
    return bytes
}

/// A copy flipped, cut, lengthened, or with a stretch zeroed, taken out or shuffled; half of the changes
/// fall in the first `head` bytes.
public func damaged(_ bytes: [UInt8], head: Int, _ draws: inout SeededDraws) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &draws) where !bytes.isEmpty {
        let reach = Bool.random(using: &draws) ? min(head, bytes.count) : bytes.count
        let place = Int.random(in: 0..<reach, using: &draws)
        let stretch = place..<min(place + Int.random(in: 1...64, using: &draws), bytes.count)
        switch Int.random(in: 0...6, using: &draws) {
        case 0, 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &draws)
        case 2: bytes.removeSubrange(place...)
        case 3: bytes += bytes[stretch]
        case 4: bytes.replaceSubrange(stretch, with: stretch.map { _ in 0 })
        case 5: bytes.removeSubrange(stretch)
        default: bytes.replaceSubrange(stretch, with: bytes[stretch].shuffled(using: &draws))
        }
    }
    return bytes
}
