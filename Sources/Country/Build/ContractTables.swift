import Quantities

/// The tables of contracts, doctors, their periods and offices, from the plan, for the lists kept.
struct ContractTables {
    private(set) var contracts: GPContracts
    private(set) var doctors: Doctors
    private(set) var periods: DoctorPeriods
    private(set) var offices: GPOffices

    init(
        _ plan: CountryPlan, _ selection: CountrySelection, _ people: People,
        _ firstMember: Column<UInt32>, _ firstWaiting: Column<UInt32>
    ) {
        let doctorRows = Rows(
            selection.lists.flatMap { list in
                let agreement = plan.doctors.agreements[list]
                return [agreement.doctor, agreement.locum?.doctor].compactMap { $0 }
            })
        let officeRows = Rows(selection.lists.map { plan.offices.officeOf[$0] })
        contracts = Self.contracts(
            plan, selection, doctorRows, officeRows, firstMember, firstWaiting)
        doctors = Self.doctors(plan, doctorRows)
        periods = Self.periods(plan, selection, doctorRows)
        offices = Self.offices(plan, officeRows)
    }

    /// Things of the plan that are kept, in the plan's order, and their rows.
    private struct Rows {
        let kept: [Int]
        private let rows: [Int: UInt16]

        init(_ wanted: [Int]) {
            kept = Set(wanted).sorted()
            rows = Dictionary(
                uniqueKeysWithValues: kept.enumerated().map { ($1, UInt16($0)) })
        }

        func row(of thing: Int?) -> UInt16 { thing.flatMap { rows[$0] } ?? Nowhere.short }
    }

    private static func month(_ plan: CountryPlan, before months: Int) -> UInt16 {
        let month = Month(number: plan.on.month.number - months)
        return CountryDay.number(of: month.firstDay) ?? CountryDay.none
    }

    private static func contracts(
        _ plan: CountryPlan, _ selection: CountrySelection, _ doctors: Rows, _ offices: Rows,
        _ firstMember: Column<UInt32>, _ firstWaiting: Column<UInt32>
    ) -> GPContracts {
        let lists = selection.lists
        let agreements = plan.doctors.agreements
        return GPContracts(
            id: TextColumn(lists.map { plan.contractID($0) }),
            municipality: Column(lists.map { UInt16(plan.lists.municipality[$0]) }),
            office: Column(lists.map { offices.row(of: plan.offices.officeOf[$0]) }),
            doctor: Column(lists.map { doctors.row(of: agreements[$0].doctor) }),
            form: Column(lists.map { UInt8(agreements[$0].form) }),
            maxPatients: Column(lists.map { UInt16(plan.lists.caps[$0]) }),
            agreementDate: Column(lists.map { month(plan, before: agreements[$0].months) }),
            posts: Column(lists.map { UInt16(agreements[$0].posts) }),
            status: Column(lists.map { plan.lists.status[$0].rawValue }),
            openSince: Column(
                lists.map { list in
                    guard plan.lists.status[list] == .open else { return CountryDay.none }
                    let open = Halving.time(
                        plan.draws.bits(.openSince, list), median: plan.openMonths)
                    return month(plan, before: max(1, min(open, agreements[list].months)))
                }),
            complete: Column(lists.map { selection.isComplete($0, plan) ? UInt8(1) : 0 }),
            firstMember: firstMember, firstWaiting: firstWaiting)
    }

    private static func doctors(_ plan: CountryPlan, _ rows: Rows) -> Doctors {
        let doctors = plan.doctors.doctors
        let names = NameBook(plan.facts.names, languages: [])
        let draws = plan.draws
        func birth(_ place: Int) -> Day {
            let year = Day(year: plan.on.parts.year - 1 - doctors[place].age)
            return year.adding(days: 1 + draws.below(363, .doctorName, place, 2))
        }
        return Doctors(
            hprNumber: Column(rows.kept.map { UInt32(doctors[$0].hprNumber) }),
            sex: Column(rows.kept.map { UInt8(doctors[$0].sex) }),
            birthDate: Column(
                rows.kept.map { CountryDay.number(of: birth($0)) ?? CountryDay.none }),
            specialist: Column(rows.kept.map { doctors[$0].specialist ? UInt8(1) : 0 }),
            trainee: Column(rows.kept.map { doctors[$0].trainee ? UInt8(1) : 0 }),
            givenName: Column(
                rows.kept.map {
                    names.given(
                        sex: doctors[$0].sex, born: birth($0).parts.year,
                        draws.bits(.doctorName, $0))
                }),
            familyName: Column(rows.kept.map { names.family(draws.bits(.doctorName, $0, 1)) }))
    }

    private static func periods(
        _ plan: CountryPlan, _ selection: CountrySelection, _ doctors: Rows
    ) -> DoctorPeriods {
        var rows: [Period] = []
        for (row, list) in selection.lists.enumerated() {
            let agreement = plan.doctors.agreements[list]
            if agreement.doctor != nil {
                rows.append(
                    Period(
                        contract: UInt16(row), doctor: doctors.row(of: agreement.doctor),
                        relationship: .regularGP, from: month(plan, before: agreement.months),
                        percentage: UInt8(agreement.posts), substituteFor: Nowhere.short))
            }
            if let locum = agreement.locum {
                rows.append(
                    Period(
                        contract: UInt16(row), doctor: doctors.row(of: locum.doctor),
                        relationship: .locum, from: month(plan, before: locum.months),
                        percentage: UInt8(agreement.posts),
                        substituteFor: doctors.row(of: agreement.doctor)))
            }
        }
        return DoctorPeriods(
            contract: Column(rows.map(\.contract)), doctor: Column(rows.map(\.doctor)),
            relationship: Column(rows.map(\.relationship.rawValue)),
            from: Column(rows.map(\.from)), until: Column(rows.map { _ in CountryDay.none }),
            workingPercentage: Column(rows.map(\.percentage)),
            substituteFor: Column(rows.map(\.substituteFor)))
    }

    private struct Period {
        let contract: UInt16
        let doctor: UInt16
        let relationship: GPRelationship
        let from: UInt16
        let percentage: UInt8
        let substituteFor: UInt16
    }

    private static func offices(_ plan: CountryPlan, _ rows: Rows) -> GPOffices {
        let offices = rows.kept.map { plan.offices.offices[$0] }
        return GPOffices(
            organisationNumber: Column(offices.map { UInt32($0.organisationNumber) }),
            herId: Column(offices.map { UInt32($0.herId) }),
            name: TextColumn(offices.map(\.name)),
            municipality: Column(offices.map { UInt16($0.municipality) }),
            latitude: Column(offices.map { UInt32($0.latitude) }),
            longitude: Column(offices.map { UInt32($0.longitude) }),
            opens: Column(offices.map { UInt16($0.opens) }),
            closes: Column(offices.map { UInt16($0.closes) }),
            languages: Column(offices.map(\.languages)),
            accessible: Column(offices.map { $0.accessible ? UInt8(1) : 0 }))
    }
}
