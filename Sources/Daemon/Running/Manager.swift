import Logging
import Synchronization
import Systemd

/// The service manager, told how the daemon is. Without one nothing is worked out and nothing is said.
final class Manager: Sendable {
    /// Whether there is one.
    let isThere: Bool
    private let notifier: Notifier
    private let log: Logger
    private let status = Mutex<String?>(nil)

    init(isThere: Bool, log: Logger, notifier: Notifier = Notifier()) {
        self.isThere = isThere
        self.notifier = notifier
        self.log = log
    }

    /// Says something.
    func tell(_ notice: Notifier.Notice) {
        guard isThere else { return }
        do {
            try notifier.send(notice)
        } catch {
            log.warning("the service manager cannot be told: \(error)")
        }
    }

    /// Says how things stand, if that is news.
    func tell(status line: String) {
        guard isThere else { return }
        let isNews = status.withLock { status in
            defer { status = line }
            return status != line
        }
        if isNews { tell(.status(line)) }
    }
}
