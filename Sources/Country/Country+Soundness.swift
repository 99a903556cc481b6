import Quantities
import Settlement

/// Whether the columns of a country can be read as one: equal lengths, places that exist, known codes.
///
/// What is true of the world (nobody twice in the line, children with a parent) is in `Country+Laws`.
extension Country {
    /// The first thing that cannot be; nil when there is none.
    var unsound: CountryError? {
        let checks: [() -> CountryError?] = [
            { self.day }, { self.lengths }, { self.tooMany }, { self.starts }, { self.places },
            { self.codes }, { self.texts }, { self.identifiers },
        ]
        return checks.lazy.compactMap { $0() }.first
    }

    /// The country's day must be one the columns hold, with people of sixteen before it.
    private var day: CountryError? {
        let first = CountryDay.origin + 100 * 366
        let range = first..<CountryDay.origin + Int(CountryDay.none)
        return range.contains(frame.on.number)
            ? nil
            : .unsound(
                column: "the day", found: "\(frame.on)",
                right: "\(Day(number: range.lowerBound))–\(Day(number: range.upperBound - 1))")
    }

    /// Tables whose rows others name in sixteen bits.
    private var tooMany: CountryError? {
        let tables = [
            ("contracts.status", contracts.count), ("municipalities.number", municipalities.count),
            ("doctors.hprNumber", doctors.count), ("offices.name.ends", offices.count),
        ]
        return tables.first { $0.1 > Int(Nowhere.short) }.map {
            .unsound(column: $0.0, found: "\($0.1) rows", right: "at most \(Nowhere.short)")
        }
    }

