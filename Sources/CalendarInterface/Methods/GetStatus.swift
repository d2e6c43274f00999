extension Wire {
    /// How many occurrences the caller may see are in a state.
    public struct StateCount: Codable, Sendable, Hashable {
        /// A `State` of the interface.
        public var state: String
        /// At least 1.
        public var count: Int

        /// So many in a state.
        public init(state: String, count: Int) {
            self.state = state
            self.count = count
        }
    }

    /// How a daemon that rehearses runs.
    public struct Rehearsal: Codable, Sendable, Hashable {
        /// The civil date and time its clock began with.
        public var from: String
        /// How many of its seconds one second is.
        public var speed: Int

        /// A rehearsal.
        public init(from: String, speed: Int) {
            self.from = from
            self.speed = speed
        }
    }

    /// How the daemon is.
    public enum GetStatus: CalendarMethod {
        /// Its own name.
        public static let method = "GetStatus"

        /// Which plan is in force.
        public enum PlanState: String, Codable, Sendable, Hashable, CaseIterable {
            /// That of the files.
            case current
            /// The last good one; the files have errors.
            case lastGood = "last_good"
            /// There is none.
            case absent = "none"
        }

        /// Nothing.
        public struct Parameters: Codable, Sendable, Hashable {
            /// A call without parameters.
            public init() {}
        }

        /// How the daemon is.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// The daemon's version.
            public var version: String
            /// When the daemon started.
            public var startedAt: Moment
            /// How it rehearses; absent where it does not.
            public var rehearsal: Rehearsal?
            /// The raw value of a `PlanState`.
            public var planState: String
            /// Where the plan files are.
            public var planDirectory: String
            /// The plans in force.
            public var plans: [PlanSummary]
            /// Those of the last load.
            public var diagnostics: [Diagnostic]
            /// How many occurrences are in each state that has any.
            public var counts: [StateCount]
            /// The latest adoption line, ISO 8601.
            public var adoptedFrom: String?
            /// Years of the plans without an official calendar.
            public var provisionalYears: [Int]
            /// When the next reminder of something the caller may know of falls.
            public var nextReminder: Moment?
            /// The sequence number of the ledger's last entry; 0 while there is none.
            public var seq: Int64
            /// The anchor of the ledger's last entry.
            public var anchor: String
            /// Why nothing can be recorded at present.
            public var ledgerFault: String?
            /// What an audit found wrong with the ledger first, since the daemon started.
            public var ledgerDamage: AuditFinding?
            /// How many clients are connected.
            public var connections: Int
            /// How many of them follow the ledger.
            public var subscribers: Int

            /// How the daemon is.
            public init(
                clock: Clock, version: String, startedAt: Moment, rehearsal: Rehearsal? = nil, planState: PlanState,
                planDirectory: String, plans: [PlanSummary], diagnostics: [Diagnostic] = [], counts: [StateCount] = [],
                adoptedFrom: String? = nil, provisionalYears: [Int] = [], nextReminder: Moment? = nil, seq: Int64,
                anchor: String, ledgerFault: String? = nil, ledgerDamage: AuditFinding? = nil, connections: Int,
                subscribers: Int
            ) {
                self.clock = clock
                self.version = version
                self.startedAt = startedAt
                self.rehearsal = rehearsal
                self.planState = planState.rawValue
                self.planDirectory = planDirectory
                self.plans = plans
                self.diagnostics = diagnostics
                self.counts = counts
                self.adoptedFrom = adoptedFrom
                self.provisionalYears = provisionalYears
                self.nextReminder = nextReminder
                self.seq = seq
                self.anchor = anchor
                self.ledgerFault = ledgerFault
                self.ledgerDamage = ledgerDamage
                self.connections = connections
                self.subscribers = subscribers
            }
        }
    }
}
