/// What people and the clock did to one occurrence.
struct ModelRecord {
    struct Done {
        var on: Day
        var known: Millis
        var hasEvidence: Bool
        /// It counts only once one of these has approved it.
        var approvers: [String]?
        var approved: (on: Day, at: Millis)?

        var isAwaiting: Bool { approvers != nil && approved == nil }
    }

    struct Dates {
        var opens: Day
        var nominal: Day
        var due: Day
    }

    struct Acknowledgement {
        var person: String
        var stage: ModelStage
        var escalations: Int
    }

    struct Marks {
        var by: ModelCaller
        var at: Millis
        var on: Day
        /// Nil where the person is excused.
        var scores: [String: Int?]
    }

    /// A person did something to it.
    var isActedOn = false
    var done: Done?
    var doers: [ModelCaller] = []
    var isWaived = false
    var isWithdrawn = false
    var moved: Day?
    var dated: Day?
    /// The dates it keeps although plan or calendar now say others.
    var kept: Dates?
    /// Its dates in force when something last happened to it.
    var last: (opens: Day?, nominal: Day?, due: Day?) = (nil, nil, nil)
    /// Its place among the completions of a quota.
    var ordinal: String?
    /// The steps up the line as they stood when it opened.
    var line: [[String]]?
    var marks: [Marks] = []
    /// When an exam's results were approved.
    var approved: (on: Day, at: Millis)?

    var snoozedUntil: Day?
    var acknowledgements: [Acknowledgement] = []
    /// How often its due date became another one, and 1.
    var generation = 1
    /// What fell before this was not missed.
    var since: Millis?
    /// The nominal due day it was last reminded of in this generation.
    var remindedOf: (nominal: Day?, Void)?
    /// Every reminder that was ever decided, by its due generation.
    var decided: [Int: Set<String>] = [:]
    /// What was decided in the present generation.
    var said: Set<String> { decided[generation] ?? [] }

    /// The completion that counts.
    var settled: (on: Day, known: Millis)? {
        guard let done, !done.isAwaiting else { return nil }
        return done.approved.map { (max($0.on, done.on), $0.at) } ?? (done.on, done.known)
    }

    /// All reminders come again.
    mutating func renew(at now: Millis) {
        generation += 1
        forget(at: now)
    }

    /// All reminders come again where any of them came.
    mutating func redate(at now: Millis) {
        if remindedOf != nil { generation += 1 }
        forget(at: now)
    }

    private mutating func forget(at now: Millis) {
        since = now
        remindedOf = nil
        snoozedUntil = nil
        acknowledgements = []
    }
}

/// How urgent a reminder is.
enum ModelStage: Int, Comparable {
    case opens, date, pace, approval, before, due, overdue, escalated

    static func < (left: ModelStage, right: ModelStage) -> Bool { left.rawValue < right.rawValue }

    /// Of a rule as it is printed.
    init(_ rule: String) {
        self =
            if rule.hasPrefix("opens") {
                .opens
            } else if rule.hasPrefix("date") {
                .date
            } else if rule == "approve" {
                .approval
            } else if rule.hasPrefix("-") {
                .before
            } else if rule == "due" || rule == "approve-due" {
                .due
            } else if rule.hasPrefix("overdue") || rule.hasPrefix("approve-overdue") {
                .overdue
            } else {
                .escalated
            }
    }
}
