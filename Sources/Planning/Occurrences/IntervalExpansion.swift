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
        if let before = lastYears(member), case let next = end(of: interval, from: before.on), next >= plan.span.first {
            (opens, due, latest, known) = (before.on + 1, next, before.on, before.known)
        }
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
            due = end(of: interval, from: latest)
            known = [known, record.completedAt].compactMap { $0 }.max()
        }
        return found
    }

    /// The last day on which it may be done again. A validity ends the day before the same day comes again.
    private func end(of interval: TimeAmount, from day: CivilDate) -> CivilDate {
        let next = interval.date(after: day, days: plan.calendar.working)
        return rule.duty.schedule.isValidity ? max(next - 1, day) : next
    }

    /// When the same duty of an earlier year's plan was last done, which its interval counts on from. A first date
    /// inside the plan's own span is an anchor of its own.
    private func lastYears(_ member: String?) -> (on: CivilDate, known: Instant?)? {
        guard rule.duty.first <= plan.span.first else { return nil }
        let names = [rule.duty.id] + rule.duty.formerly
        var last: (on: CivilDate, known: Instant?)?
        for year in (plan.year - Expansion.mostYearsBack)..<plan.year {
            for name in names {
                for (id, record) in fold.records[DutyKey(planYear: year, duty: name)] ?? [:] where id.member == member {
                    guard let done = record.settled, CompletionOrdinal(id.period) != nil,
                        last.map({ $0.on < done.on }) ?? true
                    else { continue }
                    last = (done.on, record.settledAt)
                }
            }
        }
        return last
    }

    /// No interval is longer than a century.
    private static let mostYearsBack = 100

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
            occurrence = self.occurrence(id, ordinal, day + 1, end(of: interval, from: day))
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
