import CivilTime

/// Where the days of a year stand among the bits of `YearBits`.
struct YearFrame {
    /// 1…9999.
    let number: Int
    /// Its days.
    let span: DateSpan
    private let firstWeekday: Int
    /// The day number of the first bit.
    private let origin: Int

    init(_ number: Int) {
        self.number = number
        span = yearSpan(number)
        origin = Int(span.first.dayNumber) - YearBits.margin
        firstWeekday = span.first.weekday.rawValue - 1
    }

    /// The bit of a day; below 0 or beyond the last bit for days that are farther from the year than the margin.
    func position(_ date: CivilDate) -> Int { Int(date.dayNumber) - origin }

    /// The day of a bit.
    func date(_ position: Int) -> CivilDate { CivilDate(dayNumber: origin + position) }

    /// A month among the bits.
    struct Month {
        /// The bit of its 1st.
        let position: Int
        /// 28…31.
        let length: Int
        /// The weekday of its 1st.
        let weekday: Weekday

        /// A bit for each day, bit 0 for the 1st.
        var days: UInt64 { 1 << UInt64(length) - 1 }
    }

    /// A month of the year, 1…12.
    func month(_ month: Int) -> Month {
        let isLeap = span.length == 366
        let before = YearFrame.daysBefore[month - 1] + (isLeap && month > 2 ? 1 : 0)
        let length = YearFrame.daysBefore[month] - YearFrame.daysBefore[month - 1] + (isLeap && month == 2 ? 1 : 0)
        return Month(
            position: YearBits.margin + before, length: length,
            weekday: Weekday(rawValue: (firstWeekday + before) % 7 + 1) ?? .monday)
    }

    /// The days of a common year before each month, and of all of it.
    private static let daysBefore: InlineArray<13, Int> = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
}
