import ArgumentParser
import Country
import CountryFiles
import Foundation
import Quantities
import Tables

extension ExtractMode: ExpressibleByArgument {}

/// `fastlege country import`.
struct CountryImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Make a country file of tables: everything is checked, and nothing is made unless all is right.",
        discussion: "See docs/guide/country-extract.md for the tables and their columns.")

    @Argument(
        help: "The folder of tables, each .csv, .json or .xlsx; people and lists must be there.")
    var folder: String

    @Option(help: "The day the tables show, as 2026-01-01.")
    var on: String

    @Option(
        help:
            "test for made-up people, where numbers that could be real are refused; production for real ones, where made-up numbers are refused."
    )
    var mode: ExtractMode

    @Option(help: "The file to make.")
    var out: String

    func run() throws {
        try telling {
            guard let day = Day(on), CountryDay.number(of: day) != nil else {
                throw Failure.badInput(["--on \"\(on)\"; would be right: a day as 2026-01-01"])
            }
            try spare()
            try OutputFile.check(out)
            let bar = ProgressBar("bytes")
            let country = try read(day, bar)
            let writer = SnapshotWriter(country)
            try OutputFile.write(to: out) { writer.write(to: $0) }
        }
    }

    private func read(_ day: Day, _ bar: ProgressBar) throws -> Country {
        defer { bar.end() }
        do throws(ExtractError) {
            return try Country(extract: folder, on: day, mode) { bar.show($0, of: $1) }
        } catch {
            switch error {
            case .noFolder(let path): throw Failure.notFound("\(path): there is no such folder")
            case .wrong(let problems): throw Failure.badInput(problems.lines)
            case .country(let wrong): throw Failure.badInput(["\(folder): \(wrong)"])
            }
        }
    }

    /// Makes sure that no table is written over.
    private func spare() throws {
        func place(_ path: String) -> String {
            URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
        }
        let tables = ExtractTable.allCases.flatMap { table in
            ["csv", "json", "xlsx"].map { place("\(folder)/\(table).\($0)") }
        }
        guard !tables.contains(place(out)) else {
            throw Failure.badInput(["--out \(out): it is read too; would be right: another file"])
        }
    }
}
