import Ledger
import Planning

/// Follows the ledger and hands its entries over to the log, a batch at a time.
///
/// What waits is not kept here but read from the ledger when the batch before has left, so a journal that blocks costs
/// nothing but time. How far it has come is noted in the ledger; what may not have left when the daemon died is sent
/// again, marked as repeated.
final class JournalSink {
    /// The name under which the ledger keeps its cursor.
    static let name = "journal"
    /// The most entries of a batch.
    static let batch = 128
    /// The cursor is noted at once after a reminder, else after so many entries.
    private static let spacing: Int64 = 256

    /// Told when the cursor cannot be noted or the ledger cannot be read on.
    var onFault: (LedgerFault) -> Void = { _ in }

    private let ledger: any Ledger
    private let lines: () -> EntryLines
    private let send: ([JournalLine], _ whenLeft: @escaping () -> Void) -> Void
    /// Up to here what is sent is a repeat.
    private let repeatsThrough: Int64
    private var left: Int64
    private var noted: Int64
    /// A batch is on its way.
    private(set) var isSending = false
    private var isClosed = false

    /// A sink that goes on where the ledger says it was.
    ///
    /// - Parameters:
    ///   - lines: how entries are put into words at present.
    ///   - send: writes a batch and calls back when it has left.
    init(
        ledger: any Ledger, lines: @escaping () -> EntryLines,
        send: @escaping ([JournalLine], _ whenLeft: @escaping () -> Void) -> Void
    ) throws(LedgerFault) {
        self.ledger = ledger
        self.lines = lines
        self.send = send
        noted = try ledger.cursor(of: JournalSink.name) ?? 0
        left = noted
        repeatsThrough = ledger.head.seq
    }

    /// Whether everything recorded has left.
    var isIdle: Bool { !isSending && left >= ledger.head.seq }

    /// Sends what has not left yet.
    ///
    /// - Parameter fresh: entries just recorded, which then need not be read.
    func advance(_ fresh: [Entry] = []) throws(LedgerFault) {
        guard !isSending, !isClosed, left < ledger.head.seq else { return }
        let isNext = fresh.first?.seq == left + 1
        let entries =
            isNext ? Array(fresh.prefix(JournalSink.batch)) : try ledger.entries(after: left, limit: JournalSink.batch)
        guard let last = entries.last?.seq else { return }
        let words = lines()
        isSending = true
        let isUrgent = entries.contains { $0.event.fact.kind == .reminded }
        send(entries.flatMap { words.lines($0, isRepeated: $0.seq <= repeatsThrough) }) { [weak self] in
            self?.batchLeft(through: last, isUrgent: isUrgent)
        }
    }

    /// Notes how far it has come, and sends no more.
    func close() throws(LedgerFault) {
        isClosed = true
        try note()
    }

    private func batchLeft(through seq: Int64, isUrgent: Bool) {
        isSending = false
        left = seq
        guard !isClosed else { return }
        // Where the cursor cannot be noted, on a full disk say, more is repeated after a crash; the rest leaves now.
        if isUrgent || left - noted >= JournalSink.spacing { attempt(note) }
        attempt { () throws(LedgerFault) in try advance() }
    }

    private func attempt(_ body: () throws(LedgerFault) -> Void) {
        do {
            try body()
        } catch {
            onFault(error)
        }
    }

    private func note() throws(LedgerFault) {
        guard left > noted else { return }
        try ledger.setCursor(left, of: JournalSink.name)
        noted = left
    }
}
