/// An error of the interface: its name and the parameters that belong to it.
///
/// The factories below are the way to make one; each takes what the interface's text says of that error.
public struct CalendarError: Error, Sendable, Hashable {
    /// The names of the errors.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case noSuchOccurrence = "NoSuchOccurrence"
        case ambiguousName = "AmbiguousName"
        case notAllowed = "NotAllowed"
        case administratorsOnly = "AdministratorsOnly"
        case callerUnknown = "CallerUnknown"
        case alreadyDone = "AlreadyDone"
        case alreadyWaived = "AlreadyWaived"
        case withdrawn = "Withdrawn"
        case notDone = "NotDone"
        case waiting = "Waiting"
        case dateInTheFuture = "DateInTheFuture"
        case dateInThePast = "DateInThePast"
        case dateOutside = "DateOutside"
        case evidenceRequired = "EvidenceRequired"
        case unknownResult = "UnknownResult"
        case countedByCompletions = "CountedByCompletions"
        case coversNothing = "CoversNothing"
        case countsNoAmounts = "CountsNoAmounts"
        case amountExpected = "AmountExpected"
        case outOfBounds = "OutOfBounds"
        case memberExpected = "MemberExpected"
        case noSuchPerson = "NoSuchPerson"
        case noSuchOccasion = "NoSuchOccasion"
        case notRaised = "NotRaised"
        case nobodyAnswers = "NobodyAnswers"
        case notAllowedFor = "NotAllowedFor"
        case delegatedAlready = "DelegatedAlready"
        case delegationCircle = "DelegationCircle"
        case notDelegated = "NotDelegated"
        case tooLong = "TooLong"
        case empty = "Empty"
        case awaitingApproval = "AwaitingApproval"
        case notAwaiting = "NotAwaiting"
        case ownWork = "OwnWork"
        case notApprover = "NotApprover"
        case resultsExpected = "ResultsExpected"
        case notAnExam = "NotAnExam"
        case notParticipant = "NotParticipant"
        case alreadyScored = "AlreadyScored"
        case notAFinding = "NotAFinding"
        case findingsOpen = "FindingsOpen"
        case tooEarly = "TooEarly"
        case tooShort = "TooShort"
        case attendanceExpected = "AttendanceExpected"
        case requiredAbsent = "RequiredAbsent"
        case tooMany = "TooMany"
        case noPlan = "NoPlan"
        case planRefused = "PlanRefused"
        case noSuchEvidence = "NoSuchEvidence"
        case evidenceAltered = "EvidenceAltered"
        case tooLarge = "TooLarge"
        case ledgerUnavailable = "LedgerUnavailable"
        case lagging = "Lagging"
        case noSuchCursor = "NoSuchCursor"

        /// The full name as it stands in a reply.
        public var qualifiedName: String { "\(Wire.interface).\(rawValue)" }

