import Quantities

/// Writes the people of one home into the columns: identity, list, since when, on what ground, classes
/// and names, each by draws keyed by the person.
struct HomeWriter: Sendable {
    let plan: CountryPlan
    let selection: CountrySelection
    let terms: HomeTerms
    let identities: IdentityTable
    let names: NameBook
    let draft: PeopleDraft

    /// What is left of a home when its rows are written.
    struct Trace: Sendable {
        /// Where each household begins among the home's rows.
        var households: [UInt32] = []
        var householdKeys: [UInt32] = []
        var waiting: [Waiting] = []
    }

    /// Somebody in the line.
    struct Waiting: Sendable {
        let contract: UInt16
        let since: UInt16
        let person: UInt32
    }

    /// Makes and writes a home. The last home is that of members who are not residents.
    func write(_ home: Int) -> Trace {
        guard selection.people[home] > 0 else { return Trace() }
        let flows = plan.flows.flows[home]
        guard home < plan.targets.residents.count else { return writeVisitors(home, flows) }
        var people = HouseholdMaker.households(
            of: plan.ages.people[home * AgeTable.cells..<(home + 1) * AgeTable.cells], terms,
            DrawStream(plan.draws, .households, home))
        ListChooser.choose(
            &people, flows, unlisted: plan.targets.unlisted[home], terms,
            DrawStream(plan.draws, .tickets, home))
        AboveCap.mark(&people, flows, terms)
        return write(people, home, flows)
    }

    private func write(_ made: HomePeople, _ home: Int, _ flows: [FlowPlan.Flow]) -> Trace {
        var trace = Trace()
        var row = selection.firstRow[home]
        let whole = selection.complete[home]
        let size = terms.size.class(of: plan.targets.residents[home])
        let keptFlows = flows.map { whole || selection.isComplete(Int($0.list), plan) }
        for household in 0..<made.households.count - 1 {
            let members = Int(made.households[household])..<Int(made.households[household + 1])
            let first = row
            let head = resident(
                made.people[members.lowerBound], home, members.lowerBound, nil, size, flows)
            for member in members {
                let one = made.people[member]
                guard whole || (one.flow != HomePeople.unlisted && keptFlows[Int(one.flow)]) else {
                    continue
                }
                let person =
                    member == members.lowerBound
                    ? head : resident(one, home, member, head, size, flows)
                write(person, at: row)
                row += 1
            }
            if row > first {
                trace.households.append(UInt32(first))
                trace.householdKeys.append(UInt32(head.key))
            }
        }
        precondition(row == selection.firstRow[home + 1], "a home that does not fill its rows")
        if whole { trace.waiting = WaitingChooser(self, home).choose() }
        return trace
    }

    /// One resident; the head of the household where that is another.
    @inline(__always)
    private func resident(
        _ one: HomePeople.One, _ home: Int, _ member: Int, _ head: Written?, _ size: Int,
        _ flows: [FlowPlan.Flow]
    ) -> Written {
        let cell = AgeTable.cell(sex: Int(one.sex), age: Int(one.age))
        let before = Int(plan.ages.cohortStart[home * AgeTable.cells + cell])
        let (birth, nin) = identities.identity(cell: cell, serial: before + Int(one.serial))
        let list = one.flow == HomePeople.unlisted ? nil : Int(flows[Int(one.flow)].list)
        let key = plan.keysBefore[home] + member + 1
        var person = Written(
            key: key, householdKey: head?.key ?? key, sex: one.sex, birth: birth, nin: nin,
            municipality: UInt16(home), list: list, since: 0, ground: one.ground,
            marks: one.marks)
        // A child has been on the parent's list since it was born, or since the parent came.
        let follows = one.age < Person.childUntil && one.marks == 0 && head?.list == list
        person.since =
            follows && head != nil
            ? afterBirth(person, head?.since ?? 0) : drawnSince(person, terms.relation[size])
        return person
    }

    private func writeVisitors(_ home: Int, _ flows: [FlowPlan.Flow]) -> Trace {
        var trace = Trace()
        var row = selection.firstRow[home]
        var number = 0
        let ages = max(1, terms.visitorAges[1] - terms.visitorAges[0])
        for flow in flows {
            for _ in 0..<flow.people {
                defer { number += 1 }
                guard selection.isComplete(Int(flow.list), plan) else { continue }
                let sex = 1 + number / ages % 2
                let cell = AgeTable.cell(
                    sex: sex, age: terms.visitorAges[0] + number % ages)
                let (birth, nin) = IdentityTable.visitor(
                    plan.on, cell: cell, serial: number / (2 * ages))
                let key = plan.keysBefore[home] + number + 1
                var person = Written(
                    key: key, householdKey: key, sex: UInt8(sex), birth: birth, nin: nin,
                    municipality: Nowhere.short, list: Int(flow.list), since: 0, ground: 0,
                    marks: PersonMarks.notResident.rawValue)
                person.since = drawnSince(person, terms.relation[0])
                write(person, at: row)
                trace.households.append(UInt32(row))
                trace.householdKeys.append(UInt32(key))
                row += 1
            }
        }
        return trace
    }

    /// A person whose home, list and identity are known.
    private struct Written {
        let key, householdKey: Int
        let sex: UInt8
        let birth: Int
        let nin: UInt64
        let municipality: UInt16
        let list: Int?
        /// The month of the list's membership, as `Month.number`.
        var since: Int
        let ground, marks: UInt8
    }

    @inline(__always)
    private func write(_ person: Written, at row: Int) {
        let draws = plan.draws
        let key = person.key
        let born = Day(number: person.birth).parts.year
        draft.key.start[row] = UInt32(key)
        draft.nin.start[row] = person.nin
        draft.sex.start[row] = person.sex
        draft.birthDate.start[row] = UInt16(person.birth - CountryDay.origin)
        draft.municipality.start[row] = person.municipality
        draft.ground.start[row] = person.ground
        draft.marks.start[row] = person.marks
        draft.use.start[row] = HomeTerms.class(draws.below(100, .use, key), terms.use)
        draft.socio.start[row] = HomeTerms.class(
            draws.below(100, .socio, person.householdKey), terms.socio)
        draft.givenName.start[row] = names.given(
            sex: Int(person.sex), born: born, draws.bits(.given, key))
        // The head has the name of the household, and so have the children.
        let own =
            key != person.householdKey && born < plan.on.parts.year - 20
            && draws.happens(terms.ownName, .memberName, key)
        draft.familyName.start[row] = names.family(
            draws.bits(.family, own ? -key : person.householdKey))
        draft.contract.start[row] = person.list.map { selection.rowOfList[$0] } ?? Nowhere.short
        draft.memberSince.start[row] =
            person.list == nil
            ? CountryDay.none
            : UInt16(Month(number: person.since).firstDay.number - CountryDay.origin)
    }

    /// A month by draw: not before the scheme, nor before the month after birth.
    @inline(__always)
    private func drawnSince(_ person: Written, _ median: Int) -> Int {
        var months = Halving.time(plan.draws.bits(.since, person.key), median: median)
        if person.ground == MembershipGround.historical.rawValue {
            months = max(months, terms.historicalMonths)
        }
        return afterBirth(person, max(plan.on.month.number - months, Month.schemeBegan.number))
    }

    @inline(__always)
    private func afterBirth(_ person: Written, _ month: Int) -> Int {
        min(max(month, Day(number: person.birth).month.number + 1), plan.on.month.number)
    }
}

extension Month {
    /// June 2001, when everybody got the right to a regular GP.
    static let schemeBegan = Month(year: 2001, month: 6)
}
