import CivilTime

/// Why a command was not recorded. Nothing has changed when it is thrown.
public enum Refusal: Error, Sendable, Hashable {
    /// No occurrence or duty has this name; the nearest names stand beside it.
    case unknownOccurrence(name: String, candidates: [String])
    /// Several occurrences have this name.
    case ambiguous(name: String, candidates: [OccurrenceID])
    /// The caller neither answers for it, nor stands above one who does, nor administers.
    case notAllowed(occurrence: OccurrenceID, owners: [String])
    /// Only administrators may do this.
    case administratorsOnly
    /// The caller is nobody of the roster, so there is nobody to take note.
    case callerUnknown(login: String?)
    /// It is done already.
    case alreadyDone(occurrence: OccurrenceID, on: CivilDate)
    /// It was waived.
    case alreadyWaived(occurrence: OccurrenceID)
    /// It is no longer in the plan.
    case withdrawn(occurrence: OccurrenceID)
    /// There is nothing to take back or to correct.
    case notDone(occurrence: OccurrenceID)
    /// It waits for others.
    case waiting(occurrence: OccurrenceID, causes: [String])
    /// The day lies ahead.
    case inTheFuture(date: CivilDate, today: CivilDate)
    /// The day lies behind, where one to come was expected.
    case inThePast(date: CivilDate, today: CivilDate)
    /// The day lies outside the span in which it may lie.
    case outside(date: CivilDate, span: DateSpan)
    /// Completing it needs evidence.
    case evidenceRequired(occurrence: OccurrenceID)
    /// The result is not one it may have.
    case unknownResult(result: String, known: [String])
    /// A quota or a coverage is done by what counts toward it, not as a whole.
    case countedByCompletions(occurrence: OccurrenceID)
    /// The duty covers no group.
    case coversNothing(duty: String)
    /// The duty counts times or members, and no amounts.
    case countsNoAmounts(duty: String)
    /// How much a completion counts has to be said, in the unit.
    case amountExpected(duty: String, unit: String)
    /// A number is not between 1 and the limit.
    case outOfBounds(field: String, number: Int, limit: Int)
    /// A completion of this duty is of one member of the group, which was not named or is not in it.
    case memberExpected(duty: String, member: String?, group: String)
    /// Nobody and nothing of the roster has this name.
    case unknownPerson(name: String, candidates: [String])
    /// There is no such occasion.
    case unknownOccasion(name: String, candidates: [String])
    /// The occasion is not under way.
    case notRaised(occasion: String)
    /// Nobody can be found who would answer for what the occasion opens.
    case nobodyAnswers(occasion: String, duty: String)
    /// The caller is neither the person whose duties are to be another's, nor a superior, nor an administrator.
    case notAllowedFor(person: String, superiors: [String])
    /// Somebody stands in for the person on some of these days already.
    case delegatedAlready(person: String, to: String, first: CivilDate, last: CivilDate?)
    /// Each of these people would stand in for the next, and the last for the first.
    case delegationCircle(people: [String])
    /// Nobody stands in for the person, on that day or later.
    case notDelegated(person: String)
    /// The text is longer than allowed, in characters.
    case tooLong(field: String, limit: Int)
    /// A text that has to say something is empty.
    case empty(field: String)
    /// It was done, and waits for somebody else to approve it.
    case awaitingApproval(occurrence: OccurrenceID, approvers: [String])
    /// Nothing of it waits for approval.
    case notAwaiting(occurrence: OccurrenceID)
    /// The caller did what is to be approved.
    case ownWork(occurrence: OccurrenceID, approvers: [String])
    /// The caller is not one who approves it.
    case notApprover(occurrence: OccurrenceID, approvers: [String])
    /// An exam is done by the marks of those who take it.
    case resultsExpected(occurrence: OccurrenceID)
    /// It has no mark to reach, or nobody takes part in it.
    case notAnExam(occurrence: OccurrenceID)
    /// Somebody takes no part in it.
    case notParticipant(occurrence: OccurrenceID, person: String, participants: [String])
    /// Somebody's mark stands already, or twice.
    case alreadyScored(occurrence: OccurrenceID, person: String, score: Score)
    /// It is no finding.
    case notAFinding(occurrence: OccurrenceID)
    /// What was found before is not put right.
    case findingsOpen(occurrence: OccurrenceID, findings: [OccurrenceID])
    /// It lasts longer than that.
    case tooEarly(occurrence: OccurrenceID, date: CivilDate, earliest: CivilDate)
    /// It lasted too short, in the units of its length.
    case tooShort(occurrence: OccurrenceID, length: Int, least: Int, unit: String)
    /// Who was there has to be said, because some have to be.
    case attendanceExpected(occurrence: OccurrenceID, required: [String])
    /// Some without whom it does not count were not there.
    case requiredAbsent(occurrence: OccurrenceID, people: [String])
    /// There are more of something than one call may bring.
    case tooMany(field: String, limit: Int)
    /// No plan is loaded.
    case noPlan
}
