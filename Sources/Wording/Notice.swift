import CivilTime
import Planning

/// A reminder as it is put into words: what it says of each occurrence, seen from its day.
public struct Notice: Sendable, Hashable {
    /// What it says of one occurrence.
    public struct Part: Sendable, Hashable {
        /// The occurrence.
        public var occurrence: OccurrenceID
        /// What it is.
        public var title: String
        /// Which reminder of it.
        public var rule: ReminderRule
        /// The day it opens, in force.
        public var opens: CivilDate?
        /// The due day in force.
        public var due: CivilDate?
        /// Those who answer for it.
        public var owners: [String]
        /// Reminders it stands for as well.
        public var merged: [ReminderRule]
        /// How many of these and itself were not sent in time.
        public var missed: Int
        /// Seconds since the first of these.
        public var lateBy: Int?
        /// Seconds since the due moment.
        public var overdueBy: Int?
        /// Its date was read by assumption.
        public var isAssumed: Bool
        /// Its date lies in a year without an official calendar.
        public var isProvisional: Bool
        /// How far it is, of a quota or a coverage.
        public var standing: Standing?

        /// One part.
        public init(
            occurrence: OccurrenceID, title: String, rule: ReminderRule, opens: CivilDate? = nil, due: CivilDate? = nil,
            owners: [String] = [], merged: [ReminderRule] = [], missed: Int = 0, lateBy: Int? = nil,
            overdueBy: Int? = nil, isAssumed: Bool = false, isProvisional: Bool = false, standing: Standing? = nil
        ) {
            self.occurrence = occurrence
            self.title = title
            self.rule = rule
            self.opens = opens
            self.due = due
            self.owners = owners
            self.merged = merged
            self.missed = missed
            self.lateBy = lateBy
            self.overdueBy = overdueBy
            self.isAssumed = isAssumed
            self.isProvisional = isProvisional
            self.standing = standing
        }

        /// A part of a reminder.
        public init(_ part: Reminder.Part) {
            self.init(
                occurrence: part.occurrence, title: part.basis.title, rule: part.rule, opens: part.basis.opens,
                due: part.basis.due, owners: part.basis.owners, merged: part.merged, missed: part.missed,
                lateBy: part.lateBy, overdueBy: part.overdueBy, isAssumed: part.basis.isAssumed,
                isProvisional: part.basis.isProvisional, standing: part.standing)
        }
    }

    /// At least one.
    public var parts: [Part]
    /// The people it goes to.
    public var audience: [String]
    /// The day it is sent.
    public var today: CivilDate

    /// A message.
    public init(parts: [Part], audience: [String], today: CivilDate) {
        self.parts = parts
        self.audience = audience
        self.today = today
    }

    /// A reminder seen from the day it is sent.
    public init(_ reminder: Reminder, today: CivilDate) {
        self.init(parts: reminder.parts.map(Part.init), audience: reminder.audience, today: today)
    }

    /// It asks for an approval that nobody but an administrator is left to give.
    public var isForAdministrators: Bool {
        audience.isEmpty && parts.contains { $0.rule.isOfApproval }
    }

    /// The parts, the most urgent first.
    public var byUrgency: [Part] {
        parts.enumerated().sorted {
            ($1.element.rule.stage, $0.offset) < ($0.element.rule.stage, $1.offset)
        }.map(\.element)
    }

    /// The parts, the most urgent first; those who answer for one are left out where they are just its audience.
    public var addressed: [Part] {
        byUrgency.map { part in
            guard Set(part.owners) == Set(audience) else { return part }
            var part = part
            part.owners = []
            return part
        }
    }
}
