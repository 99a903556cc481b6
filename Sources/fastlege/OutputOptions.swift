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

    /// Makes sure that no file that is read is written over.
    func spare(_ inputs: [String?]) throws { try OutputFile.spare(out, inputs) }

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
    /// Makes sure that no file that is read is written over, nor any in a folder that is read.
    static func spare(_ out: String?, _ inputs: [String?]) throws {
        func place(_ path: String) -> String {
            URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
        }
        guard let out else { return }
        let inputs = inputs.compactMap { $0 }.map(place)
        let target = place(out)
        guard inputs.contains(where: { $0 == target || target.hasPrefix($0 + "/") }) else { return }
        throw Failure.badInput(["--out \(out): it is read too; would be right: another file"])
    }

    /// Writes bytes to a file, or to standard output when none is named.
    static func write(_ data: Data, to path: String?) throws {
        guard let path else { return try tell(data) }
        try write(to: path) { FileManager.default.createFile(atPath: $0, contents: data) }
    }

    /// Where a file goes: beside its place and renamed, or poured into a device or pipe.
    private enum Place {
        case file(URL, folder: String)
        case device(String)
    }

    /// Fails where no file could be made; for work that should not be done in vain.
    static func check(_ path: String) throws { _ = try place(path) }

    private static func place(_ path: String) throws -> Place {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let folder = url.deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw Failure.cannotCreate(path) }
        guard !path.isEmpty, url.lastPathComponent.utf8.count <= 200 else {
            throw Failure.cannotCreate(path)
        }
        let type =
            try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
        switch type {
        case nil, .typeRegular?:
            guard FileManager.default.isWritableFile(atPath: folder) else {
                throw Failure.cannotCreate(path)
            }
            return .file(url, folder: folder)
        case .typeDirectory?: throw Failure.cannotCreate(path)
        default: return .device(url.path)
        }
    }

    /// Makes a file. `body` writes to the path it is given and says whether all went well.
    ///
    /// A link is followed; a device or pipe is written to as it is.
    static func write(to path: String, _ body: (String) -> Bool) throws {
        switch try place(path) {
        case .file(let url, let folder): try replace(url, in: folder, path, body)
        case .device(let device): try pour(into: device, path, body)
        }
    }

    /// Writes beside the place and renames. What an ended process left beside it goes.
    private static func replace(
        _ url: URL, in folder: String, _ path: String, _ body: (String) -> Bool
    ) throws {
        let own = ".\(url.lastPathComponent)."
        sweep(folder, own)
        let beside = "\(folder)/\(own)\(ProcessInfo.processInfo.processIdentifier)"
        Unfinished.note(beside)
        defer { Unfinished.note(nil) }
        guard body(beside), synced(beside), rename(beside, url.path) == 0 else {
            unlink(beside)
            throw Failure.broken(path)
        }
        // So that the new name outlives a lost power too; some places cannot be synced.
        _ = synced(folder)
    }

    /// Makes files of these names in a folder, all or none; the folder is made where it is not there.
    ///
    /// `body` is given a name and the path to write to, and says whether all went well.
    static func writeTogether(
        _ names: [String], in folder: String, _ body: (String, String) -> Bool
    ) throws {
        let manager = FileManager.default
        let isNew = !manager.fileExists(atPath: folder)
        if isNew {
            try? manager.createDirectory(atPath: folder, withIntermediateDirectories: false)
        }
        sweep(folder, ".fastlege.")
        let beside = "\(folder)/.fastlege.\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? manager.removeItem(atPath: beside) }
        guard mkdir(beside, 0o755) == 0, !names.contains(where: { isFolder("\(folder)/\($0)") })
        else { throw Failure.cannotCreate(folder) }
        for name in names {
            guard body(name, "\(beside)/\(name)"), synced("\(beside)/\(name)") else {
                if isNew { try? manager.removeItem(atPath: folder) }
                throw Failure.broken(folder)
            }
        }
        for name in names {
            guard rename("\(beside)/\(name)", "\(folder)/\(name)") == 0 else {
                throw Failure.broken(folder)
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Removes unfinished files of this name whose process is no more.
    private static func sweep(_ folder: String, _ own: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(own) {
            guard let process = Int32(name.dropFirst(own.count)), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Writes to a file of passage, and its bytes into a device or pipe.
    private static func pour(into device: String, _ path: String, _ body: (String) -> Bool) throws {
        let passage = NSTemporaryDirectory() + "fastlege-\(UUID().uuidString)"
        defer { unlink(passage) }
        // A pipe that nobody reads is refused at once rather than waited for.
        let file = open(device, O_WRONLY | O_NONBLOCK)
        guard file >= 0 else { throw Failure.cannotCreate(path) }
        defer { close(file) }
        guard fcntl(file, F_SETFL, O_WRONLY) == 0, body(passage),
            let data = FileManager.default.contents(atPath: passage)
        else { throw Failure.broken(path) }
        do {
            try FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: data)
        } catch {
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
