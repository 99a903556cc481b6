import ArgumentParser
import Foundation
import Law
import LawFiles
import Quantities
import Reports
import Settlement

extension Language: ExpressibleByArgument {}

/// What is accepted less sure than derived.
enum Allowed: String, ExpressibleByArgument, CaseIterable {
    case expected, illustrative
}

/// Which law, and the language of the answer.
struct LawPlace: ParsableArguments {
    @Option(
        name: .long,
        help: "The folder of the law; otherwise law/ here, above, or beside the program.")
    var law: String?

    @Option(help: "nb, nn or en.")
    var language = Language.en

    /// The law folder as read; every version of every parameter is understood, or all problems are told.
    func folder() throws -> LawFolder {
        let path = try Self.find(law)
        do {
            let folder = try LawFolder(path: path)
            let wrong = folder.book.misunderstood.map { "law/\($0)" }
            guard wrong.isEmpty else { throw Failure.badInput(Self.told(wrong, path)) }
            return folder
        } catch let error as LawFilesError {
            let failure = Failure(error)
            throw Failure(code: failure.code, lines: Self.told(failure.lines, path))
        }
    }

    /// Problems with the folder's own path instead of `law/`.
    private static func told(_ lines: [String], _ path: String) -> [String] {
        lines.map { $0.hasPrefix("law/") ? path + $0.dropFirst(3) : $0 }
    }

    /// Where the law is: as told, by FASTLEGE_LAW, here or above, or above the program.
    private static func find(_ told: String?) throws -> String {
        if let told { return told }
        if let told = ProcessInfo.processInfo.environment["FASTLEGE_LAW"], !told.isEmpty {
            guard FileManager.default.fileExists(atPath: told) else {
                throw Failure.notFound("FASTLEGE_LAW is \(told): there is no such folder")
            }
            return told
        }
        return try project(holding: "law/sources.yaml", toldBy: "--law") + "/law"
    }

    /// The nearest folder, from here or from the program upwards, that holds a file.
    static func project(holding name: String, toldBy option: String) throws -> String {
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
        throw Failure.notFound(
            "\(name): found neither here nor above the program; say where with \(option) DIR")
    }
}

/// The law as known on which day, and how sure.
struct LawOptions: ParsableArguments {
    @OptionGroup var place: LawPlace

    @Option(
        name: .customLong("known-on"),
        help:
            "Use the law as it was known on this day (YYYY-MM-DD); otherwise the newest publication day in law/sources.yaml, never today."
    )
    var knownOn: String?

    @Option(
        help:
            "Accept versions less sure than derived: expected, or illustrative (synthetic people only)."
    )
    var allow: Allowed?

    /// The language of the answer.
    var language: Language { place.language }

    /// The law folder as read.
    func folder() throws -> LawFolder { try place.folder() }

    /// The law as known on the day asked for.
    func inForce(_ folder: LawFolder) throws -> LawInForce {
        folder.book.asKnown(on: try KnownDay.read(knownOn, folder), accepting: accepting)
    }

    private var accepting: LawStatus {
        switch allow {
        case nil: .derived
        case .expected: .expected
        case .illustrative: .illustrative
        }
    }
}

/// The day on which the law is as known.
enum KnownDay {
    /// The day told, or the newest publication day of the law.
    static func read(_ told: String?, _ folder: LawFolder) throws -> Day {
        guard let told else {
            guard let newest = folder.book.newestPublication else {
                throw Failure.badInput([
                    "law/sources.yaml:1: no source; would be right: one at least"
                ])
            }
            return newest
        }
        guard let day = Day(told) else {
            throw Failure.badInput(["--known-on \"\(told)\"; would be right: a day as YYYY-MM-DD"])
        }
        return day
    }
}
