/// The plan files that came into force.
public struct PlanLoaded: Sendable, Hashable, Codable {
    /// A file and the SHA-256 of its bytes, under which its text is kept.
    public struct File: Sendable, Hashable, Codable {
        /// The file's name within its directory.
        public var name: String
        /// Lower-case hexadecimal.
        public var sha256: String

        /// A file by its name and hash.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// A plan in brief.
    public struct Summary: Sendable, Hashable, Codable {
        /// Its first year.
        public var year: Int
        /// Its title.
        public var title: String
        /// How many duties it has.
        public var duties: Int
        /// How many of them everybody may know of; nil where that was not written down.
        public var open: Int?

        /// A plan in brief.
        public init(year: Int, title: String, duties: Int, open: Int? = nil) {
            self.year = year
            self.title = title
            self.duties = duties
            self.open = open
        }
    }

    /// The plan files.
    public var plans: [File]
    /// The calendar files.
    public var calendars: [File]
    /// What was in them.
    public var summaries: [Summary]
    /// Duties that came into force with this load; what was due of them before now is before adoption.
    public var added: [DutyKey]
    /// Duties that are no longer there.
    public var removed: [DutyKey]
    /// Duties that took over the history of others.
    public var renamed: [Renaming]
    /// What changed about the working calendar; nil where nothing did that the plans notice.
    public var calendar: CalendarChange?

    /// A load.
    public init(
        plans: [File], calendars: [File], summaries: [Summary], added: [DutyKey] = [], removed: [DutyKey] = [],
        renamed: [Renaming] = [], calendar: CalendarChange? = nil
    ) {
        self.plans = plans
        self.calendars = calendars
        self.summaries = summaries
        self.added = added
        self.removed = removed
        self.renamed = renamed
        self.calendar = calendar
    }

    /// A duty that took over the history of another.
    public struct Renaming: Sendable, Hashable, Codable {
        /// As it was.
        public var from: DutyKey
        /// As it is.
        public var to: DutyKey

        /// A renaming.
        public init(from: DutyKey, to: DutyKey) {
            self.from = from
            self.to = to
        }
    }
}

/// That no plan is in force.
public struct PlanMissing: Sendable, Hashable, Codable {
    /// Where a plan is looked for.
    public var directory: String

    /// No plan in a directory.
    public init(directory: String) {
        self.directory = directory
    }
}
