import ArgumentParser
import Foundation
import Law
import LawFiles
import Quantities
import Reports
import Settlement

/// The files and months a settlement is made from.
struct SettleInput: ParsableArguments {
    @Option(
        help:
            "Lists: gpContractId, municipality, hprNumber, form, vacant, maxPatients, agreementDate, posts, residents. CSV or .xlsx."
    )
    var lists: String?

    @Option(
        help:
            "People: personKey, gpContractId, sex, birthMonth, use, socio and perhaps from, until.")
    var residents: String?

    @Option(help: "Municipalities: municipality, name, population, gpPosts, centrality.")
    var municipalities: String?

    @Option(
        name: .customLong("municipal-sums"),
        help:
            "Instead of lists: the published sums by municipality, spread evenly (an illustration)."
    )
    var municipalSums: String?

    @Option(help: "2022-10, or 2022-04..2022-06.")
    var month: String

    @OptionGroup var columns: ColumnOptions

    /// The months asked for.
    func months() throws -> ClosedRange<Month> {
        guard let months = Month.range(month) else {
            throw Failure.badInput([
                "--month \"\(month)\"; would be right: YYYY-MM or YYYY-MM..YYYY-MM"
            ])
        }
        return months
    }

    /// Reads everything; what is wrong in all the files is told at once.
    func read(_ law: LawInForce) throws -> SettleFiles {
        let months = try months()
        let maps = try columns.maps()
        var problems = InputProblems()
        let files = try orFail { try read(law, months, maps, &problems) }
        guard problems.isEmpty else { throw Failure.badInput(problems.lines) }
        return files
    }

    private func read(
        _ law: LawInForce, _ months: ClosedRange<Month>, _ maps: [String: ColumnMap],
        _ problems: inout InputProblems
    ) throws -> SettleFiles {
        if let municipalSums {
            if lists != nil || residents != nil {
                throw Failure.badInput(["--municipal-sums: either the sums or --lists, not both"])
            }
            let sums = try MunicipalSums(path: municipalSums, &problems)
            return SettleFiles(
                input: SettlementInput(
                    contracts: sums.contracts, municipalities: sums.municipalities, months: months,
                    law: law), sums: sums)
        }
        guard let lists else {
            throw Failure.badInput([
                "--lists: no file of lists; would be right: --lists F, or --municipal-sums F"
            ])
        }
        let read = try ListsInput(
            path: lists, columns: maps["lists"] ?? ColumnMap(),
            residentsElsewhere: residents != nil,
            largestCap: Self.largestCap(law, months), &problems)
        var facts: [MunicipalityNumber: MunicipalityFacts] = [:]
        if let municipalities {
            facts = try MunicipalityFacts.read(
                path: municipalities, columns: maps["municipalities"] ?? ColumnMap(), &problems)
        }
        var memberships: Memberships?
        if let residents {
            let people = try ResidentsInput(
                path: residents, columns: maps["residents"] ?? ColumnMap(), lists: read,
                months: months, weighted: law.accepting == .illustrative, &problems)
            memberships = Memberships(people.rows, lists: read.contracts.count)
            if law.accepting == .illustrative { centralities(read, facts, &problems) }
        }
        return SettleFiles(
            input: SettlementInput(
                contracts: read.contracts, municipalities: facts, memberships: memberships,
                months: months, law: law), sums: nil)
    }

    /// The law's ceiling when the settlement begins; without one, the longest list that is believed.
    private static func largestCap(_ law: LawInForce, _ months: ClosedRange<Month>) -> Int {
        let ceiling = try? law.inForce(ListCeiling.self, on: months.lowerBound.firstDay)
        return ceiling?.value.people ?? ListsInput.longest
    }

    /// Weights need each municipality's centrality.
    private func centralities(
        _ lists: ListsInput, _ facts: [MunicipalityNumber: MunicipalityFacts],
        _ problems: inout InputProblems
    ) {
        let missing = Set(lists.contracts.map(\.municipality)).filter {
            facts[$0]?.centrality == nil
        }
        for number in missing.sorted() {
            problems.add(
                InputProblem(
                    file: municipalities ?? "--municipalities", row: 1, column: "centrality",
                    found: "nothing for \(number), and people are to be weighted",
                    right: "would be right: the class 1–6 of each municipality with a list"))
        }
    }
}

/// What was read for a settlement.
struct SettleFiles {
    let input: SettlementInput
    let sums: MunicipalSums?

    /// Settles, and adds what only the border knows. Fails when no month could be settled.
    func settle() throws -> SettlementRun {
        var run = input.settle()
        if run.refused.count == run.months.upperBound.number - run.months.lowerBound.number + 1 {
            throw Failure.lawNotKnown(
                run.refused.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
        }
        if let sums {
            for number in run.months.lowerBound.number...run.months.upperBound.number {
                for finding in sums.findings(in: Month(number: number)) { run.add(finding) }
            }
        }
        return run
    }

    /// What the texts of a run need.
    func context(_ folder: LawFolder, _ language: Language) -> RunContext {
        RunContext(
            language: language, lawChecksum: Checksum.sha256(folder.bytes), book: folder.book,
            heading: heading(language),
            names: Dictionary(
                uniqueKeysWithValues: input.municipalities.values.filter { !$0.name.isEmpty }
                    .map { ("\($0.number)", $0.name) }))
    }

    /// A run from published sums says of each month what it is and is not.
    private func heading(_ language: Language) -> [String] {
        guard sums != nil else { return [] }
        let months = input.months.lowerBound.number...input.months.upperBound.number
        return months.compactMap { number in
            let month = Month(number: number)
            guard let scale = try? input.law.inForce(CapitationScale.self, on: month.firstDay)
            else {
                return nil
            }
            return MunicipalSums.heading(month, scale, language)
        }
    }
}
