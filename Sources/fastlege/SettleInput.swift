import ArgumentParser
import Country
import CountryFiles
import Foundation
import Law
import LawFiles
import Quantities
import Reports
import Settlement
import Tables

/// The files and months a settlement is made from.
struct SettleInput: ParsableArguments {
    @Option(
        help:
            "Lists: gpContractId, municipality, hprNumber, form, vacant, maxPatients, agreementDate, posts, residents. CSV, .xlsx or JSON."
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

    @Option(
        help:
            "Instead of lists: a country file. Its lists as they stand on its day are settled for the month; made-up people are weighted by the illustrative weights."
    )
    var country: String?

    @Option(help: "2022-10, or 2022-04..2022-06.")
    var month: String

    @OptionGroup var columns: ColumnOptions

    /// Every file that is read.
    var files: [String?] {
        [lists, residents, municipalities, municipalSums, country, columns.columns]
    }

    /// Months are kept in sixteen bits; no law reaches so far.
    private static let lastYear = 2600

    /// The months asked for.
    func months() throws -> ClosedRange<Month> {
        guard let months = Month.range(month), months.upperBound.year <= Self.lastYear else {
            throw Failure.badInput([
                "--month \"\(month)\"; would be right: YYYY-MM, or YYYY-MM..YYYY-MM from first to last, "
                    + "at most a hundred years, to \(Self.lastYear)"
            ])
        }
        return months
    }

    /// Reads everything; what is wrong in all the files is told at once.
    func read(_ law: LawInForce) throws -> SettleFiles {
        let months = try months()
        if let country { return try settleCountry(country, law, months) }
        let maps = try columns.maps()
        var desk = Desk()
        let files = try read(law, months, maps, &desk)
        guard let files, desk.failure == nil else { throw desk.failure ?? Failure.badInput([]) }
        return files
    }

    /// What is wrong in files that could be opened, and those that could not.
    private struct Desk {
        var problems = InputProblems()
        private var closed: [Failure] = []

        /// Reads a file; one that cannot be opened is kept for the end.
        mutating func read<Answer>(
            _ body: (inout InputProblems) throws(TableError) -> Answer
        ) -> Answer? {
            do {
                return try body(&problems)
            } catch {
                closed.append(Failure(error))
                return nil
            }
        }

        /// All that is wrong, with the code of what is missing where something is.
        var failure: Failure? {
            if problems.isEmpty, closed.isEmpty { return nil }
            let code = closed.first { $0.code != 65 }?.code ?? 65
            return Failure(code: code, lines: closed.flatMap(\.lines) + problems.lines)
        }
    }

    private func read(
        _ law: LawInForce, _ months: ClosedRange<Month>, _ maps: [String: ColumnMap],
        _ desk: inout Desk
    ) throws -> SettleFiles? {
        if let municipalSums {
            if lists != nil || residents != nil {
                throw Failure.badInput(["--municipal-sums: either the sums or --lists, not both"])
            }
            return desk.read { problems throws(TableError) in
                try MunicipalSums(path: municipalSums, &problems)
            }.map { sums in
                SettleFiles(
                    input: SettlementInput(
                        contracts: sums.contracts, municipalities: sums.municipalities,
                        months: months, law: law), sums: sums)
            }
        }
        guard let lists else {
            throw Failure.badInput([
                "--lists: no file of lists; would be right: --lists F, --country F, or --municipal-sums F"
            ])
        }
        let read = desk.read { problems throws(TableError) in
            try ListsInput(
                path: lists, columns: maps["lists"] ?? ColumnMap(),
                residentsElsewhere: residents != nil, largestCap: Self.largestCap(law, months),
                &problems)
        }
        let facts =
            municipalities.flatMap { path in
                desk.read { problems throws(TableError) in
                    try MunicipalityFacts.read(
                        path: path, columns: maps["municipalities"] ?? ColumnMap(), &problems)
                }
            } ?? [:]
        guard let read else { return nil }
        let memberships = residents.flatMap { path in
            desk.read { problems throws(TableError) in
                Memberships(
                    try ResidentsInput(
                        path: path, columns: maps["residents"] ?? ColumnMap(), lists: read,
                        months: months, weighted: law.accepting == .illustrative, &problems
                    ).rows,
                    lists: read.contracts.count)
            }
        }
        if residents != nil, law.accepting == .illustrative {
            centralities(read, facts, &desk.problems)
        }
        return SettleFiles(
            input: SettlementInput(
                contracts: read.contracts, municipalities: facts, memberships: memberships,
                months: months, law: law))
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
                    right: "the class 1–6 of each municipality with a list"))
        }
    }
}

/// What was read for a settlement.
struct SettleFiles {
    let input: SettlementInput
    var sums: MunicipalSums?
    var country: Country?

    /// Settles, and adds what only the border knows. Fails when no month could be settled.
    func settle() throws -> SettlementRun {
        let bar = ProgressBar("months")
        var run = input.settle { bar.show($0, of: $1) }
        bar.end()
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
        if let country { return CountryHeading(country, input).rows(language) }
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
