import ArgumentParser
import Country
import CountryFiles
import Foundation
import Law
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

    /// The folder told, or the nearest one here, above, or beside the program.
    func path() throws -> String {
        try facts
            ?? LawPlace.project(holding: "facts/municipalities.csv", toldBy: "--facts") + "/facts"
    }

    func read() throws -> CountryFacts {
        let path = try path()
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
            let (day, wanted) = try asked()
            try OutputFile.spare(out, [place.path()])
            try OutputFile.check(out)
            let facts = try place.read()
            let bar = ProgressBar("people")
            let country = try orFail { () throws -> Country in
                let plan = try CountryPlan(facts, on: day, seed: seed)
                bar.phase("people")
                return try plan.country(
                    of: wanted, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
                ) { bar.show($0, of: $1) }
            }
            bar.end()
            let writer = SnapshotWriter(country)
            try OutputFile.write(to: out) { writer.write(to: $0) }
        }
    }

    /// The day and municipalities as written; everything wrong is told at once.
    private func asked() throws -> (Day, [MunicipalityNumber]) {
        var wrong: [String] = []
        let day = Day(on).flatMap { $0.parts.month == 1 && $0.parts.day == 1 ? $0 : nil }
        if day == nil {
            wrong.append("--on \"\(on)\"; would be right: 1 January of 2019–2026, as 2026-01-01")
        }
        if municipality.contains(where: { $0.split(separator: ",").isEmpty }) {
            wrong.append(
                "--municipality \"\"; would be right: a number of four digits, or no --municipality for the nation"
            )
        }
        let numbers = municipality.flatMap { $0.split(separator: ",") }
            .map { (text: $0, number: MunicipalityNumber($0)) }
        wrong += numbers.filter { $0.number == nil }.map {
            "--municipality \"\($0.text)\"; would be right: a number of four digits"
        }
        if let threads, !(1...1024).contains(threads) {
            wrong.append("--threads \(threads); would be right: 1–1024")
        }
        guard let day, wrong.isEmpty else { throw Failure.badInput(wrong) }
        return (day, numbers.compactMap(\.number))
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

/// Takes up the whole country of a file; what is wrong becomes a failure.
func takeUpCountry(_ path: String) throws -> Country {
    try openCountry(path) { snapshot throws(SnapshotError) in try snapshot.country() }
}

/// `fastlege country info`.
struct CountryInfo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "What a country file holds; nothing but its head is read.")

    @Argument(help: "The country file.")
    var file: String

    @Option(help: "text or json.")
    var format = PlainFormat.text

    @Option(help: "nb, nn or en.")
    var language = Language.en

    func run() throws {
        try telling {
            let document = try openCountry(file) { snapshot throws(SnapshotError) in
                CountryDocument(
                    frame: snapshot.frame, bytes: snapshot.byteCount, columns: snapshot.columns)
            }
            try OutputFile.tell(
                format == .text ? Data(document.text(language).utf8) : document.json)
        }
    }
}

/// `fastlege country verify`.
struct CountryVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every column's checksum, and that the country breaks no law of nature.")

    @Argument(help: "The country file.")
    var file: String

    @Option(help: "nb, nn or en.")
    var language = Language.en

    func run() throws {
        try telling {
            let country = try takeUpCountry(file)
            let bar = ProgressBar("groups of laws")
            let broken = country.brokenLaws { bar.show($0, of: $1) }
            bar.end()
            guard broken.isEmpty else {
                throw Failure.badInput(broken.map { "\(file): \($0)" })
            }
            let words = language.text(
                Phrase(
                    "fit.sound",
                    [
                        Fact("file", .text(file)), Fact("people", .count(country.people.count)),
                        Fact("lists", .count(country.contracts.count)),
                    ]))
            try OutputFile.tell(Data((words + "\n").utf8))
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

    @Option(help: "nb, nn or en.")
    var language = Language.en

    @Option(help: "Write here; otherwise to standard output.")
    var out: String?

    @OptionGroup var place: FactsPlace

    func run() throws {
        try telling {
            try OutputFile.spare(out, [file, place.path()])
            let facts = try place.read()
            let country = try takeUpCountry(file)
            let report = try orFail { try country.fit(to: facts) }
            let document = FitDocument(report)
            try OutputFile.write(
                format == .text ? Data(document.text(language).utf8) : document.json, to: out)
            guard report.holds else {
                throw Failure(
                    code: 1,
                    lines: ["\(file): figures outside their tolerance; they are listed above"])
            }
        }
    }
}
