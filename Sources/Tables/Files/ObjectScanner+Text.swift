extension ObjectScanner {
    /// A text up to its closing quotation mark, with its escapes resolved, becomes the value.
    mutating func readText() throws(TableBreak) {
        value.removeAll(keepingCapacity: true)
        while true {
            let start = at
            while at < bytes.count, !Self.endsRun(bytes[at]) { at += 1 }
            value.append(contentsOf: bytes[start..<at])
            guard at < bytes.count else {
                throw broken("a text that breaks off", "a quotation mark at its end")
            }
            at += 1
            switch bytes[at - 1] {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): try readEscape()
            default: throw broken("a line end or another control in a text", "\\n or \\u000a")
            }
        }
    }

    private static func endsRun(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
    }

    private mutating func readEscape() throws(TableBreak) {
        let letter = at < bytes.count ? bytes[at] : 0
        at += 1
        switch Unicode.Scalar(letter) {
        case "\"", "\\", "/": value.append(letter)
        case "b": value.append(0x08)
        case "f": value.append(0x0C)
        case "n": value.append(0x0A)
        case "r": value.append(0x0D)
        case "t": value.append(0x09)
        case "u": try readCode()
        default: throw notAnEscape
        }
    }

    private var notAnEscape: TableBreak {
        broken(
            "a backslash before what is no escape",
            "\\\" \\\\ \\/ \\b \\f \\n \\r \\t, or \\u and four hexadecimal digits of a character")
    }

    /// A character by its number, the rare ones by two numbers.
    private mutating func readCode() throws(TableBreak) {
        var code = try readHexadecimal()
        if (0xD800..<0xDC00).contains(code) {
            guard bytes.dropFirst(at).starts(with: [0x5C, 0x75]) else { throw notAnEscape }
            at += 2
            let second = try readHexadecimal()
            guard (0xDC00..<0xE000).contains(second) else { throw notAnEscape }
            code = 0x10000 + (code - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw notAnEscape }
        value.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func readHexadecimal() throws(TableBreak) -> UInt32 {
        var code: UInt32 = 0
        for byte in bytes.dropFirst(at).prefix(4) {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw notAnEscape
            }
            code = code << 4 | UInt32(digit)
        }
        at += 4
        guard at <= bytes.count else { throw notAnEscape }
        return code
    }
}
