/// Gives the ground of those who stand above the cap of their list, among the list's own residents.
enum AboveCap {
    /// How many of some rows are chosen, evenly through them.
    private struct Even {
        var all = 0
        var wanted = 0
        private var met = 0

        /// Whether the next row is one of those chosen.
        mutating func next() -> Bool {
            met += 1
            return met * wanted / all > (met - 1) * wanted / all
        }
    }

    /// Who is chosen on one list.
    private struct Quota {
        var children = Even()
        var grown = Even()
        /// Of the grown who are chosen, those who came back.
        var returned = Even()

        /// The ground of the next child or grown-up of the list.
        mutating func ground(_ isChild: Bool) -> MembershipGround {
            if isChild { return children.next() ? .child : .ordinary }
            guard grown.next() else { return .ordinary }
            return returned.next() ? .returned : .historical
        }
    }

    /// The grounds are in the assumed shares over the municipality, as far as its lists have the people.
    static func mark(_ home: inout HomePeople, _ flows: [FlowPlan.Flow], _ terms: HomeTerms) {
        let above = flows.map { Int($0.above) }
        let all = above.reduce(0, +)
        guard all > 0 else { return }
        var quotas = [Quota](repeating: Quota(), count: flows.count)
        for one in home.people where one.flow != HomePeople.unlisted {
            if isChild(one) {
                quotas[Int(one.flow)].children.all += 1
            } else {
                quotas[Int(one.flow)].grown.all += 1
            }
        }
        let children = Apportionment.shares(
            of: all * terms.aboveGrounds[0] / 1000, by: above,
            least: zip(above, quotas).map { max(0, $0 - $1.grown.all) },
            most: zip(above, quotas).map { min($0, $1.children.all) })
        let grown = zip(above, children).map { $0 - $1 }
        let returned = Apportionment.shares(
            of: min(all * terms.aboveGrounds[1] / 1000, grown.reduce(0, +)), by: grown, most: grown)
        for index in flows.indices {
            quotas[index].children.wanted = children[index]
            quotas[index].grown.wanted = grown[index]
            quotas[index].returned.all = grown[index]
            quotas[index].returned.wanted = returned[index]
        }
        for row in home.people.indices {
            let flow = home.people[row].flow
            guard flow != HomePeople.unlisted, above[Int(flow)] > 0 else { continue }
            home.people[row].ground = quotas[Int(flow)].ground(isChild(home.people[row])).rawValue
        }
    }

    private static func isChild(_ one: HomePeople.One) -> Bool {
        one.age < Person.childUntil && one.marks & PersonMarks.apart.rawValue == 0
    }
}
