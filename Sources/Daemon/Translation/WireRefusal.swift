import CalendarInterface
import CivilTime
import Ledger
import Planning
import Varlink
import Wording

extension VarlinkError {
    /// An error of the calendar's interface.
    init(_ error: CalendarError) {
        self.init(error.code.qualifiedName, error.parameters)
    }
}

extension CalendarError {
    /// A refusal of the planner, with its sentence.
    init(_ refusal: Refusal, _ words: Words) {
        self = CalendarError.naming(refusal).saying(words.refusal(refusal))
    }

    /// Why nothing can be recorded, with its sentence.
    init(_ fault: LedgerFault, _ words: Words) {
        switch fault {
        case .full: self = .ledgerUnavailable(.full).saying(words.ledgerUnavailable(.full))
        case .busy, .overtaken, .corrupt, .newer, .otherPurpose, .unstorable, .io:
            self = .ledgerUnavailable(.failed).saying(words.ledgerUnavailable(.failed))
        }
    }

    /// Why an act was not recorded.
    init(_ fault: ActFault, _ words: Words) {
        switch fault {
        case .refused(let refusal): self.init(refusal, words)
        case .unrecorded(let fault): self.init(fault, words)
        }
    }

    private static func naming(_ refusal: Refusal) -> CalendarError {
        switch refusal {
        case .unknownOccurrence(let name, let candidates): .noSuchOccurrence(name: name, candidates: candidates)
        case .ambiguous(let name, let candidates):
            .ambiguousName(name: name, candidates: candidates.map(\.description))
        case .notAllowed(let occurrence, let owners): .notAllowed(occurrence: occurrence.description, owners: owners)
        case .administratorsOnly: .administratorsOnly
        case .callerUnknown(let login): .callerUnknown(login: login)
        case .alreadyDone(let occurrence, let on):
            .alreadyDone(occurrence: occurrence.description, on: on.description)
        case .alreadyWaived(let occurrence): .alreadyWaived(occurrence: occurrence.description)
        case .withdrawn(let occurrence): .withdrawn(occurrence: occurrence.description)
        case .notDone(let occurrence): .notDone(occurrence: occurrence.description)
        case .waiting(let occurrence, let causes): .waiting(occurrence: occurrence.description, causes: causes)
        case .inTheFuture(let date, let today):
            .dateInTheFuture(date: date.description, today: today.description)
        case .inThePast(let date, let today): .dateInThePast(date: date.description, today: today.description)
        case .outside(let date, let span):
            .dateOutside(date: date.description, first: span.first.description, last: span.last.description)
        case .evidenceRequired(let occurrence): .evidenceRequired(occurrence: occurrence.description)
        case .unknownResult(let result, let known): .unknownResult(result: result, known: known)
        case .countedByCompletions(let occurrence): .countedByCompletions(occurrence: occurrence.description)
        case .coversNothing(let duty): .coversNothing(duty: duty)
        case .countsNoAmounts(let duty): .countsNoAmounts(duty: duty)
        case .amountExpected(let duty, let unit): .amountExpected(duty: duty, unit: unit)
        case .outOfBounds(let field, let number, let limit):
            .outOfBounds(field: field, number: number, limit: limit)
        case .memberExpected(let duty, let member, let group):
            .memberExpected(duty: duty, member: member, group: group)
        case .unknownPerson(let name, let candidates): .noSuchPerson(name: name, candidates: candidates)
        case .unknownOccasion(let name, let candidates): .noSuchOccasion(name: name, candidates: candidates)
        case .notRaised(let occasion): .notRaised(occasion: occasion)
        case .nobodyAnswers(let occasion, let duty): .nobodyAnswers(occasion: occasion, duty: duty)
        case .notAllowedFor(let person, let superiors): .notAllowedFor(person: person, superiors: superiors)
        case .delegatedAlready(let person, let to, let first, let last):
            .delegatedAlready(person: person, to: to, first: first.description, last: last?.description)
        case .delegationCircle(let people): .delegationCircle(people: people)
        case .notDelegated(let person): .notDelegated(person: person)
        case .tooLong(let field, let limit): .tooLong(field: field, limit: limit)
        case .empty(let field): .empty(field: field)
        case .awaitingApproval(let occurrence, let approvers):
            .awaitingApproval(occurrence: occurrence.description, approvers: approvers)
        case .notAwaiting(let occurrence): .notAwaiting(occurrence: occurrence.description)
        case .ownWork(let occurrence, let approvers):
            .ownWork(occurrence: occurrence.description, approvers: approvers)
        case .notApprover(let occurrence, let approvers):
            .notApprover(occurrence: occurrence.description, approvers: approvers)
        case .resultsExpected(let occurrence): .resultsExpected(occurrence: occurrence.description)
        case .notAnExam(let occurrence): .notAnExam(occurrence: occurrence.description)
        case .notParticipant(let occurrence, let person, let participants):
            .notParticipant(occurrence: occurrence.description, person: person, participants: participants)
        case .alreadyScored(let occurrence, let person, let score):
            .alreadyScored(occurrence: occurrence.description, person: person, score: score.description)
        case .notAFinding(let occurrence): .notAFinding(occurrence: occurrence.description)
        case .findingsOpen(let occurrence, let findings):
            .findingsOpen(occurrence: occurrence.description, findings: findings.map(\.description))
        case .tooEarly(let occurrence, let date, let earliest):
            .tooEarly(occurrence: occurrence.description, date: date.description, earliest: earliest.description)
        case .tooShort(let occurrence, let length, let least, let unit):
            .tooShort(occurrence: occurrence.description, length: length, least: least, unit: unit)
        case .attendanceExpected(let occurrence, let required):
            .attendanceExpected(occurrence: occurrence.description, required: required)
        case .requiredAbsent(let occurrence, let people):
            .requiredAbsent(occurrence: occurrence.description, people: people)
        case .tooMany(let field, let limit): .tooMany(field: field, limit: limit)
        case .noPlan: .noPlan
        }
    }
}
