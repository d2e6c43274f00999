import CalendarInterface
import Ledger
import Planning

/// Reads the latest entries that somebody asks for and may see, page by page from the end.
struct HistoryReading {
    /// What was read.
    struct Outcome {
        /// In order.
        let entries: [(entry: Entry, sight: Sight)]
        /// There are earlier ones.
        let isTruncated: Bool
    }

    private let ledger: any Ledger
    private let kinds: Set<String>?
    private let since: Int64
    private let limit: Int
    private let sight: (Event) -> Sight
    /// From the newest down.
    private var found: [(entry: Entry, sight: Sight)] = []
    private var subject: OccurrenceID?
    private var through = Int64.max
    /// How often an occurrence's earlier names are still followed.
    private var renamings = 16

    /// So many entries one step looks at.
    static let page = 256

    /// A reading that has not begun.
    ///
    /// - Parameters:
    ///   - id: the occurrence the entries are about, under its present and its earlier names; nil for all.
    ///   - kinds: the kinds that are wanted, as they are shown; nil for all.
    ///   - since: only entries after this one.
    ///   - limit: the latest so many.
    init(
        _ ledger: any Ledger, about id: OccurrenceID?, kinds: Set<String>?, since: Int64, limit: Int,
        sight: @escaping (Event) -> Sight
    ) {
        self.ledger = ledger
        self.kinds = kinds
        self.since = since
        self.limit = limit
        self.sight = sight
        subject = id
    }

    /// Reads one page further back; nil before the end.
    mutating func proceed() throws(LedgerFault) -> Outcome? {
        let page = try ledger.entries(query)
        for entry in page {
            take(entry)
            if found.count > limit { return outcome }
            if let former = formerName(by: entry) {
                guard renamings > 0 else { return outcome }
                renamings -= 1
                (subject, through) = (former, entry.seq - 1)
                return nil
            }
        }
        guard let last = page.last, page.count == HistoryReading.page else { return outcome }
        through = last.seq - 1
        return nil
    }

    private var outcome: Outcome {
        Outcome(entries: found.prefix(limit).reversed(), isTruncated: found.count > limit)
    }

    /// The name under which the history goes on further back than this entry.
    private func formerName(by entry: Entry) -> OccurrenceID? {
        guard case .rekeyed(let rekeying) = entry.event.fact, let subject, rekeying.to == subject,
            let former = entry.event.occurrence, former != subject
        else { return nil }
        return former
    }

    private mutating func take(_ entry: Entry) {
        let sight = sight(entry.event)
        let kind = sight == .nothing ? Wire.Entry.opaqueKind : entry.event.fact.kind.rawValue
        if kinds?.contains(kind) ?? true { found.append((entry, sight)) }
    }

    private var query: EntryQuery {
        // Renamings are looked for whatever is asked for, and an opaque entry can be of any kind.
        let isAnyKind = kinds?.contains(Wire.Entry.opaqueKind) ?? true
        let wanted = isAnyKind ? nil : kinds.map { Set($0.compactMap(Fact.Kind.init(rawValue:))).union([.rekeyed]) }
        return EntryQuery(
            about: subject.map { .occurrence($0) } ?? .anything, kinds: wanted, after: since, through: through,
            limit: HistoryReading.page, newestFirst: true)
    }
}
