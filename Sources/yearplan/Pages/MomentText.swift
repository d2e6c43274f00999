import CalendarInterface
import Wording

/// A point in time as people write it: `2026-03-09 08:30`.
func shown(_ moment: Wire.Moment) -> String { shown(moment: moment.local) }

/// A civil date and time, `2026-03-09T08:30`, as people write it.
func shown(moment local: String) -> String {
    visible(String(local.map { $0 == "T" ? " " : $0 }))
}
