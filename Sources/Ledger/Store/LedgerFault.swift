/// Why the ledger could not do what it was asked to. Whatever was asked, nothing of it was done.
public enum LedgerFault: Error, Sendable, Hashable {
    /// There is no space left. What was recorded is safe, and appending works again when there is space.
    case full(String)
    /// Another process holds the ledger.
    case busy(String)
    /// Somebody else has appended since: read what came after the head, decide again, append again.
    case overtaken(head: Anchor)
    /// It is damaged, or was tampered with.
    case corrupt(String)
    /// It was written by a newer program.
    case newer(String)
    /// It is marked for something else than what it was opened for.
    case otherPurpose(found: LedgerPurpose, wanted: LedgerPurpose)
    /// What was given cannot be stored.
    case unstorable(String)
    /// Reading or writing failed otherwise.
    case io(String)

    /// A stable name for programs.
    public var code: String {
        switch self {
        case .full: "full"
        case .busy: "busy"
        case .overtaken: "overtaken"
        case .corrupt: "corrupt"
        case .newer: "newer"
        case .otherPurpose: "other_purpose"
        case .unstorable: "unstorable"
        case .io: "io"
        }
    }

    /// Whether the same may succeed later without anybody repairing the ledger.
    public var isTransient: Bool {
        switch self {
        case .full, .busy, .overtaken: true
        case .corrupt, .newer, .otherPurpose, .unstorable, .io: false
        }
    }
}

extension LedgerFault: CustomStringConvertible {
    /// What was found, what was expected and what to do, for people.
    public var description: String {
        switch self {
        case .full(let path):
            "no space left for the ledger “\(path)”: nothing was recorded; free some space and try again"
        case .busy(let path):
            "the ledger “\(path)” is held by another process: stop the other yearpland or name another state directory"
        case .overtaken(let head):
            "another process has appended up to event \(head.seq): read on from there and decide again"
        case .corrupt(let what):
            "the ledger is damaged: \(what); restore it from a backup and compare it with the anchors in the journal"
        case .newer(let what):
            "the ledger was written by a newer yearplan: \(what); install that version or a later one"
        case .otherPurpose(found: .real, let wanted):
            "this ledger is for the real plan and cannot be opened for \(wanted):"
                + " name another state directory for the rehearsal"
        case .otherPurpose(let found, wanted: .real):
            "this ledger is for \(found) and cannot be opened for the real plan: name another state directory"
        case .otherPurpose(let found, let wanted):
            "this ledger is for \(found) and cannot be opened for \(wanted):"
                + " start with the same date to go on, or name another state directory"
        case .unstorable(let what):
            "this cannot be recorded: \(what)"
        case .io(let what):
            "the ledger cannot be read or written: \(what)"
        }
    }
}
