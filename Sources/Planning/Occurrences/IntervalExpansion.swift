import CivilTime
import Phrases

extension Expansion {
    /// Intervals since the last completion: what was done, and the one to do next, which is due an interval after the
    /// latest day of those before it. One that was taken back while a later one stands is expected no longer.
    func intervals() -> [Occurrence] {
        guard let interval = rule.duty.schedule.interval, interval.count > 0 else { return [] }
        var done: [String?: Int] = [:]
        for (id, record) in fold.records[rule.key] ?? [:] where record.settled != nil || record.isWaived {
            guard let ordinal = CompletionOrdinal(id.period), ordinal.number < Expansion.mostOrdinals else { continue }
            done[id.member] = max(done[id.member] ?? 0, ordinal.number)
        }
        return rule.members.flatMap { intervals($0, interval, done: done[$0] ?? 0) }
    }

    /// No member completes an interval so often.
    private static let mostOrdinals = 100_000

    /// - Parameter last: the highest ordinal that was completed or waived.
    private func intervals(_ member: String?, _ interval: TimeAmount, done last: Int) -> [Occurrence] {
        var found: [Occurrence] = []
        var (opens, due) = (plan.span.first, rule.duty.first)
        var latest = CivilDate.earliest
        var known: Instant?
        for ordinal in 1...last + 1 {
            let id = id("\(plan.year).\(ordinal)", member)
            let record = record(id)
            let isClosed = record?.settled != nil || record?.isWaived == true
            guard isClosed || ordinal > last else { continue }
            var occurrence = occurrence(id, ordinal, opens, due)
            if !isClosed { adopt(&occurrence, interval) }
            guard occurrence.nominalDue.map({ $0 <= plan.span.last }) ?? false || record != nil else { break }
            occurrence.knownSince = known
            if let waiting = waiting(occurrence) { found.append(waiting) }
            guard let record, isClosed else { break }
            latest = max(latest, record.completion?.on ?? occurrence.due(record) ?? due)
            opens = latest + 1
            due = interval.date(after: latest, days: plan.calendar.working)
            known = [known, record.completedAt].compactMap { $0 }.max()
        }
        return found
    }

    private func occurrence(
        _ id: OccurrenceID, _ ordinal: Int, _ opens: CivilDate, _ due: CivilDate
    ) -> Occurrence {
        var occurrence = Occurrence(id: id, rule: own, period: .position(year: plan.year, ordinal))
        occurrence.opensImplied = true
        occurrence.opens = min(opens, due)
        occurrence.nominalDue = due
        occurrence.rolledDue = plan.calendar.working.roll(due, roll, within: DateSpan(min(opens, due), due))
        return occurrence
    }

    /// Nobody knows when it was last done before its duty came into force, or before the time at which it counts: from
    /// then on the interval is counted anew.
    private func adopt(_ occurrence: inout Occurrence, _ interval: TimeAmount) {
        guard let opens = occurrence.opens, let due = occurrence.nominalDue,
            case .position(_, let ordinal) = occurrence.period
        else { return }
        let id = occurrence.id
        func begin(_ day: CivilDate) {
            let next = interval.date(after: day, days: plan.calendar.working)
            occurrence = self.occurrence(id, ordinal, day + 1, next)
            occurrence.opens = day
        }
        if let line = fold.inForce[rule.key]?.line {
            let day = plan.zone.civil(line).date
            if due >= day, opens < day { occurrence = self.occurrence(id, ordinal, day, due) }
            let last = occurrence.rolledDue ?? due
            if rule.clockwork.dueMoment(occurrence, on: last) < line { begin(day) }
        }
        guard let due = occurrence.nominalDue, let spans = standing?.filter({ $0.holds(for: id.member) }) else {
            return
        }
        let (over, lasting) = (spans.filter(\.ends), spans.filter { !$0.ends })
        guard !lasting.contains(where: { $0.contains(due) }) else { return }
        if let day = lasting.map(\.first).filter({ $0 > due }).min() {
            begin(day)
        } else if let day = over.map(\.first).filter({ $0 > due }).max() {
            begin(day)
        }
    }
}
