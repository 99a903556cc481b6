import Country
import CountryFiles
import Foundation
import Quantities

extension Project {
    /// The published figures as they stand in the project, read once.
    public static let facts: CountryFacts = {
        do {
            return try FactsFolder(path: root + "/facts").facts
        } catch {
            fatalError("\(error)")
        }
    }()

    /// Plans of the nation by day and seed, each made once.
    private static let plans = Plans()

    /// The plan of the nation on a day.
    public static func plan(on day: String = "2026-01-01", seed: UInt64 = 1) throws -> CountryPlan {
        try plans.plan(Day(day)!, seed)
    }

    /// Some municipalities of the country as built from the facts.
    public static func country(
        of municipalities: [String], on day: String = "2026-01-01", seed: UInt64 = 1
    ) throws -> Country {
        try plan(on: day, seed: seed).country(of: municipalities.map { MunicipalityNumber($0)! })
    }
}

/// Keeps plans; solving one takes some seconds in a debug build.
private final class Plans: @unchecked Sendable {
    private let lock = NSLock()
    private var made: [String: CountryPlan] = [:]

    func plan(_ day: Day, _ seed: UInt64) throws -> CountryPlan {
        try lock.withLock {
            if let plan = made["\(day) \(seed)"] { return plan }
            let plan = try CountryPlan(Project.facts, on: day, seed: seed)
            made["\(day) \(seed)"] = plan
            return plan
        }
    }
}

/// The columns of a country, some of them replaced, as a shelf to make another from.
public struct EditedShelf: ColumnShelf {
    private var columns: [String: (memory: ColumnMemory, width: Int, count: Int)] = [:]

    /// The columns as they are.
    public init(_ country: Country) {
        for column in country.columns {
            let memory = ColumnMemory(byteCount: column.bytes.count)
            column.bytes.withUnsafeBytesCopied(to: memory)
            columns[column.name] = (memory, column.width, column.count)
        }
    }

    /// Writes one value; the column is one of its width.
    public func set<Value: FixedWidthInteger & UnsignedInteger & Sendable>(
        _ name: String, _ row: Int, _ value: Value
    ) {
        guard let column = columns[name], column.width == MemoryLayout<Value>.size else {
            fatalError("no column \(name) of that width")
        }
        column.memory.bytes.storeBytes(
            of: value, toByteOffset: row * column.width, as: Value.self)
    }

    /// Leaves a column out.
    public mutating func remove(_ name: String) { columns[name] = nil }

    public func find(
        _ name: String, width: Int
    ) throws(CountryError) -> (ColumnMemory, Int, Int) {
        guard let column = columns[name], column.width == width else {
            throw .noColumn(name, width: width)
        }
        return (column.memory, 0, column.count)
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func withUnsafeBytesCopied(to memory: ColumnMemory) {
        if count > 0 { memory.bytes.copyMemory(from: self) }
    }
}
