extension Wire {
    /// Entries of the ledger in order.
    public enum GetHistory: CalendarMethod {
        /// Its own name.
        public static let method = "GetHistory"
        /// The bounds of `limit`.
        public static let limits = 1...10_000
        /// The `limit` of a call that gives none.
        public static let defaultLimit = 1000

        /// What restricts the entries; what is absent does not.
        public struct Parameters: Codable, Sendable, Hashable {
            /// An occurrence, or a duty for all its occurrences; the shortest unambiguous form will do.
            public var name: String?
            /// Only entries after this cursor.
            public var since: Int64?
            /// Only entries before this one.
            public var before: Int64?
            /// The latest so many.
            public var limit: Int?
            /// The `Kind`s of the interface that are wanted.
            public var kinds: [String]?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// What restricts the entries.
            public init(
                name: String? = nil, since: Int64? = nil, before: Int64? = nil, limit: Int? = nil,
                kinds: [String]? = nil, language: String? = nil
            ) {
                self.name = name
                self.since = since
                self.before = before
                self.limit = limit
                self.kinds = kinds
                self.language = language
            }
        }

        /// The entries.
        public struct Reply: Codable, Sendable, Hashable {
            /// The daemon's clock at the moment of the reply.
            public var clock: Clock
            /// The identity the name stood for, where that was one occurrence.
            public var occurrence: String?
            /// The duty the name stood for, where that was one.
            public var duty: String?
            /// In the order in which they were recorded.
            public var entries: [Entry]
            /// The sequence number of the ledger's last entry.
            public var head: Int64
            /// There are earlier ones.
            public var truncated: Bool

            /// The entries.
            public init(
                clock: Clock, occurrence: String? = nil, duty: String? = nil, entries: [Entry], head: Int64,
                truncated: Bool = false
            ) {
                self.clock = clock
                self.occurrence = occurrence
                self.duty = duty
                self.entries = entries
                self.head = head
                self.truncated = truncated
            }
        }
    }

    /// A stream of the ledger; to be called with `more`.
    public enum Monitor: CalendarMethod {
        /// Its own name.
        public static let method = "Monitor"

        /// From where, and what.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The last entry that is known already; without it only new ones come.
            public var since: Int64?
            /// The `Kind`s of the interface that are wanted.
            public var kinds: [String]?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// From where, and what.
            public init(since: Int64? = nil, kinds: [String]? = nil, language: String? = nil) {
                self.since = since
                self.kinds = kinds
                self.language = language
            }
        }

        /// The head in the first reply, then one entry in each.
        public struct Reply: Codable, Sendable, Hashable {
            /// In the first reply.
            public var clock: Clock?
            /// The sequence number of the ledger's last entry.
            public var head: Int64
            /// Absent in the first reply.
            public var entry: Entry?
            /// The entry was recorded before the call.
            public var replayed: Bool?

