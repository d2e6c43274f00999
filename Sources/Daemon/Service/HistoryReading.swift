import CalendarInterface
import Ledger
import Planning

/// Reads the latest entries that somebody asks for and may see, page by page from the end.
struct HistoryReading {
    let ledger: any Ledger
    /// The kinds that are wanted, as they are shown; nil for all.
    let kinds: Set<String>?
    /// Only entries after this one.
    let since: Int64
    let sight: (Event) -> Sight

    private static let page = 1000
    /// How often an occurrence's earlier names are followed.
    private static let renamings = 16

    /// The latest entries in order, and whether there are earlier ones.
    ///
    /// - Parameter id: the occurrence they are about, under its present and its earlier names; nil for all.
    func latest(
        _ limit: Int, about id: OccurrenceID?
    ) throws(LedgerFault) -> (entries: [(entry: Entry, sight: Sight)], isTruncated: Bool) {
        var found: [(entry: Entry, sight: Sight)] = []
        var subject = id
        var through = Int64.max
        for _ in 0...HistoryReading.renamings {
            let former = try collect(&found, about: subject, through: through, atMost: limit + 1)
            guard let former, found.count <= limit else { break }
            (subject, through) = (former.id, former.through)
        }
        let isTruncated = found.count > limit
        return (found.prefix(limit).reversed(), isTruncated)
    }

    /// Collects entries from the newest down.
    ///
    /// - Returns: the name under which the history goes on further back.
    private func collect(
        _ found: inout [(entry: Entry, sight: Sight)], about id: OccurrenceID?, through: Int64, atMost count: Int
    ) throws(LedgerFault) -> (id: OccurrenceID, through: Int64)? {
        var through = through
        while found.count < count {
            let page = try ledger.entries(query(about: id, through: through))
            for entry in page {
                if let id, case .rekeyed(let rekeying) = entry.event.fact, rekeying.to == id,
                    let former = entry.event.occurrence, former != id
                {
                    take(entry, into: &found)
                    return (former, entry.seq - 1)
                }
                take(entry, into: &found)
                if found.count >= count { return nil }
            }
            guard let last = page.last, page.count == HistoryReading.page else { return nil }
            through = last.seq - 1
        }
        return nil
    }

    private func take(_ entry: Entry, into found: inout [(entry: Entry, sight: Sight)]) {
        let sight = sight(entry.event)
        let kind = sight == .nothing ? Wire.Entry.opaqueKind : entry.event.fact.kind.rawValue
        if kinds?.contains(kind) ?? true { found.append((entry, sight)) }
    }

    private func query(about id: OccurrenceID?, through: Int64) -> EntryQuery {
        // Renamings are looked for whatever is asked for, and an opaque entry can be of any kind.
        let isAnyKind = kinds?.contains(Wire.Entry.opaqueKind) ?? true
        let wanted = isAnyKind ? nil : kinds.map { Set($0.compactMap(Fact.Kind.init(rawValue:))).union([.rekeyed]) }
        return EntryQuery(
            about: id.map { .occurrence($0) } ?? .anything, kinds: wanted, after: since, through: through,
            limit: HistoryReading.page, newestFirst: true)
    }
}
