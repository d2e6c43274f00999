import Phrases
import Planning

/// Checks what several duties of a plan say of each other, and fills in what a duty takes from another.
struct DutyChecks {
    let scope: PlanScope
    private var duties: [ReadDuty]
    private var index: [String: Int] = [:]
    private var diagnostics: Diagnostics { scope.diagnostics }

    /// Words a completion may always carry.
    private static let knownResults = ["pass", "fail", "approved", "found"]

    init(scope: PlanScope, duties: [ReadDuty]) {
        self.scope = scope
        self.duties = duties
        for (position, duty) in duties.enumerated() where index[duty.duty.id] == nil { index[duty.duty.id] = position }
    }

    /// The duties with what they inherit.
    func completed() -> [ReadDuty] {
        var claims: [String: String] = [:]
        for duty in duties {
            formerly(duty, &claims)
            results(duty)
            relation(duty)
            coverage(duty)
            counting(duty)
        }
        let order = chains()
        countingCircles()
        guard let order else { return duties }
        members(order)
        return inherited(order)
    }

    private func position(_ id: String) -> Int? { index[id] }

    private func formerly(_ duty: ReadDuty, _ claims: inout [String: String]) {
        for id in duty.duty.formerly {
            if let other = claims.updateValue(duty.duty.id, forKey: id) {
                diagnostics.error(
                    duty.place(of: "formerly"),
                    "the history of \(Visible.quoted(id)) is claimed by \(Visible.quoted(other)) too")
            }
        }
    }

    /// The result a duty waits for has to be one the other may have.
    private func results(_ duty: ReadDuty) {
        for key in ["after", "before"] {
            for case .duty(let id, let result?) in (key == "after" ? duty.duty.after : duty.duty.before)?.causes ?? [] {
                guard let target = position(id).map({ duties[$0].duty }) else { continue }
                var known = target.results.isEmpty ? Self.knownResults : target.results
                if target.passMark != nil || target.category == .exam { known += ["pass", "fail"] }
                guard !known.contains(result) else { continue }
                diagnostics.error(
                    duty.place(of: key), "\(Visible.quoted(id)) has no result \(Visible.quoted(result))",
                    hint: Spelling.hint(result, among: known)
                        ?? "known: \(known.map(Visible.text).joined(separator: ", "))")
            }
        }
    }

    /// A phrase that counts from an event needs the event.
    private func relation(_ duty: ReadDuty) {
        guard let relative = duty.duty.schedule.relative, !duty.duty.phrases.isEmpty else { return }
        let key = relative.direction == .after ? "after" : "before"
        if duty.fields[key] == nil {
            diagnostics.error(
                duty.place(of: "when"), "\(Visible.quoted(duty.duty.phrases[0])) counts from an event",
                hint: "say from which with “\(key)”")
        }
    }

    private func coverage(_ duty: ReadDuty) {
        let hasShare = !duty.duty.schedule.coverage.isEmpty
        if hasShare, duty.fields["covers"] == nil, duty.fields["each"] == nil {
            diagnostics.error(
                duty.place(of: "when"), "a share of what is not said", hint: "name the group with “covers”")
        } else if !hasShare, let node = duty.fields["covers"] {
            diagnostics.error(
                node.place, "“covers” belongs to a share",
                hint: "write the share in “when”, for example 全年覆盖100%, or use “each”")
        }
    }

    private func counting(_ duty: ReadDuty) {
        guard let counts = duty.duty.countsToward, let target = position(counts.duty) else { return }
        let place = duty.place(of: "counts-toward")
        if target == position(duty.duty.id) {
            diagnostics.error(place, "a duty cannot count toward itself")
            return
        }
        let schedule = duties[target].duty.schedule
        if schedule.quota == nil && schedule.coverage.isEmpty {
            diagnostics.error(
                place, "\(Visible.quoted(counts.duty)) counts nothing",
                hint: "its “when” has to be a number of times such as 全年2次, or a share")
        }
    }

    /// Refuses duties that wait for themselves.
    /// - Returns: the duties, those they wait for first; nil when there is a circle.
    private func chains() -> [Int]? {
        let edges = duties.map { duty -> [Int] in
            var causes = ids(duty.duty.after)
            // Without a date of its own what comes before another takes that one's date.
            if duty.duty.schedule.relative != nil { causes += ids(duty.duty.before) }
            return causes.compactMap(position)
        }
        return report(Precedence(edges), key: "after", "waits for itself")
    }

    private func countingCircles() {
        let edges = duties.enumerated().map { own, duty in
            [duty.duty.countsToward.flatMap { position($0.duty) }].compactMap { $0 }.filter { $0 != own }
        }
        _ = report(Precedence(edges), key: "counts-toward", "counts toward itself")
    }

    private func report(_ precedence: Precedence, key: String, _ what: String) -> [Int]? {
        for circle in precedence.circles {
            let names = (circle + circle.prefix(1)).map { duties[$0].duty.id }
            let first = duties[circle[0]]
            diagnostics.error(
                first.place(of: first.fields[key] == nil ? "before" : key),
                "\(Visible.quoted(first.duty.id)) \(what): \(names.joined(separator: " → "))")
        }
        return precedence.circles.isEmpty ? precedence.order : nil
    }

    private func ids(_ trigger: Trigger?) -> [String] {
        (trigger?.causes ?? []).compactMap { if case .duty(let id, _) = $0 { id } else { nil } }
    }

    /// `each` as a person needs a member: of the duty's own group, or passed on from an occasion raised for somebody.
    private func members(_ order: [Int]) {
        var hasMember = [Bool](repeating: false, count: duties.count)
        for own in order {
            let duty = duties[own].duty
            hasMember[own] =
                duty.each != nil
                || (duty.after?.causes ?? []).contains { cause in
                    switch cause {
                    case .raised, .ended: true
                    case .duty(let id, _): position(id).map { hasMember[$0] } ?? true
                    }
                }
                || duty.schedule.relative != nil
                    && (duty.before?.causes ?? []).contains { if case .raised = $0 { true } else { false } }
            guard !hasMember[own] else { continue }
            let participants = (duty.participants?.all ?? []) + (duty.participants?.required ?? [])
            let users = [
                ("owner", duty.owner == .each), ("participants", participants.contains(.each)),
                ("verify", duty.verify?.by == .each),
            ]
            for (key, isUsed) in users where isUsed {
                diagnostics.error(
                    duties[own].place(of: key), "there is no member that “each” could stand for",
                    hint: "name the group with “each: GROUP”, or let the duty come after an occasion")
            }
        }
    }

    /// An exam has the participants of what it comes after.
    private func inherited(_ order: [Int]) -> [ReadDuty] {
        var completed = duties
        for own in order where completed[own].duty.category == .exam && completed[own].duty.participants == nil {
            let causes = ids(completed[own].duty.after).compactMap(position)
            var all: [Party] = []
            for party in causes.flatMap({ completed[$0].duty.participants?.all ?? [] }) where !all.contains(party) {
                all.append(party)
            }
            if !all.isEmpty { completed[own].duty.participants = Participants(all: all) }
        }
        return completed
    }
}
