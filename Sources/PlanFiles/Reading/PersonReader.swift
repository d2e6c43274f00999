import Planning

/// Reads people: their accounts, superiors and addresses.
struct PersonReader {
    let names: Names
    let groups: GroupReader.Outcome
    let diagnostics: Diagnostics

    private static let keys = ["login", "superior"]

    func read(_ pair: YAMLPair) -> Person {
        var person = Person(name: pair.key)
        for field in pair.value.pairs("the person's keys, {} if there are none", diagnostics) ?? [] {
            switch field.key {
            case "login":
                let logins = (field.value.texts("the name of a Unix account", diagnostics) ?? []).compactMap(login)
                person.login = logins.first
                person.otherLogins = Array(logins.dropFirst())
            case "superior":
                for (name, node) in field.value.texts("a superior", diagnostics) ?? [] {
                    person.superiors += superiors(name, node, of: pair.key)
                }
            default: address(field, of: &person)
            }
        }
        var seen: Set<String> = []
        person.superiors = person.superiors.filter { seen.insert($0).inserted }
        return person
    }

    /// Two people with one account, and superiors in a circle.
    func check(_ roster: Roster, _ people: [YAMLPair]) {
        var owners: [String: String] = [:]
        var index: [String: Int] = [:]
        for (position, pair) in people.enumerated() {
            index[pair.key] = position
            guard let person = roster.people[pair.key] else { continue }
            for login in Set([person.login].compactMap { $0 } + person.otherLogins).sorted() {
                guard let other = owners.updateValue(pair.key, forKey: login) else { continue }
                diagnostics.error(
                    pair.place, "\(Visible.quoted(pair.key)) and \(Visible.quoted(other)) have one login, “\(login)”")
            }
        }
        let edges = people.map { pair in (roster.people[pair.key]?.superiors ?? []).compactMap { index[$0] } }
        for circle in Precedence(edges).circles {
            let way = (circle + circle.prefix(1)).map { Visible.text(people[$0].key) }.joined(separator: " → ")
            diagnostics.error(people[circle[0]].place, "superiors in a circle: \(way)")
        }
    }

    private func login(_ text: String, _ node: YAMLNode) -> String? {
        let isLogin =
            text.utf8.count <= 32 && !text.hasPrefix("-")
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x5F || byte == 0x2D || byte == 0x2E
            }
        guard isLogin else {
            diagnostics.error(node.place, "\(Visible.quoted(text)) cannot be the name of a Unix account")
            return nil
        }
        return text
    }

    private func superiors(_ name: String, _ node: YAMLNode, of person: String) -> [String] {
        if names.kind(name) == .person { return [name] }
        if names.kind(name) == .group, !groups.thingGroups.contains(name) {
            return groups.members(name).map(\.name).filter { $0 != person }
        }
        if names.isComplete {
            diagnostics.error(
                node.place, "unknown person \(Visible.quoted(name))",
                hint: diagnostics.wantsHints ? Spelling.hint(name, among: names.all(.person)) : nil)
        }
        return []
    }

    private func address(_ field: YAMLPair, of person: inout Person) {
        if let meant = Spelling.nearest(to: field.key, among: Self.keys) {
            diagnostics.error(
                field.place, "unknown key \(Visible.quoted(field.key)) of a person", hint: "did you mean “\(meant)”?")
            return
        }
        let isKind =
            field.key.utf8.count <= 32 && !field.key.isEmpty
            && field.key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isKind else {
            diagnostics.error(
                field.place, "unknown key \(Visible.quoted(field.key)) of a person",
                hint: "known are login, superior, mail and other kinds of address in lower-case letters")
            return
        }
        person.addresses[field.key] = field.value.text("an address", diagnostics)
    }
}
