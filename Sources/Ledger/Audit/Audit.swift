import Planning

/// A walk through a ledger that checks all of it: each event's hash, the chain, the index, the texts, the cursors, and
/// anchors from outside. It goes in steps, so that a loop which has other things to do can take one now and then; what
/// is appended after it began is not part of it.
public struct Audit {
    private static let findingsLimit = 100

    private enum Stage {
        case events, anchors, texts([Fingerprint]), cursors, files, finished
    }

    private let mark: Fingerprint
    private let lastGiven: Int64
    private let coding = EventCoding()
    private var stage = Stage.events
    private var last = Anchor.start
    private var evidence: [(seq: Int64, file: PlanLoaded.File)] = []
    private let store: EvidenceStore?
    private var kept: [KeptFile] = []
    private var known: Set<String> = []
    private var check: FileCheck?
    /// The places of archived events so far, by the event they left with.
    private var places: [Int64: PlacesDigest] = [:]
    /// What was said of them when they left.
    private var archives: [(seq: Int64, archiving: Archiving)] = []
    private var report: AuditReport

    /// A file that an event names as kept.
    private struct KeptFile {
        let seq: Int64
        let sha256: Fingerprint
        let size: Int?
    }

    /// The audit of a ledger as it is now, against places in its chain that were noted outside it.
    ///
    /// - Parameter files: where the files are kept that events name; nil leaves them out.
    public init(of ledger: some Ledger, anchors: [Anchor], files: EvidenceStore? = nil) {
        store = files
        mark = ledger.mark.fingerprint
        lastGiven = ledger.lastGiven
        report = AuditReport(verified: 0, head: ledger.head, texts: 0, files: 0, anchors: anchors, findings: [])
    }

    /// Goes on for at most so many events or texts; returns the report at the end, nil before.
    ///
    /// What is wrong with the ledger goes into the report; what is thrown kept the audit from reading on.
    public mutating func proceed(in ledger: some Ledger, atMost count: Int) throws(LedgerFault) -> AuditReport? {
        switch stage {
        case .events:
            if try !walk(ledger, count: max(count, 1)) { stage = .anchors }
        case .anchors:
            checkArchives()
            for anchor in report.anchors { try compare(anchor, with: ledger) }
            let kept = try ledger.textFingerprints()
            let there = Set(kept.map(\.description))
            for (seq, file) in evidence where !there.contains(file.sha256.lowercased()) {
                add(.textMissing(seq: seq, name: file.name, sha256: file.sha256))
            }
            stage = .texts(kept)
        case .texts(let kept):
            for sha256 in kept.prefix(max(count, 1)) { try check(textOf: sha256, in: ledger) }
            let rest = Array(kept.dropFirst(max(count, 1)))
            stage = rest.isEmpty ? .cursors : .texts(rest)
        case .cursors:
            for (sink, seq) in try ledger.cursors().sorted(by: { $0.key < $1.key }) where seq > ledger.lastGiven {
                add(.cursorBeyond(sink: sink, seq: seq))
            }
            kept.reverse()
            stage = .files
        case .files:
            if try !verifyFile() { stage = .finished }
        case .finished: break
        }
        if case .finished = stage { return report }
        return nil
    }

    /// Checks the next events; false at the end or at the first that is wrong.
    private mutating func walk(_ ledger: some Ledger, count: Int) throws(LedgerFault) -> Bool {
        let events: [StoredEvent]
        do {
            events = try ledger.stored(EntryQuery(after: last.seq, through: report.head.seq, limit: count))
        } catch .corrupt(let reason) {
            if count > 1 { return try walk(ledger, count: 1) }
            add(.unreadable(seq: last.seq + 1, reason: reason))
            return false
        }
        guard let end = events.last?.seq else {
            if last.seq < lastGiven { add(.missing(seq: last.seq + 1)) }
            return false
        }
        var gone = try ledger.archivedPlaces(after: last.seq, through: end)[...]
        let subjects = try ledger.subjects(after: last.seq, through: end)
        for event in events {
            if let finding = pass(&gone, before: event.seq) {
                add(finding)
                return false
            }
            if let finding = examine(event, filedUnder: subjects[event.seq] ?? []) {
                add(finding)
                return false
            }
        }
        return true
    }

    /// Goes over the places of events that left, up to an event that is there.
    private mutating func pass(_ gone: inout ArraySlice<ArchivedPlace>, before seq: Int64) -> AuditFinding? {
        while let place = gone.first, place.seq < seq {
            gone.removeFirst()
            guard place.seq == last.seq + 1 else { return .missing(seq: last.seq + 1) }
            guard place.previousHash == last.hash.bytes else { return .unchained(seq: place.seq) }
            guard let hash = Fingerprint(bytes: place.hash) else { return .altered(seq: place.seq) }
            places[place.archive, default: PlacesDigest()].add(
                place.seq, previousHash: place.previousHash, hash: place.hash)
            last = Anchor(seq: place.seq, hash: hash)
            report.archived += 1
        }
        // An event that is there has no place among those that left.
        return gone.first?.seq == seq ? .archiveAltered(seq: seq) : nil
    }

