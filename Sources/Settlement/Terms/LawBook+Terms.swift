import Law
import Quantities

extension LawBook {
    /// The versions whose value no parameter of settlement can read, each with what would be right:
    /// `parameters/NAME.yaml: version from DAY: what`.
    public var misunderstood: [String] {
        problems(CapitationScale.self) + problems(MonthShare.self) + problems(ListCeiling.self)
            + problems(BaseGrantTerms.self) + problems(EqualisationTerms.self)
            + problems(CapitationWeights.self)
    }

    private func problems<Value: LawParameter>(_ type: Value.Type) -> [String] {
        (parameters[Value.name]?.versions ?? []).compactMap { version in
            do {
                _ = try Value(version.value)
                return nil
            } catch {
                return
                    "parameters/\(Value.name).yaml: version from \(version.period.from): \(error)"
            }
        }
    }
}
