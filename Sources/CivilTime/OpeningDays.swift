/// On which days the counters of the organisation are open.
public enum OpeningDays: String, Sendable, Hashable, Codable, CaseIterable {
    /// The working days of the calendar.
    case working
    /// All days of the year, holidays included.
    case everyDay
    /// Monday to Saturday save the official days off, and the make-up working Sundays.
    case mondayToSaturday
}
