import CivilTime

/// A length of time: 3 working days, 30 days, 1 month, 2 hours.
public struct TimeAmount: Sendable, Hashable {
    /// What is counted.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        /// 工作日, make-up days included.
        case workingDays = "workdays"
        /// 天, 日: days of the calendar.
        case days
        /// 周: seven days.
        case weeks
        /// 月: to the same day of a later month.
        case months
        /// 年: to the same day of a later year.
        case years
        /// 小时: exact, of the clock.
        case hours
        /// 分钟: exact, of the clock.
        case minutes

        /// The suffix of the short form.
        var suffix: String {
            switch self {
            case .workingDays: "wd"
            case .days: "d"
            case .weeks: "w"
            case .months: "mo"
            case .years: "y"
            case .hours: "h"
            case .minutes: "min"
            }
        }
    }

    /// How many, 0…9999.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// The greatest number that is accepted.
    public static let limit = 9999

    /// An amount; the count is clamped to 0…9999.
    public init(_ count: Int, _ unit: Unit) {
        self.count = Swift.min(Swift.max(count, 0), TimeAmount.limit)
        self.unit = unit
    }

    /// Whether it counts days or longer, not hours or minutes.
    public var isWholeDays: Bool { unit != .hours && unit != .minutes }

    /// The length in seconds of an amount of hours or minutes; nil for the others.
    public var exactSeconds: Int? {
        switch unit {
        case .hours: count * 3600
        case .minutes: count * 60
        case .workingDays, .days, .weeks, .months, .years: nil
        }
    }

    /// The day so much later. The day after is day 1; months and years go to the same day, clipped to the month's end.
    /// Hours and minutes stay on the day itself as far as they are less than a day.
    public func date(after date: CivilDate, calendar: WorkingCalendar) -> CivilDate {
        switch unit {
        case .workingDays: calendar.working.day(count, after: date)
        case .days: date + count
        case .weeks: date + count * 7
        case .months: date.adding(months: count)
        case .years: date.adding(years: count)
        case .hours, .minutes: date + (exactSeconds ?? 0) / 86_400
        }
    }

    /// The day so much earlier. The day before is day 1.
    public func date(before date: CivilDate, calendar: WorkingCalendar) -> CivilDate {
        switch unit {
        case .workingDays: calendar.working.day(count, before: date)
        case .days: date - count
        case .weeks: date - count * 7
        case .months: date.adding(months: -count)
        case .years: date.adding(years: -count)
        case .hours, .minutes: date - (exactSeconds ?? 0) / 86_400
        }
    }
}

extension TimeAmount: CustomStringConvertible {
    /// The short form: `3wd`, `30d`, `2w`, `1mo`, `1y`, `2h`, `30min`.
    public var description: String { "\(count)\(unit.suffix)" }

    /// An amount in the short form `3wd`, `30d`, `2w`, `1mo`, `1y`, `2h` or `30min`; nil for any other text.
    public init?(short text: String) {
        var count = 0
        var digits = 0
        let bytes = text.utf8
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { break }
            digits += 1
            guard digits <= 4 else { return nil }
            count = count * 10 + Int(byte - 0x30)
        }
        guard digits > 0 else { return nil }
        let suffix = Substring(bytes.dropFirst(digits))
        guard let unit = Unit.allCases.first(where: { suffix == $0.suffix }) else { return nil }
        self.init(count, unit)
    }
}
