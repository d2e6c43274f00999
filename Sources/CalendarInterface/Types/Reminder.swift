extension Wire {
    /// What an occurrence was when something was decided about it. Days are ISO 8601.
    public struct Basis: Codable, Sendable, Hashable {
        /// The first year of its plan.
        public var planYear: Int
        /// The duty's title.
        public var title: String
        /// The day it opens, in force.
        public var opens: String?
        /// The due day by the words of the plan.
        public var nominalDue: String?
        /// The due day in force.
        public var due: String?
        /// Those who answered for it.
        public var owners: [String]

        /// A snapshot of an occurrence.
        public init(
            planYear: Int, title: String, opens: String? = nil, nominalDue: String? = nil, due: String? = nil,
            owners: [String] = []
        ) {
            self.planYear = planYear
            self.title = title
            self.opens = opens
            self.nominalDue = nominalDue
            self.due = due
            self.owners = owners
        }
    }

    /// What a reminder says of one occurrence.
    public struct ReminderPart: Codable, Sendable, Hashable {
        /// `occurrence#rule`, or `occurrence#rule~generation` from the second generation on.
        public var identity: String
        /// The name of the occurrence.
        public var occurrence: String
        /// Its rule, for example `-7d`, `due`, `overdue+2`.
        public var rule: String
        /// A `Stage` of the interface.
        public var stage: String
        /// From 1.
        public var generation: Int
        /// When it fell by its rule.
        public var nominal: Moment
        /// What the occurrence was.
        public var basis: Basis
        /// Rules of the same occurrence it stands for as well.
        public var merged: [String]
        /// How many of these and itself nobody was there to send.
        public var missed: Int
        /// Seconds since the first of the missed.
        public var lateBySeconds: Int?
        /// Seconds since the due moment.
        public var overdueBySeconds: Int?
        /// How far it is, of a quota or a coverage.
        public var progress: Progress?
        /// The raw values of `Mark`; unknown ones are to be ignored.
        public var marks: [String]

        /// One part of a message.
        public init(
            identity: String, occurrence: String, rule: String, stage: String, generation: Int = 1, nominal: Moment,
            basis: Basis, merged: [String] = [], missed: Int = 0, lateBySeconds: Int? = nil,
            overdueBySeconds: Int? = nil, progress: Progress? = nil, marks: [Mark] = []
        ) {
            self.identity = identity
            self.occurrence = occurrence
            self.rule = rule
            self.stage = stage
            self.generation = generation
            self.nominal = nominal
            self.basis = basis
            self.merged = merged
            self.missed = missed
            self.lateBySeconds = lateBySeconds
            self.overdueBySeconds = overdueBySeconds
            self.progress = progress
            self.marks = marks.map(\.rawValue)
        }
    }

    /// Where a person can be reached.
    public struct Address: Codable, Sendable, Hashable {
        /// `mail`, or another way by its name in the roster.
        public var kind: String
        /// As the roster has it.
        public var address: String

        /// An address.
        public init(kind: String, address: String) {
            self.kind = kind
            self.address = address
        }
    }

    /// Somebody a message goes to.
    public struct Recipient: Codable, Sendable, Hashable {
        /// The name.
        public var person: String
        /// The account.
        public var login: String?
        /// In the order of their kinds.
        public var addresses: [Address]

        /// Somebody.
        public init(person: String, login: String? = nil, addresses: [Address] = []) {
            self.person = person
            self.login = login
            self.addresses = addresses
        }
    }

    /// One message to one audience.
    public struct Reminder: Codable, Sendable, Hashable {
        /// The moment it is for.
        public var at: Moment
        /// The people it goes to.
        public var audience: [String]
        /// The most urgent `Stage` of its parts.
        public var stage: String
        /// At least one.
        public var parts: [ReminderPart]
        /// How the audience can be reached, for those who deliver.
        public var recipients: [Recipient]?

        /// A message.
        public init(
            at: Moment, audience: [String], stage: String, parts: [ReminderPart], recipients: [Recipient]? = nil
        ) {
            self.at = at
            self.audience = audience
            self.stage = stage
            self.parts = parts
            self.recipients = recipients
        }
    }
}
