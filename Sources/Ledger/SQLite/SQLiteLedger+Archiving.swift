import CivilTime
import Foundation
import GRDB
import Planning

/// A closed year leaves the ledger: its events are written into a file, that file is verified, and only then do they
/// leave, in one transaction that puts their places in the chain and an event that says so in their stead.
public final class YearArchive {
    /// What is going on, for those who want to know how far it came.
    public enum Step: Sendable, Hashable, CaseIterable {
        /// The file is written and on disk.
        case written
        /// It was read back, and is what the ledger has.
        case verified
        /// In the transaction, before it counts.
        case removing
        /// The events are no longer in the ledger.
        case removed
    }

    private let ledger: SQLiteLedger
    private let year: Int
    private let seqs: [Int64]
    /// The events that stay, in order.
    public let remaining: [Event]

    /// Looks which events of a ledger would leave with a year.
    public init(of year: Int, in ledger: SQLiteLedger) throws(LedgerFault) {
        self.ledger = ledger
        self.year = year
        var (seqs, remaining): ([Int64], [Event]) = ([], [])
        var last: Int64 = 0
        while case let page = try ledger.entries(after: last, limit: 1000), let end = page.last?.seq {
            for entry in page {
                if entry.event.belongs(to: year) { seqs.append(entry.seq) } else { remaining.append(entry.event) }
            }
            last = end
        }
        (self.seqs, self.remaining) = (seqs, remaining)
    }

    /// How many would leave.
    public var count: Int { seqs.count }

    /// Writes them into a file, verifies it, and takes them out of the ledger.
    ///
    /// Whatever keeps it from coming to its end, each event is in the ledger or in a file that was verified.
    ///
    /// - Parameters:
    ///   - path: the file, which must not be there yet.
    ///   - now: the moment that is recorded.
    ///   - actor: who wants it.
    ///   - checkpoint: what the events that stay come to, with the one that says so.
    ///   - step: told how far it is; what it throws ends it there.
    /// - Returns: what the file is.
    public func write(
        to path: String, at now: Instant, by actor: Actor, checkpoint: (Event) -> Checkpoint?,
        step: (Step) throws(LedgerFault) -> Void = { _ in }
    ) throws(LedgerFault) -> ArchiveFile.Report {
        guard !seqs.isEmpty else { throw .unstorable("an archive of \(year) without events") }
        let sha256 = try copy(to: path)
        try step(.written)
        let report = try verified(path, sha256)
        try step(.verified)
        let event = Event(
            recordedAt: now, actor: actor,
            fact: .archived(
                Archiving(
                    year: year, sha256: sha256.description, events: report.events, first: report.first,
                    last: report.last, places: report.places)))
        try ledger.remove(seqs, behind: event, checkpoint: checkpoint(event)) { () throws(LedgerFault) in
            try step(.removing)
        }
        try step(.removed)
        return report
    }

    private func copy(to path: String) throws(LedgerFault) -> Fingerprint {
        let writer = try ArchiveWriter(path, year: year, mark: ledger.mark, anchor: ledger.head)
        try addTexts(to: writer)
        for start in stride(from: 0, to: seqs.count, by: 1000) {
            let page = Array(seqs[start...].prefix(1000))
            let wanted = Set(page)
            var last = (page.first ?? 1) - 1
            while let end = page.last, last < end {
                let events = try ledger.stored(EntryQuery(after: last, through: end, limit: 1000))
                guard let next = events.last?.seq else { break }
                for event in events where wanted.contains(event.seq) { try writer.add(event) }
                last = next
            }
        }
        return try writer.finish()
    }

    /// Those of every load up to the last of the events: by them it can be read what the events meant.
    private func addTexts(to writer: ArchiveWriter) throws(LedgerFault) {
        var last: Int64 = 0
        let kinds: Set<Fact.Kind> = [.planLoaded]
        while case let page = try ledger.entries(
            EntryQuery(kinds: kinds, after: last, through: seqs.last ?? 0, limit: 100)), let end = page.last?.seq
        {
            for case .planLoaded(let loaded) in page.map(\.event.fact) {
                for file in loaded.evidence {
                    guard let bytes = try ledger.text(sha256: file.sha256) else { throw Sealing.missingText(file) }
                    try writer.add(text: bytes)
                }
            }
            last = end
        }
    }

    /// Reads the file back from the disk: every event has to be there as the ledger has it.
    private func verified(_ path: String, _ sha256: Fingerprint) throws(LedgerFault) -> ArchiveFile.Report {
        var rest = seqs[...]
        let report = try ArchiveFile(path).verify { event throws(LedgerFault) in
            guard let seq = rest.popFirst(), seq == event.seq,
                try ledger.stored(EntryQuery(after: seq - 1, through: seq, limit: 1)).first == event
            else { throw .corrupt("“\(path)” has another event \(event.seq) than the ledger") }
        }
        guard rest.isEmpty, report.sha256 == sha256 else { throw .io("“\(path)” is not what was written") }
        return report
    }
}

extension SQLiteLedger {
    /// Takes events out in one transaction with the event that says so.
    fileprivate func remove(
        _ seqs: [Int64], behind event: Event, checkpoint: Checkpoint?, step: () throws(LedgerFault) -> Void
    ) throws(LedgerFault) {
        try append([event], texts: [], checkpoint: checkpoint) { db, sealed in
            for seq in seqs {
                try db.run(
                    """
                    INSERT INTO archived (seq, previous_hash, hash, archive)
                    SELECT seq, previous_hash, hash, ? FROM events WHERE seq = ?
                    """, [sealed.first?.entry.seq, seq])
                try db.run("DELETE FROM event_subjects WHERE seq = ?", [seq])
                try db.run("DELETE FROM events WHERE seq = ?", [seq])
            }
            try step()
        }
    }

    /// Gives back the space of what left; without it the old bytes would lie in the file for a while.
    public func compact() throws(LedgerFault) {
        do {
            try connection.queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                try db.checkpoint(.truncate)
            }
        } catch {
            throw connection.fault(error)
        }
    }
}
