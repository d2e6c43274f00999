import CalendarInterface
import CivilTime
import Planning

extension CalendarError {
    /// The refusal about exams, findings, sign-offs or what a completion needs that the error stands for; nil where it
    /// lacks a parameter.
    var workRefusal: Refusal? {
        let p = parameters
        if let refusal = limitRefusal { return refusal }
        guard let occurrence = p.occurrence.flatMap(OccurrenceID.init) else { return nil }
        switch code {
        case .awaitingApproval: return .awaitingApproval(occurrence: occurrence, approvers: p.approvers ?? [])
        case .notAwaiting: return .notAwaiting(occurrence: occurrence)
        case .ownWork: return .ownWork(occurrence: occurrence, approvers: p.approvers ?? [])
        case .notApprover: return .notApprover(occurrence: occurrence, approvers: p.approvers ?? [])
        case .resultsExpected: return .resultsExpected(occurrence: occurrence)
        case .notAnExam: return .notAnExam(occurrence: occurrence)
        case .notParticipant:
            return p.person.map {
                .notParticipant(occurrence: occurrence, person: $0, participants: p.participants ?? [])
            }
        case .alreadyScored:
            guard let person = p.person, let score = p.score.flatMap(Score.init) else { return nil }
            return .alreadyScored(occurrence: occurrence, person: person, score: score)
        case .notAFinding: return .notAFinding(occurrence: occurrence)
        case .findingsOpen:
            return .findingsOpen(
                occurrence: occurrence, findings: (p.findings ?? []).compactMap(OccurrenceID.init))
        case .tooEarly:
            guard let date = p.date.flatMap({ CivilDate($0) }), let earliest = p.earliest.flatMap({ CivilDate($0) })
            else { return nil }
            return .tooEarly(occurrence: occurrence, date: date, earliest: earliest)
        case .tooShort:
            guard let length = p.length, let least = p.least, let unit = p.unit else { return nil }
            return .tooShort(occurrence: occurrence, length: length, least: least, unit: unit)
        case .attendanceExpected: return .attendanceExpected(occurrence: occurrence, required: p.required ?? [])
        case .requiredAbsent: return .requiredAbsent(occurrence: occurrence, people: p.people ?? [])
        default: return nil
        }
    }

    private var limitRefusal: Refusal? {
        switch code {
        case .tooMany:
            guard let field = parameters.field, let limit = parameters.limit else { return nil }
            return .tooMany(field: field, limit: limit)
        default: return nil
        }
    }
}
