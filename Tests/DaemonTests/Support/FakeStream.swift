import CalendarInterface
import FoundationEssentials
import Varlink

@testable import Daemon

/// A subscriber's end of a stream that takes as much as it is told to.
final class FakeStream: EventStream {
    /// Replies that were taken.
    private(set) var replies: [Wire.Monitor.Reply] = []
    /// The error that ended it.
    private(set) var error: VarlinkError?
    /// It is backed up when so many replies were taken; raise it and call ``drain()``.
    var pauseAfter = Int.max
    /// It overflows when so many replies were taken.
    var overflowAfter = Int.max
    var isGone = false
    private var closing: (() -> Void)?
    private var draining: (() -> Void)?

    private struct Message: Decodable {
        let parameters: Wire.Monitor.Reply
        let continues: Bool
    }

    var isBackedUp: Bool { replies.count >= pauseAfter }

    /// The sequence numbers of the entries that were taken.
    var seqs: [Int64] { replies.compactMap { $0.entry?.seq } }

    /// The kinds of the entries that were taken.
    var kinds: [String] { replies.compactMap { $0.entry?.kind } }

    func send(_ frame: Frame) -> Delivery {
        if isGone { return .closed }
        if replies.count >= overflowAfter { return .overflow }
        guard let message = try? JSONDecoder().decode(Message.self, from: Data(frame.bytes.dropLast())),
            message.continues
        else { preconditionFailure("not a reply of a stream") }
        replies.append(message.parameters)
        return .sent
    }

    func fail(_ error: VarlinkError) { self.error = error }

    func onClose(_ body: @escaping () -> Void) { closing = body }

    func onDrain(_ body: @escaping () -> Void) { draining = body }

    func drain() { draining?() }

    func close() {
        isGone = true
        closing?()
    }
}
