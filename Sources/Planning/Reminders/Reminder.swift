import CivilTime

/// One message to one audience about one or more occurrences.
public struct Reminder: Sendable, Hashable, Codable {
    /// What the message says about one occurrence.
    public struct Part: Sendable, Hashable, Codable {
        /// The occurrence.
        public var occurrence: OccurrenceID
        /// Which reminder of it.
        public var rule: ReminderRule
        /// Raised each time its due date became another one; from 1.
        public var generation: Int
        /// When it fell by the rule.
        public var nominal: Instant
        /// What the occurrence was.
        public var basis: Basis
        /// Reminders of the same occurrence that this one stands for.
        public var merged: [ReminderRule]
        /// How many of these and this one were missed because nobody was there to send them.
        public var missed: Int
        /// The seconds from the first of the missed to now; absent when it is on time.
        public var lateBy: Int?
        /// Seconds from the due moment to now, when that has passed.
        public var overdueBy: Int?
        /// How far it is, of a quota or a coverage.
        public var standing: Standing?

        /// What a message says about one occurrence.
        public init(
            occurrence: OccurrenceID, rule: ReminderRule, generation: Int, nominal: Instant, basis: Basis,
            merged: [ReminderRule], missed: Int, lateBy: Int? = nil, overdueBy: Int? = nil, standing: Standing? = nil
        ) {
            self.occurrence = occurrence
            self.rule = rule
            self.generation = generation
            self.nominal = nominal
            self.basis = basis
            self.merged = merged
            self.missed = missed
            self.lateBy = lateBy
            self.overdueBy = overdueBy
            self.standing = standing
        }

        /// Its identity: occurrence, rule and due generation, for example `quarterly-exam@2026-Q1#-7d`, `…#-7d~2`.
        public var identity: String {
            generation == 1 ? "\(occurrence)#\(rule)" : "\(occurrence)#\(rule)~\(generation)"
        }
    }

    /// The instant it is for: the nominal one, or when it was decided where it is late.
    public var instant: Instant
    /// The people it goes to, in the order of the roster.
    public var audience: [String]
    /// At least one.
    public var parts: [Part]

    /// A message.
    public init(instant: Instant, audience: [String], parts: [Part]) {
        self.instant = instant
        self.audience = audience
        self.parts = parts
    }

    /// The most urgent stage of its parts.
    public var stage: ReminderStage { parts.map(\.rule.stage).max() ?? .opens }
}
