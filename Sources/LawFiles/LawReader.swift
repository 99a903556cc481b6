import Law
import Quantities
import Yams

/// Gathers the book from the files, one after the other; sources come first.
struct LawReader {
    private var sources: [String: Source] = [:]
    private var regulations: [Regulation] = []
    private var rules: [RuleEntry] = []
    private var parameters: [Dated] = []

    /// What was gathered.
    var book: LawBook {
        LawBook(
            sources: Array(sources.values), regulations: regulations, rules: rules,
            parameters: parameters)
    }

    mutating func read(_ file: LawFile, _ problems: inout [LawFileProblem]) {
        let root: LawNode
        do {
            guard let node = try Yams.compose(yaml: file.text), node.mapping != nil else {
                problems.append(
                    LawFileProblem(
                        file: file.name, line: 1, what: "empty; it would be named values"))
                return
            }
            root = LawNode(file: file.name, node: node)
        } catch {
            let what = "not YAML: \(error)".split(separator: "\n").joined(separator: " ")
            problems.append(LawFileProblem(file: file.name, line: 1, what: what))
            return
        }
        switch file.name {
        case "sources.yaml": readSources(root, &problems)
        case "paragraphs.yaml": readParagraphs(root, &problems)
        default: readParameter(root, &problems)
        }
    }

    private mutating func readSources(_ root: LawNode, _ problems: inout [LawFileProblem]) {
        for node in root["sources"]?.items ?? [] {
            var reader = NodeReader(node: node)
            let decided = node["decided"]?.text.flatMap { Day($0) }
            let source = Source(
                key: reader.text("key"), title: reader.text("title"),
                publisher: reader.text("publisher"), url: reader.text("url"), decided: decided,
                published: reader.day("published"), publishedBasis: reader.text("publishedBasis"),
                note: node["note"]?.text)
            if decided == nil, !["unknown", "not law"].contains(reader.text("decided")) {
                _ = reader.day("decided")
            }
            if sources.updateValue(source, forKey: source.key) != nil {
                problems.append(node.problem("the source \(source.key) stands twice"))
            }
            problems += reader.problems
        }
        for node in root["rules"]?.items ?? [] {
            var reader = NodeReader(node: node)
            let entry = RuleEntry(
                rule: reader.text("rule"), kind: reader.text("kind"),
                period: Period(from: reader.day("from"), until: reader.optionalDay("until")),
                source: source(&reader))
            rules.append(entry)
            problems += reader.problems
        }
    }

    private mutating func readParagraphs(_ root: LawNode, _ problems: inout [LawFileProblem]) {
        for node in root["regulations"]?.items ?? [] {
            var reader = NodeReader(node: node)
            let key = reader.text("key")
            let paragraphs = (root["topics"]?.items ?? []).compactMap { topic in
                topic["topic"]?.text.flatMap { name in topic[key]?.text.map { (name, $0) } }
            }
            regulations.append(
                Regulation(
                    key: key, name: reader.names("name"),
                    period: Period(from: reader.day("from"), until: reader.optionalDay("until")),
                    paragraphs: Dictionary(paragraphs, uniquingKeysWith: { first, _ in first })))
            problems += reader.problems
        }
    }

    private mutating func readParameter(_ root: LawNode, _ problems: inout [LawFileProblem]) {
        var reader = NodeReader(node: root)
        let name = reader.text("name")
        if "parameters/\(name).yaml" != root.file {
            problems.append(root.problem("name is \"\(name)\"; it would be that of the file"))
        }
        let dated = Dated(
            name: name, title: reader.names("title"), unit: reader.text("unit"),
            topic: reader.text("paragraph"),
            versions: (root["versions"]?.items ?? []).map { version($0, name, &problems) },
            gaps: (root["gaps"]?.items ?? []).map { gap($0, &problems) })
        parameters.append(dated)
        problems += reader.problems
    }

    private func version(
        _ node: LawNode, _ name: String, _ problems: inout [LawFileProblem]
    ) -> Version {
        var reader = NodeReader(node: node)
        let status = LawStatus(rawValue: reader.text("status"))
        if status == nil {
            problems.append(
                node.problem("status would be confirmed, derived, expected or illustrative"))
        }
        if let status, status != .confirmed { _ = reader.text("how") }
        let version = Version(
            name: name, period: Period(from: reader.day("from"), until: reader.day("until")),
            agreedUntil: reader.optionalDay("agreedUntil"), value: reader.fields("value"),
            status: status ?? .illustrative, how: node["how"]?.text,
            arithmetic: node["arithmetic"] == nil ? nil : reader.fields("arithmetic"),
            source: source(&reader), clause: reader.text("clause"), note: node["note"]?.text)
        problems += reader.problems
        return version
    }

    private func gap(_ node: LawNode, _ problems: inout [LawFileProblem]) -> Gap {
        var reader = NodeReader(node: node)
        let gap = Gap(
            period: Period(from: reader.day("from"), until: reader.day("until")),
            known: reader.text("known"))
        problems += reader.problems
        return gap
    }

    private func source(_ reader: inout NodeReader) -> Source {
        let key = reader.text("source")
        if let source = sources[key] { return source }
        reader.problems.append(
            reader.node.problem("source is \"\(key)\"; it would be a key of sources.yaml"))
        return Source(
            key: key, title: "", publisher: "", url: "", decided: nil, published: Day(number: 0),
            publishedBasis: "", note: nil)
    }
}
