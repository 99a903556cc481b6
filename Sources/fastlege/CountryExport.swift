import ArgumentParser
import Country
import CountryFiles
import Foundation

extension ExtractFormat: ExpressibleByArgument {}

/// `fastlege country export`.
struct CountryExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a country as tables that other programs read.",
        discussion: "See docs/guide/country-extract.md for the tables and their columns.")

    @Argument(help: "The country file.")
    var file: String

    @Option(name: .customLong("as"), help: "csv or json.")
    var format: ExtractFormat

    @Option(help: "The folder to write the tables in; tables that are there are replaced.")
    var out: String

    func run() throws {
        try telling {
            let country = try takeUpCountry(file)
            let extract = CountryExtract(country, as: format)
            let tables = ExtractTable.allCases
            let total = tables.reduce(0) { $0 + extract.rows(of: $1) }
            let bar = ProgressBar("rows")
            var done = 0
            defer { bar.end() }
            try OutputFile.writeTogether(tables.map { "\($0).\(format)" }, in: out) { name, path in
                guard let table = tables.first(where: { name == "\($0).\(format)" }) else {
                    return false
                }
                return extract.write(table, to: path) { rows in
                    done += rows
                    bar.show(done, of: total)
                }
            }
            removeOthers(tables)
        }
    }

    /// A table stands in a folder in one format: the one of before goes.
    private func removeOthers(_ tables: [ExtractTable]) {
        for other in ExtractFormat.allCases where other != format {
            for table in tables { unlink("\(out)/\(table).\(other)") }
        }
    }
}
