import ArgumentParser
import Country
import Foundation
import Law
import LawFiles
import Reports
import Tables

/// Why a command stopped, with its exit code and what to tell.
struct Failure: Error {
    let code: Int32
    let lines: [String]

    /// 65: the input is wrong.
    static func badInput(_ lines: [String]) -> Failure { Failure(code: 65, lines: lines) }

    /// 66: something is not there or cannot be read.
    static func notFound(_ line: String) -> Failure { Failure(code: 66, lines: [line]) }

    /// 69: the law does not reach so far.
    static func lawNotKnown(_ lines: [String]) -> Failure { Failure(code: 69, lines: lines) }

    /// 73: the output cannot be made.
    static func cannotCreate(_ path: String) -> Failure {
        Failure(
            code: 73, lines: ["\(path): cannot be written; another folder, or leave to write there"]
        )
    }

    /// 74: writing broke off.
    static func broken(_ path: String) -> Failure {
        Failure(
            code: 74,
            lines: ["\(path): writing broke off (is the disk full?); nothing was left there"])
    }

    init(code: Int32, lines: [String]) {
        self.code = code
        self.lines = lines
    }

    init(_ error: TableError) {
        switch error {
        case .unreadable(let file, let why): self = .notFound("\(file): \(why)")
        case .tooLarge(let file, let bytes):
            self = .badInput([
                "\(file):1:1: \(bytes) bytes; would be right: at most \(TableFile.largest), split by month or municipality"
            ])
        case .notATable(let problem): self = .badInput([problem.description])
        }
    }

    init(_ error: LawFilesError) {
        switch error {
        case .unreadable(let path):
            self = .notFound("\(path): the law cannot be read; say where it is with --law DIR")
        case .malformed(let problems): self = .badInput(problems.map(\.description))
        }
    }

    init(_ error: RunDocumentError) {
        switch error {
        case .unreadable(let path): self = .notFound("\(path): cannot be read")
        case .notARun(let file, let why):
            self = .badInput([
                "\(file):1:1: \(why); would be right: a run written with --format json"
            ])
        }
    }

    init(_ error: LawError) {
        switch error {
        case .unknownName: self = .notFound(error.description)
        case .malformed: self = .badInput([error.description])
        default: self = .lawNotKnown([error.description])
        }
    }
}

/// Runs a command's body; a failure is told on standard error and becomes the exit code.
func telling(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let failure as Failure {
        FileHandle.standardError.write(Data(failure.lines.map { $0 + "\n" }.joined().utf8))
        throw ExitCode(failure.code)
    }
}

/// Runs something that throws one of the modules' errors, as a failure.
func orFail<Result>(_ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error as TableError {
        throw Failure(error)
    } catch let error as LawFilesError {
        throw Failure(error)
    } catch let error as RunDocumentError {
        throw Failure(error)
    } catch let error as LawError {
        throw Failure(error)
    } catch let error as CountryError {
        throw Failure.badInput([error.description])
    }
}
