import Law
import Quantities
import Yams

/// A place in a YAML file that knows where it stands, so that every problem can say its line.
struct LawNode {
    let file: String
    let node: Node

    var line: Int { node.mark?.line ?? 1 }

    func problem(_ what: String) -> LawFileProblem {
        LawFileProblem(file: file, line: line, what: what)
    }

    /// The node under a key; nil when absent or written `null`.
    subscript(key: String) -> LawNode? {
        guard let value = node.mapping?[key], value.scalar?.string != "null" else { return nil }
        return LawNode(file: file, node: value)
    }

    /// The nodes of a list; empty when this is no list.
    var items: [LawNode] { (node.sequence ?? []).map { LawNode(file: file, node: $0) } }

    /// The names and nodes of a mapping, in the order written.
    var pairs: [(name: String, node: LawNode)] {
        (node.mapping ?? [:]).map { ($0.key.string ?? "", LawNode(file: file, node: $0.value)) }
    }

    var text: String? { node.scalar?.string }
}

/// Reads fields of a node and gathers what is wrong.
struct NodeReader {
    let node: LawNode
    var problems: [LawFileProblem] = []

    mutating func text(_ key: String) -> String {
        guard let text = node[key]?.text, !text.isEmpty else {
            problems.append(node.problem("\(key) is missing; it would be a text"))
            return ""
        }
        return text
    }

    mutating func day(_ key: String) -> Day {
        guard let day = node[key]?.text.flatMap({ Day($0) }) else {
            let found = node[key]?.text.map { "\"\($0)\"" } ?? "missing"
            problems.append(
                (node[key] ?? node).problem("\(key) is \(found); it would be a day as YYYY-MM-DD"))
            return Day(number: 0)
        }
        return day
    }

    mutating func optionalDay(_ key: String) -> Day? { node[key] == nil ? nil : day(key) }

    mutating func fields(_ key: String) -> LawFields {
        guard let value = node[key], !value.pairs.isEmpty else {
            problems.append(node.problem("\(key) is missing; it would be named values"))
            return LawFields([])
        }
        return LawFields(
            value.pairs.map { name, node in
                (name, node.text.map { .text($0) } ?? .list(node.items.map { $0.text ?? "" }))
            })
    }

    mutating func names(_ key: String) -> [String: String] {
        let names = Dictionary(
            (node[key]?.pairs ?? []).map { ($0.name, $0.node.text ?? "") },
            uniquingKeysWith: { first, _ in first })
        if Set(names.keys) != ["nb", "nn", "en"] {
            problems.append(node.problem("\(key) would have a text each for nb, nn and en"))
        }
        return names
    }
}
