/// What the planner should say, worked out the plain way: everything anew each time from the plan and a record of what
/// happened to each occurrence. It shares nothing with the planner but the names of occurrences and reminders.
struct Model {
    struct Delegation {
        var person: String
        var to: String
        var first: Day
        var last: Day?
    }

    var plan: ModelPlan
    var records: [String: ModelRecord] = [:]
    /// What was due before is not overdue, by duty; and when that was last said.
    var lines: [String: (line: Millis, since: Millis)] = [:]
    /// The lines of duties that are gone.
    var retired: [String: Millis] = [:]
    var delegations: [Delegation] = []
    var loadedAt: Millis = 0
    var now: Millis

    var today: Day { ModelTime.today(now) }

    init(_ plan: ModelPlan, at now: Millis) {
        self.plan = plan
        self.now = now
        loadedAt = now
        for duty in plan.duties { lines[duty.id] = (now, now) }
    }

    func due(_ card: ModelCard) -> Day? {
        let record = records[card.id]
        return record?.moved ?? record?.dated ?? record?.kept?.due ?? card.rolled
    }

    /// Before rolls: another one makes another due generation.
    func nominal(_ card: ModelCard) -> Day? {
        let record = records[card.id]
        return record?.moved ?? record?.dated ?? record?.kept?.nominal ?? card.nominal
    }

    func opening(_ card: ModelCard) -> Day? {
        guard let opens = records[card.id]?.kept?.opens ?? card.opens else { return nil }
        return due(card).map { min(opens, $0) } ?? opens
    }

    /// It was done, and somebody has to approve it.
    func isAwaiting(_ card: ModelCard) -> Bool {
        card.awaitsApproval || records[card.id]?.done?.isAwaiting == true
    }

    func isBeforeAdoption(_ card: ModelCard) -> Bool {
        let record = records[card.id]
        guard record?.moved == nil, record?.dated == nil, let due = due(card), let line = lines[card.duty.id]?.line
        else { return false }
        return ModelTime.end(due) < line
    }

    func state(_ card: ModelCard) -> String {
        let record = records[card.id]
        if isAwaiting(card) { return "awaiting_approval" }
        if record?.done != nil { return "done" }
        if record?.isWaived == true { return "waived" }
        if card.isEnough || card.reached != nil { return "done" }
        if card.waits { return card.waitsThrough.map { $0 < today } == true ? "lapsed" : "pending" }
        if isBeforeAdoption(card) { return "before_adoption" }
        guard let opens = opening(card), opens <= today else { return "pending" }
        guard let due = due(card) else { return "undated" }
        if card.waitsForRetakes || ModelTime.end(due) >= now { return "open" }
        return card.duty.isOptional && card.isWhole ? "lapsed" : "overdue"
    }

    func owners(_ card: ModelCard) -> [String] { card.duty.owners(card.isRetake ? nil : card.member) }

    /// Those who may approve something: of those the plan names who did not do it, else those above them, above its
    /// owners, its owners.
    func approvers(_ card: ModelCard) -> [String] {
        let record = records[card.id]
        let named = record?.done?.approvers ?? card.duty.approver.map { [$0] } ?? []
        let doers = doers(card).compactMap(\.person)
        let owners = owners(card)
        let asked = [named, ModelRoster.superiors(of: named), ModelRoster.superiors(of: owners), owners]
        return asked.map { $0.filter { !doers.contains($0) } }.first { !$0.isEmpty } ?? []
    }

    /// Who acts and is told in a person's place.
    func standIn(for person: String, on day: Day) -> String {
        var (person, seen) = (person, [person])
        while let next = delegations.first(where: {
            $0.person == person && $0.first <= day && day <= $0.last ?? .max
        })?.to, !seen.contains(next) {
            person = next
            seen.append(next)
        }
        return person
    }

    func present(_ people: [String]) -> [String] {
        var found: [String] = []
        for person in people.map({ standIn(for: $0, on: today) }) where !found.contains(person) { found.append(person) }
        return found
    }

    /// The people in whose place somebody acts today.
    func represented(by person: String?) -> [String] {
        ModelRoster.people.filter { other in
            other != person && delegations.contains { $0.person == other } && standIn(for: other, on: today) == person
        }
    }

    /// Whether somebody may act for some people.
    func mayAct(_ people: [String], _ caller: ModelCaller) -> Bool {
        if caller.isAdministrator { return true }
        guard let own = caller.person else { return false }
        return people.contains {
            $0 == own || represented(by: own).contains($0) || ModelRoster.isAbove(own, $0)
        }
    }

    /// What is confidential is for those who may act on it, and those asked to approve it.
    func maySee(_ card: ModelCard, _ caller: ModelCaller) -> Bool {
        guard card.duty.isConfidential, !mayAct(owners(card), caller), let person = caller.person else {
            return !card.duty.isConfidential || mayAct(owners(card), caller)
        }
        let asked = (records[card.id]?.done?.approvers ?? []) + (isAwaiting(card) ? approvers(card) : [])
        return asked.contains { $0 == person || represented(by: person).contains($0) }
    }

    /// Those told at a step up the line: as they stood when it opened, if there was anybody.
    func line(_ card: ModelCard, step: Int) -> [String] {
        let kept = records[card.id]?.line.flatMap { $0.indices.contains(step) ? $0[step] : nil } ?? []
        return kept.isEmpty ? ModelRoster.superiors(of: owners(card)) : kept
    }

    /// Everything there is, as a list of lines.
    var listing: [String] {
        let cards = cards
        let present = Set(cards.map(\.id))
        let gone = records.filter { $0.value.isWithdrawn && !present.contains($0.key) }.map { "\($0.key) withdrawn" }
        return (cards.map(line) + gone).sorted()
    }

    private func line(_ card: ModelCard) -> String {
        func text(_ day: Day?) -> String { day.map { "\($0)" } ?? "-" }
        var line = "\(card.id) \(state(card)) \(text(opening(card)))..\(text(due(card)))"
        if case .counted(let done, let target) = card.role { line += " \(done)/\(target)" }
        if let next = nextReminder(card) { line += " next \(next.rule) \(next.instant)" }
        if isAwaiting(card) { line += " by \(approvers(card).joined(separator: "、"))" }
        let acknowledged = records[card.id]?.acknowledgements.map(\.person) ?? []
        if !acknowledged.isEmpty { line += " seen by \(acknowledged.sorted().joined(separator: "、"))" }
        return line
    }
}
