import Quantities

/// What a settlement needs to know of one GP contract (*fastlegeavtale*).
public struct ContractFacts: Hashable, Sendable {
    /// The contract, and thereby the list.
    public let id: GPContractID
    /// The municipality it is made with.
    public let municipality: MunicipalityNumber
    /// The doctor's number, where given.
    public let hprNumber: HPRNumber?
    /// The form.
    public let form: ContractForm
    /// Whether the list has no regular GP (*liste uten fast lege*).
    public let vacant: Bool
    /// The contract's own cap (*listetak*); nil when not given.
    public let maxPatients: Int?
    /// The day of the contract; nil when not given.
    public let agreementDate: Day?
    /// GP posts on the contract, in hundredths.
    public let postsHundredths: Int
    /// People on the list when the month begins; nil when they are counted from memberships.
    public let residents: Int?

    /// The facts of one contract.
    public init(
        id: GPContractID, municipality: MunicipalityNumber, hprNumber: HPRNumber? = nil,
        form: ContractForm = .selfEmployed, vacant: Bool = false, maxPatients: Int? = nil,
        agreementDate: Day? = nil, postsHundredths: Int = 100, residents: Int? = nil
    ) {
        self.id = id
        self.municipality = municipality
        self.hprNumber = hprNumber
        self.form = form
        self.vacant = vacant
        self.maxPatients = maxPatients
        self.agreementDate = agreementDate
        self.postsHundredths = postsHundredths
        self.residents = residents
    }

    /// Whose the money is: the municipality's for salaried and vacant lists.
    public var payee: Payee { vacant || form == .salaried ? .municipality : .contractHolder }

    /// Whether the amount is computed but paid to nobody.
    public var computedOnly: Bool { payee == .municipality }
}

/// What a settlement needs to know of one municipality.
public struct MunicipalityFacts: Hashable, Sendable {
    /// Its number.
    public let number: MunicipalityNumber
    /// Its name; empty when not given.
    public let name: String
    /// Registered inhabitants; nil when not given.
    public let population: Int?
    /// Established GP posts, in hundredths; nil when they are counted from the lists.
    public let postsHundredths: Int?
    /// The centrality class, 1 (most central) to 6; nil when not given.
    public let centrality: Int?

    /// The facts of one municipality.
    public init(
        number: MunicipalityNumber, name: String = "", population: Int? = nil,
        postsHundredths: Int? = nil, centrality: Int? = nil
    ) {
        self.number = number
        self.name = name
        self.population = population
        self.postsHundredths = postsHundredths
        self.centrality = centrality
    }
}
