import Law
import Quantities

/// A language of the reports.
public enum Language: String, CaseIterable, Sendable {
    /// Bokmål.
    case nb
    /// Nynorsk.
    case nn
    /// English.
    case en
}

/// A text in the three languages; names in braces are filled from facts.
struct Text: Sendable {
    let nb: String
    let nn: String
    let en: String

    init(_ nb: String, _ nn: String, _ en: String) {
        self.nb = nb
        self.nn = nn
        self.en = en
    }

    func callAsFunction(_ language: Language) -> String {
        switch language {
        case .nb: nb
        case .nn: nn
        case .en: en
        }
    }
}

extension Language {
    /// The sentence under a phrase's key, with its facts filled in. A key without a text stops the
    /// program; a house test looks every key up.
    public func text(_ phrase: Phrase) -> String {
        guard let text = Texts.all[phrase.key] else {
            preconditionFailure("no text for \(phrase.key)")
        }
        return fill(text(self), phrase.facts)
    }

    /// The sentence with each name in braces replaced by the fact of that name.
    private func fill(_ sentence: String, _ facts: [Fact]) -> String {
        guard !facts.isEmpty, sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
        var filled = ""
        var rest = sentence[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            let name = rest[rest.index(after: open)..<close]
            filled += rest[..<open]
            filled += facts.first { $0.name == name }.map { format($0.value) } ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// A plain text by its key.
    func text(_ key: String, _ facts: [Fact] = []) -> String { text(Phrase(key, facts)) }

    /// A fact's value as this language writes it.
    func format(_ value: Fact.Value) -> String {
        switch value {
        case .count(let count): grouped(count)
        case .hundredths(let value):
            value % 100 == 0 ? grouped(value / 100) : amount(Money(ore: value))
        case .millionths(let value): decimals(value, places: 6)
        case .money(let money): amount(money)
        case .day(let day): date(day)
        case .month(let month): name(of: month)
        case .text(let text): Texts.all["word.\(text)"]?(self) ?? text
        }
    }

    /// Whole numbers in groups of three: `1 200`.
    func grouped(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += " " }
            text.append(digit)
        }
        return (value < 0 ? "-" : "") + text
    }

    /// Kroner and øre: `65 316,67` in Norwegian, `65 316.67` in English.
    public func amount(_ money: Money) -> String {
        let ore = Int(money.ore.magnitude % 100)
        return (money.ore < 0 ? "-" : "") + grouped(Int(money.ore.magnitude / 100)) + point
            + (ore < 10 ? "0" : "") + String(ore)
    }

    /// A number in units of its last place.
    func decimals(_ units: Int, places: Int) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (units < 0 ? "-" : "") + padded.dropLast(places) + point + padded.suffix(places)
    }

    var point: String { self == .en ? "." : "," }

    /// `1 October 2022`, `1. oktober 2022`.
    func date(_ day: Day) -> String {
        let (year, month, number) = day.parts
        let name = Texts.months[month - 1](self)
        return self == .en ? "\(number) \(name) \(year)" : "\(number). \(name) \(year)"
    }

    /// `October 2022`, `oktober 2022`.
    public func name(of month: Month) -> String {
        "\(Texts.months[month.month - 1](self)) \(month.year)"
    }
}
