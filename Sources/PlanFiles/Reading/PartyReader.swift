import Planning

/// Reads the keys of a duty that name people.
struct PartyReader {
    let scope: PlanScope
    private var diagnostics: Diagnostics { scope.diagnostics }

    init(scope: PlanScope) {
        self.scope = scope
    }

    /// A person, a group or `each`.
    func party(_ node: YAMLNode) -> Party? {
        guard let text = node.text("a person, a group or each", diagnostics) else { return nil }
        return text == "each" ? .each : scope.party(text, node.place)
    }

    /// Who answers for a duty; a group of things does only where people answer for them.
    func owner(_ node: YAMLNode) -> Party? {
        guard let party = party(node) else { return nil }
        if case .group(let name) = party, scope.roster.thingGroups.contains(name),
            scope.roster.roster.people(of: party).isEmpty
        {
            diagnostics.error(
                node.place, "\(Visible.quoted(name)) is a group of things for which nobody answers",
                hint: "name the people in the group: {城关支行: 王五}")
            return nil
        }
        return party
    }

    /// A person or a group, a list of them, `each`, or `{all:, required:}`.
    func participants(_ node: YAMLNode) -> Participants? {
        guard case .mapping = node.value else {
            let all = parties(node)
            return all.isEmpty ? nil : Participants(all: all)
        }
        guard let fields = YAMLFields(node, of: "the participants", keys: ["all", "required"], diagnostics) else {
            return nil
        }
        guard let all = fields["all"] else {
            if fields.lacks("all") {
                diagnostics.error(node.place, "who takes part is missing", hint: "{all: 会计督导, required: 运营部长}")
            }
            return nil
        }
        return Participants(all: parties(all), required: fields["required"].map(parties) ?? [])
    }

    func verification(_ node: YAMLNode) -> Verification? {
        guard let fields = YAMLFields(node, of: "verify", keys: ["by", "within"], diagnostics) else { return nil }
        let within = fields["within"].flatMap { scope.amount($0, "a span such as 2wd", atLeast: 1) }
        guard let by = fields["by"] else {
            if fields.lacks("by") {
                diagnostics.error(node.place, "who signs it off is missing", hint: "{by: 运营部长, within: 2wd}")
            }
            return nil
        }
        return owner(by).map { Verification(by: $0, within: within) }
    }

    private func parties(_ node: YAMLNode) -> [Party] {
        guard case .sequence(let items) = node.value else { return party(node).map { [$0] } ?? [] }
        if items.isEmpty { diagnostics.error(node.place, "nobody stands in this list") }
        var parties: [Party] = []
        for item in items {
            guard let party = party(item) else { continue }
            if parties.contains(party) {
                diagnostics.error(item.place, "the same name stands twice")
            } else {
                parties.append(party)
            }
        }
        return parties
    }
}
