import Country

extension CountryExtract {
    func writePeople(_ file: RowFile, _ progress: (Int) -> Void) {
        let people = country.people
        let (households, days) = (country.households, days)
        let (contracts, municipalities) = (contracts, municipalities)
        // Rows are written from first to last: the household is the one at hand, or the next.
        var household = 0
        file.rows(people.count, progress) { row in
            while Int(households.firstMember.start[household + 1]) <= row { household += 1 }
            file.number(Int(people.key.start[row]))
            let nin = people.nin.start[row]
            if nin == 0 { file.none() } else { file.code(nin, digits: 11) }
            file.number(Int(people.sex.start[row]))
            file.text(Int(people.birthDate.start[row]), of: days)
            file.text(people.municipality.start[row], of: municipalities)
            file.number(Int(households.key.start[household]))
            file.text(people.contract.start[row], of: contracts)
            file.text(Int(people.memberSince.start[row]), of: days)
            file.number(Int(people.use.start[row]))
            file.number(Int(people.socio.start[row]))
        }
    }

    func writeRemarks(_ file: RowFile, _ progress: (Int) -> Void) {
        let people = country.people
        let (given, family) = (cells(country.names.given), cells(country.names.family))
        let grounds = CellTexts(
            MembershipGround.allCases.map { $0 == .ordinary ? "" : $0.word }, format)
        let apart = CellTexts(["", "yes"], format)
        file.rows(people.count, progress) { row in
            file.number(Int(people.key.start[row]))
            file.text(people.givenName.start[row], of: given)
            file.text(people.familyName.start[row], of: family)
            file.text(Int(people.ground.start[row]), of: grounds)
            let marks = PersonMarks(rawValue: people.marks.start[row])
            file.text(marks.contains(.apart) ? 1 : 0, of: apart)
        }
    }

    func writeLine(_ file: RowFile) {
        let (line, people) = (country.line, country.people)
        var contract = 0
        file.rows(line.count) { row in
            while Int(country.contracts.firstWaiting[contract + 1]) <= row { contract += 1 }
            file.text(contract, of: contracts)
            file.number(Int(people.key[Int(line.person[row])]))
            file.text(Int(line.since[row]), of: days)
        }
    }
}
