/// What an audit found.
public struct AuditReport: Sendable, Hashable {
    /// Every event up to and including this one is as it was written and in its place, or left with a closed year.
    public var verified: Int64
    /// How many of them left with closed years: what stays of these is their place in the chain.
    public var archived = 0
    /// The last event's place when the audit began.
    public var head: Anchor
    /// How many texts are as they were when they were kept.
    public var texts: Int
    /// How many kept files are what they were kept as; 0 where they were not looked at.
    public var files: Int
    /// The anchors from outside that were compared.
    public var anchors: [Anchor]
    /// What is wrong: of the events the first only, then what the anchors, the texts and the cursors show.
    public var findings: [AuditFinding]

    /// Whether nothing was found. Without an anchor this does not exclude that a tail was cut off or all rewritten.
    public var isIntact: Bool { findings.isEmpty }
}

/// One thing that is wrong with a ledger.
public enum AuditFinding: Sendable, Hashable {
    /// The event's bytes are not those its hash is over.
    case altered(seq: Int64)
    /// The event does not carry the hash of the one before it.
    case unchained(seq: Int64)
    /// No event has this sequence number, though later ones were given.
    case missing(seq: Int64)
    /// The event cannot be read.
    case unreadable(seq: Int64, reason: String)
    /// The index by which the event is found does not name the occurrences it is about.
    case misfiled(seq: Int64)
    /// The ledger ends before the anchor.
    case cut(head: Anchor, anchor: Anchor)
    /// Another event stands at the anchor's place.
    case rewritten(found: Anchor, anchor: Anchor)
    /// A text is not the one it was kept as.
    case textAltered(sha256: Fingerprint)
    /// The text of a file that came into force with an event is not there.
    case textMissing(seq: Int64, name: String, sha256: String)
    /// The places of the events that left with this event are not those that did.
    case archiveAltered(seq: Int64)
    /// A file that the event names as kept is not there.
    case evidenceMissing(seq: Int64)
    /// A file that the event names as kept is another one now, or cannot be read.
    case evidenceAltered(seq: Int64)
    /// A sink has received events that are not there.
    case cursorBeyond(sink: String, seq: Int64)

    /// A stable name for programs.
    public var code: String {
        switch self {
        case .altered: "altered"
        case .unchained: "unchained"
        case .missing: "missing"
        case .unreadable: "unreadable"
        case .misfiled: "misfiled"
        case .cut: "cut"
        case .rewritten: "rewritten"
        case .textAltered: "text_altered"
        case .textMissing: "text_missing"
        case .archiveAltered: "archive_altered"
        case .evidenceMissing: "evidence_missing"
        case .evidenceAltered: "evidence_altered"
        case .cursorBeyond: "cursor_beyond"
        }
    }

    /// The event it is about, where it is about one.
    public var seq: Int64? {
        switch self {
        case .altered(let seq), .unchained(let seq), .missing(let seq), .unreadable(let seq, _), .misfiled(let seq),
            .textMissing(let seq, _, _), .archiveAltered(let seq), .evidenceMissing(let seq),
            .evidenceAltered(let seq), .cursorBeyond(_, let seq):
            seq
        case .cut(_, let anchor), .rewritten(_, let anchor): anchor.seq
        case .textAltered: nil
        }
    }
}

extension AuditFinding: CustomStringConvertible {
    /// What was found and what was expected, for people.
    public var description: String {
        switch self {
        case .altered(let seq): "event \(seq) is not what was recorded: its bytes do not give its hash"
        case .unchained(let seq): "event \(seq) does not follow event \(seq - 1): it carries another hash before it"
        case .missing(let seq): "event \(seq) is missing, though it was recorded"
        case .unreadable(let seq, let reason): "event \(seq) cannot be read: \(reason)"
        case .misfiled(let seq): "event \(seq) is not found under the occurrences it is about"
        case .cut(let head, let anchor):
            "the ledger ends with event \(head.seq), but the anchor shows that event \(anchor.seq) was recorded"
        case .rewritten(let found, let anchor):
            "event \(anchor.seq) has the hash \(found.hash), but the anchor says \(anchor.hash)"
        case .textAltered(let sha256): "the text kept as \(sha256) is another one now"
        case .textMissing(let seq, let name, let sha256):
            "the text of “\(name)” (\(sha256)), which came into force with event \(seq), is not there"
        case .archiveAltered(let seq):
            "the places in the chain of what was archived with event \(seq) are not those that were archived"
        case .evidenceMissing(let seq): "a file that was kept with event \(seq) is not there"
        case .evidenceAltered(let seq): "a file that was kept with event \(seq) is another one now, or cannot be read"
        case .cursorBeyond(let sink, let seq): "the sink “\(sink)” has received event \(seq), which is not there"
        }
    }
}
