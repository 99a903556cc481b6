import Country

extension CountryExtract {
    func writeOffices(_ file: RowFile) {
        let offices = country.offices
        file.rows(offices.count) { row in
            file.code(UInt64(offices.organisationNumber[row]), digits: 9)
            let herId = offices.herId[row]
            if herId == 0 { file.none() } else { file.code(UInt64(herId), digits: 1) }
            file.text(offices.name[row])
            file.text(offices.municipality[row], of: municipalities)
            writeDegrees(offices.latitude[row], file)
            writeDegrees(offices.longitude[row], file)
            file.word(Self.time(offices.opens[row]))
            file.word(Self.time(offices.closes[row]))
            file.word(languages(offices.languages[row]))
            file.yesNo(offices.accessible[row])
        }
    }

    private func writeDegrees(_ value: UInt32, _ file: RowFile) {
        if value == 0 { file.none() } else { file.decimal(Int(value), places: 4, all: true) }
    }

    /// Hours and minutes of minutes after midnight.
    private static func time(_ minutes: UInt16) -> String? {
        guard minutes != Nowhere.short else { return nil }
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    /// The languages of some bits, by name, so that they stand alike whatever bit each has.
    private func languages(_ bits: UInt32) -> String {
        let texts = country.names.languages
        return (0..<texts.count).filter { bits >> UInt32($0) & 1 == 1 }.map { texts[$0] }.sorted()
            .joined(separator: " ")
    }

    func writeMunicipalities(_ file: RowFile) {
        let places = country.municipalities
        file.rows(places.count) { row in
            file.text(row, of: municipalities)
            file.text(places.name[row])
            file.number(places.population[row], none: Nowhere.long)
            file.number(places.centrality[row], none: 0)
            file.yesNo(places.complete[row])
        }
    }
}
