import CivilTime
import Phrases

/// Turns days of one duty into instants, by its plan's zone, hours and calendar.
final class Clockwork: Sendable {
    private let dial: PlanDial
    private let placed: PlacedDuty

    init(_ duty: PlacedDuty, _ dial: PlanDial) {
        placed = duty
        self.dial = dial
    }

    var zone: ZoneRules { dial.zone }
    var calendar: WorkingCalendar { dial.calendar }
    var hours: Hours { dial.hours }
    var duty: Duty { placed.duty }

    /// The first instant of a day.
    func start(of day: CivilDate) -> Instant { zone.instant(CivilDateTime(day, .midnight)) }

    /// An instant of a day.
    func instant(_ day: CivilDate, _ time: TimeOfDay) -> Instant { zone.instant(CivilDateTime(day, time)) }

    /// The moment after which an occurrence due on `day` is overdue: the duty's own clock time, else that of the
    /// phrase, else the close of an opening day, else the end of the day.
    func dueMoment(_ occurrence: Occurrence, on day: CivilDate) -> Instant {
        if let time = clockTime(occurrence) { return instant(day, time) }
        return start(of: day + 1) + -1
    }

    /// The clock time that belongs to an occurrence's day.
    func clockTime(_ occurrence: Occurrence) -> TimeOfDay? {
        if let at = duty.at { return at }
        switch occurrence.at {
        case .open: return hours.open
        case .noon: return hours.noon
        case .close: return hours.close
        case .clock(let time): return time
        case nil: return occurrence.isOfOpeningDays ? hours.close : nil
        }
    }

    /// A day before which no reminder falls of an occurrence that opens on `opens`; it never goes back when that does not.
    func firstReminderDay(opening opens: CivilDate) -> CivilDate {
        var first = calendar.working.day(1, before: opens)
        for lead in duty.reminders?.opens ?? [] {
            if lead.isWholeDays {
                first = min(
                    first, lead.date(before: opens, days: calendar.working),
                    lead.date(before: opens, days: calendar.opening))
            } else {
                // A clock that is put forward makes a day shorter than 24 hours.
                first = min(first, opens - lead.minutesAtMost / 1440 - 2)
            }
        }
        return first
    }

    /// The days on which an occurrence's reminders may fall.
    func days(_ occurrence: Occurrence) -> DayTable {
        occurrence.isOfOpeningDays ? calendar.opening : calendar.working
    }
}

/// What the clockworks of a plan's duties have in common.
final class PlanDial: Sendable {
    let zone: ZoneRules
    let calendar: WorkingCalendar
    let hours: Hours

    init(_ plan: Plan) {
        zone = plan.zone
        calendar = plan.calendar
        hours = plan.hours
    }
}
