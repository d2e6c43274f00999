import CalendarInterface
import CivilTime
import Planning

extension Wire.Attendance {
    init(_ attendance: Attendance) {
        self.init(present: attendance.present, absent: attendance.absent)
    }
}

extension Attendance {
    init(_ attendance: Wire.Attendance) {
        self.init(present: attendance.present, absent: attendance.absent)
    }
}

extension Wire.ExamResults {
    init(_ results: ExamResults) {
        self.init(
            on: results.on.description,
            marks: results.marks.map { Wire.ExamMark(person: $0.person, score: $0.score.description) },
            evidence: results.evidence.map(Wire.Evidence.init))
    }
}

extension Wire.Excuse {
    init(_ excuse: Excuse) {
        self.init(person: excuse.person, reason: excuse.reason, on: excuse.on.description)
    }
}

extension Wire.Finding {
    init(_ finding: Finding) {
        self.init(
            text: finding.text, member: finding.member, severity: finding.severity?.rawValue,
            due: finding.due?.description, on: finding.on.description)
    }
}

extension Wire.Candidate {
    init(_ candidate: OccurrenceView.Candidate) {
        self.init(
            person: candidate.person, outcome: candidate.outcome.rawValue,
            scores: candidate.scores.map(\.description), reason: candidate.reason)
    }
}
