import ArgumentParser
import Foundation
import Reports
import Settlement
import Tables

/// `fastlege settle`: what each list is paid for a month, and why.
struct SettleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Settle lists for a month or months, and explain every line.",
        subcommands: [
            SettleRun.self, SettleMine.self, SettleCorrect.self, SettleExplain.self,
            SettleColumns.self,
        ], defaultSubcommand: SettleRun.self)
}

/// The settlement itself; the default of `fastlege settle`.
struct SettleRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Settle lists (the default).")

    @OptionGroup var input: SettleInput
    @OptionGroup var law: LawOptions
    @OptionGroup var output: OutputOptions

    @Flag(
        name: .customLong("dry-run"),
        help: "Show five rows of the lists as understood, and settle nothing.")
    var dryRun = false

    func run() throws {
        try telling {
            if dryRun, input.lists == nil {
                throw Failure.badInput(["--dry-run: would be right: beside --lists F"])
            }
            if dryRun, let lists = input.lists {
                return try ColumnProposal(
                    path: lists, layout: .lists, map: input.columns.maps()["lists"]
                ).show()
            }
            try output.spare(input.files)
            let folder = try law.folder()
            let files = try input.read(law.inForce(folder))
            let run = try files.settle()
            let document = RunDocument(run, files.context(folder, law.language))
            try output.write(document, law.language)
        }
    }
}

/// `fastlege settle correct`: the difference between what is due now and what was paid.
struct SettleCorrect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Settle the same months anew, and write the difference from what was paid.")

    @Option(
        help: "A run as paid (JSON), and any earlier corrections of it; may be given several times."
    )
    var paid: [String]

    @OptionGroup var input: SettleInput
    @OptionGroup var law: LawOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if paid.isEmpty { throw ValidationError("--paid: at least one run as paid") }
    }

    func run() throws {
        try telling {
            try output.spare(input.files + paid)
            let folder = try law.folder()
            let paidLines = try PaidRuns(paths: paid, covering: input.months()).lines
            let paidContracts = Set(paidLines.map(\.contract))
            let files = try input.read(law.inForce(folder))
            guard files.input.contracts.contains(where: { paidContracts.contains($0.id) }) else {
                throw Failure.badInput([
                    "--paid: no contract of the lists is in it; would be right: the run of these lists"
                ])
            }
            let run = try files.settle()
            let moves = files.input.moves()
            let corrections = run.corrections(of: paidLines) { contract, month in
                MoveReasons.phrases(moves[contract] ?? [:], until: month)
            }
            let context = files.context(folder, law.language)
            let document = RunDocument(run, corrections: corrections, context)
            if document.lines.isEmpty, output.format == .text {
                return try output.write(Data((law.language.noCorrections + "\n").utf8))
            }
            try output.write(document, law.language)
        }
    }
}

/// `fastlege settle explain`: one line of a run, written out.
struct SettleExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain one line of a run.")

    @Option(name: .customLong("run"), help: "The run (JSON).")
    var path: String

    @Option(help: "The line's name, such as 2022-10/4711/capitation.")
    var line: String

    @Option(help: "nb, nn or en.")
    var language = Language.en

    @Option(help: "text or json.")
    var format = PlainFormat.text

    func run() throws {
        try telling {
            let document = try orFail { try RunDocument.read(path: path) }
            guard let found = document.lines.first(where: { $0.id == line }) else {
                throw Failure.notFound(
                    "\(path): no line \(line); the run has \(document.lines.count) lines")
            }
            switch format {
            case .json: try OutputFile.tell(found.json)
            case .text:
                let rows =
                    document.heading.map(\.visible) + Statement(found, of: document, language).rows
                try OutputFile.tell(Data((rows.joined(separator: "\n") + "\n").utf8))
            }
        }
    }
}
