import NIOCore
import NIOPosix
import Synchronization

/// The thread that writes the log, because that may block: a loop of its own with nothing else to do.
final class Outlet: Sendable {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let writer: LineWriter
    private let messages = Mutex(Messages())

    /// Messages of the daemon about itself that wait to be written.
    private struct Messages {
        var waiting = 0
        var lost = 0
    }

    /// The most messages that wait; beyond it they are counted instead.
    private static let limit = 1000

    /// An outlet that writes with a writer.
    init(_ writer: LineWriter) {
        self.writer = writer
    }

    /// Writes lines in their order.
    ///
    /// - Returns: when they have left.
    func write(_ lines: [JournalLine]) -> EventLoopFuture<Void> {
        group.next().submit { [writer] in
            for line in lines { writer.write(line) }
        }
    }

    /// Writes a message of the daemon about itself, or counts it as lost when too many wait already.
    func tell(_ line: JournalLine) {
        let isTaken = messages.withLock { messages in
            guard messages.waiting < Outlet.limit else {
                messages.lost += 1
                return false
            }
            messages.waiting += 1
            return true
        }
        guard isTaken else { return }
        group.next().execute { [self] in
            writer.write(line)
            let lost = messages.withLock { messages in
                messages.waiting -= 1
                defer { if messages.waiting == 0 { messages.lost = 0 } }
                return messages.waiting == 0 ? messages.lost : 0
            }
            if lost > 0 {
                writer.write(
                    JournalLine(priority: .warning, text: "\(lost) messages were lost while the log was blocked"))
            }
        }
    }

    /// Everything that waits now has left.
    func flushed() -> EventLoopFuture<Void> {
        write([])
    }
}
