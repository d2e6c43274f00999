import CivilTime
import Phrases

extension Planner {
    /// The result of having reached the mark.
    static let passed = "pass"
    /// The result of not having reached it.
    static let failed = "fail"
    /// Results an exam comes to by its marks.
    static let examResults: Set<String> = [passed, failed]
    /// The most marks one call may bring.
    public static let markLimit = 2000

    /// Records marks of an exam, of one make-up, or of all make-ups of one number.
    /// - Parameter corrects: what was recorded of somebody before is replaced; else it is refused.
    func examine(
        _ name: String, _ results: ExamResults, corrects: Bool, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        guard !results.marks.isEmpty else { throw .empty(field: "score") }
        guard results.marks.count <= Planner.markLimit else { throw .tooMany(field: "score", limit: Planner.markLimit) }
        let today = today(at: now)
        guard results.on <= today else { throw .inTheFuture(date: results.on, today: today) }
        try check(results.evidence)
        if let sittings = try makeUps(name, results, by: caller) {
            var events: [Event] = []
            for sitting in sittings {
                events += try record(sitting.results, of: sitting.occurrence, corrects, by: caller, at: now)
            }
            return events
        }
        let (occurrence, _) = try target(name, for: .acting, by: caller, at: now)
        return try record(results, of: occurrence, corrects, by: caller, at: now)
    }

    /// Excuses a participant from passing an exam. Whoever has passed it needs no excuse.
    func excuse(
        _ name: String, _ person: String, _ reason: String, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let (occurrence, record) = try target(name, for: .acting, by: caller, at: now)
        try refuseClosed(occurrence, record)
        try know([person], amongExaminedIn: occurrence)
        let standing = occurrence.exam?.candidates.first { $0.person == person }
        if standing?.outcome == .passed, let score = standing?.last?.score {
            throw .alreadyScored(occurrence: occurrence.id, person: person, score: score)
        }
        let excuse = Excuse(person: person, reason: try statement(reason, "reason"), on: today(at: now))
        return [event(occurrence, .excused(excuse), by: caller, at: now)]
    }

    /// Those who are examined in an occurrence.
    func examined(in occurrence: Occurrence) -> [String] {
        switch occurrence.role {
        case .retake(let person): [person]
        case .single:
            rulebook.participants(of: rulebook.rules[occurrence.rule], occurrence.id, fold)
        case .counted, .completion, .finding: []
        }
    }

    /// The make-ups meant by `exam@2026-Q1.retake1` without a person; nil where a name means something else.
    private func makeUps(
        _ name: String, _ results: ExamResults, by caller: Caller
    ) throws(Refusal) -> [(occurrence: Occurrence, results: ExamResults)]? {
        guard let id = OccurrenceID(name), id.member == nil, id.followUp?.kind == .retake else { return nil }
        let all = rulebook.rules.indices.filter { rulebook.rules[$0].key.duty == id.duty }
            .flatMap { occurrences[$0] }.filter { $0.id.period == id.period && maySee($0, caller) }
        guard !all.isEmpty else { throw .unknownOccurrence(name: name, candidates: []) }
        var found: [(occurrence: Occurrence, results: ExamResults)] = []
        for mark in results.marks {
            let own = all.filter { if case .retake(mark.person) = $0.role { true } else { false } }
            guard let occurrence = own.first else {
                let people = all.flatMap { examined(in: $0) }
                throw .notParticipant(occurrence: id, person: mark.person, participants: people)
            }
            let owners = answering(for: occurrence)
            guard mayAct(owners, caller) else { throw .notAllowed(occurrence: occurrence.id, owners: owners) }
            found.append((occurrence, ExamResults(on: results.on, marks: [mark], evidence: results.evidence)))
        }
        return found
    }

    private func record(
        _ results: ExamResults, of occurrence: Occurrence, _ corrects: Bool, by caller: Caller, at now: Instant
    ) throws(Refusal) -> [Event] {
        let rule = rulebook.rules[occurrence.rule]
        guard rule.isExam, !examined(in: occurrence).isEmpty else { throw .notAnExam(occurrence: occurrence.id) }
        let record = record(of: occurrence)
        if record?.isWithdrawn == true { throw .withdrawn(occurrence: occurrence.id) }
        if record?.isWaived == true { throw .alreadyWaived(occurrence: occurrence.id) }
        try refuseWaiting(occurrence, caller)
        if rule.duty.needsEvidence, results.evidence.isEmpty, record?.examEntries.isEmpty ?? true {
            throw .evidenceRequired(occurrence: occurrence.id)
        }
        try know(results.marks.map(\.person), amongExaminedIn: occurrence)
        var seen: Set<String> = []
        let before = record?.examinees ?? [:]
        let scores = record?.scores ?? [:]
        var marks: [ExamResults.Mark] = []
        for mark in results.marks {
            guard seen.insert(mark.person).inserted else {
                throw .alreadyScored(occurrence: occurrence.id, person: mark.person, score: mark.score)
            }
            // A list that is read in again after some were added to it says nothing new of the others.
            // A mark stands behind an excuse that came after it.
            if let score = scores[mark.person] {
                if score == mark.score, before[mark.person]?.score != nil || !corrects { continue }
                guard corrects else {
                    throw .alreadyScored(occurrence: occurrence.id, person: mark.person, score: score)
                }
            }
            marks.append(mark)
        }
        guard let first = results.marks.first else { throw .empty(field: "score") }
        guard !marks.isEmpty else {
            throw .alreadyScored(occurrence: occurrence.id, person: first.person, score: first.score)
        }
        let news = ExamResults(on: results.on, marks: marks, evidence: results.evidence)
        return [event(occurrence, .result(news), by: caller, at: now)]
    }

    private func know(_ people: [String], amongExaminedIn occurrence: Occurrence) throws(Refusal) {
        guard rulebook.rules[occurrence.rule].isExam else { throw .notAnExam(occurrence: occurrence.id) }
        let participants = examined(in: occurrence)
        for person in people where !participants.contains(person) {
            throw .notParticipant(occurrence: occurrence.id, person: person, participants: participants)
        }
    }
}