        /// The code of a full name; nil for an error of another interface or one that is not known here.
        public init?(qualifiedName: String) {
            let prefix = Wire.interface + "."
            guard qualifiedName.hasPrefix(prefix) else { return nil }
            self.init(rawValue: String(qualifiedName.dropFirst(prefix.count)))
        }
    }

    /// Why nothing can be recorded.
    public enum LedgerReason: String, Codable, Sendable, Hashable, CaseIterable {
        /// The disk is full.
        case full
        /// The file system is read-only.
        case readOnly = "read_only"
        /// Anything else.
        case failed
    }

    /// The parameters of all errors together; an error carries those the interface's text gives it.
    public struct Parameters: Codable, Sendable, Hashable {
        /// The name that was asked for.
        public var name: String?
        /// The nearest names, or those that share the name.
        public var candidates: [String]?
        /// The occurrence the refusal is about.
        public var occurrence: String?
        /// Who answers for it.
        public var owners: [String]?
        /// The caller's account.
        public var login: String?
        /// The day it was done, ISO 8601.
        public var on: String?
        /// What it waits for.
        public var causes: [String]?
        /// The day that was given, ISO 8601.
        public var date: String?
        /// The daemon's day, ISO 8601.
        public var today: String?
        /// The first day that would do, ISO 8601.
        public var first: String?
        /// The last day that would do, ISO 8601.
        public var last: String?
        /// The result that was given.
        public var result: String?
        /// The results it may have.
        public var known: [String]?
        /// The duty the refusal is about.
        public var duty: String?
        /// The member that was given.
        public var member: String?
        /// The group of which a member is expected.
        public var group: String?
        /// The occasion the refusal is about.
        public var occasion: String?
        /// Who stands in for that person.
        public var to: String?
        /// Those above that person.
        public var superiors: [String]?
        /// Those who would stand in for each other, or who were not there.
        public var people: [String]?
        /// The name of the parameter.
        public var field: String?
        /// The most characters it may have, or the greatest number.
        public var limit: Int?
        /// The number that was given.
        public var number: Int?
        /// What is counted.
        public var unit: String?
        /// Those who may approve it.
        public var approvers: [String]?
        /// The person the refusal is about.
        public var person: String?
        /// Those who take part.
        public var participants: [String]?
        /// The mark that stands.
        public var score: String?
        /// Findings that are not put right.
        public var findings: [String]?
        /// The first day that would do, ISO 8601.
        public var earliest: String?
        /// How long it lasted.
        public var length: Int?
        /// How long it has to last.
        public var least: Int?
        /// People who have to be there.
        public var required: [String]?
        /// The SHA-256 of a file, in hexadecimal.
        public var sha256: String?
        /// What is wrong with the files.
        public var diagnostics: [Wire.Diagnostic]?
        /// The raw value of a `LedgerReason`.
        public var reason: String?
        /// The last entry that was sent.
        public var cursor: Int64?
        /// The cursor that was asked for.
        public var since: Int64?
        /// The sequence number of the ledger's last entry.
        public var head: Int64?
        /// A sentence for people, in the language the call asked for.
        public var message: String?

        /// No parameters.
        public init() {}
    }

    /// Which error.
    public var code: Code
    /// Its parameters.
    public var parameters: Parameters

    /// An error as it came in.
    public init(code: Code, parameters: Parameters) {
        self.code = code
        self.parameters = parameters
    }

    /// The same error with a sentence for people.
    public func saying(_ message: String) -> CalendarError {
        var copy = self
        copy.parameters.message = message
        return copy
    }

    static func make(_ code: Code, _ fill: (inout Parameters) -> Void = { _ in }) -> CalendarError {
        var parameters = Parameters()
        fill(&parameters)
        return CalendarError(code: code, parameters: parameters)
    }
}

extension CalendarError {
    /// No occurrence or duty has this name.
    public static func noSuchOccurrence(name: String, candidates: [String]) -> CalendarError {
        make(.noSuchOccurrence) { ($0.name, $0.candidates) = (name, candidates) }
    }

    /// Several occurrences have this name.
    public static func ambiguousName(name: String, candidates: [String]) -> CalendarError {
        make(.ambiguousName) { ($0.name, $0.candidates) = (name, candidates) }
    }

    /// The caller may not act on it.
    public static func notAllowed(occurrence: String, owners: [String]) -> CalendarError {
        make(.notAllowed) { ($0.occurrence, $0.owners) = (occurrence, owners) }
    }

    /// Only administrators may do this.
    public static let administratorsOnly = make(.administratorsOnly)

    /// The caller's account belongs to nobody of the roster.
    public static func callerUnknown(login: String?) -> CalendarError {
        make(.callerUnknown) { $0.login = login }
    }

    /// It was done already.
    public static func alreadyDone(occurrence: String, on: String) -> CalendarError {
        make(.alreadyDone) { ($0.occurrence, $0.on) = (occurrence, on) }
    }

    /// It was waived.
    public static func alreadyWaived(occurrence: String) -> CalendarError {
        make(.alreadyWaived) { $0.occurrence = occurrence }
    }