    /// What left with an event is what it says left.
    private mutating func checkArchives() {
        for (seq, said) in archives {
            let found = places.removeValue(forKey: seq)
            guard found?.value == said.places, found?.count == said.events else {
                add(.archiveAltered(seq: seq))
                continue
            }
        }
        for seq in places.keys.sorted() { add(.archiveAltered(seq: seq)) }
    }

    private mutating func examine(_ stored: StoredEvent, filedUnder subjects: Set<String>) -> AuditFinding? {
        guard stored.seq == last.seq + 1 else { return .missing(seq: last.seq + 1) }
        guard let computed = stored.computedHash(mark: mark) else {
            return .unreadable(seq: stored.seq, reason: "it is hashed in the format \(stored.format)")
        }
        guard stored.hash == computed.bytes else { return .altered(seq: stored.seq) }
        guard stored.previousHash == last.hash.bytes else { return .unchained(seq: stored.seq) }
        let entry: Entry
        do {
            entry = try coding.entry(stored)
        } catch {
            return .unreadable(seq: stored.seq, reason: "\(error)")
        }
        guard subjects == Set(entry.event.subjects.map(\.description)) else { return .misfiled(seq: stored.seq) }
        if case .planLoaded(let loaded) = entry.event.fact {
            evidence += loaded.evidence.map { (stored.seq, $0) }
        }
        if case .archived(let archiving) = entry.event.fact { archives.append((stored.seq, archiving)) }
        if store != nil {
            for piece in entry.event.fact.evidence where piece.kept == true {
                guard let sha256 = piece.sha256.flatMap(Fingerprint.init) else { continue }
                if known.insert(sha256.description).inserted {
                    kept.append(KeptFile(seq: stored.seq, sha256: sha256, size: piece.size))
                }
            }
        }
        last = entry.anchor
        report.verified = entry.seq
        return nil
    }

    private mutating func compare(_ anchor: Anchor, with ledger: some Ledger) throws(LedgerFault) {
        let event = try ledger.stored(EntryQuery(after: anchor.seq - 1, through: anchor.seq, limit: 1)).first
        if let event {
            guard let hash = Fingerprint(bytes: event.hash) else { return add(.altered(seq: anchor.seq)) }
            if hash != anchor.hash { add(.rewritten(found: Anchor(seq: anchor.seq, hash: hash), anchor: anchor)) }
        } else if let place = try ledger.archivedPlaces(after: anchor.seq - 1, through: anchor.seq).first {
            guard let hash = Fingerprint(bytes: place.hash) else { return add(.altered(seq: anchor.seq)) }
            if hash != anchor.hash { add(.rewritten(found: Anchor(seq: anchor.seq, hash: hash), anchor: anchor)) }
        } else if anchor.seq > report.head.seq {
            add(.cut(head: report.head, anchor: anchor))
        } else if anchor.seq == 0 {
            if anchor != .start { add(.rewritten(found: .start, anchor: anchor)) }
        } else {
            add(.missing(seq: anchor.seq))
        }
    }

    private mutating func check(textOf sha256: Fingerprint, in ledger: some Ledger) throws(LedgerFault) {
        if let bytes = try ledger.text(sha256: sha256), Fingerprint(of: bytes) == sha256 {
            report.texts += 1
        } else {
            add(.textAltered(sha256: sha256))
        }
    }

    /// Reads on in the kept files, a piece of one at a time; false after the last.
    private mutating func verifyFile() throws(LedgerFault) -> Bool {
        guard let store, let file = kept.last else { return false }
        if check == nil {
            do throws(LedgerFault) {
                check = try store.open(file.sha256).map { FileCheck($0, sha256: file.sha256, size: file.size) }
            } catch {
                add(.evidenceAltered(seq: file.seq))
                kept.removeLast()
                return true
            }
            guard check != nil else {
                add(.evidenceMissing(seq: file.seq))
                kept.removeLast()
                return true
            }
        }
        guard let isGenuine = try check?.proceed() else { return true }
        if isGenuine { report.files += 1 } else { add(.evidenceAltered(seq: file.seq)) }
        check = nil
        kept.removeLast()
        return true
    }

    private mutating func add(_ finding: AuditFinding) {
        if report.findings.count < Audit.findingsLimit, !report.findings.contains(finding) {
            report.findings.append(finding)
        }
    }
}

extension Ledger {
    /// Checks the whole ledger at once, against a place in its chain that was noted outside it, if there is one.
    ///
    /// It reads every event: tens of milliseconds for a year of an organisation, seconds for 100,000 events.
    public func audit(anchor: Anchor? = nil, files: EvidenceStore? = nil) throws(LedgerFault) -> AuditReport {
        var audit = Audit(of: self, anchors: anchor.map { [$0] } ?? [], files: files)
        while true {
            if let report = try audit.proceed(in: self, atMost: 1000) { return report }
        }
    }
}
