/// The people of one home municipality in the making, household by household.
struct HomePeople {
    /// One person: what households and lists are decided from.
    struct One {
        /// Sex (1, 2).
        var sex: UInt8
        /// Full years on the day.
        var age: UInt8
        /// The person's number in the home's cell of sex and age.
        var serial: Int32
        /// Where on the home's row of flows; `unlisted` for none.
        var flow: UInt16 = HomePeople.unlisted
        /// `PersonMarks`.
        var marks: UInt8 = 0
        /// `MembershipGround`.
        var ground: UInt8 = 0
    }

    /// Stands for no list.
    static let unlisted = UInt16.max

    var people: [One] = []
    /// Where each household begins; one more at the end.
    var households: [Int32] = [0]

    /// Ends the household of those added since the last.
    mutating func endHousehold() { households.append(Int32(people.count)) }

    /// The same households in another order, so that the first ones are like the others.
    mutating func shuffle(_ stream: inout DrawStream) {
        let count = households.count - 1
        guard count > 1 else { return }
        var order = (0..<Int32(count)).map { $0 }
        for last in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(last, stream.below(last + 1))
        }
        var shuffled = HomePeople()
        shuffled.people.reserveCapacity(people.count)
        shuffled.households.reserveCapacity(count + 1)
        for household in order {
            let from = Int(households[Int(household)])
            shuffled.people.append(
                contentsOf: people[from..<Int(households[Int(household) + 1])])
            shuffled.endHousehold()
        }
        self = shuffled
    }
}
