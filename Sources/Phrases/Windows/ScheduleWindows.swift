import CivilTime

extension Schedule {
    /// The occurrences of a plan year in order of their due dates.
    ///
    /// A deadline counted from the end of a period (次月5日前) stands in the year in which it is due; a week stands in
    /// the year of its Thursday. Empty where the phrase alone cannot date them (intervals, distances from an event,
    /// dates somebody else sets) and where it names another year.
    /// - Parameter year: 1…9999; others have no occurrences.
    public func windows(in year: Int, calendar: WorkingCalendar) -> [Window] {
        guard (1...9998).contains(year) else { return [] }
        var windows: [Window] = []
        for rule in rules {
            let next = self.windows(of: rule, year: year, calendar: calendar)
            if windows.isEmpty { windows = next } else { windows += next }
        }
        if !Schedule.isOrdered(windows) { windows = Schedule.ordered(windows) }
        return mayRepeatKeys ? Schedule.distinct(windows, year: year) : windows
    }

    /// Whether a day lies in one of the windows, for `while:`.
    public func covers(_ date: CivilDate, calendar: WorkingCalendar) -> Bool {
        let year = date.year
        return (year - 1...year + 1).contains { year in
            windows(in: year, calendar: calendar).contains { window in
                window.parts.isEmpty ? window.span.contains(date) : window.parts.contains { $0.contains(date) }
            }
        }
    }

    private func windows(of rule: Rule, year: Int, calendar: WorkingCalendar) -> [Window] {
        switch rule {
        case .calendar(let rule), .quota(_, _, let rule):
            return CalendarWindows.windows(of: rule, in: year, readings: readings, calendar: calendar)
        case .coverage(let shares):
            return shares.flatMap { share in
                CalendarWindows.windows(of: CalendarRule(share.per), in: year, readings: readings, calendar: calendar)
            }
        case .holiday(let rule):
            return HolidayWindows(rule: rule, readings: readings, calendar: calendar).windows(in: year)
        case .dates(let dates):
            return dates.filter { $0.year == year }.map { date in
                Window(
                    key: .day(date), opens: yearSpan(year).first, due: date, opensImplied: true,
                    bounds: DateSpan(date, date))
            }
        case .recurrence(let rule): return rule.windows(in: year)
        case .interval, .relative, .undated: return []
        }
    }

    private var mayRepeatKeys: Bool {
        guard rules.count == 1 else { return true }
        switch rules[0] {
        case .calendar(let rule), .quota(_, _, let rule):
            return rule.stretches.count > 1 && !rule.hasDistinctDays || rule.stretches.contains(where: \.isLunar)
        case .holiday: return true
        case .coverage, .dates, .recurrence, .interval, .relative, .undated: return false
        }
    }

    private static func isOrdered(_ windows: [Window]) -> Bool {
        var last = CivilDate.earliest
        for index in windows.indices {
            let due = windows[index].due
            if due < last { return false }
            last = due
        }
        return true
    }

    private static func ordered(_ windows: [Window]) -> [Window] {
        windows.enumerated()
            .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
            .map(\.element)
    }

    /// Where two windows would have one key, each of them takes its position in the year instead.
    private static func distinct(_ windows: [Window], year: Int) -> [Window] {
        var uses: [PeriodKey: Int] = [:]
        for window in windows { uses[window.key, default: 0] += 1 }
        guard uses.count < windows.count else { return windows }
        return windows.enumerated().map { index, window in
            guard let count = uses[window.key], count > 1 else { return window }
            return window.keyed(.position(year: year, index + 1))
        }
    }
}

extension Window {
    fileprivate func keyed(_ key: PeriodKey) -> Window {
        Window(
            key: key, opens: opens, due: due, softOpens: softOpens, softDue: softDue, parts: parts, at: at,
            opensImplied: opensImplied, bounds: bounds, rolls: rolls, openingDays: openingDays, roll: roll)
    }
}

extension CalendarRule {
    /// Whether its stretches are different days, which no month can clip to the same one.
    fileprivate var hasDistinctDays: Bool {
        var seen: Set<Part> = []
        for stretch in stretches {
            guard case .part(let part) = stretch else { return false }
            switch part.piece {
            case .dayOfWeek: break
            case .day(let day) where day <= 28: break
            case .whole, .tenDays, .start, .end, .day, .week, .weekday, .workingDay, .dayInWeek, .weekOfYear, .lunar:
                return false
            }
            guard seen.insert(part).inserted else { return false }
        }
        return true
    }
}
