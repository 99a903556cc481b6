import ArgumentParser
import Foundation
import Reports

/// How a run is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, xlsx
}

/// Where and how the answer goes.
struct OutputOptions: ParsableArguments {
    @Option(help: "text, json, csv or xlsx.")
    var format = OutputFormat.text

    @Option(help: "Write here; otherwise to standard output. Nothing half-written is ever left.")
    var out: String?

    /// Writes a run in the format asked for.
    func write(_ document: RunDocument, _ language: Language) throws {
        switch format {
        case .text: try write(Data(TextReport(document, language).text.utf8))
        case .json: try write(document.json)
        case .csv: try write(CSVReport(document, language).data)
        case .xlsx:
            guard let out else {
                throw Failure.badInput([
                    "--format xlsx: a workbook needs a file; say which with --out PATH"
                ])
            }
            try OutputFile.write(to: out) { WorkbookReport(document, language).write(to: $0) }
        }
    }

    /// Writes bytes where they are wanted.
    func write(_ data: Data) throws { try OutputFile.write(data, to: out) }
}

/// Files written beside their place and then renamed, so that nothing half-written is left.
enum OutputFile {
    /// Writes bytes to a file, or to standard output when none is named.
    static func write(_ data: Data, to path: String?) throws {
        guard let path else { return try tell(data) }
        try write(to: path) { FileManager.default.createFile(atPath: $0, contents: data) }
    }

    /// Makes a file. `body` writes to the path it is given and says whether all went well.
    static func write(to path: String, _ body: (String) -> Bool) throws {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue,
            FileManager.default.isWritableFile(atPath: folder)
        else { throw Failure.cannotCreate(path) }
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            throw Failure.cannotCreate(path)
        }
        let beside =
            "\(folder)/.\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        guard body(beside), synced(beside), rename(beside, path) == 0 else {
            unlink(beside)
            throw Failure.broken(path)
        }
    }

    /// Makes sure that the bytes are on the disk; false when they are not.
    private static func synced(_ path: String) -> Bool {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }

    /// Writes bytes to standard output.
    static func tell(_ data: Data) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            throw Failure.broken("standard output")
        }
    }
}
