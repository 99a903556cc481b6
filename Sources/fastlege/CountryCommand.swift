import ArgumentParser
import Country
import CountryFiles
import Foundation
import Quantities
import Reports

/// `fastlege country`: a whole country to work on, made from the published figures.
struct CountryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "country",
        abstract: "Build, open, check, export and import a country of people and lists.",
        subcommands: [
            CountryBuild.self, CountryInfo.self, CountryReport.self, CountryVerify.self,
            CountryExport.self, CountryImport.self,
        ])
}

/// Where the published figures are.
struct FactsPlace: ParsableArguments {
    @Option(
        name: .long,
        help:
            "The folder of published figures; otherwise facts/ here, above, or beside the program.")
    var facts: String?

    func read() throws -> CountryFacts {
        let path = try facts ?? LawPlace.project(holding: "facts/municipalities.csv") + "/facts"
        do {
            return try FactsFolder(path: path).facts
        } catch {
            switch error {
            case .table(let table): throw Failure(table)
            case .wrong(let lines): throw Failure.badInput(lines)
            }
        }
    }
}

/// A day of the country as the user wrote it.
struct CountryDayOption {
    static func read(_ text: String) throws -> Day {
        guard let day = Day(text), day.parts.month == 1, day.parts.day == 1 else {
            throw Failure.badInput([
                "--on \"\(text)\"; would be right: 1 January of 2019–2026, as 2026-01-01"
            ])
        }
        return day
    }
}

/// `fastlege country build`.
struct CountryBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the country, or some municipalities of it, from the published figures.")

    @Option(help: "1 January of 2019–2026.")
    var on = "2026-01-01"

    @Option(help: "The seed of all draws; the same seed gives the same bytes.")
    var seed: UInt64 = 1

    @Option(
        parsing: .upToNextOption,
        help:
            "Only these municipalities, with everybody who lives or is listed there; keys and values as in the nation."
    )
    var municipality: [String] = []

    @Option(help: "The file to make.")
    var out: String

    @Option(help: "How many threads; otherwise one a processor.")
    var threads: Int?

    @OptionGroup var place: FactsPlace

    func run() throws {
        try telling {
            let day = try CountryDayOption.read(on)
            let wanted = try numbers()
            let facts = try place.read()
            let bar = ProgressBar("people")
            let country = try orFail { () throws -> Country in
                let plan = try CountryPlan(facts, on: day, seed: seed)
                return try plan.country(
                    of: wanted, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
                ) { bar.show($0, of: $1) }
            }
            bar.end()
            let writer = SnapshotWriter(country)
            try OutputFile.write(to: out) { writer.write(to: $0) }
        }
    }

    private func numbers() throws -> [MunicipalityNumber] {
        let read = municipality.flatMap { $0.split(separator: ",") }.map {
            ($0, MunicipalityNumber($0))
        }
        let wrong = read.filter { $0.1 == nil }.map {
            "--municipality \"\($0.0)\"; would be right: a number of four digits"
        }
        guard wrong.isEmpty else { throw Failure.badInput(wrong) }
        return read.compactMap(\.1)
    }
}

/// Opens a country file; what is wrong becomes a failure.
func openCountry<Answer>(
    _ path: String, _ body: (Snapshot) throws(SnapshotError) -> Answer
) throws -> Answer {
    do throws(SnapshotError) {
        return try body(Snapshot(path: path))
    } catch {
        if case .unreadable(let why) = error { throw Failure.notFound("\(path): \(why)") }
        throw Failure.badInput(["\(path): \(error)"])
    }
}

/// `fastlege country info`.
struct CountryInfo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "What a country file holds.")

    @Argument(help: "The country file.")
    var file: String

    func run() throws {
        try telling {
            let file = file
            let rows = try openCountry(file) { snapshot throws(SnapshotError) in
                let frame = snapshot.frame
                return [
                    "country   \(frame.on), seed \(frame.seed)",
                    "people    \(snapshot.count(of: "people.key"))",
                    "bytes     \(snapshot.byteCount)",
                ]
            }
            try OutputFile.tell(Data((rows.joined(separator: "\n") + "\n").utf8))
        }
    }
}

/// `fastlege country verify`.
struct CountryVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every column of a country file, and the laws of nature.")

    @Argument(help: "The country file.")
    var file: String

    func run() throws {
        try telling {
            let country = try openCountry(file) { snapshot throws(SnapshotError) in
                try snapshot.country()
            }
            try OutputFile.tell(Data("\(file): sound, \(country.people.count) people\n".utf8))
        }
    }
}

/// `fastlege country report`.
struct CountryReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The country's figures beside the published ones; fails where one is outside.")

    @Argument(help: "The country file.")
    var file: String

    @Option(help: "text or json.")
    var format = PlainFormat.text

    @Option(help: "Write here; otherwise to standard output.")
    var out: String?

    @OptionGroup var place: FactsPlace

    func run() throws {
        try telling {
            let facts = try place.read()
            let country = try openCountry(file) { snapshot throws(SnapshotError) in
                try snapshot.country()
            }
            let report = try orFail { try country.fit(to: facts) }
            let document = FitDocument(report, synthetic: country.frame.synthetic)
            try OutputFile.write(
                format == .text ? Data(document.text.utf8) : document.json, to: out)
            guard report.holds else {
                throw Failure(
                    code: 1,
                    lines: ["\(file): figures outside their tolerance; they are listed above"])
            }
        }
    }
}
