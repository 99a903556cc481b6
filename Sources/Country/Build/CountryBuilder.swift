import Dispatch
import Quantities

extension CountryPlan {
    /// Makes the country, or only some municipalities of it with everybody who lives or is listed there.
    ///
    /// The same bytes for any number of threads. `progress` is told how many people are written, and of
    /// how many. Throws `CountryError.noMunicipalities`.
    public func country(
        of municipalities: [MunicipalityNumber] = [], threads: Int = 1,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) throws(CountryError) -> Country {
        let selection = try CountrySelection(self, municipalities)
        let languages = try OfficeLanguages.codes(facts.assumptions)
        let writer = HomeWriter(
            plan: self, selection: selection, terms: try HomeTerms(facts.assumptions),
            identities: IdentityTable(on, cohort: ages.cohort, draws),
            names: NameBook(facts.names, languages: languages),
            draft: PeopleDraft(count: selection.firstRow.last ?? 0))
        let traces = Self.write(writer, threads, progress)
        let builder = CountryBuilder(plan: self, selection: selection, writer: writer)
        return Country(
            CountryFrame(on: on, seed: seed, synthetic: true, built: true),
            builder.tables(traces))
    }

    /// Writes the homes, the largest first, so many at once.
    private static func write(
        _ writer: HomeWriter, _ threads: Int, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) -> [HomeWriter.Trace] {
        let homes = writer.selection.people.count
        let order = (0..<homes).sorted {
            (writer.plan.homeSize($1), $0) < (writer.plan.homeSize($0), $1)
        }
        let traces = Gathered(homes)
        let work = Turns(order)
        let total = writer.selection.firstRow.last ?? 0
        DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { _ in
            while let home = work.next() {
                let done = traces.set(home, writer.write(home), writer.selection.people[home])
                progress(done, total)
            }
        }
        return traces.all
    }

    private func homeSize(_ home: Int) -> Int {
        home < targets.residents.count ? targets.residents[home] : nation.notResidents.value
    }
}

/// Hands out places of an order, each once, to whoever asks.
private final class Turns: @unchecked Sendable {
    private let order: [Int]
    private var given = 0
    private let queue = DispatchQueue(label: "turns")

    init(_ order: [Int]) { self.order = order }

    func next() -> Int? {
        queue.sync {
            guard given < order.count else { return nil }
            given += 1
            return order[given - 1]
        }
    }
}

/// What the homes left, by home.
private final class Gathered: @unchecked Sendable {
    private var traces: [HomeWriter.Trace]
    private var people = 0
    private let queue = DispatchQueue(label: "gathered")

    init(_ count: Int) { traces = [HomeWriter.Trace](repeating: HomeWriter.Trace(), count: count) }

    /// Keeps a home's trace; how many people there are now.
    func set(_ home: Int, _ trace: HomeWriter.Trace, _ count: Int) -> Int {
        queue.sync {
            traces[home] = trace
            people += count
            return people
        }
    }

    var all: [HomeWriter.Trace] { queue.sync { traces } }
}

/// Joins what the homes wrote, and adds lists, doctors, offices and places, into tables.
struct CountryBuilder {
    let plan: CountryPlan
    let selection: CountrySelection
    let writer: HomeWriter

    func tables(_ traces: [HomeWriter.Trace]) -> CountryTables {
        let households = households(traces)
        let people = writer.draft.finished
        let gathering = MemberGathering(people, contracts: selection.lists.count)
        let line = LineGathering(traces.flatMap(\.waiting), contracts: selection.lists.count)
        let made = ContractTables(plan, selection, people, gathering.starts, line.starts)
        return CountryTables(
            municipalities: municipalities, people: people, households: households,
            contracts: made.contracts, members: gathering.members, line: line.line,
            doctors: made.doctors, periods: made.periods, offices: made.offices,
            names: writer.names.names)
    }

    /// Households in the order of their homes.
    private func households(_ traces: [HomeWriter.Trace]) -> Households {
        let count = traces.reduce(0) { $0 + $1.households.count }
        let key = ColumnDraft<UInt32>(count: count)
        let first = ColumnDraft<UInt32>(count: count + 1)
        var base = 0
        for trace in traces {
            for (index, start) in trace.households.enumerated() {
                key.start[base + index] = trace.householdKeys[index]
                first.start[base + index] = start
            }
            base += trace.households.count
        }
        first[count] = UInt32(selection.firstRow.last ?? 0)
        return Households(key: key.finished, firstMember: first.finished)
    }

    private var municipalities: Municipalities {
        let facts = plan.facts.municipalities
        return Municipalities(
            number: Column(facts.map { UInt16($0.number.description) ?? 0 }),
            name: TextColumn(facts.map(\.name)),
            population: Column(plan.targets.residents.map { UInt32($0) }),
            centrality: Column(facts.map { UInt8($0.centrality) }),
            complete: Column(selection.complete.map { $0 ? UInt8(1) : 0 }))
    }
}

/// Gathers people by contract, in the order of their rows.
struct MemberGathering {
    let members: ContractMembers
    let starts: Column<UInt32>

    init(_ people: People, contracts: Int) {
        var next = [UInt32](repeating: 0, count: contracts + 1)
        let contract = people.contract.values
        for place in contract where place != Nowhere.short { next[Int(place) + 1] += 1 }
        for index in 0..<contracts { next[index + 1] += next[index] }
        starts = Column(next)
        let rows = ColumnDraft<UInt32>(count: Int(next[contracts]))
        for row in 0..<contract.count where contract[row] != Nowhere.short {
            let list = Int(contract[row])
            rows.start[Int(next[list])] = UInt32(row)
            next[list] += 1
        }
        members = ContractMembers(person: rows.finished)
    }
}

/// Gathers the line by contract, longest waiting first; those of one day by row.
struct LineGathering {
    let line: WaitingLine
    let starts: Column<UInt32>

    init(_ waiting: [HomeWriter.Waiting], contracts: Int) {
        let sorted = waiting.sorted {
            ($0.contract, $0.since, $0.person) < ($1.contract, $1.since, $1.person)
        }
        var starts = [UInt32](repeating: 0, count: contracts + 1)
        for one in sorted { starts[Int(one.contract) + 1] += 1 }
        for index in 0..<contracts { starts[index + 1] += starts[index] }
        self.starts = Column(starts)
        line = WaitingLine(
            person: Column(sorted.map(\.person)), since: Column(sorted.map(\.since)))
    }
}
