import CalendarInterface
import CivilTime
import Ledger
import Planning
import Varlink
import Wording

/// All clients that follow the ledger.
///
/// One that comes with a cursor is first sent what it missed, page by page and only as fast as it takes it, read from
/// the ledger and kept nowhere else. Then it is live. A live one that does not keep up is cut off with its cursor.
final class Subscribers {
    /// How many entries are read for one subscriber before others have their turn.
    static let page = 128

    private let ledger: any Ledger
    /// Entries as they go over the wire, for what may be seen of them.
    private let wire: (Entry, Sight) -> Wire.Entry
    private let sight: (Event, Caller) -> Sight
    /// Runs something after whatever else the loop has to do.
    private let later: (@escaping () -> Void) -> Void
    private var all: [ObjectIdentifier: Subscriber] = [:]

    init(
        ledger: any Ledger, wire: @escaping (Entry, Sight) -> Wire.Entry, sight: @escaping (Event, Caller) -> Sight,
        later: @escaping (@escaping () -> Void) -> Void
    ) {
        self.ledger = ledger
        self.wire = wire
        self.sight = sight
        self.later = later
    }

    /// How many there are.
    var count: Int { all.count }

    /// Takes one in, tells it the head, and begins to send what it missed.
    func add(_ subscriber: Subscriber, clock: Wire.Clock) {
        all[ObjectIdentifier(subscriber)] = subscriber
        subscriber.stream.onClose { [weak self, weak subscriber] in
            if let subscriber { self?.forget(subscriber) }
        }
        subscriber.stream.onDrain { [weak self, weak subscriber] in
            guard let self, let subscriber, subscriber.isPaused else { return }
            subscriber.isPaused = false
            replay(subscriber)
        }
        send(Wire.Monitor.Reply(clock: clock, head: ledger.head.seq), to: subscriber)
        if !subscriber.isLive { replay(subscriber) }
    }

    /// Sends what was just recorded to all who are live.
    func publish(_ entries: [Entry]) {
        var frames: [Sight: Frame] = [:]
        for entry in entries {
            frames.removeAll(keepingCapacity: true)
            for subscriber in all.values where subscriber.isLive && subscriber.position < entry.seq {
                let sight = sight(entry.event, subscriber.caller)
                if wants(subscriber, entry, sight) {
                    let reply = Wire.Monitor.Reply(head: entry.seq, entry: wire(entry, sight))
                    guard let frame = frames[sight] ?? frame(reply, for: subscriber) else { continue }
                    frames[sight] = frame
                    guard deliver(frame, to: subscriber) else { continue }
                }
                subscriber.position = entry.seq
            }
        }
    }

    /// Finds out again who each of them is, after the roster has changed.
    func identify(_ caller: (Peer) -> Caller) {
        for subscriber in all.values { subscriber.caller = caller(subscriber.peer) }
    }

    private func replay(_ subscriber: Subscriber) {
        guard all[ObjectIdentifier(subscriber)] === subscriber else { return }
        let entries: [Entry]
        do {
            entries = try ledger.entries(after: subscriber.position, limit: Subscribers.page)
        } catch {
            return end(subscriber, unavailable(subscriber))
        }
        for entry in entries {
            if subscriber.stream.isBackedUp {
                subscriber.isPaused = true
                return
            }
            let sight = sight(entry.event, subscriber.caller)
            if wants(subscriber, entry, sight) {
                let isReplayed = entry.seq <= subscriber.replayThrough
                let reply = Wire.Monitor.Reply(
                    head: ledger.head.seq, entry: wire(entry, sight), replayed: isReplayed ? true : nil)
                guard send(reply, to: subscriber) else { return }
            }
            subscriber.position = entry.seq
        }
        guard subscriber.position < ledger.head.seq else {
            subscriber.isLive = true
            return
        }
        later { [weak self, weak subscriber] in
            if let subscriber { self?.replay(subscriber) }
        }
    }

    private func wants(_ subscriber: Subscriber, _ entry: Entry, _ sight: Sight) -> Bool {
        guard let kinds = subscriber.kinds else { return true }
        return kinds.contains(sight == .nothing ? Wire.Entry.opaqueKind : entry.event.fact.kind.rawValue)
    }

    @discardableResult
    private func send(_ reply: Wire.Monitor.Reply, to subscriber: Subscriber) -> Bool {
        frame(reply, for: subscriber).map { deliver($0, to: subscriber) } ?? false
    }

    /// A reply ready to be sent; one that cannot be written ends the stream.
    private func frame(_ reply: Wire.Monitor.Reply, for subscriber: Subscriber) -> Frame? {
        do {
            return try Frame(reply: reply, continues: true)
        } catch {
            end(subscriber, unavailable(subscriber))
            return nil
        }
    }

    private func deliver(_ frame: Frame, to subscriber: Subscriber) -> Bool {
        switch subscriber.stream.send(frame) {
        case .sent: return true
        case .closed: forget(subscriber)
        case .overflow:
            let cursor = subscriber.position
            end(subscriber, .lagging(cursor: cursor).saying(subscriber.words.lagging(cursor: cursor)))
        }
        return false
    }

    private func unavailable(_ subscriber: Subscriber) -> CalendarError {
        .ledgerUnavailable(.failed).saying(subscriber.words.ledgerUnavailable(.failed))
    }

    private func end(_ subscriber: Subscriber, _ error: CalendarError) {
        forget(subscriber)
        subscriber.stream.fail(VarlinkError(error))
    }

    private func forget(_ subscriber: Subscriber) {
        all[ObjectIdentifier(subscriber)] = nil
    }
}
