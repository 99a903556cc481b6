import Quantities
import Tables

extension InputRow {
    /// A cell as the settlement will read it; what it cannot read is shown with a question mark.
    public static func understood(
        _ name: String, _ text: String, isNumber: Bool = false
    ) -> String {
        let read: String? =
            switch name {
            case "maxPatients", "residents", "population", "use", "socio", "sex", "centrality":
                whole(text).map { "\($0)" }
            case "posts", "gpPosts":
                Decimals(text, places: 2).map { Money(ore: $0.units).description }
            case "agreementDate", "from", "until":
                (isNumber ? serialDay(text, false) : day(text)).map { "\($0)" }
            case "municipality": MunicipalityNumber(text).map { "\($0)" }
            case "gpContractId": GPContractID(text).map { "\($0)" }
            case "form": InputWords.form[text.lowercased()]
            case "vacant": InputWords.yesNo[text.lowercased()]
            case "birthMonth": Month(text).map { "\($0)" }
            default: text
            }
        return (read ?? "\(text)?")[...].unnumbered
    }
}
