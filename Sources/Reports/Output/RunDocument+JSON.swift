import Foundation
import Law
import Quantities
import Settlement

/// Why a run could not be read back.
public enum RunDocumentError: Error, Hashable, Sendable {
    /// There is no such file, or it may not be read.
    case unreadable(String)
    /// It is not a run: where and why.
    case notARun(file: String, why: String)
}

extension RunDocument {
    /// The document as JSON, with keys in a fixed order and a line feed at the end.
    public var json: Data { JSONText.compact(self) }

    /// Reads a run back, and makes sure that it is whole: its checksum must fit its lines.
    public static func read(path: String) throws(RunDocumentError) -> RunDocument {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw .unreadable(path)
        }
        let document: RunDocument
        do {
            document = try JSONDecoder().decode(RunDocument.self, from: data)
        } catch {
            throw .notARun(file: path, why: "no JSON of \(schemaName)")
        }
        guard document.schema == schemaName else {
            throw .notARun(
                file: path, why: "schema \(document.schema.prefix(40)), not \(schemaName)")
        }
        if let inconsistency = document.inconsistency {
            throw .notARun(file: path, why: "\(inconsistency): it was changed")
        }
        return document
    }

    /// The lines as paid, for a later correction. Throws where a line cannot be understood.
    public func paidLines(file: String) throws(RunDocumentError) -> [PaidLine] {
        var paid: [PaidLine] = []
        for line in lines {
            guard let month = Month(line.month), let contract = GPContractID(line.gpContractId),
                let municipality = MunicipalityNumber(line.municipality),
                let kind = LineKind(rawValue: line.kind), let payee = Payee(rawValue: line.payee),
                let status = LawStatus(rawValue: line.status), let from = Day(line.ruleInForce.from)
            else {
                throw .notARun(
                    file: file, why: "the line \(line.id.prefix(60)) cannot be understood")
            }
            paid.append(
                PaidLine(
                    id: line.id, corrects: line.corrects, month: month, contract: contract,
                    municipality: municipality, kind: kind, payee: payee,
                    amount: Money(ore: line.amountOre), rule: line.rule,
                    ruleInForce: Period(
                        from: from, until: line.ruleInForce.until.flatMap { Day($0) }),
                    ruleSource: line.ruleSource, status: status,
                    steps: line.steps.map {
                        PaidStep(
                            text: $0.text, count: $0.count,
                            yearlyRate: Money(ore: $0.yearlyRateOre),
                            source: $0.source)
                    }, facts: line.facts,
                    paidBefore: line.difference.map { Money(ore: $0.paidOre) }))
        }
        return paid
    }
}

extension RunDocument.Line {
    /// The line alone as JSON.
    public var json: Data { JSONText.pretty(self) }
}
