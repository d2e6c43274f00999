extension Wire {
    /// Who was there.
    public struct Attendance: Codable, Sendable, Hashable {
        /// Those who were present.
        public var present: [String]
        /// Those of the participants who were not.
        public var absent: [String]

        /// Who was there and who was not.
        public init(present: [String] = [], absent: [String] = []) {
            self.present = present
            self.absent = absent
        }
    }

    /// Somebody's mark in an exam.
    public struct ExamMark: Codable, Sendable, Hashable {
        /// Who.
        public var person: String
        /// The mark as people write it, for example `85.5`.
        public var score: String

        /// Somebody's mark.
        public init(person: String, score: String) {
            self.person = person
            self.score = score
        }
    }

    /// Marks of an exam that were recorded together.
    public struct ExamResults: Codable, Sendable, Hashable {
        /// The day of the exam, ISO 8601.
        public var on: String
        /// Each person once.
        public var marks: [ExamMark]
        /// What shows it.
        public var evidence: [Evidence]

        /// Marks of one day.
        public init(on: String, marks: [ExamMark], evidence: [Evidence] = []) {
            self.on = on
            self.marks = marks
            self.evidence = evidence
        }
    }

    /// That somebody need not pass an exam.
    public struct Excuse: Codable, Sendable, Hashable {
        /// Who.
        public var person: String
        /// Why.
        public var reason: String
        /// From which day, ISO 8601.
        public var on: String

        /// Somebody is excused.
        public init(person: String, reason: String, on: String) {
            self.person = person
            self.reason = reason
            self.on = on
        }
    }

    /// Something that was found wrong.
    public struct Finding: Codable, Sendable, Hashable {
        /// What was found.
        public var text: String
        /// Where, or with whom.
        public var member: String?
        /// A `Severity` of the interface.
        public var severity: String?
        /// By when it has to be put right, ISO 8601.
        public var due: String?
        /// The day it was found, ISO 8601.
        public var on: String

        /// Something that was found.
        public init(
            text: String, member: String? = nil, severity: String? = nil, due: String? = nil, on: String
        ) {
            self.text = text
            self.member = member
            self.severity = severity
            self.due = due
            self.on = on
        }
    }

    /// Something to be recorded as found.
    public struct NewFinding: Codable, Sendable, Hashable {
        /// What was found.
        public var text: String
        /// Where, or with whom.
        public var member: String?
        /// A `Severity` of the interface.
        public var severity: String?
        /// By when it has to be put right, ISO 8601.
        public var due: String?

        /// Something to be recorded as found.
        public init(text: String, member: String? = nil, severity: String? = nil, due: String? = nil) {
            self.text = text
            self.member = member
            self.severity = severity
            self.due = due
        }
    }

    /// That what was done has been approved.
    public struct Approval: Codable, Sendable, Hashable {
        /// The day it took effect, ISO 8601.
        public var on: String
        /// A remark.
        public var note: String?

        /// An approval.
        public init(on: String, note: String? = nil) {
            self.on = on
            self.note = note
        }
    }

    /// What somebody who takes part in an exam came to.
    public struct Candidate: Codable, Sendable, Hashable {
        /// Who.
        public var person: String
        /// An `Outcome` of the interface.
        public var outcome: String
        /// The marks of all sittings, the exam's own first.
        public var scores: [String]
        /// Why somebody is excused.
        public var reason: String?

        /// What somebody came to.
        public init(person: String, outcome: String, scores: [String] = [], reason: String? = nil) {
            self.person = person
            self.outcome = outcome
            self.scores = scores
            self.reason = reason
        }
    }

    /// A finding with where it stands.
    public struct ListedFinding: Codable, Sendable, Hashable {
        /// Its occurrence in brief.
        public var occurrence: Occurrence
        /// What was found.
        public var finding: Finding
        /// The people who are to put it right.
        public var owners: [String]
        /// How it was put right.
        public var closed: Completion?

        /// A finding with where it stands.
        public init(occurrence: Occurrence, finding: Finding, owners: [String], closed: Completion? = nil) {
            self.occurrence = occurrence
            self.finding = finding
            self.owners = owners
            self.closed = closed
        }
    }
}
