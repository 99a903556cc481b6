import Law
import Quantities
import Settlement

extension Country {
    /// What a settlement of the country's lists needs, for months under some law.
    ///
    /// The lists are as they stand on the country's day, whatever the month: the people on them count in
    /// every month, at the age they have then. Lists of which only some members are here are left out.
    /// Where people are weighted, the weights are normalised on these very people, so that the nation's
    /// capitation is rate times people. Throws `LawError` where weights are not known for a month.
    public func settlementInput(
        months: ClosedRange<Month>, under law: LawInForce
    ) throws(LawError) -> SettlementInput {
        let rows = (0..<contracts.count).filter { contracts.complete[$0] == 1 }
        var input = SettlementInput(
            contracts: rows.map { facts(of: $0) }, municipalities: municipalityFacts,
            memberships: memberships(of: rows), months: months, law: law)
        input.law = try normalised(law, input)
        return input
    }

    private func facts(of row: Int) -> ContractFacts {
        let list = list(row)
        guard let id = GPContractID(list.id) else {
            preconditionFailure("an identifier was checked when it was taken up")
        }
        let doctor = contracts.doctor[row]
        return ContractFacts(
            id: id, municipality: list.municipality,
            hprNumber: doctor == Nowhere.short
                ? nil : HPRNumber(String(doctors.hprNumber[Int(doctor)])),
            form: ContractForm(code: contracts.form[row]) ?? .selfEmployed, vacant: list.vacant,
            maxPatients: list.maxPatients,
            agreementDate: CountryDay.day(contracts.agreementDate[row]),
            postsHundredths: Int(contracts.posts[row]))
    }

    private var municipalityFacts: [MunicipalityNumber: MunicipalityFacts] {
        var facts: [MunicipalityNumber: MunicipalityFacts] = [:]
        for row in 0..<municipalities.count {
            let number = municipalities.municipalityNumber(row)
            let population = municipalities.population[row]
            let centrality = Int(municipalities.centrality[row])
            facts[number] = MunicipalityFacts(
                number: number, name: municipalities.name[row],
                population: population == Nowhere.long ? nil : Int(population),
                centrality: centrality == 0 ? nil : centrality)
        }
        return facts
    }

    /// The members of some lists as settlement counts them: there in every month.
    private func memberships(of rows: [Int]) -> Memberships {
        let count = rows.reduce(0) { $0 + contracts.members(of: $1).count }
        var starts: [Int32] = [0]
        var group: [UInt8] = []
        var birth: [Int16] = []
        group.reserveCapacity(count)
        birth.reserveCapacity(count)
        let months = Self.monthNumbers
        for row in rows {
            for member in contracts.members(of: row) {
                let person = Int(members.person.start[member])
                group.append(
                    Memberships.group(
                        sex: Int(people.sex.start[person]), use: Int(people.use.start[person]),
                        socio: Int(people.socio.start[person])))
                birth.append(months[Int(people.birthDate.start[person])])
            }
            starts.append(Int32(group.count))
        }
        return Memberships(
            starts: starts, group: group, birth: birth,
            from: [Int16](repeating: .min, count: count),
            until: [Int16](repeating: .max, count: count))
    }

    /// The month of every day of the columns.
    private static let monthNumbers: [Int16] = (0...Int(CountryDay.none)).map {
        Int16(Day(number: $0 + CountryDay.origin).month.number)
    }

    /// The law with weights normalised on the people of each month; unchanged where none are weighted.
    private func normalised(
        _ law: LawInForce, _ input: SettlementInput
    ) throws(LawError) -> LawInForce {
        guard law.accepting == .illustrative, let memberships = input.memberships else {
            return law
        }
        var sums: [Month: (people: Int, weights: Int)] = [:]
        for number in input.months.lowerBound.number...input.months.upperBound.number {
            let month = Month(number: number)
            guard
                law.rule(of: LineKind.capitation.rawValue, on: month.firstDay)?.rule
                    == PatientAdjustedCapitation.name
            else { continue }
            // A month whose weights are not known is refused by the settlement itself.
            guard let weights = try? law.inForce(CapitationWeights.self, on: month.firstDay).value
            else { continue }
            let tally = memberships.tally(
                in: month, weighing: weights, centralities: input.centralities)
            sums[month] = (tally.residents.reduce(0, +), (tally.weights ?? []).reduce(0, +))
        }
        return sums.isEmpty ? law : try law.normalisingWeights(sums)
    }
}
