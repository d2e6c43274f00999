import CivilTime
import Phrases

/// How a duty is reminded of: the plan's `remind` with what its category and the duty itself override.
public struct ReminderPolicy: Sendable, Hashable {
    /// The hour of reminders that fall on a day rather than at an instant; 08:30 by default.
    public var at: TimeOfDay
    /// Leads before the opening; a lead of no time is the opening itself.
    public var opens: [TimeAmount]
    /// Leads before the due date.
    public var before: [TimeAmount]
    /// Whether the due date, and the soft one where there is one, is reminded of.
    public var due: Bool
    /// How often again once overdue; nil not at all.
    public var overdue: TimeAmount?
    /// Who else is told, and how long after the due date.
    public var escalations: [Escalation]
    /// What becomes of reminders that were missed while nobody was there to send them.
    public var late: LatePolicy

    /// A policy; what is not given is the default of the plan format.
    public init(
        at: TimeOfDay? = nil, opens: [TimeAmount] = [TimeAmount(0, .days)], before: [TimeAmount] = [],
        due: Bool = true, overdue: TimeAmount? = TimeAmount(1, .workingDays),
        escalations: [Escalation] = [], late: LatePolicy = .coalesce
    ) {
        self.at = at ?? TimeOfDay(hour: 8, minute: 30) ?? .midnight
        self.opens = opens
        self.before = before
        self.due = due
        self.overdue = overdue
        self.escalations = escalations
        self.late = late
    }
}

/// One step of an escalation.
public struct Escalation: Sendable, Hashable {
    /// Who is told.
    public enum Target: Sendable, Hashable {
        /// The owners' direct superiors.
        case superior
        case party(Party)
    }

    /// How long after the due date.
    public var after: TimeAmount
    /// Who is told, beside the owners.
    public var to: Target

    /// A step of an escalation.
    public init(after: TimeAmount, to: Target) {
        self.after = after
        self.to = to
    }
}

/// What becomes of reminders that were missed.
public enum LatePolicy: String, Sendable, Hashable, Codable, CaseIterable {
    /// One reminder for each occurrence, naming what was missed.
    case coalesce
    /// Every one of them, marked late.
    case each
    /// None of them; an event says which.
    case drop
}