    /// What is read as an identifier must be one, and no municipality may stand twice.
    private var identifiers: CountryError? {
        if let wrong = (0..<contracts.count).first(where: { GPContractID(contracts.id[$0]) == nil })
        {
            return .unsound(
                column: "contracts.id", found: "row \(wrong) is none",
                right: "1–64 letters, digits, hyphens, points or underscores")
        }
        let numbers = municipalities.number.values
        guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return .unsound(
                column: "municipalities.number", found: "numbers that do not rise",
                right: "each once, by number")
        }
        return nil
    }

    private func differ(_ table: [NamedColumn], from count: Int) -> CountryError? {
        let plain = table.filter { !$0.name.hasSuffix(".bytes") && !$0.name.contains(".first") }
        return plain.first { $0.count != count }.map {
            .unsound(column: $0.name, found: "\($0.count) rows", right: "\(count)")
        }
    }

    private var lengths: CountryError? {
        differ(municipalities.named, from: municipalities.count)
            ?? differ(people.named, from: people.count)
            ?? differ(households.named, from: households.count)
            ?? differ(contracts.named, from: contracts.count)
            ?? differ(doctors.named, from: doctors.count)
            ?? differ(periods.named, from: periods.count)
            ?? differ(offices.named, from: offices.count) ?? differ(line.named, from: line.count)
    }

    private func starts(
        _ name: String, _ column: Column<UInt32>, _ things: Int, _ rows: Int, each least: UInt32 = 0
    ) -> CountryError? {
        let values = column.values
        guard values.count == things + 1, values.first == 0, values.last == UInt32(rows) else {
            return .unsound(
                column: name, found: "\(values.count) starts, the last \(values.last ?? 0)",
                right: "\(things + 1), from 0 to \(rows)")
        }
        var falls = 0
        for index in 0..<things {
            let (end, overflow) = values[index].addingReportingOverflow(least)
            falls &+= overflow || end > values[index &+ 1] ? 1 : 0
        }
        return falls == 0
            ? nil : .unsound(column: name, found: "starts that fall", right: "starts that rise")
    }

    private var starts: CountryError? {
        starts(
            "households.firstMember", households.firstMember, households.count, people.count,
            each: 1)
            ?? starts(
                "contracts.firstMember", contracts.firstMember, contracts.count,
                members.person.count)
            ?? starts(
                "contracts.firstWaiting", contracts.firstWaiting, contracts.count, line.count)
    }

    /// A column of places in another table; `none` where nowhere is allowed.
    private func places<Element>(
        _ name: String, _ column: Column<Element>, in count: Int, none: Element?
    ) -> CountryError? {
        let limit = UInt64(count)
        var outside = 0
        for value in column.values {
            outside &+= (UInt64(value) >= limit ? 1 : 0) & (value == none ? 0 : 1)
        }
        return outside == 0
            ? nil
            : .unsound(column: name, found: "\(outside) places outside", right: "below \(count)")
    }

    private var places: CountryError? {
        peoplePlaces ?? names("people", people.givenName, people.familyName)
            ?? names("doctors", doctors.givenName, doctors.familyName) ?? contractPlaces
            ?? periodPlaces
    }

    private var peoplePlaces: CountryError? {
        places(
            "people.municipality", people.municipality, in: municipalities.count,
            none: Nowhere.short)
            ?? places("people.contract", people.contract, in: contracts.count, none: Nowhere.short)
            ?? places("members.person", members.person, in: people.count, none: nil)
            ?? places("line.person", line.person, in: people.count, none: nil)
    }

    private func names(
        _ table: String, _ given: Column<UInt32>, _ family: Column<UInt32>
    ) -> CountryError? {
        places("\(table).givenName", given, in: names.given.count, none: Nowhere.long)
            ?? places("\(table).familyName", family, in: names.family.count, none: Nowhere.long)
    }

    private var contractPlaces: CountryError? {
        places(
            "contracts.municipality", contracts.municipality, in: municipalities.count, none: nil)
            ?? places("contracts.office", contracts.office, in: offices.count, none: Nowhere.short)
            ?? places("contracts.doctor", contracts.doctor, in: doctors.count, none: Nowhere.short)
            ?? places(
                "offices.municipality", offices.municipality, in: municipalities.count, none: nil)
    }

    private var periodPlaces: CountryError? {
        places("periods.contract", periods.contract, in: contracts.count, none: nil)
            ?? places("periods.doctor", periods.doctor, in: doctors.count, none: nil)
            ?? places(
                "periods.substituteFor", periods.substituteFor, in: doctors.count,
                none: Nowhere.short)
    }

    /// A column of numbers in a range.
    private func range<Element>(
        _ name: String, _ column: Column<Element>, _ range: ClosedRange<Element>
    ) -> CountryError? {
        var outside = 0
        for value in column.values {
            outside &+= value < range.lowerBound || value > range.upperBound ? 1 : 0
        }
        return outside == 0
            ? nil
            : .unsound(
                column: name, found: "\(outside) numbers outside",
                right: "\(range.lowerBound)–\(range.upperBound)")
    }

    private var codes: CountryError? {
        let forms = UInt8(ContractForm.allCases.count - 1)
        let grounds = UInt8(MembershipGround.allCases.count - 1)
        let statuses = UInt8(ListStatus.allCases.count - 1)
        let relations = UInt8(GPRelationship.allCases.count - 1)
        let checks: [() -> CountryError?] = [
            { self.range("municipalities.number", self.municipalities.number, 100...9999) },
            { self.range("municipalities.complete", self.municipalities.complete, 0...1) },
            { self.range("contracts.complete", self.contracts.complete, 0...1) },
            { self.range("offices.accessible", self.offices.accessible, 0...1) },
            { self.range("doctors.specialist", self.doctors.specialist, 0...1) },
            { self.range("doctors.trainee", self.doctors.trainee, 0...1) },
            { self.range("municipalities.centrality", self.municipalities.centrality, 0...6) },
            { self.range("people.sex", self.people.sex, 1...2) },
            { self.range("people.birthDate", self.people.birthDate, 0...(CountryDay.none - 1)) },
            { self.range("people.use", self.people.use, 1...4) },
            { self.range("people.socio", self.people.socio, 1...5) },
            { self.range("people.ground", self.people.ground, 0...grounds) },
            { self.range("people.marks", self.people.marks, 0...PersonMarks.known.rawValue) },
            { self.range("doctors.sex", self.doctors.sex, 1...2) },
            { self.range("contracts.form", self.contracts.form, 0...forms) },
            { self.range("contracts.status", self.contracts.status, 0...statuses) },
            { self.range("periods.relationship", self.periods.relationship, 0...relations) },
        ]
        return checks.lazy.compactMap { $0() }.first
    }

    private var texts: CountryError? {
        let columns = [
            ("municipalities.name", municipalities.name), ("contracts.id", contracts.id),
            ("offices.name", offices.name), ("names.given", names.given),
            ("names.family", names.family), ("names.languages", names.languages),
        ]
        let wrong = columns.first { !$0.1.isSound }
        return wrong.map {
            .unsound(
                column: $0.0, found: "texts that run over one another",
                right: "UTF-8 from first to last")
        }
    }
}
