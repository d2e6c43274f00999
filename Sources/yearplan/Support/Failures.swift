import CalendarInterface
import CivilTime
import Planning
import Varlink
import Wording

extension Failure {
    /// Why a call got no answer, or an error for one.
    init(_ error: ClientError, socket: String, words: Words) {
        func unreachable(_ status: Sysexit, _ why: Words.Unreachable) -> Failure {
            Failure(status, words.unreachable(why, socket: socket))
        }
        self =
            switch error {
            case .badPath: unreachable(.usage, .badPath)
            case .noSocket: unreachable(.unavailable, .noSocket)
            case .refused: unreachable(.unavailable, .refused)
            case .notPermitted: unreachable(.notAllowed, .notPermitted)
            case .notASocket: unreachable(.unavailable, .notASocket)
            case .closed: unreachable(.unavailable, .closed)
            case .timedOut: unreachable(.tryAgain, .timedOut)
            case .malformed(let fault): unreachable(.unavailable, .unreadable(fault.description))
            case .streaming, .unencodable, .system: unreachable(.inputOutput, .failed(error.description))
            case .remote(let remote): Failure(remote, words: words)
            }
    }

    /// An error the daemon answered with.
    private init(_ remote: RemoteError, words: Words) {
        guard let code = CalendarError.Code(qualifiedName: remote.name) else {
            self = .foreign(remote, words: words)
            return
        }
        // Parameters that cannot be read leave the error's name, which says the most important thing.
        let parameters = (try? remote.parameters(as: CalendarError.Parameters.self)) ?? CalendarError.Parameters()
        self.init(CalendarError(code: code, parameters: parameters), words: words)
    }

    /// An error of the calendar's interface.
    init(_ error: CalendarError, words: Words) {
        let status = Sysexit(error.code)
        if let refusal = error.refusal {
            self.init(status, words.refusal(refusal))
            return
        }
        let parameters = error.parameters
        switch error.code {
        case .planRefused:
            let diagnostics = parameters.diagnostics ?? []
            let errors = diagnostics.filter { $0.severity == "error" }.count
            self.init(
                status, diagnostics: diagnostics.map(DiagnosticText.text), lines: [words.planRefused(errors: errors)])
        case .ledgerUnavailable:
            let reason = parameters.reason.flatMap(CalendarError.LedgerReason.init(rawValue:)) ?? .failed
            self.init(status, words.ledgerUnavailable(Words.LedgerFault(reason)))
        case .noSuchEvidence: self.init(status, words.noSuchEvidence)
        case .evidenceAltered: self.init(status, words.evidenceAltered)
        case .tooLarge: self.init(status, words.filesTooLarge(limit: parameters.limit ?? 0))
        case .lagging:
            self.init(status, words.lagging(cursor: parameters.cursor ?? 0))
        case .noSuchCursor:
            self.init(status, words.noSuchCursor(since: parameters.since ?? 0, head: parameters.head ?? 0))
        default:
            self.init(status, parameters.message.map(visible) ?? error.code.rawValue)
        }
    }

    /// An error of another interface, or one that is newer than this program.
    private static func foreign(_ remote: RemoteError, words: Words) -> Failure {
        let parameters = try? remote.parameters(as: ForeignParameters.self)
        let message = parameters?.message.map(visible)
        switch remote.name {
        case "org.varlink.service.InvalidParameter":
            return Failure(.usage, words.invalidParameter(parameters?.parameter ?? "", message: message))
        case "org.varlink.service.PermissionDenied":
            return Failure(.notAllowed, message ?? words.refusal(.administratorsOnly))
        case "org.varlink.service.MethodNotFound", "org.varlink.service.MethodNotImplemented",
            "org.varlink.service.InterfaceNotFound":
            return Failure(.unavailable, words.olderService)
        default:
            return Failure(.data, message.map { "\(visible(remote.name)): \($0)" } ?? visible(remote.name))
        }
    }
}

private struct ForeignParameters: Decodable {
    var parameter: String?
    var message: String?
}

extension Sysexit {
    /// The status an error of the calendar's interface ends with.
    init(_ code: CalendarError.Code) {
        switch code {
        case .notAllowed, .notAllowedFor, .administratorsOnly, .callerUnknown, .ownWork, .notApprover:
            self = .notAllowed
        case .noPlan: self = .configuration
        case .ledgerUnavailable, .lagging: self = .tryAgain
        case .noSuchOccurrence, .ambiguousName, .alreadyDone, .alreadyWaived, .withdrawn, .notDone, .waiting,
            .dateInTheFuture, .dateInThePast, .dateOutside, .evidenceRequired, .unknownResult, .countedByCompletions,
            .coversNothing, .countsNoAmounts, .amountExpected, .outOfBounds, .memberExpected, .noSuchPerson,
            .noSuchOccasion,
            .notRaised, .nobodyAnswers, .tooLong, .empty, .planRefused,
            .noSuchCursor, .delegatedAlready, .delegationCircle, .notDelegated,
            .awaitingApproval, .notAwaiting, .resultsExpected, .notAnExam, .notParticipant,
            .alreadyScored, .notAFinding, .findingsOpen, .tooEarly, .tooShort, .attendanceExpected, .requiredAbsent,
            .tooMany, .noSuchEvidence, .evidenceAltered, .tooLarge:
            self = .data
        }
    }
}

