import Quantities

/// Who is on which list, and when, as columns (*listetilhørighet*): one row a person and stay.
///
/// Rows of one list stand together. Months are `Month.number`, which fits 16 bits; a stay counts in a
/// month when `from <= month < until`. Seven bytes a row.
public struct Memberships: Sendable {
    /// Where each list's rows begin, and, last, where they end.
    public let starts: [Int32]
    /// Sex, use and socio-economy in one number, 0–39.
    public let group: [UInt8]
    /// Month of birth.
    public let birth: [Int16]
    /// First month counted.
    public let from: [Int16]
    /// First month no longer counted.
    public let until: [Int16]

    /// The number that holds what never changes about a person.
    @inlinable
    public static func group(sex: Int, use: Int, socio: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: ((sex - 1) * 4 + use - 1) * 5 + socio - 1)
    }

    /// The columns as they are. Columns of different lengths, starts that fall or do not end at the
    /// last row, or groups past 39 stop the program.
    public init(
        starts: [Int32], group: [UInt8], birth: [Int16], from: [Int16], until: [Int16]
    ) {
        let rows = group.count
        precondition(birth.count == rows && from.count == rows && until.count == rows)
        precondition(starts.first == 0 && starts.last == Int32(rows))
        precondition(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 })
        precondition(group.allSatisfy { $0 < 40 })
        self.starts = starts
        self.group = group
        self.birth = birth
        self.from = from
        self.until = until
    }

    /// How many lists there are.
    public var lists: Int { starts.count - 1 }

    /// How many rows there are.
    public var rows: Int { group.count }
}

/// One row on its way into columns.
public struct Membership: Hashable, Sendable {
    /// The list's place among the contracts.
    public let list: Int
    /// 1 man, 2 woman.
    public let sex: Int
    /// Month of birth.
    public let birth: Month
    /// Use of GP services, 1–4.
    public let use: Int
    /// Socio-economy of the area, 1–5.
    public let socio: Int
    /// First month counted.
    public let from: Month
    /// First month no longer counted; nil when no end is known.
    public let until: Month?

    /// A row with these values.
    public init(
        list: Int, sex: Int, birth: Month, use: Int, socio: Int, from: Month, until: Month?
    ) {
        self.list = list
        self.sex = sex
        self.birth = birth
        self.use = use
        self.socio = socio
        self.from = from
        self.until = until
    }
}

extension Memberships {
    /// Columns of these rows, gathered by list in the order given.
    public init(_ rows: some Collection<Membership>, lists: Int) {
        var starts = [Int32](repeating: 0, count: lists + 1)
        for row in rows { starts[row.list + 1] += 1 }
        for list in 0..<lists { starts[list + 1] += starts[list] }
        var next = starts
        var group = [UInt8](repeating: 0, count: rows.count)
        var birth = [Int16](repeating: 0, count: rows.count)
        var from = birth
        var until = birth
        for row in rows {
            let place = Int(next[row.list])
            next[row.list] += 1
            group[place] = Self.group(sex: row.sex, use: row.use, socio: row.socio)
            birth[place] = Int16(row.birth.number)
            from[place] = Int16(row.from.number)
            until[place] = row.until.map { Int16($0.number) } ?? .max
        }
        self.init(starts: starts, group: group, birth: birth, from: from, until: until)
    }
}
