import Planning

/// Duties that reach nobody, and people who cannot record what they are to do.
struct PeopleWarnings {
    let roster: ReadRoster
    let duties: [ReadDuty]
    let diagnostics: Diagnostics

    func report() {
        var parties: Set<Party> = []
        var groups: Set<String> = []
        for duty in duties {
            for party in [duty.duty.owner, duty.duty.verify?.by].compactMap({ $0 }) {
                if party != .each { parties.insert(party) } else if let each = duty.duty.each { groups.insert(each) }
            }
            audience(duty)
        }
        let acting = Set(parties.flatMap { roster.roster.people(of: $0) })
            .union(groups.flatMap { roster.roster.groups[$0]?.members ?? [] }.compactMap(answering(for:)))
        for name in acting.sorted() where roster.roster.people[name]?.login == nil {
            guard let place = roster.places[name] else { continue }
            diagnostics.warning(
                place, "\(Visible.quoted(name)) has duties but no login and cannot record them",
                hint: "add “login:” with the person's Unix account")
        }
    }

    private func answering(for member: Group.Member) -> String? {
        roster.roster.people[member.name] == nil ? member.person : member.name
    }

    private func audience(_ duty: ReadDuty) {
        guard let policy = duty.duty.reminders else { return }
        if policy.opens.isEmpty, policy.before.isEmpty, !policy.due, policy.overdue == nil, policy.escalations.isEmpty {
            diagnostics.warning(
                duty.place(of: "remind"), "no rule is left that would remind of \(Visible.quoted(duty.duty.id))",
                hint: "write “remind: none” if that is meant")
            return
        }
        guard let owner = duty.duty.owner else {
            diagnostics.warning(
                duty.place,
                "nobody would be reminded of \(Visible.quoted(duty.duty.id)): it has no owner, nor has the plan",
                hint: "add “owner:”")
            return
        }
        guard owner == .each, let each = duty.duty.each, let group = roster.roster.groups[each] else {
            if owner != .each, roster.roster.people(of: owner).isEmpty {
                diagnostics.warning(
                    duty.place(of: "owner"),
                    "nobody would be reminded of \(Visible.quoted(duty.duty.id)): its owner is nobody at present")
            }
            return
        }
        let silent = group.members.filter { answering(for: $0) == nil }
        guard let first = silent.first else { return }
        let others = silent.count > 1 ? " and \(silent.count - 1) more" : ""
        diagnostics.warning(
            duty.place(of: "owner"),
            "nobody would be reminded of \(Visible.quoted(duty.duty.id)) for \(Visible.quoted(first.name))\(others)",
            hint: "say in \(Visible.quoted(each)) who answers for it")
    }
}
