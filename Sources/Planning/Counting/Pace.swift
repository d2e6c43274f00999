import CivilTime
import Phrases

/// How fast a quota or a coverage has to go to be done in its period.
///
/// What the plan dates is expected on its due days; the rest is expected in step with the working days of the period.
struct Pace: Sendable {
    /// The days of the period.
    let span: DateSpan
    let done: Int
    let target: Int
    /// Days after which so many are expected, in order.
    let planned: [Tally.Planned]
    /// The days on which work is done.
    let days: DayTable
    /// It counts amounts, of which one piece of work may bring any number.
    let isOfAmounts: Bool

    /// Shorter periods than this have no pace but their due day.
    private static let shortest = 45
    /// The working days that ought to be left beside those that are needed.
    private static let reserve = 5
    /// So many of the days for the rest are told.
    static let daysTold = 12

    /// How many are still to be done.
    var toGo: Int { max(target - done, 0) }

    /// How many ought to have been done on a day: the planned ones whose day is over, and of the rest the share of the
    /// working days that were there, rounded down.
    func expected(on day: CivilDate) -> Int {
        guard day >= span.first else { return 0 }
        let all = planned.reduce(0) { $0 + $1.weight }
        let passed = planned.reduce(0) { $0 + ($1.due < day ? $1.weight : 0) }
        let rest = max(target - all, 0)
        let total = days.count(in: span)
        guard total > 0 else { return min(passed, target) }
        let gone = days.count(in: DateSpan(span.first, min(day, span.last)))
        let share = rest / total * gone + rest % total * gone / total
        return min(passed + share, target)
    }

    /// The months at whose ends it is behind, with the working days on which that is said, unless more is done by then.
    var behind: [(month: YearMonth, said: CivilDate)] {
        guard span.length >= Pace.shortest, toGo > 0 else { return [] }
        var found: [(month: YearMonth, said: CivilDate)] = []
        var month = span.first.yearMonth
        while month.last < span.last {
            let said = days.onOrBefore(month.last)
            if said > span.first, done < expected(on: said) { found.append((month, said)) }
            month = month.adding(1)
        }
        return found
    }

    /// How many a working day are needed at least when every working day is used.
    private var rate: Int {
        let total = days.count(in: span)
        return total > 0 ? max((target + total - 1) / total, 1) : max(target, 1)
    }

    /// How many working days the rest needs.
    private var needed: Int { (toGo + rate - 1) / rate }

    /// The first day on which no more working days are left than the rest needs, with some in reserve; nil where the
    /// whole period has no more of them.
    var short: CivilDate? {
        guard !isOfAmounts, toGo > 0 else { return nil }
        let total = days.count(in: span)
        let reserve = min(Pace.reserve, total / 5)
        guard total >= Pace.reserve, needed + reserve < total else { return nil }
        return days.day(needed + reserve, before: span.last + 1)
    }

    /// The latest days on which the rest can be done, one piece of work a day; the first of them.
    var latest: [CivilDate] {
        guard !isOfAmounts, toGo > 0, days.count(in: span) > 0 else { return [] }
        return (0..<min(needed, Pace.daysTold)).map { days.day(needed - $0, before: span.last + 1) }
    }
}