extension Words.LedgerFault {
    init(_ reason: CalendarError.LedgerReason) {
        switch reason {
        case .full: self = .full
        case .readOnly: self = .readOnly
        case .failed: self = .failed
        }
    }
}

extension CalendarError {
    /// The refusal the error stands for; nil where it stands for none, or lacks a parameter.
    var refusal: Refusal? {
        let p = parameters
        let occurrence = p.occurrence.flatMap(OccurrenceID.init)
        func day(_ text: String?) -> CivilDate? { text.flatMap { CivilDate($0) } }
        func with<A, B>(_ a: A?, _ b: B?, _ make: (A, B) -> Refusal) -> Refusal? {
            a.flatMap { a in b.map { make(a, $0) } }
        }
        switch code {
        case .awaitingApproval, .notAwaiting, .ownWork, .notApprover, .resultsExpected, .notAnExam, .notParticipant,
            .alreadyScored, .notAFinding, .findingsOpen, .tooEarly, .tooShort, .attendanceExpected, .requiredAbsent,
            .tooMany:
            return workRefusal
        case .noSuchOccurrence: return p.name.map { .unknownOccurrence(name: $0, candidates: p.candidates ?? []) }
        case .ambiguousName:
            return p.name.map { .ambiguous(name: $0, candidates: (p.candidates ?? []).compactMap(OccurrenceID.init)) }
        case .notAllowed: return occurrence.map { .notAllowed(occurrence: $0, owners: p.owners ?? []) }
        case .administratorsOnly: return .administratorsOnly
        case .callerUnknown: return .callerUnknown(login: p.login)
        case .alreadyDone: return with(occurrence, day(p.on)) { .alreadyDone(occurrence: $0, on: $1) }
        case .alreadyWaived: return occurrence.map { .alreadyWaived(occurrence: $0) }
        case .withdrawn: return occurrence.map { .withdrawn(occurrence: $0) }
        case .notDone: return occurrence.map { .notDone(occurrence: $0) }
        case .waiting: return occurrence.map { .waiting(occurrence: $0, causes: p.causes ?? []) }
        case .dateInTheFuture: return with(day(p.date), day(p.today)) { .inTheFuture(date: $0, today: $1) }
        case .dateInThePast: return with(day(p.date), day(p.today)) { .inThePast(date: $0, today: $1) }
        case .dateOutside:
            let span = day(p.first).flatMap { first in day(p.last).map { DateSpan(first, $0) } }
            return with(day(p.date), span) { .outside(date: $0, span: $1) }
        case .evidenceRequired: return occurrence.map { .evidenceRequired(occurrence: $0) }
        case .unknownResult: return p.result.map { .unknownResult(result: $0, known: p.known ?? []) }
        case .countedByCompletions: return occurrence.map { .countedByCompletions(occurrence: $0) }
        case .coversNothing: return p.duty.map { .coversNothing(duty: $0) }
        case .countsNoAmounts: return p.duty.map { .countsNoAmounts(duty: $0) }
        case .amountExpected: return with(p.duty, p.unit) { .amountExpected(duty: $0, unit: $1) }
        case .outOfBounds:
            return with(p.field, p.number) {
                .outOfBounds(field: $0, number: $1, limit: p.limit ?? Planner.amountLimit)
            }
        case .memberExpected:
            return with(p.duty, p.group) { .memberExpected(duty: $0, member: p.member, group: $1) }
        case .noSuchPerson: return p.name.map { .unknownPerson(name: $0, candidates: p.candidates ?? []) }
        case .noSuchOccasion: return p.name.map { .unknownOccasion(name: $0, candidates: p.candidates ?? []) }
        case .notRaised: return p.occasion.map { .notRaised(occasion: $0) }
        case .notAllowedFor: return p.person.map { .notAllowedFor(person: $0, superiors: p.superiors ?? []) }
        case .delegatedAlready:
            guard let person = p.person, let to = p.to, let first = day(p.first) else { return nil }
            return .delegatedAlready(person: person, to: to, first: first, last: day(p.last))
        case .delegationCircle: return p.people.map { .delegationCircle(people: $0) }
        case .notDelegated: return p.person.map { .notDelegated(person: $0) }
        case .nobodyAnswers: return with(p.occasion, p.duty) { .nobodyAnswers(occasion: $0, duty: $1) }
        case .tooLong: return with(p.field, p.limit) { .tooLong(field: $0, limit: $1) }
        case .empty: return p.field.map { .empty(field: $0) }
        case .noPlan: return .noPlan
        case .planRefused, .noSuchEvidence, .evidenceAltered, .tooLarge, .ledgerUnavailable, .lagging, .noSuchCursor:
            return nil
        }
    }
}
