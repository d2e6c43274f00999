import Planning

/// Reads groups: of people, where a group named in another stands for its members, or of things.
struct GroupReader {
    /// The groups that came of it.
    struct Outcome {
        var groups: [Group] = []
        var thingGroups: Set<String> = []
        private var index: [String: Int] = [:]

        mutating func add(_ group: Group, ofThings: Bool) {
            index[group.name] = groups.count
            groups.append(group)
            if ofThings { thingGroups.insert(group.name) }
        }

        mutating func complete(_ things: [String: Group.Member]) {
            for position in groups.indices where thingGroups.contains(groups[position].name) {
                groups[position].members = groups[position].members.map { things[$0.name] ?? $0 }
            }
        }

        func members(_ name: String) -> [Group.Member] { index[name].map { groups[$0].members } ?? [] }
    }

    private struct Entry {
        var member: Group.Member
        let place: SourcePlace
    }

    private struct Draft {
        let name: String
        let place: SourcePlace
        /// Written as a mapping, which only things are.
        var namesThings = false
        var entries: [Entry] = []
    }

    private let names: Names
    private let diagnostics: Diagnostics
    private var drafts: [String: Draft] = [:]
    private var outcome = Outcome()
    private var done: Set<String> = []
    /// What is known of a thing that stands in several groups.
    private var things: [String: Group.Member] = [:]
    private let people: [String]
    /// Comparing every thing with every person is not worth more than this many comparisons.
    private var comparisonsLeft = 2_000_000

    /// The deepest nesting of groups in groups.
    private static let depthLimit = 16

    static func read(_ pairs: [YAMLPair], _ names: Names, _ diagnostics: Diagnostics) -> Outcome {
        var reader = GroupReader(names: names, diagnostics: diagnostics)
        for pair in pairs { reader.drafts[pair.key] = reader.draft(pair) }
        for pair in pairs { reader.settle(pair.key, path: []) }
        // Groups settled early know what later ones say of their things only now.
        reader.outcome.complete(reader.things)
        return reader.outcome
    }

    private init(names: Names, diagnostics: Diagnostics) {
        self.names = names
        self.diagnostics = diagnostics
        people = names.all(.person)
    }

    private mutating func draft(_ pair: YAMLPair) -> Draft {
        var draft = Draft(name: pair.key, place: pair.place)
        if case .mapping(let pairs) = pair.value.value {
            draft.namesThings = true
            for thing in pairs where Names.isName(thing.key, thing.place, diagnostics) {
                draft.entries.append(Entry(member: self.thing(thing), place: thing.place))
            }
        } else {
            for (name, node) in pair.value.texts("a member", diagnostics) ?? []
            where Names.isName(name, node.place, diagnostics) {
                draft.entries.append(Entry(member: Group.Member(name), place: node.place))
            }
        }
        var seen: Set<String> = []
        draft.entries.removeAll { entry in
            if seen.insert(entry.member.name).inserted { return false }
            // A repeated key has been reported where it stands.
            if !draft.namesThings {
                diagnostics.error(entry.place, "\(Visible.quoted(entry.member.name)) is a member twice")
            }
            return true
        }
        return draft
    }

    private func thing(_ pair: YAMLPair) -> Group.Member {
        var member = Group.Member(pair.key)
        if case .mapping = pair.value.value {
            guard
                let fields = YAMLFields(
                    pair.value, of: "a thing", keys: ["person", "staff", "formerly"], diagnostics)
            else { return member }
            member.person = fields["person"].flatMap(person)
            member.staff = fields["staff"]?.texts("a person", diagnostics)?.flatMap { staff($0.text, $0.node) } ?? []
            member.formerly = fields["formerly"]?.texts("an earlier name", diagnostics)?.map(\.text) ?? []
        } else {
            member.person = person(pair.value)
        }
        return member
    }

    private func person(_ node: YAMLNode) -> String? {
        guard let name = node.text("the person who answers for it", diagnostics) else { return nil }
        guard names.kind(name) == .person else {
            unknownPerson(name, node.place)
            return nil
        }
        return name
    }

    private func staff(_ name: String, _ node: YAMLNode) -> [String] {
        guard names.kind(name) == .person else {
            unknownPerson(name, node.place)
            return []
        }
        return [name]
    }

