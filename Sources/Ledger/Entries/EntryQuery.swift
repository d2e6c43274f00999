import Planning

/// Which events to read.
public struct EntryQuery: Sendable, Hashable {
    /// What events are about.
    public enum Subject: Sendable, Hashable {
        /// Anything.
        case anything
        /// One occurrence, as an event's own or among the parts of a reminder.
        case occurrence(OccurrenceID)
        /// Any occurrence of the duties with these ids, in any plan year.
        case duties(Set<String>)
    }

    /// What they are about.
    public var subject: Subject
    /// Their kinds; nil for all.
    public var kinds: Set<Fact.Kind>?
    /// Only those after this sequence number.
    public var after: Int64
    /// Only those up to this sequence number, which is included.
    public var through: Int64
    /// At most so many; below 1 there are none.
    public var limit: Int
    /// From the newest down, instead of from the oldest up.
    public var newestFirst: Bool

    /// By default every event from the first, a thousand at a time.
    public init(
        about subject: Subject = .anything, kinds: Set<Fact.Kind>? = nil, after: Int64 = 0, through: Int64 = .max,
        limit: Int = 1000, newestFirst: Bool = false
    ) {
        self.subject = subject
        self.kinds = kinds
        self.after = after
        self.through = through
        self.limit = limit
        self.newestFirst = newestFirst
    }
}
