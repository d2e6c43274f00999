import CivilTime
import Phrases

extension Expansion {
    /// The instances of passing or failing an exam. Its participants count as its members: what goes member by member
    /// over them has an instance for each, and every failed sitting is one of its own; all else waits for all of them.
    func instances(ofExam cause: Rule, _ exams: [Occurrence], result: String) -> [CauseInstance] {
        let isByPerson = rule.goesOver(cause, in: rulebook.book.roster)
        let isByMember = rule.duty.each != nil && rule.duty.each == cause.duty.each && !isByPerson
        func instance(
            _ exam: Occurrence, _ period: String, _ member: String?, _ status: CauseInstance.Status
        ) -> CauseInstance {
            CauseInstance(
                period: exam.period, periodText: period, member: member, isMemberPassed: exam.isMemberPassed,
                status: status, name: cause.duty.id)
        }
        let alone = exams.filter { isByPerson || $0.isOfItsMember }
        let byPerson = alone.flatMap { exam in
            (exam.exam?.candidates ?? []).flatMap { candidate -> [CauseInstance] in
                if result == Planner.passed {
                    return [instance(exam, exam.id.period, candidate.person, candidate.passing)]
                }
                let failing = candidate.sittings.enumerated().filter { $0.offset > 0 }.compactMap {
                    _, sitting in
                    candidate.failing(sitting.period, cause).map {
                        instance(exam, sitting.period, candidate.person, $0)
                    }
                }
                let first = candidate.failing(exam.id.period, cause) ?? .impossible
                return [instance(exam, exam.id.period, candidate.person, first)] + failing
            }
        }
        let groups = Dictionary(grouping: isByPerson ? [] : exams.filter { !$0.isOfItsMember }) {
            isByMember || $0.isMemberPassed ? $0.id.description : $0.id.period
        }
        let together = groups.values.compactMap { together -> CauseInstance? in
            guard let first = together.first else { return nil }
            let statuses = together.flatMap { exam in
                (exam.exam?.candidates ?? []).map { candidate in
                    result == Planner.passed
                        ? candidate.passing : candidate.failing(exam.id.period, cause) ?? .impossible
                }
            }
            let member = isByMember || first.isMemberPassed ? first.id.member : nil
            return instance(first, first.id.period, member, CauseInstance.all(statuses))
        }
        return (byPerson + together).sorted { ($0.periodText, $0.member ?? "") < ($1.periodText, $1.member ?? "") }
    }
}

extension ExamStanding.Candidate {
    /// Whether this person has passed, at whichever sitting.
    var passing: CauseInstance.Status {
        switch outcome {
        case .absent, .retaking: .expected
        case .failed, .excused: .impossible
        case .passed: last.map { .happened(on: $0.on, known: $0.known) } ?? .expected
        }
    }

    /// Whether this person failed a sitting; nil for a later one that was not failed.
    func failing(_ period: String, _ cause: Rule) -> CauseInstance.Status? {
        guard let examinee = sittings.first(where: { $0.period == period })?.examinee else {
            return sittings.isEmpty ? .expected : nil
        }
        guard let score = examinee.score, let mark = cause.duty.passMark, !score.reaches(mark) else { return nil }
        return .happened(on: examinee.on, known: examinee.known)
    }
}

extension Occurrence {
    /// An exam that an occasion raised for somebody is theirs alone, and its member goes down the chain.
    fileprivate var isOfItsMember: Bool {
        isMemberPassed && exam?.candidates.map(\.person) == [id.member].compactMap { $0 }
    }
}

extension Rule {
    /// It goes member by member over those who take part in an exam.
    func goesOver(_ exam: Rule, in roster: Roster) -> Bool {
        guard let each = duty.each, each != exam.duty.each || exam.members == [nil] else {
            return isSameGroup(exam, roster)
        }
        let people = Set(roster.taking(part: exam.participants, member: nil))
        return !people.isEmpty && people.isSubset(of: members.compactMap { $0 })
    }

    /// Both go over one group of people, each of whom is examined alone.
    private func isSameGroup(_ exam: Rule, _ roster: Roster) -> Bool {
        guard let each = duty.each, each == exam.duty.each, let group = roster.groups[each] else { return false }
        return group.members.allSatisfy { roster.people[$0.name] != nil }
    }
}
