import Quantities

/// A law of nature that a country breaks, and how often.
public struct BrokenLaw: Hashable, Sendable, CustomStringConvertible {
    /// What should be so.
    public let law: String
    /// How many times it is not.
    public let count: Int

    /// The law and the count.
    public var description: String { "\(law): broken \(count) times" }
}

/// What must be so of any country, made up or real, whatever the figures.
extension Country {
    /// The laws that are broken; none in a country that can be.
    ///
    /// `progress` is told how many groups of laws are looked at, and of how many.
    public func brokenLaws(progress: (Int, Int) -> Void = { _, _ in }) -> [BrokenLaw] {
        laws(progress).filter { $0.count > 0 }
    }

    /// Every law, with how often it is broken.
    func laws(_ progress: (Int, Int) -> Void = { _, _ in }) -> [BrokenLaw] {
        let groups: [() -> [(String, Int)]] = [
            { self.membershipLaws }, { self.householdLaws }, { self.listLaws }, { self.lineLaws },
            { self.doctorLaws }, { self.numberLaws }, { self.sumLaws },
        ]
        var laws: [BrokenLaw] = []
        for (index, group) in groups.enumerated() {
            progress(index, groups.count)
            laws += group().map { BrokenLaw(law: $0.0, count: $0.1) }
        }
        return laws
    }

    private var membershipLaws: [(String, Int)] {
        var listed = 0
        var elsewhere = 0
        for row in 0..<contracts.count {
            for member in contracts.members(of: row) {
                listed += 1
                let person = Int(members.person[member])
                elsewhere += Int(people.contract[person]) == row ? 0 : 1
            }
        }
        var said = 0
        var undated = 0
        var early = 0
        let today = UInt16(frame.on.number - CountryDay.origin)
        for row in 0..<people.count {
            let isListed = people.contract.start[row] != Nowhere.short
            let since = people.memberSince.start[row]
            said += isListed ? 1 : 0
            undated += isListed == (since != CountryDay.none) ? 0 : 1
            early += isListed && (since < people.birthDate.start[row] || since > today) ? 1 : 0
            early += people.birthDate.start[row] > today ? 1 : 0
        }
        return [
            ("each person is on one list at most, the one that says so", elsewhere),
            ("as many are on lists as say that they are", abs(said - listed)),
            ("who is on a list has been so since some day, and others have not", undated),
            (
                "nobody is born, or on a list, after the country's day, or listed before birth",
                early
            ),
        ]
    }

    private var householdLaws: [(String, Int)] {
        var alone = 0
        var elsewhere = 0
        let adult = UInt16(frame.on.adding(years: -Person.childUntil).number - CountryDay.origin)
        for household in 0..<households.count {
            let rows = households.members(of: household)
            let first = people.municipality.start[rows.lowerBound]
            for row in rows {
                elsewhere += people.municipality.start[row] == first ? 0 : 1
                guard people.birthDate.start[row] > adult,
                    people.marks.start[row] & PersonMarks.apart.rawValue == 0
                else { continue }
                let own = people.contract.start[row]
                let shared = rows.contains {
                    $0 != row && people.contract.start[$0] == own
                        && people.birthDate.start[$0] <= adult
                }
                alone += shared || own == Nowhere.short ? 0 : 1
            }
        }
        return [
            ("a child under sixteen is on the list of an adult of the household, or marked", alone),
            ("a household lives in one municipality", elsewhere),
        ]
    }

    private var listLaws: [(String, Int)] {
        var full = 0
        var withoutGround = 0
        var apart = 0
        for row in 0..<contracts.count where contracts.complete[row] == 1 {
            let list = list(row)
            full += list.status == .open && !list.hasRoom ? 1 : 0
            apart += (list.status == .open) == (contracts.openSince[row] != CountryDay.none) ? 0 : 1
            let above = max(0, list.residents - (list.maxPatients ?? list.residents))
            let grounds = contracts.members(of: row).count {
                people.ground.start[Int(members.person.start[$0])]
                    != MembershipGround.ordinary.rawValue
            }
            withoutGround += grounds >= above ? 0 : 1
        }
        return [
            ("an open list has a free place", full),
            ("a list that is open has been so since some day, and others have not", apart),
            ("everybody above the cap stands there on a ground", withoutGround),
        ]
    }

    private var lineLaws: [(String, Int)] {
        var seen = Set<UInt32>(minimumCapacity: line.count)
        var twice = 0
        var own = 0
        var disorder = 0
        for row in 0..<contracts.count {
            var last: UInt16 = 0
            for place in contracts.waiting(for: row) {
                let person = line.person[place]
                twice += seen.insert(person).inserted ? 0 : 1
                own += Int(people.contract[Int(person)]) == row ? 1 : 0
                disorder += line.since[place] < last ? 1 : 0
                last = line.since[place]
            }
        }
        return [
            ("nobody stands in the line twice", twice),
            ("nobody waits for the list they are on", own),
            ("the longest waiting stands first", disorder),
        ]
    }

    private var doctorLaws: [(String, Int)] {
        let young = regularGPs.count { doctor in
            CountryDay.day(doctors.birthDate[doctor]).map { $0.fullYears(until: frame.on) < 24 }
                ?? false
        }
        let agreed = Set(
            zip(periods.contract.values, periods.doctor.values).map {
                UInt32($0) << 16 | UInt32($1)
            })
        let unknown = (0..<contracts.count).count { row in
            let doctor = contracts.doctor[row]
            return doctor != Nowhere.short && periods.count > 0
                && !agreed.contains(UInt32(row) << 16 | UInt32(doctor))
        }
        return [
            ("a regular GP is of age", young),
            ("a list's regular GP has a period on it", unknown),
        ]
    }

    private var numberLaws: [(String, Int)] {
        let real = !frame.synthetic
        let wrong = people.nin.values.count { value in
            value != 0 && NationalID(value: value)?.couldBeReal != real
        }
        return [
            ("no two people have the same key", Self.doubles(people.key.values)),
            (
                "no two people have the same number",
                Self.doubles(people.nin.values.filter { $0 != 0 })
            ),
            ("numbers are valid, and made up where the people are", wrong),
            ("no two doctors have the same number", Self.doubles(doctors.hprNumber.values)),
            (
                "no two offices have the same number",
                Self.doubles(offices.organisationNumber.values)
            ),
            (
                "no two contracts have the same identifier",
                contracts.count - Set((0..<contracts.count).map { contracts.id[$0] }).count
            ),
        ]
    }

    /// How many values of a row stand there before.
    private static func doubles<Value: Comparable>(_ values: some Collection<Value>) -> Int {
        let sorted = values.sorted()
        return zip(sorted, sorted.dropFirst()).count { $0 == $1 }
    }

    private var sumLaws: [(String, Int)] {
        var residents = [Int](repeating: 0, count: municipalities.count)
        for place in people.municipality.values where place != Nowhere.short {
            residents[Int(place)] += 1
        }
        let wrong = (0..<municipalities.count).count { row in
            municipalities.complete[row] == 1 && municipalities.population[row] != Nowhere.long
                && residents[row] != Int(municipalities.population[row])
        }
        return [("a municipality has the inhabitants it says", wrong)]
    }
}
