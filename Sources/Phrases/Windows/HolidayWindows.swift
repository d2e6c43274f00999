import CivilTime

/// The occurrences of a holiday rule in a year.
struct HolidayWindows {
    let rule: HolidayRule
    let readings: ReadingSettings
    let calendar: WorkingCalendar

    /// One window for each holiday, or one for all where one of them is enough, or one for each day.
    func windows(in year: Int) -> [Window] {
        let spans = rule.items.flatMap { item in self.spans(of: item, year: year) }
        if rule.eachDay { return spans.flatMap(days) }
        guard rule.alternatives else {
            return spans.map { entry in
                Window(
                    key: .holiday(year: year, name: entry.name), opens: entry.span.first, due: entry.span.last,
                    rolls: entry.relation != .during)
            }
        }
        guard let first = spans.map(\.span.first).min(), let last = spans.max(by: { $0.span.last < $1.span.last })
        else { return [] }
        let parts = spans.map(\.span).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        return [
            Window(
                key: .year(year), opens: first, due: last.span.last, parts: parts, bounds: last.span,
                rolls: last.relation != .during)
        ]
    }

    private typealias Entry = (name: String, span: DateSpan, relation: HolidayRelation)

    private func spans(of item: HolidayRule.Item, year: Int) -> [Entry] {
        let holidays = item.name.map { calendar.holiday($0, year: year) } ?? calendar.holidays(in: year)
        return
            holidays
            .filter { holiday in !rule.exceptions.contains { holiday.names.contains($0) } }
            .map { holiday in
                let span =
                    switch item.relation {
                    case .before where item.within?.days != nil:
                        DateSpan(holiday.span.first - (item.within?.days ?? 1), holiday.span.first - 1)
                    case .after where item.within?.days != nil:
                        DateSpan(holiday.span.last + 1, holiday.span.last + (item.within?.days ?? 1))
                    case .before: calendar.workingRun(item.within?.count ?? readings.daysBeforeHoliday, before: holiday)
                    case .during: through(item, from: holiday)
                    case .after: calendar.workingRun(item.within?.count ?? readings.daysAfterHoliday, after: holiday)
                    }
                return (holiday.name, span, item.relation)
            }
    }

    /// The days off, or those up to the end of a later holiday, which may lie in the year after.
    private func through(_ item: HolidayRule.Item, from holiday: HolidayPeriod) -> DateSpan {
        guard let name = item.through else { return holiday.span }
        let later = [holiday.year, holiday.year + 1].lazy.flatMap { calendar.holiday(name, year: $0) }
            .first { $0.span.first > holiday.span.first }
        return DateSpan(holiday.span.first, later?.span.last ?? holiday.span.last)
    }

    /// Each day of a holiday; each working day of the run before or after it.
    private func days(_ entry: Entry) -> [Window] {
        entry.span
            .filter { entry.relation == .during || calendar.working.contains($0) }
            .map { Window(key: .day($0), opens: $0, due: $0, rolls: false) }
    }
}

extension TimeAmount {
    /// So many days of the calendar; nil for an amount of something else.
    fileprivate var days: Int? {
        switch unit {
        case .days: count
        case .weeks: count * 7
        case .workingDays, .months, .years, .hours, .minutes: nil
        }
    }
}
