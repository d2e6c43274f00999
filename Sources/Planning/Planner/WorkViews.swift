import CivilTime
import Phrases

extension Planner {
    /// Adds what is known of exams, findings and sign-offs.
    func tell(_ view: inout OccurrenceView, of occurrence: Occurrence, _ record: Record?, for caller: Caller) {
        let rule = rulebook.rules[occurrence.rule]
        view.finding = occurrence.finding
        view.isKept = occurrence.isKept
        view.isEarly = isEarly(occurrence, rule, record)
        if case .retake = occurrence.role { view.isRetake = true }
        if rule.isExam, occurrence.finding == nil {
            view.passMark = rule.duty.passMark
            view.candidates = candidates(of: occurrence, record, mark: rule.duty.passMark)
        }
        if occurrence.isAwaiting(record) { view.approvers = approvers(of: occurrence, record) }
        view.approvedBy = record?.signOff?.by
        view.openFindings = visible(openFindings(about: occurrence), to: caller).map(\.id)
    }

    /// What is counted on from the last completion opens when that is recorded, and is never too early.
    private func isEarly(_ occurrence: Occurrence, _ rule: Rule, _ record: Record?) -> Bool {
        guard !rule.hasOrdinals, let opens = occurrence.opening(record),
            let day = record?.completion?.on ?? record?.examEntries.compactMap(\.results?.on).last
        else { return false }
        return day < opens
    }

    private func candidates(
        of occurrence: Occurrence, _ record: Record?, mark: Int?
    ) -> [OccurrenceView.Candidate] {
        if let exam = occurrence.exam {
            return exam.candidates.map { candidate in
                OccurrenceView.Candidate(
                    person: candidate.person, outcome: .init(candidate.outcome),
                    scores: candidate.sittings.compactMap(\.examinee.score), reason: candidate.last?.reason)
            }
        }
        return examined(in: occurrence).compactMap { person in
            guard let taken = record?.examinees[person] else { return nil }
            let hasPassed = taken.score.flatMap { score in mark.map(score.reaches) }
            return OccurrenceView.Candidate(
                person: person, outcome: hasPassed.map { $0 ? .passed : .failed } ?? .excused,
                scores: [taken.score].compactMap { $0 }, reason: taken.reason)
        }
    }

    /// What was found in an occurrence, or has to be put right before it is done, and is not.
    private func openFindings(about occurrence: Occurrence) -> [Occurrence] {
        guard occurrence.finding == nil else { return [] }
        let own = occurrences[occurrence.rule].filter { other in
            other.finding != nil && other.id.member == occurrence.id.member
                && other.id.followUp?.base == occurrence.id.period
        }
        return (own + findingsToClose(before: occurrence)).filter { fold.isOpen($0.id, of: key(of: $0)) }
    }

    /// Whether there is a duty with this id that somebody may know of.
    public func hasDuty(_ id: String, for caller: Caller) -> Bool {
        rulebook.rules.contains { $0.key.duty == id && maySee($0, caller) }
    }

    /// All findings somebody may know of, in order of their deadline.
    /// - Parameters:
    ///   - duty: only those of the duty with this id.
    ///   - open: only those that are not put right.
    public func findings(duty: String?, open: Bool, for caller: Caller, at now: Instant) -> [OccurrenceView] {
        rulebook.rules.indices.filter { duty == nil || rulebook.rules[$0].key.duty == duty }
            .flatMap { occurrences[$0] }
            .filter { occurrence in
                occurrence.finding != nil && maySee(occurrence, caller)
                    && (!open || fold.isOpen(occurrence.id, of: key(of: occurrence)))
            }
            .map { view(of: $0, for: caller, at: now) }
            .sorted { ($0.due ?? .latest, $0.id) < ($1.due ?? .latest, $1.id) }
    }
}

extension OccurrenceView.Candidate.Outcome {
    init(_ outcome: ExamStanding.Candidate.Outcome) {
        switch outcome {
        case .absent: self = .absent
        case .retaking: self = .retaking
        case .failed: self = .failed
        case .passed: self = .passed
        case .excused: self = .excused
        }
    }
}
