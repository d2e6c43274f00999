extension Wire {
    /// A point in time, for programs and for people.
    public struct Moment: Codable, Sendable, Hashable {
        /// Since 1970-01-01T00:00:00Z.
        public var milliseconds: Int64
        /// The same as a civil date and time of the plans' zone: `2026-03-09T08:30`, with seconds where there are any.
        public var local: String

        /// A point in time in both forms.
        public init(milliseconds: Int64, local: String) {
            self.milliseconds = milliseconds
            self.local = local
        }
    }

    /// The daemon's clock at the moment of a reply.
    public struct Clock: Codable, Sendable, Hashable {
        /// The moment of the reply.
        public var now: Moment
        /// Its day, ISO 8601.
        public var today: String
        /// The name of the plans' zone, for example `Asia/Shanghai`.
        public var zone: String
        /// Whether this is a rehearsal's clock and not the machine's.
        public var rehearsal: Bool

        /// A reading of the clock.
        public init(now: Moment, today: String, zone: String, rehearsal: Bool) {
            self.now = now
            self.today = today
            self.zone = zone
            self.rehearsal = rehearsal
        }
    }
}
