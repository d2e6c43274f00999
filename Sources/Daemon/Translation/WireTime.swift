import CalendarInterface
import CivilTime
import Planning

/// Puts moments onto the wire, in one zone.
struct WireTime {
    /// The plans' zone.
    let zone: ZoneRules
    /// Its name.
    let zoneName: String

    /// The zone of the plan of the present year, else of the first.
    init(_ planner: Planner, at now: Instant) {
        zone = planner.zone(at: now)
        let plans = planner.book.plans
        zoneName =
            (plans.first { $0.years.contains($0.zone.civil(now).date.year) } ?? plans.first)?.zoneName ?? "UTC"
    }

    func moment(_ instant: Instant) -> Wire.Moment {
        Wire.Moment(milliseconds: instant.milliseconds, local: zone.civil(instant).description)
    }

    func clock(_ now: Instant, isRehearsal: Bool) -> Wire.Clock {
        Wire.Clock(
            now: moment(now), today: zone.civil(now).date.description, zone: zoneName, rehearsal: isRehearsal)
    }
}
