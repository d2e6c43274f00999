import CivilTime
import Phrases

extension Words {
    /// What a day is to those who work.
    public enum DayKind: Sendable, Hashable {
        /// An ordinary working day.
        case working
        /// A Saturday or Sunday, or a holiday's day, that is worked all the same.
        case makeUp
        /// A day off, for a holiday where it belongs to one.
        case off(holiday: String?)

        /// What a day is by a working calendar.
        public init(_ date: CivilDate, in calendar: WorkingCalendar) {
            if calendar.working.contains(date) {
                self = date.weekday.isWeekend ? .makeUp : .working
            } else {
                self = .off(holiday: calendar.holiday(on: date)?.name)
            }
        }
    }

    /// What a day is to those who work: `working day`, `day off, National Day`.
    public func dayKind(_ kind: DayKind) -> String {
        switch kind {
        case .working: pick("工作日", "working day")
        case .makeUp: pick("调休上班", "make-up working day")
        case .off(let holiday?): pick("\(visible(holiday))放假", "day off, \(visible(HolidayName.english(holiday)))")
        case .off(nil): pick("休息日", "day off")
        }
    }

    /// A weekday: `周二`, `Tue`.
    public func weekday(_ weekday: Weekday) -> String {
        let names = pick("周一 周二 周三 周四 周五 周六 周日", "Mon Tue Wed Thu Fri Sat Sun").split(separator: " ")
        return names.indices.contains(weekday.rawValue - 1) ? String(names[weekday.rawValue - 1]) : ""
    }

    /// A day with its weekday: `2026-03-31 周二`, `Tue 2026-03-31`.
    public func dated(_ date: CivilDate) -> String {
        pick("\(date) \(weekday(date.weekday))", "\(weekday(date.weekday)) \(date)")
    }

    /// A day with its weekday, and what it is where it is no ordinary working day.
    public func dated(_ date: CivilDate, in calendar: WorkingCalendar) -> String {
        let kind = DayKind(date, in: calendar)
        return kind == .working ? dated(date) : dated(date) + aside(dayKind(kind))
    }

    /// A time of day; those of the counters by their names.
    public func moment(_ moment: Moment) -> String {
        switch moment {
        case .open: pick("营业开始", "opening")
        case .noon: pick("中午", "noon")
        case .close: pick("营业终了", "close")
        case .clock: moment.description
        }
    }
}
