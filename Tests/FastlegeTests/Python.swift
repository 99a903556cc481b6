import Foundation
import Testing

/// The Python that makes and reads the files of other programs.
enum Python {
    private static let program: String = {
        let own = Built.package.appendingPathComponent(".venv/bin/python").path
        return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    }()

    /// Whether openpyxl is there.
    static let hasOpenpyxl = has("openpyxl")

    /// Whether jsonschema is there.
    static let hasJSONSchema = has("jsonschema")

    private static func has(_ module: String) -> Bool {
        guard let desk = try? Desk(), let run = try? run("import \(module)", on: desk) else {
            return false
        }
        return run.code == 0
    }

    private static func run(
        _ script: String, _ arguments: [String] = [], on desk: Desk
    ) throws -> CommandRun {
        try desk.spawn("/usr/bin/env", [program, "-c", script] + arguments)
    }

    /// Runs a script in a desk's folder; a script that fails is a failure of the test.
    @discardableResult
    static func script(_ script: String, _ arguments: String..., on desk: Desk) throws -> Data {
        let run = try run(script, arguments, on: desk)
        try #require(run.code == 0, "\(run.errors)")
        return run.output
    }
}

extension Trait where Self == ConditionTrait {
    /// Needs openpyxl, the peer that writes and reads spreadsheets.
    static var needsOpenpyxl: Self {
        .enabled(if: Python.hasOpenpyxl, "openpyxl is missing: python3 -m pip install openpyxl")
    }

    /// Needs jsonschema, the peer that knows JSON Schema.
    static var needsJSONSchema: Self {
        .enabled(
            if: Python.hasJSONSchema, "jsonschema is missing: python3 -m pip install jsonschema")
    }
}
