import Quantities
import TestSupport
import Testing

@testable import Country

@Suite("A country built from the published figures")
struct BuildTests {
    /// Every property of a person that a neighbour's country must agree on.
    struct Told: Hashable {
        let nin: NationalID?
        let sex: Int
        let birthDate: Day
        let municipality: String?
        let list: String?
        let since: Day?
        let ground: MembershipGround
        let classes: [UInt8]
        let names: [UInt32]
        let household: UInt32

        init(_ person: Person) {
            let people = person.country.people
            nin = person.nin
            sex = person.sex
            birthDate = person.birthDate
            municipality = person.municipality.map { "\($0)" }
            list = person.gpContract?.id
            since = person.memberSince
            ground = person.ground
            classes = [people.use[person.row], people.socio[person.row], people.marks[person.row]]
            names = [people.givenName[person.row], people.familyName[person.row]]
            let households = person.country.households
            household = households.key[households.household(of: person.row)]
        }
    }

    private func told(_ country: Country) -> [Int: Told] {
        Dictionary(
            uniqueKeysWithValues: (0..<country.people.count).map {
                (country.person($0).key, Told(country.person($0)))
            })
    }

    @Test("a municipality has the same keys and values alone as among others")
    func part() throws {
        let alone = told(try Project.country(of: ["1144"]))
        let among = try Project.country(of: ["1144", "5636", "1149"])
        let others = told(among)
        for (key, person) in alone { #expect(others[key] == person) }
        #expect(alone.count > 500 && others.count > alone.count + 40_000)
    }

    @Test("a municipality's country holds everybody who lives or is listed there")
    func whole() throws {
        let number = "5636"
        let country = try Project.country(of: [number])
        let plan = try Project.plan()
        let place = try #require(
            plan.facts.municipalities.firstIndex { $0.number.description == number })
        let residents = (0..<country.people.count).count {
            country.person($0).municipality?.description == number
        }
        #expect(residents == plan.targets.residents[place])
        let listed = (0..<country.contracts.count).filter { country.contracts.complete[$0] == 1 }
            .reduce(0) { $0 + country.list($1).residents }
        #expect(
            listed == plan.targets.lists.peopleWithGP[place]
                + plan.targets.lists.peopleWithoutGP[place])
        #expect(
            (0..<country.people.count).allSatisfy {
                let person = country.person($0)
                return person.municipality?.description == number
                    || person.gpContract?.municipality.description == number
            })
    }

    @Test("one, two and five threads make the same columns")
    func threads() throws {
        let plan = try Project.plan()
        let numbers = ["1144", "5636"].map { MunicipalityNumber($0)! }
        let one = try plan.country(of: numbers, threads: 1).columns
        for threads in [2, 5] {
            let other = try plan.country(of: numbers, threads: threads).columns
            #expect(zip(one, other).allSatisfy { $0.bytes.elementsEqual($1.bytes) })
        }
    }

    @Test("another seed gives other people and the same sums")
    func seeds() throws {
        let first = try Project.country(of: ["1144"])
        let second = try Project.country(of: ["1144"], seed: 2)
        #expect(told(first) != told(second))
        let sums = [first, second].map { country in
            CountryCounts(country).lists.map { [$0.peopleWithGP, $0.caps, $0.open, $0.women] }
        }
        #expect(sums[0] == sums[1])
    }

    @Test("no law of nature is broken", arguments: ["2019-01-01", "2026-01-01"])
    func laws(day: String) throws {
        let country = try Project.country(of: ["1144", "5636", "3316"], on: day)
        #expect(country.brokenLaws() == [])
    }

    @Test("every number is made up, agrees with sex and birth date, and is nobody else's")
    func numbers() throws {
        let country = try Project.country(of: ["1144", "5636", "1149"])
        var seen: Set<UInt64> = []
        var dNumbers = 0
        for row in 0..<country.people.count {
            let person = country.person(row)
            let nin = try #require(person.nin)
            #expect(nin.series == .taxAdministration)
            #expect(nin.birthDate == person.birthDate)
            #expect(Int(nin.value / 100 % 10) % 2 == person.sex % 2)
            #expect(seen.insert(nin.value).inserted)
            dNumbers += nin.kind == .dNumber ? 1 : 0
            #expect((nin.kind == .dNumber) == person.marks.contains(.notResident))
        }
        #expect(dNumbers > 0)
        for row in 0..<country.doctors.count {
            #expect(HPRNumber(String(country.doctors.hprNumber[row]))?.isSynthetic == true)
        }
        for row in 0..<country.offices.count {
            let number = OrganisationNumber(value: Int(country.offices.organisationNumber[row]))
            #expect(number?.isSynthetic == true)
            #expect(HERID(String(country.offices.herId[row]))?.isSynthetic == true)
        }
    }

    @Test("a person's household is the one whose rows hold the person")
    func households() throws {
        let households = try Project.country(of: ["5636"]).households
        for household in 0..<households.count {
            for row in households.members(of: household) {
                #expect(households.household(of: row) == household)
            }
        }
    }

    @Test("nobody is born on 1 January, so an age told by years and by days is one")
    func birthdays() throws {
        let country = try Project.country(of: ["5636"])
        for row in 0..<country.people.count {
            let person = country.person(row)
            let (year, month, day) = person.birthDate.parts
            #expect((month, day) != (1, 1))
            #expect(person.age(on: country.frame.on) == 2025 - year)
        }
    }

    @Test("a child's list is that of an adult at home, and its stay begins after it was born")
    func children() throws {
        let country = try Project.country(of: ["5636"])
        let children = (0..<country.people.count).map { country.person($0) }
            .filter { $0.age(on: country.frame.on) < 16 && !$0.marks.contains(.apart) }
        #expect(children.count > 50)
        for child in children where child.gpContract != nil {
            #expect(child.household.contains { $0.gpContract?.id == child.gpContract?.id })
            #expect(try #require(child.memberSince) > child.birthDate)
        }
    }

    @Test(
        "a day without figures, and a municipality that is none, are errors that say what is known")
    func errors() throws {
        #expect(throws: CountryError.self) {
            try CountryPlan(Project.facts, on: Day("2018-01-01")!, seed: 1)
        }
        #expect(throws: CountryError.noMunicipalities(["9998"])) {
            try Project.plan().country(of: [MunicipalityNumber("9998")!])
        }
        var facts = Project.facts
        facts.bands.people[0][0] += 1
        #expect(throws: CountryError.self) {
            try CountryPlan(facts, on: Day("2026-01-01")!, seed: 1)
        }
        facts = Project.facts
        facts.assumptions.values["country: longest list"] = nil
        #expect(
            throws: CountryError.noFact(
                "country: longest list (1 numbers)", table: "assumptions.csv")
        ) {
            try CountryPlan(facts, on: Day("2026-01-01")!, seed: 1)
        }
    }
}
