import Logging

/// Hands messages of the daemon about itself to the log. The metadata `id` is a ``MessageID`` by its raw value.
struct LineLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    private let tell: @Sendable (JournalLine) -> Void

    init(_ tell: @escaping @Sendable (JournalLine) -> Void) {
        self.tell = tell
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let id = (event.metadata?["id"] ?? metadata["id"]).flatMap { MessageID(rawValue: "\($0)") }
        tell(JournalLine(priority: LineLogHandler.priority(of: event.level), id: id, text: "\(event.message)"))
    }

    private static func priority(of level: Logger.Level) -> JournalLine.Priority {
        switch level {
        case .trace, .debug: .debug
        case .info: .info
        case .notice: .notice
        case .warning: .warning
        case .error, .critical: .error
        }
    }
}

extension Logger.MetadataValue {
    /// A message's identifier.
    static func id(_ id: MessageID) -> Logger.MetadataValue { .string(id.rawValue) }
}
