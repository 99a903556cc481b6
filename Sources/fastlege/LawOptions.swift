import ArgumentParser
import Foundation
import Law
import LawFiles
import Quantities
import Reports

extension Language: ExpressibleByArgument {}

/// What is accepted less sure than derived.
enum Allowed: String, ExpressibleByArgument, CaseIterable {
    case expected, illustrative
}

/// Which law, as known on which day, and how sure.
struct LawOptions: ParsableArguments {
    @Option(name: .long, help: "The folder of the law; otherwise law/ here, above, or beside the program.")
    var law: String?

    @Option(
        name: .customLong("known-on"),
        help: "Use the law as it was known on this day (YYYY-MM-DD); otherwise the newest publication day in law/sources.yaml, never today.")
    var knownOn: String?

    @Option(help: "Accept versions less sure than derived: expected, or illustrative (synthetic people only).")
    var allow: Allowed?

    @Option(help: "nb, nn or en.")
    var language = Language.en

    /// The law folder as read.
    func folder() throws -> LawFolder {
        let path = try Self.find(law)
        return try orFail { try LawFolder(path: path) }
    }

    /// The law as known on the day asked for.
    func inForce(_ folder: LawFolder) throws -> LawInForce {
        folder.book.asKnown(on: try day(folder), accepting: accepting)
    }

    private var accepting: LawStatus {
        switch allow {
        case nil: .derived
        case .expected: .expected
        case .illustrative: .illustrative
        }
    }

    private func day(_ folder: LawFolder) throws -> Day {
        guard let knownOn else {
            guard let newest = folder.book.newestPublication else {
                throw Failure.badInput(["law/sources.yaml:1: no source; would be right: one at least"])
            }
            return newest
        }
        guard let day = Day(knownOn) else {
            throw Failure.badInput(["--known-on \"\(knownOn)\"; would be right: a day as YYYY-MM-DD"])
        }
        return day
    }

    /// Where the law is: as told, by FASTLEGE_LAW, here or above, or above the program.
    private static func find(_ told: String?) throws -> String {
        if let told = told ?? ProcessInfo.processInfo.environment["FASTLEGE_LAW"] { return told }
        return try project(holding: "law/sources.yaml") + "/law"
    }

    /// The nearest folder, from here or from the program upwards, that holds a file.
    static func project(holding name: String) throws -> String {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        for start in [here, program.deletingLastPathComponent()] {
            var folder = start.standardizedFileURL
            while folder.path != "/" {
                if FileManager.default.fileExists(atPath: folder.path + "/" + name) {
                    return folder.path
                }
                folder.deleteLastPathComponent()
            }
        }
        throw Failure.notFound("\(name): found neither here nor above the program; say where with --law DIR")
    }
}
