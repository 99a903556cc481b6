/// Walks through the bytes of an array of flat objects, a member at a time.
struct ObjectScanner {
    let bytes: UnsafeRawBufferPointer
    /// The place of the next byte.
    var at = 0
    private var isFirstMember = true
    /// The row of the object that is read, the header being 1.
    private(set) var row = 1
    /// The member's key.
    private(set) var key: [UInt8] = []
    /// The member's value as a cell.
    var value: [UInt8] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// Goes on to the next object; false past the last.
    mutating func nextObject() throws(TableBreak) -> Bool {
        let isFirst = row == 1
        if isFirst { try expect("[", "an array of objects: [{…}, {…}]") }
        if take("]") {
            guard next == nil else {
                throw broken("something after the array", "nothing after the last ]")
            }
            return false
        }
        if !isFirst { try expect(",", "a comma between objects, and ] after the last") }
        row += 1
        isFirstMember = true
        try expect("{", "an object for each row: {\"key\": value, …}")
        return true
    }

    /// Goes on to the object's next member; false past the last.
    mutating func nextMember() throws(TableBreak) -> Bool {
        if take("}") { return false }
        if !isFirstMember { try expect(",", "a comma between members, and } after the last") }
        isFirstMember = false
        try expect("\"", "a key in quotation marks")
        try readText()
        swap(&key, &value)
        try expect(":", "a colon between key and value")
        try readValue()
        return true
    }

    func broken(_ found: String, _ right: String) -> TableBreak {
        TableBreak(row: row, found: found, right: right)
    }
}

extension ObjectScanner {
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// The next byte that is not blank.
    private var next: UInt8? {
        mutating get {
            while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
            return at < bytes.count ? bytes[at] : nil
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    private mutating func expect(
        _ character: Unicode.Scalar, _ right: String
    ) throws(TableBreak) {
        if take(character) { return }
        guard let next else { throw broken("a file that breaks off", right) }
        let seen = (0x21...0x7E).contains(next) ? "\"\(Unicode.Scalar(next))\"" : "another byte"
        throw broken("\(seen) where \"\(character)\" should be", right)
    }

    private mutating func readValue() throws(TableBreak) {
        switch next {
        case UInt8(ascii: "\""):
            at += 1
            try readText()
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            throw broken(
                "an array or object in \(key.told)", "a text, a number, true, false or null")
        default: try readWord()
        }
    }

    /// A number as it is written, or one of the three words.
    private mutating func readWord() throws(TableBreak) {
        let start = at
        while at < bytes.count, !Self.endsWord(bytes[at]) { at += 1 }
        let word = bytes[start..<at]
        value.removeAll(keepingCapacity: true)
        if word.elementsEqual("true".utf8) {
            value += "yes".utf8
        } else if word.elementsEqual("false".utf8) {
            value += "no".utf8
        } else if Self.isNumber(word) {
            value += word
        } else if !word.elementsEqual("null".utf8) {
            throw broken(
                "what is no value in \(key.told)",
                "a text in quotation marks, a number, true, false or null")
        }
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
            || byte == UInt8(ascii: "]")
    }

    /// Whether these bytes are a number as JSON writes it: no plus, no zero before other digits.
    private static func isNumber(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
        var rest = word[...]
        func digits() -> Int {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        func take(_ bytes: [UInt8]) -> Bool {
            guard let first = rest.first, bytes.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = take([0x2D])
        let startsWithZero = rest.first == 0x30
        let whole = digits()
        guard whole > 0, !startsWithZero || whole == 1 else { return false }
        if take([0x2E]), digits() == 0 { return false }
        if take([0x45, 0x65]) {
            _ = take([0x2B, 0x2D])
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }
}
