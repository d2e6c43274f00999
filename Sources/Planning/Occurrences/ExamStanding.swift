import CivilTime

/// How far an exam is: what each participant came to, make-ups included.
struct ExamStanding: Sendable {
    /// What one participant came to.
    struct Candidate: Sendable {
        enum Outcome: Sendable, Hashable {
            /// Not examined yet.
            case absent
            /// Failed, and a make-up is to come.
            case retaking
            /// Failed, and there is no make-up left: somebody has to decide.
            case failed
            case passed
            case excused
        }

        var person: String
        var outcome = Outcome.absent
        /// What stands of each sitting, the exam itself first.
        var sittings: [(period: String, examinee: Examinee)] = []

        /// Nothing more is asked of this person.
        var isSettled: Bool { outcome == .passed || outcome == .excused }
        /// The last sitting, which settled it.
        var last: Examinee? { sittings.last?.examinee }
    }

    var candidates: [Candidate]
    /// Those who recorded it and may not approve it, and when that was last.
    var known: Instant

    var settled: Int { candidates.count(where: \.isSettled) }
    var isComplete: Bool { !candidates.isEmpty && candidates.allSatisfy(\.isSettled) }
    /// Everybody was examined, and what is left are make-ups, which are reminded of themselves.
    var waitsForRetakes: Bool {
        candidates.contains { $0.outcome == .retaking }
            && candidates.allSatisfy { $0.isSettled || $0.outcome == .retaking }
    }
    /// The day on which everybody had taken the exam itself, make-ups aside; nil before.
    var heldOn: CivilDate? {
        let days = candidates.compactMap(\.sittings.first?.examinee.on)
        return days.count == candidates.count ? days.max() : nil
    }
    /// The day on which the last one was settled.
    var completedOn: CivilDate? { isComplete ? candidates.compactMap(\.last?.on).max() : nil }
}