    /// It is no longer in the plan.
    public static func withdrawn(occurrence: String) -> CalendarError {
        make(.withdrawn) { $0.occurrence = occurrence }
    }

    /// There is nothing to take back or to correct.
    public static func notDone(occurrence: String) -> CalendarError {
        make(.notDone) { $0.occurrence = occurrence }
    }

    /// It waits for others.
    public static func waiting(occurrence: String, causes: [String]) -> CalendarError {
        make(.waiting) { ($0.occurrence, $0.causes) = (occurrence, causes) }
    }

    /// The day lies ahead.
    public static func dateInTheFuture(date: String, today: String) -> CalendarError {
        make(.dateInTheFuture) { ($0.date, $0.today) = (date, today) }
    }

    /// The day lies behind.
    public static func dateInThePast(date: String, today: String) -> CalendarError {
        make(.dateInThePast) { ($0.date, $0.today) = (date, today) }
    }

    /// The day lies outside the span in which it may lie.
    public static func dateOutside(date: String, first: String, last: String) -> CalendarError {
        make(.dateOutside) { ($0.date, $0.first, $0.last) = (date, first, last) }
    }

    /// Completing it needs evidence.
    public static func evidenceRequired(occurrence: String) -> CalendarError {
        make(.evidenceRequired) { $0.occurrence = occurrence }
    }

    /// The result is not one it may have.
    public static func unknownResult(result: String, known: [String]) -> CalendarError {
        make(.unknownResult) { ($0.result, $0.known) = (result, known) }
    }

    /// It is done by what counts toward it.
    public static func countedByCompletions(occurrence: String) -> CalendarError {
        make(.countedByCompletions) { $0.occurrence = occurrence }
    }

    /// The duty covers no group.
    public static func coversNothing(duty: String) -> CalendarError {
        make(.coversNothing) { $0.duty = duty }
    }

    /// The duty counts no amounts.
    public static func countsNoAmounts(duty: String) -> CalendarError {
        make(.countsNoAmounts) { $0.duty = duty }
    }

    /// How much a completion counts has to be said.
    public static func amountExpected(duty: String, unit: String) -> CalendarError {
        make(.amountExpected) { ($0.duty, $0.unit) = (duty, unit) }
    }

    /// A number is not between 1 and the limit.
    public static func outOfBounds(field: String, number: Int, limit: Int) -> CalendarError {
        make(.outOfBounds) { ($0.field, $0.number, $0.limit) = (field, number, limit) }
    }

    /// One member of the group has to be named.
    public static func memberExpected(duty: String, member: String?, group: String) -> CalendarError {
        make(.memberExpected) { ($0.duty, $0.member, $0.group) = (duty, member, group) }
    }

    /// A text is longer than allowed, in characters.
    public static func tooLong(field: String, limit: Int) -> CalendarError {
        make(.tooLong) { ($0.field, $0.limit) = (field, limit) }
    }

    /// A text that has to say something is empty.
    public static func empty(field: String) -> CalendarError {
        make(.empty) { $0.field = field }
    }

    /// No plan is loaded.
    public static let noPlan = make(.noPlan)

    /// The files have errors; the running plan is unchanged.
    public static func planRefused(diagnostics: [Wire.Diagnostic]) -> CalendarError {
        make(.planRefused) { $0.diagnostics = diagnostics }
    }

    /// Nothing can be recorded at present.
    public static func ledgerUnavailable(_ reason: LedgerReason) -> CalendarError {
        make(.ledgerUnavailable) { $0.reason = reason.rawValue }
    }

    /// The subscriber fell behind and resumes from the cursor.
    public static func lagging(cursor: Int64) -> CalendarError {
        make(.lagging) { $0.cursor = cursor }
    }

    /// The ledger has no such cursor yet.
    public static func noSuchCursor(since: Int64, head: Int64) -> CalendarError {
        make(.noSuchCursor) { ($0.since, $0.head) = (since, head) }
    }
}
