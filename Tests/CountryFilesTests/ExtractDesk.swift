import Country
import CountryFiles
import Foundation
import Quantities
import Tables
import TestSupport
import Testing

/// A folder with a small made-up extract, written by hand, of which tests change what matters.
final class ExtractDesk {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("fastlege-extract-\(UUID().uuidString)").path
    /// The tables as CSV; one that is nil is not there.
    var tables: [ExtractTable: String]

    static let mother = Invented.nin("1980-01-15")
    static let child = Invented.nin("2015-06-01")
    static let visitor = Invented.nin("1999-12-15", dNumber: true)
    static let office = Invented.office(3000_0000)

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        tables = [
            .municipalities: """
            municipality,name,population,centrality,complete
            9902,Nabobygd,,,no
            9901,Eksempeldal,4,3,yes

            """,
            .offices: """
            organisationNumber,herId,name,municipality,latitude,longitude,opens,closes,languages,accessible
            \(Self.office),99000001,"Dal, legesenter",9901,59.9814,10.0416,08:00,15:30,en no,yes

            """,
            .doctors: """
            hprNumber,sex,birthDate,specialist,trainee,givenName,familyName
            990000001,2,1975-03-02,yes,no,Kari,Li
            990000002,1,,no,yes,,

            """,
            .lists: """
            gpContractId,municipality,hprNumber,form,vacant,maxPatients,agreementDate,posts,residents,status,openSince,officeOrgNr
            L1,9901,990000001,selfEmployed,no,3,2016-03-01,1,2,open,2025-06-01,\(Self.office)
            L2,9901,,salaried,yes,1,,0.5,1,closed,,
            L3,9902,990000002,supported,no,900,,1,,locked,,

            """,
            .periods: """
            gpContractId,hprNumber,relationship,from,until,workingPercentage,substituteForHprNumber
            L1,990000001,LPFL,2016-03-01,,100,
            L1,990000002,LPVI,2025-09-01,2026-09-01,60,990000001

            """,
            .people: """
            personKey,nin,sex,birthDate,municipality,householdKey,gpContractId,memberSince,use,socio
            14,\(Self.visitor),1,1999-12-15,,103,L3,2020-02-01,1,2
            10,\(Self.mother),2,1980-01-15,9901,100,L1,2016-03-01,2,3
            12,,1,1950-05-05,9901,101,L2,2001-06-01,4,1
            11,\(Self.child),1,2015-06-01,9901,100,L1,2015-06-01,1,3
            13,,2,1990-10-10,9901,102,,,1,5

            """,
            .line: """
            gpContractId,personKey,since
            L2,13,2025-11-02
            L2,10,2025-10-01

            """,
            .remarks: """
            personKey,givenName,familyName,ground,apart
            11,Ola,"Li, ""den"" eldre",child,yes
            10,Kari,Li,,

            """,
        ]
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Replaces what stands in a table; it must stand there.
    func change(_ table: ExtractTable, _ old: String, _ new: String) throws {
        let text = try #require(tables[table])
        try #require(text.contains(old), "\(old) is not in \(table)")
        tables[table] = text.replacingOccurrences(of: old, with: new)
    }

    func lay() throws {
        for (table, text) in tables {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(table).csv"))
        }
    }

    /// The country of the tables.
    func country(_ mode: ExtractMode = .test) throws -> Country {
        try lay()
        return try Country(extract: folder, on: Day("2026-01-01")!, mode)
    }

    /// What is wrong, with files named without their folder.
    func problems(_ mode: ExtractMode = .test) throws -> [String] {
        do {
            _ = try country(mode)
            return []
        } catch let ExtractError.wrong(problems) {
            return problems.lines.map { $0.replacingOccurrences(of: "\(folder)/", with: "") }
        }
    }

    /// Exports a country into a folder of its own here; the bytes of each table.
    func export(_ country: Country, as format: ExtractFormat, to name: String) throws
        -> [ExtractTable: Data]
    {
        let place = "\(folder)/\(name)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        let extract = CountryExtract(country, as: format)
        var written: [ExtractTable: Data] = [:]
        for table in ExtractTable.allCases {
            let path = "\(place)/\(table).\(format)"
            try #require(extract.write(table, to: path))
            written[table] = try Data(contentsOf: URL(fileURLWithPath: path))
        }
        return written
    }
}

/// Numbers that are made up where they are needed, so that none stands in the tests.
enum Invented {
    /// A person's number of the tax administration's series, or one that could be real.
    static func nin(_ birth: String, dNumber: Bool = false, real: Bool = false) -> String {
        let day = Day(birth)!
        let (year, month, date) = day.parts
        func two(_ number: Int) -> String { (number % 100 < 10 ? "0" : "") + "\(number % 100)" }
        let head = two(date + (dNumber ? 40 : 0)) + two(month + (real ? 0 : 80)) + two(year)
        for individual in (year < 2000 ? 100 : 600)... {
            for check in 0..<100 {
                let text = head + "\(individual)" + two(check)
                if let id = NationalID(text), id.birthDate == day { return text }
            }
        }
        return ""
    }

    /// An office's number that begins with eight digits or the next that has a check digit.
    static func office(_ eight: Int) -> String {
        for beginning in eight... {
            if let number = OrganisationNumber(beginning: beginning) { return "\(number)" }
        }
        return ""
    }
}
