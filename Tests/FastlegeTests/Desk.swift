import Foundation
import Testing

/// A fresh folder in which the command is run; it goes when nobody holds it.
final class Desk {
    /// The folder.
    let folder: URL
    private let hidden: URL
    /// A command that takes longer has hung.
    private static let patience = 60.0
    private var runs = 0

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fastlege-\(UUID().uuidString)")
        hidden = folder.appendingPathExtension("said")
        for made in [folder, hidden] {
            try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
        }
    }

    deinit {
        for made in [folder, hidden] { try? FileManager.default.removeItem(at: made) }
    }

    /// The full path of a name in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Everything in the folder, hidden files too.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    /// Writes a text.
    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    /// Writes bytes.
    func write(_ name: String, _ bytes: Data) throws {
        try bytes.write(to: folder.appendingPathComponent(name))
    }

    /// Reads bytes.
    func read(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    /// Writes `lists.csv` with contract, municipality and residents.
    func lists(_ rows: String...) throws {
        let header = "gpContractId,municipality,residents"
        try write("lists.csv", ([header] + rows).joined(separator: "\n") + "\n")
    }

    /// Settles `lists.csv`.
    func settle(_ month: String, _ more: String...) throws -> CommandRun {
        try run(["settle", "--month", month, "--lists", "lists.csv"] + more)
    }

    /// Runs the command, with the package's law unless told otherwise.
    func run(_ arguments: [String], law: Bool = true) throws -> CommandRun {
        try spawn(Built.command.path, arguments + (law ? ["--law", Built.law] : []))
    }

    /// Runs the command by way of a shell line, where `"$@"` is the command with its arguments.
    func shell(_ line: String, _ arguments: [String]) throws -> CommandRun {
        let command = [Built.command.path] + arguments + ["--law", Built.law]
        return try spawn("/bin/sh", ["-c", line, "sh"] + command)
    }

    /// Runs any program in the folder, and keeps what it says.
    func spawn(_ program: String, _ arguments: [String]) throws -> CommandRun {
        runs += 1
        let said = ["out", "err"].map { hidden.appendingPathComponent("\(runs).\($0)") }
        for file in said { try Data().write(to: file) }
        let handles = try said.map { try FileHandle(forWritingTo: $0) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "FASTLEGE_LAW" }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + Self.patience) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
        }
        for handle in handles { try handle.close() }
        try #require(process.terminationReason == .exit, "stopped by a signal: \(arguments)")
        return CommandRun(
            code: process.terminationStatus, output: try Data(contentsOf: said[0]),
            errors: String(decoding: try Data(contentsOf: said[1]), as: UTF8.self))
    }
}
