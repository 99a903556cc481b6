import Quantities
import Settlement

/// The workload's population: every draw is a function of a stream, an index and a number.
struct Population {
    static let lists = 5500
    static let municipalities = 357
    static let firstMonth = Month(year: 2022, month: 11)

    let people: Int

    private static let gold: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func draw(_ stream: UInt64, _ index: Int, _ number: UInt64) -> UInt64 {
        var z = 20_261_121 &+ stream &* 0xD1B5_4A32_D192_ED03
        z = z &+ gold &* (16 &* UInt64(index) &+ number &+ 1)
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    private static func below(_ limit: UInt64, _ draw: UInt64) -> Int {
        Int(((draw >> 32) &* limit) >> 32)
    }

    static func municipality(of list: Int) -> Int {
        if list < municipalities { return list }
        func pick(_ number: UInt64, _ limit: UInt64) -> Int { below(limit, draw(2, list, number)) }
        if below(100, draw(2, list, 2)) < 30 { return pick(0, 8) }
        return min(pick(0, 357), pick(1, 357), pick(3, 357))
    }

    private static let ages = [
        50, 106, 166, 226, 288, 355, 425, 493, 557, 622, 691, 757, 817, 871, 919, 960, 983, 994,
        999,
        1000,
    ]

    /// The stays of a person: one, or two where the list changes.
    private func stays(of person: Int, _ body: (Int, Int16, Int16) -> Void) {
        func pick(_ number: UInt64, _ limit: UInt64) -> Int {
            Self.below(limit, Self.draw(1, person, number))
        }
        let odd = Self.draw(1, person, 2)
        var first = pick(0, 5500)
        if odd & 1 == 1 { first = min(first, pick(1, 5500)) }
        if first % 10 == 9, (odd >> 1) & 3 != 0 { first -= 9 }
        let entry = pick(8, 1000) < 10 ? 1 + pick(9, 11) : 0
        let exit = pick(10, 1000) < 10 ? 1 + pick(11, 11) : 12
        let moves = pick(12, 1000) < 80
        let change = moves ? 1 + pick(13, 11) : 12
        let base = Int16(Self.firstMonth.number)
        if !moves { return body(first, base + Int16(entry), base + Int16(exit)) }
        body(first, base + Int16(entry), base + Int16(min(exit, change)))
        body(pick(14, 5500), base + Int16(max(entry, change)), base + Int16(exit))
    }

    private func group(of person: Int) -> UInt8 {
        let use = Self.below(1000, Self.draw(1, person, 6))
        return Memberships.group(
            sex: Int(Self.draw(1, person, 3) & 1) + 1,
            use: use < 300 ? 1 : use < 600 ? 2 : use < 850 ? 3 : 4,
            socio: Self.below(5, Self.draw(1, person, 7)) + 1)
    }

    private func birth(of person: Int) -> Int16 {
        let drawn = Self.below(1000, Self.draw(1, person, 4))
        let band = Self.ages.firstIndex { drawn < $0 } ?? 0
        let months = 60 * band + Self.below(60, Self.draw(1, person, 5))
        return Int16(Self.firstMonth.number - months)
    }

    /// The columns: one pass to count each list's rows, one to fill them.
    func memberships() -> Memberships {
        var starts = [Int32](repeating: 0, count: Self.lists + 1)
        for person in 0..<people { stays(of: person) { list, _, _ in starts[list + 1] += 1 } }
        for list in 0..<Self.lists { starts[list + 1] += starts[list] }
        let rows = Int(starts[Self.lists])
        var next = starts
        var group = [UInt8](repeating: 0, count: rows)
        var birth = [Int16](repeating: 0, count: rows)
        var from = [Int16](repeating: 0, count: rows)
        var until = [Int16](repeating: 0, count: rows)
        for person in 0..<people {
            let (own, born) = (self.group(of: person), self.birth(of: person))
            stays(of: person) { list, entry, exit in
                let place = Int(next[list])
                next[list] += 1
                group[place] = own
                birth[place] = born
                from[place] = entry
                until[place] = exit
            }
        }
        return Memberships(starts: starts, group: group, birth: birth, from: from, until: until)
    }

    /// The lists as contracts; municipality m is numbered m + 1 and has centrality m × 6 / 357.
    static func contracts() -> [ContractFacts] {
        (0..<lists).map { list in
            ContractFacts(
                id: GPContractID("\(list + 1)")!,
                municipality: number(municipality(of: list)), maxPatients: 1500,
                agreementDate: Day(2015, 1, 1))
        }
    }

    static func facts() -> [MunicipalityNumber: MunicipalityFacts] {
        Dictionary(
            uniqueKeysWithValues: (0..<municipalities).map { place in
                (
                    number(place),
                    MunicipalityFacts(
                        number: number(place), population: 15_000,
                        centrality: place * 6 / municipalities + 1)
                )
            })
    }

    private static func number(_ place: Int) -> MunicipalityNumber {
        MunicipalityNumber(String(1000 + place))!
    }
}
