extension CalendarError {
    /// It was done, and waits for one of the approvers.
    public static func awaitingApproval(occurrence: String, approvers: [String]) -> CalendarError {
        make(.awaitingApproval) { ($0.occurrence, $0.approvers) = (occurrence, approvers) }
    }

    /// Nothing of it waits for approval.
    public static func notAwaiting(occurrence: String) -> CalendarError {
        make(.notAwaiting) { $0.occurrence = occurrence }
    }

    /// The caller did what is to be approved.
    public static func ownWork(occurrence: String, approvers: [String]) -> CalendarError {
        make(.ownWork) { ($0.occurrence, $0.approvers) = (occurrence, approvers) }
    }

    /// The caller is not one who approves it.
    public static func notApprover(occurrence: String, approvers: [String]) -> CalendarError {
        make(.notApprover) { ($0.occurrence, $0.approvers) = (occurrence, approvers) }
    }

    /// An exam is done by the marks of those who take it.
    public static func resultsExpected(occurrence: String) -> CalendarError {
        make(.resultsExpected) { $0.occurrence = occurrence }
    }

    /// It has no mark to reach, or nobody takes part in it.
    public static func notAnExam(occurrence: String) -> CalendarError {
        make(.notAnExam) { $0.occurrence = occurrence }
    }

    /// Somebody takes no part in it.
    public static func notParticipant(occurrence: String, person: String, participants: [String]) -> CalendarError {
        make(.notParticipant) { ($0.occurrence, $0.person, $0.participants) = (occurrence, person, participants) }
    }

    /// Somebody's mark stands already, or twice in one call.
    public static func alreadyScored(occurrence: String, person: String, score: String) -> CalendarError {
        make(.alreadyScored) { ($0.occurrence, $0.person, $0.score) = (occurrence, person, score) }
    }

    /// It is no finding.
    public static func notAFinding(occurrence: String) -> CalendarError {
        make(.notAFinding) { $0.occurrence = occurrence }
    }

    /// What was found before is not put right.
    public static func findingsOpen(occurrence: String, findings: [String]) -> CalendarError {
        make(.findingsOpen) { ($0.occurrence, $0.findings) = (occurrence, findings) }
    }

    /// It lasts longer than that; earliest is the first day that would do.
    public static func tooEarly(occurrence: String, date: String, earliest: String) -> CalendarError {
        make(.tooEarly) { ($0.occurrence, $0.date, $0.earliest) = (occurrence, date, earliest) }
    }

    /// It lasted too short, in the unit of its length.
    public static func tooShort(occurrence: String, length: Int, least: Int, unit: String) -> CalendarError {
        make(.tooShort) { ($0.occurrence, $0.length, $0.least, $0.unit) = (occurrence, length, least, unit) }
    }

    /// Who was there has to be said, because those required have to be.
    public static func attendanceExpected(occurrence: String, required: [String]) -> CalendarError {
        make(.attendanceExpected) { ($0.occurrence, $0.required) = (occurrence, required) }
    }

    /// Some without whom it does not count were not there.
    public static func requiredAbsent(occurrence: String, people: [String]) -> CalendarError {
        make(.requiredAbsent) { ($0.occurrence, $0.people) = (occurrence, people) }
    }

    /// There are more of something than one call may bring.
    public static func tooMany(field: String, limit: Int) -> CalendarError {
        make(.tooMany) { ($0.field, $0.limit) = (field, limit) }
    }

    /// A file was not sent before the call that names it as kept, or is not kept.
    public static func noSuchEvidence(sha256: String) -> CalendarError {
        make(.noSuchEvidence) { $0.sha256 = sha256 }
    }

    /// The bytes of a file are not those of its SHA-256.
    public static func evidenceAltered(sha256: String) -> CalendarError {
        make(.evidenceAltered) { $0.sha256 = sha256 }
    }

    /// Something has more bytes than it may have.
    public static func tooLarge(field: String, limit: Int) -> CalendarError {
        make(.tooLarge) { ($0.field, $0.limit) = (field, limit) }
    }
}