            /// One reply.
            public init(clock: Clock? = nil, head: Int64, entry: Entry? = nil, replayed: Bool? = nil) {
                self.clock = clock
                self.head = head
                self.entry = entry
                self.replayed = replayed
            }
        }
    }

    /// A copy of the ledger; to be called with `more`.
    public enum Backup: CalendarMethod {
        /// Its own name.
        public static let method = "Backup"

        /// The language, if any.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// The language, if any.
            public init(language: String? = nil) {
                self.language = language
            }
        }

        /// The next bytes, or the end.
        public struct Reply: Codable, Sendable, Hashable {
            /// The next bytes as Base64.
            public var data: String?
            /// In the last reply: how many bytes there are in all.
            public var bytes: Int?
            /// In the last reply: the last event's sequence number.
            public var seq: Int64?
            /// In the last reply: the last event's place, `sequence:hash`.
            public var anchor: String?

            /// One reply.
            public init(data: String? = nil, bytes: Int? = nil, seq: Int64? = nil, anchor: String? = nil) {
                self.data = data
                self.bytes = bytes
                self.seq = seq
                self.anchor = anchor
            }
        }
    }

    /// One thing an audit found wrong.
    public struct AuditFinding: Codable, Sendable, Hashable {
        /// What it is: `altered`, `unchained`, `missing`, `unreadable`, `misfiled`, `cut`, `rewritten`, `text_altered`,
        /// `text_missing`, `archive_altered`, `evidence_missing`, `evidence_altered` or `cursor_beyond`.
        public var code: String
        /// The entry it is about, where it is about one.
        public var seq: Int64?

        /// One thing that is wrong.
        public init(code: String, seq: Int64? = nil) {
            self.code = code
            self.seq = seq
        }
    }

    /// Verifies the chain of hashes, and the files that were kept.
    public enum Audit: CalendarMethod {
        /// Its own name.
        public static let method = "Audit"

        /// What was found.
        public enum Verdict: String, Codable, Sendable, Hashable, CaseIterable {
            /// All entries follow from one another, and the anchor is among them.
            case intact
            /// An entry does not follow from the one before.
            case broken
            /// The ledger ends before the anchor.
            case cut
            /// The entry of the anchor is another one now.
            case rewritten
            /// The entries are as they were recorded, but a file that was kept with one is missing or another one now.
            case damaged
        }

        /// An anchor, if any.
        public struct Parameters: Codable, Sendable, Hashable {
            /// `sequence:hash`, written down earlier.
            public var anchor: String?
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// An anchor, if any.
            public init(anchor: String? = nil, language: String? = nil) {
                self.anchor = anchor
                self.language = language
            }
        }

        /// What was found.
        public struct Reply: Codable, Sendable, Hashable {
            /// The raw value of a `Verdict`.
            public var verdict: String
            /// How many there are.
            public var entries: Int64
            /// That of the last entry.
            public var anchor: String
            /// The entry that is wrong.
            public var seq: Int64?
            /// How many kept files are as they were.
            public var files: Int?
            /// All that is wrong.
            public var findings: [AuditFinding]?

            /// What was found.
            public init(
                verdict: Verdict, entries: Int64, anchor: String, seq: Int64? = nil, files: Int? = nil,
                findings: [AuditFinding]? = nil
            ) {
                self.verdict = verdict.rawValue
                self.entries = entries
                self.anchor = anchor
                self.seq = seq
                self.files = files
                self.findings = findings
            }
        }
    }

    /// Reads plan and calendar files again.
    public enum Reload: CalendarMethod {
        /// Its own name.
        public static let method = "Reload"

        /// Nothing but the language.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Nothing but the language.
            public init(language: String? = nil) {
                self.language = language
            }
        }

        /// What changed.
        public struct Reply: Codable, Sendable, Hashable {
            /// Warnings.
            public var diagnostics: [Diagnostic]
            /// The plans in force.
            public var plans: [PlanSummary]
            /// Duties.
            public var added: Int
            /// Duties.
            public var removed: Int
            /// Duties.
            public var changed: Int
            /// Occurrences that keep their dates.
            public var pinned: Int
            /// Occurrences that are no longer in the plan.
            public var withdrawn: Int
            /// Occurrences that took other dates by the calendar.
            public var shifted: Int?
            /// Years whose official calendar arrived.
            public var official: [Int]?
            /// The ledger's last entry.
            public var seq: Int64
            /// That of the ledger's last entry.
            public var anchor: String

            /// What changed.
            public init(
                diagnostics: [Diagnostic], plans: [PlanSummary], added: Int, removed: Int, changed: Int, pinned: Int,
                withdrawn: Int, shifted: Int? = nil, official: [Int]? = nil, seq: Int64, anchor: String
            ) {
                self.diagnostics = diagnostics
                self.plans = plans
                self.added = added
                self.removed = removed
                self.changed = changed
                self.pinned = pinned
                self.withdrawn = withdrawn
                self.shifted = shifted
                self.official = official
                self.seq = seq
                self.anchor = anchor
            }
        }
    }
}