    private func unknownPerson(_ name: String, _ place: SourcePlace) {
        guard names.isComplete else { return }
        diagnostics.error(
            place, "unknown person \(Visible.quoted(name))",
            hint: diagnostics.wantsHints ? Spelling.hint(name, among: names.all(.person)) : nil)
    }

    /// Settles what a group is of, those named in it first.
    private mutating func settle(_ name: String, path: [String]) {
        guard let draft = drafts[name], !done.contains(name) else { return }
        guard !path.contains(name), path.count < Self.depthLimit else {
            let way = (path + [name]).map(Visible.text).joined(separator: " → ")
            diagnostics.error(draft.place, "groups in each other in a circle or deeper than \(Self.depthLimit): \(way)")
            done.insert(name)
            return
        }
        for entry in draft.entries where names.kind(entry.member.name) == .group {
            settle(entry.member.name, path: path + [name])
        }
        guard !done.contains(name) else { return }
        done.insert(name)
        if draft.namesThings { addThings(draft) } else { addList(draft) }
    }

    private mutating func addThings(_ draft: Draft) {
        var members: [Group.Member] = []
        for entry in draft.entries {
            if let kind = names.kind(entry.member.name) {
                diagnostics.error(
                    entry.place, "\(Visible.quoted(entry.member.name)) is \(kind.rawValue), not a thing",
                    hint: "write people as a list: [\(Visible.text(entry.member.name))]")
            } else {
                members.append(known(entry))
            }
        }
        outcome.add(Group(name: draft.name, members: members), ofThings: true)
    }

    private mutating func addList(_ draft: Draft) {
        let isOfPeople = draft.entries.contains { entry in
            switch names.kind(entry.member.name) {
            case .person: true
            case .group: !outcome.thingGroups.contains(entry.member.name)
            case .occasion, nil: false
            }
        }
        var members: [Group.Member] = []
        var seen: Set<String> = []
        for entry in draft.entries {
            let found: [Group.Member]
            switch names.kind(entry.member.name) {
            case .person: found = [entry.member]
            case .group where outcome.thingGroups.contains(entry.member.name) == isOfPeople:
                diagnostics.error(entry.place, mixed(draft.name))
                found = []
            case .group: found = outcome.members(entry.member.name)
            case .occasion:
                diagnostics.error(entry.place, "\(Visible.quoted(entry.member.name)) is an occasion, not a member")
                found = []
            case nil where isOfPeople:
                if names.isComplete {
                    let hint =
                        diagnostics.wantsHints
                        ? Spelling.hint(entry.member.name, among: names.all(.person, .group)) : nil
                    diagnostics.error(
                        entry.place, "unknown person \(Visible.quoted(entry.member.name)); " + mixed(draft.name),
                        hint: hint)
                }
                found = []
            case nil: found = [known(entry)]
            }
            members += found.filter { seen.insert($0.name).inserted }
        }
        outcome.add(Group(name: draft.name, members: members), ofThings: !isOfPeople && !draft.entries.isEmpty)
    }

    private func mixed(_ name: String) -> String {
        "\(Visible.quoted(name)) is of people or of things, never of both"
    }

    /// A thing with what other groups say of it.
    private mutating func known(_ entry: Entry) -> Group.Member {
        var member = entry.member
        if let other = things[member.name] {
            if let first = other.person, let second = member.person, first != second {
                diagnostics.error(
                    entry.place,
                    "\(Visible.quoted(second)) answers for \(Visible.quoted(member.name)) here, "
                        + "\(Visible.quoted(first)) in another group")
            }
            member.person = member.person ?? other.person
            if member.staff.isEmpty { member.staff = other.staff }
            if member.formerly.isEmpty { member.formerly = other.formerly }
        }
        if things.updateValue(member, forKey: member.name) == nil { warnIfNear(entry) }
        return member
    }

    private mutating func warnIfNear(_ entry: Entry) {
        comparisonsLeft -= people.count
        guard comparisonsLeft >= 0, names.isComplete,
            let near = people.first(where: { Spelling.isNear($0, entry.member.name) })
        else { return }
        diagnostics.warning(
            entry.place,
            "\(Visible.quoted(entry.member.name)) is taken for a thing, but \(Visible.quoted(near)) is a person",
            hint: "write the person's name as it stands under people")
    }
}
