extension Wire {
    /// A file by its name and the SHA-256 of its bytes.
    public struct File: Codable, Sendable, Hashable {
        /// The name within its directory.
        public var name: String
        /// Lower-case hexadecimal.
        public var sha256: String

        /// A file.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// A plan in brief.
    public struct PlanSummary: Codable, Sendable, Hashable {
        /// Its first year.
        public var year: Int
        /// Its title.
        public var title: String
        /// How many duties it has, those aside that the caller may not know of.
        public var duties: Int
        /// In the record of a load, how many of them everybody may know of; for administrators alone.
        public var open: Int?

        /// A plan in brief.
        public init(year: Int, title: String, duties: Int, open: Int? = nil) {
            self.year = year
            self.title = title
            self.duties = duties
            self.open = open
        }
    }

    /// A duty that took over the history of another, both as `year:id`.
    public struct Renaming: Codable, Sendable, Hashable {
        /// As it was.
        public var from: String
        /// As it is.
        public var to: String

        /// A renaming.
        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// Plan and calendar files that came into force.
    public struct PlanLoaded: Codable, Sendable, Hashable {
        /// The plan files.
        public var plans: [File]
        /// The calendar files.
        public var calendars: [File]
        /// What was in them.
        public var summaries: [PlanSummary]
        /// Duties that are new, as `year:id`.
        public var added: [String]
        /// Duties that are gone, as `year:id`.
        public var removed: [String]
        /// Duties that took over the history of others; absent where there are none.
        public var renamed: [Renaming]?
        /// Years whose official calendar arrived; absent where the calendar changed nothing.
        public var official: [Int]?
        /// How many occurrences took other dates by the calendar; absent where it changed nothing.
        public var shifted: Int?

        /// A load.
        public init(
            plans: [File], calendars: [File], summaries: [PlanSummary], added: [String], removed: [String],
            renamed: [Renaming]? = nil, official: [Int]? = nil, shifted: Int? = nil
        ) {
            self.plans = plans
            self.calendars = calendars
            self.summaries = summaries
            self.added = added
            self.removed = removed
            self.renamed = renamed
            self.official = official
            self.shifted = shifted
        }
    }

    /// The dates an occurrence keeps though the plan now says others. Days are ISO 8601.
    public struct Pin: Codable, Sendable, Hashable {
        /// The day it opens.
        public var opens: String
        /// The day by which it would better be done.
        public var softDue: String?
        /// The due day by the words of the plan of that time.
        public var nominalDue: String
        /// The due day in force.
        public var due: String

        /// The dates that are kept.
        public init(opens: String, softDue: String? = nil, nominalDue: String, due: String) {
            self.opens = opens
            self.softDue = softDue
            self.nominalDue = nominalDue
            self.due = due
        }
    }

    /// The dates of an occurrence in force at one time. Days are ISO 8601.
    public struct Dates: Codable, Sendable, Hashable {
        /// The day it opens.
        public var opens: String?
        /// The day by which it would better be done.
        public var softDue: String?
        /// The due day.
        public var due: String?

        /// Dates in force.
        public init(opens: String? = nil, softDue: String? = nil, due: String? = nil) {
            self.opens = opens
            self.softDue = softDue
            self.due = due
        }
    }

    /// Other dates of an occurrence nobody had acted on, by another working calendar.
    public struct Shift: Codable, Sendable, Hashable {
        /// As they were.
        public var from: Dates
        /// As they are.
        public var to: Dates

        /// Dates that became others.
        public init(from: Dates, to: Dates) {
            self.from = from
            self.to = to
        }
    }

    /// A closed year that was written out and left the ledger.
    public struct Archive: Codable, Sendable, Hashable {
        /// The first year of the plan the events are about.
        public var year: Int
        /// That of the file, lower-case hexadecimal.
        public var sha256: String
        /// How many events are in it.
        public var events: Int
        /// The first one's sequence number.
        public var first: Int64
        /// The last one's.
        public var last: Int64
        /// The SHA-256 over their places in the chain, which stay.
        public var places: String

        /// A closed year.
        public init(year: Int, sha256: String, events: Int, first: Int64, last: Int64, places: String) {
            self.year = year
            self.sha256 = sha256
            self.events = events
            self.first = first
            self.last = last
            self.places = places
        }
    }

    /// A due day set by a person.
    public struct MovedDate: Codable, Sendable, Hashable {
        /// The day, ISO 8601.
        public var to: String
        /// Why.
        public var reason: String

        /// A move.
        public init(to: String, reason: String) {
            self.to = to
            self.reason = reason
        }
    }

    /// That somebody took note.
    public struct Acknowledgement: Codable, Sendable, Hashable {
        /// Who.
        public var person: String
        /// The `Stage` that was current.
        public var stage: String
        /// How many escalations had been sent.
        public var escalations: Int

        /// That somebody took note.
        public init(person: String, stage: String, escalations: Int) {
            self.person = person
            self.stage = stage
            self.escalations = escalations
        }
    }

    /// That an occasion happened or ended.
    public struct Occasion: Codable, Sendable, Hashable {
        /// Which.
        public var occasion: String
        /// The how-manieth of its plan year, from 1.
        public var ordinal: Int
        /// The first year of the plan in force then.
        public var planYear: Int
        /// The day, ISO 8601.
        public var on: String
        /// For whom.
        public var member: String?

        /// An occasion of its year.
        public init(occasion: String, ordinal: Int, planYear: Int, on: String, member: String? = nil) {
            self.occasion = occasion
            self.ordinal = ordinal
            self.planYear = planYear
            self.on = on
            self.member = member
        }
    }
}
