import CivilTime

/// Who was reminded in a span of days and when, and what went up the line. It is fed with events in order; of a message
/// that tells of several pieces of work, those somebody may not know of are left out.
public struct ReminderReport: Sendable, Hashable {
    /// The messages one person got.
    public struct Reminded: Sendable, Hashable {
        /// Who.
        public var person: String
        /// How many.
        public var messages: Int
        /// The first of them.
        public var first: Instant
        /// The last of them.
        public var last: Instant
    }

    /// One step up the line.
    public struct Escalated: Sendable, Hashable {
        /// When.
        public var at: Instant
        /// Which step, from 1.
        public var step: Int?
        /// Of which occurrence.
        public var occurrence: OccurrenceID
        /// What it is, for people.
        public var title: String
        /// All who were told.
        public var to: [String]
    }

    /// People in the order in which they were first told.
    public private(set) var reminded: [Reminded] = []
    /// The first of the escalations.
    public private(set) var escalated: [Escalated] = []
    /// How many there were.
    public private(set) var escalations = 0

    /// So many escalations are told.
    public static let most = 1000

    /// Where somebody stands among those who were reminded.
    private var places: [String: Int] = [:]
    private let first: Instant
    private let end: Instant

    /// - Parameter span: days of `zone`.
    public init(_ span: DateSpan, zone: ZoneRules) {
        first = zone.instant(CivilDateTime(span.first, .midnight))
        end = zone.instant(CivilDateTime(span.last + 1, .midnight))
    }

    /// Takes an event into account, as far as somebody may know of it.
    public mutating func take(_ event: Event, _ planner: Planner, for caller: Caller) {
        guard case .reminded(let reminder) = event.fact, reminder.instant >= first, reminder.instant < end else {
            return
        }
        let parts = planner.seen(reminder, decidedAt: event.recordedAt, by: caller)
        guard !parts.isEmpty else { return }
        for person in reminder.audience {
            if let place = places[person] {
                reminded[place].messages += 1
                reminded[place].last = max(reminded[place].last, reminder.instant)
            } else {
                places[person] = reminded.count
                reminded.append(
                    Reminded(person: person, messages: 1, first: reminder.instant, last: reminder.instant))
            }
        }
        for part in parts where part.rule.stage == .escalated {
            escalations += 1
            guard escalated.count < ReminderReport.most else { continue }
            escalated.append(
                Escalated(
                    at: reminder.instant, step: part.rule.step, occurrence: part.occurrence, title: part.basis.title,
                    to: reminder.audience))
        }
    }
}
