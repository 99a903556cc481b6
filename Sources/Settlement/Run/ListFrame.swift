import Quantities

/// What does not change from month to month: the lists' facts and their municipalities as numbers.
struct ListFrame {
    let lists: [ListMonth]
    let municipalityOf: [Int]
    let municipalities: [MunicipalityMonth]
    let centralities: [Int]

    init(_ input: SettlementInput) {
        var places: [MunicipalityNumber: Int] = [:]
        var months: [MunicipalityMonth] = []
        var posts: [Int] = []
        municipalityOf = input.contracts.map { contract in
            if let place = places[contract.municipality] {
                posts[place] += contract.postsHundredths
                return place
            }
            let facts = input.municipalities[contract.municipality]
            places[contract.municipality] = months.count
            posts.append(contract.postsHundredths)
            months.append(
                MunicipalityMonth(
                    population: facts?.population ?? ListMonth.unknown,
                    establishedPosts: facts?.postsHundredths ?? -1))
            return months.count - 1
        }
        for place in months.indices where months[place].establishedPosts < 0 {
            months[place].establishedPosts = posts[place]
        }
        municipalities = months
        centralities = input.centralities
        lists = input.contracts.map { contract in
            var list = ListMonth(
                municipality: MunicipalityMonth(population: 0, establishedPosts: 0))
            list.maxPatients = contract.maxPatients ?? ListMonth.unknown
            list.agreementDay = contract.agreementDate?.number ?? ListMonth.unknown
            list.posts = contract.postsHundredths
            list.vacant = contract.vacant
            return list
        }
    }

    /// The lists of a month: the people counted, and each municipality summed over its lists.
    func filled(_ tally: Tally, longestBefore: [Int]) -> [ListMonth] {
        var sums = municipalities
        for list in lists.indices {
            sums[municipalityOf[list]].add(
                residents: tally.residents[list], posts: lists[list].posts,
                vacant: lists[list].vacant)
        }
        var filled = lists
        for list in filled.indices {
            filled[list].residents = tally.residents[list]
            filled[list].weights = tally.weights?[list] ?? ListMonth.unknown
            filled[list].longestBefore = longestBefore[list]
            filled[list].municipality = sums[municipalityOf[list]]
        }
        return filled
    }
}
