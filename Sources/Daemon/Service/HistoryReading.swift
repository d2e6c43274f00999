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
    /// What the entries are about, the present name first, then earlier ones.
    private var subjects: [HistorySubject]
    private var through: Int64
    /// How often earlier names are still followed.
    private var renamings = 16

    /// So many entries one step looks at.
    static let page = 256

    /// A reading that has not begun.
    ///
    /// - Parameters:
    ///   - subject: what the entries are about, under its present and its earlier names; nil for all.
    ///   - kinds: the kinds that are wanted, as they are shown; nil for all.
    ///   - since: only entries after this one.
    ///   - before: only entries before this one; nil for up to the last.
    ///   - limit: the latest so many.
    init(
        _ ledger: any Ledger, about subject: HistorySubject?, kinds: Set<String>?, since: Int64,
        before: Int64? = nil, limit: Int, sight: @escaping (Event) -> Sight
    ) {
        self.ledger = ledger
        self.kinds = kinds
        self.since = since
        self.limit = limit
        self.sight = sight
        subjects = subject.map { [$0] } ?? []
        through = before.map { max($0, 1) - 1 } ?? .max
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
                // A duty's occurrences move to their new names one after the other; one occurrence does at once.
                if case .occurrence = former { subjects = [] }
                subjects.append(former)
                through = entry.seq - 1
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
    private func formerName(by entry: Entry) -> HistorySubject? {
        guard case .rekeyed(let rekeying) = entry.event.fact, let former = entry.event.occurrence,
            let subject = subjects.first(where: { $0.includes(rekeying.to) })
        else { return nil }
        let name: HistorySubject =
            switch subject {
            case .occurrence: .occurrence(former)
            case .duty: .duty(former.duty, member: subject.member == nil ? nil : former.member)
            }
        return subjects.contains(name) ? nil : name
    }

    private mutating func take(_ entry: Entry) {
        guard isAsked(entry.event) else { return }
        let sight = sight(entry.event)
        // Of what somebody may not know of it is not told either what it is about.
        guard sight != .nothing || subjects.isEmpty else { return }
        let kind = sight == .nothing ? Wire.Entry.opaqueKind : entry.event.fact.kind.rawValue
        if kinds?.contains(kind) ?? true { found.append((entry, sight)) }
    }

    private func isAsked(_ event: Event) -> Bool {
        subjects.isEmpty || event.subjects.contains { id in subjects.contains { $0.includes(id) } }
    }

    private var about: EntryQuery.Subject {
        var duties: Set<String> = []
        for subject in subjects {
            switch subject {
            case .occurrence(let id): return .occurrence(id)
            case .duty(let duty, _): duties.insert(duty)
            }
        }
        return duties.isEmpty ? .anything : .duties(duties)
    }

    private var query: EntryQuery {
        // Renamings are looked for whatever is asked for, and an opaque entry can be of any kind.
        let isAnyKind = kinds?.contains(Wire.Entry.opaqueKind) ?? true
        let wanted = isAnyKind ? nil : kinds.map { Set($0.compactMap(Fact.Kind.init(rawValue:))).union([.rekeyed]) }
        return EntryQuery(
            about: about, kinds: wanted, after: since, through: through,
            limit: HistoryReading.page, newestFirst: true)
    }
}

extension HistorySubject {
    fileprivate var member: String? {
        switch self {
        case .occurrence(let id): id.member
        case .duty(_, let member): member
        }
    }
}
