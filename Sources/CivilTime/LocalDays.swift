/// The days of an organisation that differ from those of its country.
public struct LocalDays: Sendable, Hashable {
    /// Days off: neither worked nor open.
    public let off: [DateSpan]
    /// Working days, on which the counters are open too.
    public let work: [DateSpan]
    /// Days on which the counters are open; whether they are worked is left to the country.
    public let open: [DateSpan]
    /// Days on which the counters are closed; whether they are worked is left to the country.
    public let closed: [DateSpan]

    /// The organisation's own days, which are checked.
    /// - Throws: all mistakes at once: years outside `CalendarTable.yearRange`, spans of more than 366 days, a day in
    ///   two lists that contradict each other (`off` with `work` or `open`, `closed` with `work` or `open`).
    public init(
        off: [DateSpan] = [], work: [DateSpan] = [], open: [DateSpan] = [], closed: [DateSpan] = []
    ) throws(CalendarFaults) {
        self.off = off
        self.work = work
        self.open = open
        self.closed = closed
        var faults: [CalendarFault] = []
        for span in off + work + open + closed {
            if let date = [span.first, span.last].first(where: { !CalendarTable.yearRange.contains($0.year) }) {
                faults.append(CalendarFault(.yearOutOfRange, date: date))
            }
            if span.length > 366 { faults.append(CalendarFault(.tooLong, date: span.last)) }
        }
        let negative = [("off", off), ("closed", closed)]
        let positive = [("work", work), ("open", open)]
        for (name, spans) in negative {
            for (otherName, others) in positive {
                if let date = LocalDays.common(spans, others) {
                    faults.append(CalendarFault(.contradiction(name, otherName), date: date))
                }
            }
        }
        guard faults.isEmpty else { throw CalendarFaults(faults: faults) }
    }

    private static func common(_ spans: [DateSpan], _ others: [DateSpan]) -> CivilDate? {
        spans.lazy.flatMap { span in others.lazy.compactMap { span.intersection($0)?.first } }.min()
    }
}
