import ArgumentParser
import Foundation
import Law
import LawFiles
import Quantities
import Reports
import Settlement
import Tables

/// `fastlege law`: what the law says, from when, on whose word and how surely.
struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "Read the law: rates, dates, sources and status.",
        subcommands: [LawList.self, LawShow.self, LawExplain.self, LawNormalise.self])
}

/// How an answer that is no table is written.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// `fastlege law list`.
struct LawList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every parameter with its known periods, and every rule.")

    @Option(help: "text or json.")
    var format = PlainFormat.text
    @OptionGroup var law: LawPlace

    func run() throws {
        try telling {
            let book = try law.folder().book
            switch format {
            case .text: try OutputFile.tell(Data(LawReport(book, law.language).list.utf8))
            case .json:
                let parameters = book.parameters.values.sorted { $0.name < $1.name }
                try OutputFile.tell(
                    LawDocument.json(parameters.map { LawDocument(name: $0.name, $0.versions) }))
            }
        }
    }
}

/// `fastlege law show`.
struct LawShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One parameter as it was in force on a day.")

    @Argument(help: "The parameter, such as capitation.scale.")
    var name: String
    @Option(help: "The day, YYYY-MM-DD.")
    var on: String
    @Option(
        name: .customLong("known-on"),
        help: "As it was known on this day; otherwise the newest publication day.")
    var knownOn: String?
    @Option(help: "text or json.")
    var format = PlainFormat.text
    @OptionGroup var law: LawPlace

    func run() throws {
        try telling {
            guard let day = Day(on) else {
                throw Failure.badInput(["--on \"\(on)\"; would be right: a day as YYYY-MM-DD"])
            }
            let folder = try law.folder()
            let known = try KnownDay.read(knownOn, folder)
            let version = try orFail {
                try folder.book.parameter(name).inForce(on: day, knownOn: known)
            }
            switch format {
            case .text:
                try OutputFile.tell(
                    Data(LawReport(folder.book, law.language).show(version, on: day).utf8))
            case .json:
                let topic = folder.book.parameters[name]?.topic ?? ""
                let paragraph = folder.book.paragraph(on: topic, day)
                    .map { "\($0.regulation.key) § \($0.number)" }
                try OutputFile.tell(LawDocument(name: name, paragraph: paragraph, [version]).json)
            }
        }
    }
}

/// `fastlege law explain`.
struct LawExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "One rule: what it carries out, and the law it reads.")

    @Argument(help: "The rule, such as BreakpointCapitation.")
    var rule: String
    @Option(help: "text or json.")
    var format = PlainFormat.text
    @OptionGroup var law: LawPlace

    func run() throws {
        try telling {
            let rules = RuleBook.scheme.rules
            guard let type = rules.first(where: { $0.name == rule }) else {
                throw Failure.notFound(
                    "no rule \(rule); there are: " + rules.map { $0.name }.joined(separator: ", "))
            }
            let book = try law.folder().book
            switch format {
            case .text: try OutputFile.tell(Data(LawReport(book, law.language).explain(type).utf8))
            case .json:
                let parameters = LawReport.parameters(of: type).compactMap { book.parameters[$0] }
                try OutputFile.tell(
                    LawDocument.json(parameters.map { LawDocument(name: $0.name, $0.versions) }))
            }
        }
    }
}

/// `fastlege law normalise`: the whole fraction that makes the mean weight of a composition one.
struct LawNormalise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalise",
        abstract: "Make the weights' normaliser from a dated national composition.")

    @Option(help: "The composition: date, sex, ageBand, use, centrality, socio, people.")
    var composition: String
    @Option(help: "For the weights in force on this day; otherwise on the composition's own.")
    var on: String?
    @Flag(help: "Fail when the law's normaliser is another.")
    var check = false
    @OptionGroup var law: LawPlace

    func run() throws {
        try telling {
            if let on, Day(on) == nil {
                throw Failure.badInput(["--on \"\(on)\"; would be right: a day as YYYY-MM-DD"])
            }
            var problems = InputProblems()
            let (day, cells) = try orFail { try CompositionCell.read(path: composition, &problems) }
            guard problems.isEmpty, let day else { throw Failure.badInput(problems.lines) }
            let folder = try law.folder()
            let inForce = folder.book.asKnown(
                on: folder.book.newestPublication ?? day, accepting: .illustrative)
            let weights = try orFail {
                try inForce.inForce(CapitationWeights.self, on: on.flatMap { Day($0) } ?? day)
            }
            let normaliser = weights.value.normaliser(for: cells)
            let rows = [
                "      normaliserNumerator: \(normaliser.numerator)",
                "      normaliserDenominator: \(normaliser.denominator)",
                "      compositionOn: \(day)",
            ]
            try OutputFile.tell(Data((rows.joined(separator: "\n") + "\n").utf8))
            guard check else { return }
            if weights.value.normaliser != normaliser || weights.value.compositionOn != day {
                throw Failure.badInput([
                    "law/parameters/capitation.weights.yaml: normaliser \(weights.value.normaliser) of \(weights.value.compositionOn); would be right: the three lines above"
                ])
            }
        }
    }
}
