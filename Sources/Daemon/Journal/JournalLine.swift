/// One line of the log, as it leaves for the journal or for standard error.
struct JournalLine: Sendable, Hashable {
    /// How urgent it is, by syslog(3).
    enum Priority: Int, Sendable, Hashable {
        case error = 3
        case warning = 4
        case notice = 5
        case info = 6
        case debug = 7

        /// How it stands in front of a line, by sd-daemon(3).
        var prefix: String { "<\(rawValue)>" }
    }

    /// A field beside the text; there may be several of one name.
    struct Field: Sendable, Hashable {
        /// By the rules of systemd.journal-fields(7).
        let name: String
        /// One line or more.
        let value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// How urgent it is.
    var priority: Priority
    /// What sort of line it is.
    var id: MessageID?
    /// What a person reads.
    var text: String
    /// What a program reads beside it.
    var fields: [Field] = []
}
