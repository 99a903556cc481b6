/// Gives the ground of those who stand above the cap of their list, among the list's own residents.
enum AboveCap {
    /// Who is chosen on one list, evenly through its rows.
    fileprivate struct Quota {
        var children = 0
        var grown = 0
        var childrenWanted = 0
        var grownWanted = 0
        var returnedWanted = 0
        var childrenMet = 0
        var grownMet = 0
        var grownChosen = 0
    }

    static func mark(_ home: inout HomePeople, _ flows: [FlowPlan.Flow], _ terms: HomeTerms) {
        guard flows.contains(where: { $0.above > 0 }) else { return }
        var quotas = [Quota](repeating: Quota(), count: flows.count)
        for one in home.people where one.flow != HomePeople.unlisted {
            if isChild(one) {
                quotas[Int(one.flow)].children += 1
            } else {
                quotas[Int(one.flow)].grown += 1
            }
        }
        for (index, flow) in flows.enumerated() where flow.above > 0 {
            let above = Int(flow.above)
            let children = min(quotas[index].children, above * terms.aboveGrounds[0] / 1000)
            quotas[index].childrenWanted = children
            quotas[index].grownWanted = above - children
            quotas[index].returnedWanted = above * terms.aboveGrounds[1] / 1000
        }
        for row in home.people.indices {
            let flow = home.people[row].flow
            guard flow != HomePeople.unlisted, flows[Int(flow)].above > 0 else { continue }
            home.people[row].ground = quotas[Int(flow)].ground(isChild(home.people[row])).rawValue
        }
    }

    private static func isChild(_ one: HomePeople.One) -> Bool {
        one.age < 16 && one.marks & PersonMarks.apart.rawValue == 0
    }
}

extension AboveCap.Quota {
    /// The ground of the next child or grown-up of the list.
    fileprivate mutating func ground(_ isChild: Bool) -> MembershipGround {
        if isChild {
            childrenMet += 1
            let chosen =
                childrenMet * childrenWanted / children > (childrenMet - 1) * childrenWanted
                / children
            return chosen ? .child : .ordinary
        }
        grownMet += 1
        guard grownMet * grownWanted / grown > (grownMet - 1) * grownWanted / grown else {
            return .ordinary
        }
        grownChosen += 1
        return grownChosen <= returnedWanted ? .returned : .historical
    }
}
