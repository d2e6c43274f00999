import CivilTime

/// The occurrences of a calendar rule in a year.
struct CalendarWindows {
    let rule: CalendarRule
    let resolver: PartResolver

    /// How many years back a deadline may belong that is due in the year asked for.
    static let reach = 3

    init(_ rule: CalendarRule, readings: ReadingSettings, calendar: WorkingCalendar) {
        self.rule = rule
        resolver = PartResolver(readings: readings, calendar: calendar)
    }

    /// The windows that stand in a year: those of its periods, and deadlines counted from the end of a period in the
    /// year in which they are due.
    func windows(in year: Int) -> [Window] {
        if let own = rule.year, own != year { return [] }
        var windows: [Window] = []
        let during = duringSpans(year)
        let spills = rule.recurs && rule.stretches.contains(where: isBeyond)
        for start in spills ? Swift.max(1, year - CalendarWindows.reach)...year : year...year {
            let bases = Base.all(rule, year: start, readings: resolver.readings, calendar: resolver.calendar)
            windows.reserveCapacity(windows.count + bases.count * Swift.max(1, rule.stretches.count))
            for base in bases {
                // A whole week stands in the year of its Thursday, a day of a week in its own.
                if rule.stretches.isEmpty, case .week(let week) = base.key, week.year != year { continue }
                append(base, to: &windows, during: during) { stretch, due in
                    rule.period == .week || isBeyond(stretch) ? due.year == year : start == year
                }
            }
        }
        return windows
    }

    /// Whether a stretch lies after the period it belongs to.
    private func isBeyond(_ stretch: Stretch) -> Bool {
        if case .after = stretch { return true }
        guard let count = rule.period.monthCount, let part = stretch.firstPart else { return false }
        return part.month >= count
    }

    private func append(
        _ base: Base, to windows: inout [Window], during: [DateSpan]?, stands: (Stretch, CivilDate) -> Bool
    ) {
        guard !rule.stretches.isEmpty else {
            let whole = ResolvedStretch(base.span.first, base.span.last)
            if let clipped = clip(whole, base, during) { append(clipped, base.key, to: &windows) }
            return
        }
        var alternatives: [ResolvedStretch] = []
        for stretch in rule.stretches {
            guard let resolved = resolver.resolve(stretch, in: base), stands(stretch, resolved.due),
                let clipped = clip(resolved, nil, during)
            else { continue }
            if rule.alternatives {
                alternatives.append(clipped)
            } else {
                let isAlone = rule.stretches.count == 1
                append(clipped, isAlone ? base.key : key(of: stretch, in: base), to: &windows)
            }
        }
        append(alternatives: alternatives, base.key, to: &windows)
    }

    private func append(alternatives: [ResolvedStretch], _ key: PeriodKey, to windows: inout [Window]) {
        guard let last = alternatives.max(by: { $0.due < $1.due }),
            let first = alternatives.min(by: { $0.opens < $1.opens })
        else { return }
        var joined = ResolvedStretch(first.opens, last.due)
        joined.softOpens = first.softOpens
        joined.softDue = last.softDue
        joined.opensImplied = alternatives.allSatisfy(\.opensImplied)
        joined.bounds = last.bounds ?? last.span
        let parts = alternatives.map(\.span).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        append(joined, key, parts: parts, to: &windows)
    }

    private func append(
        _ stretch: ResolvedStretch, _ key: PeriodKey, parts: [DateSpan] = [], to windows: inout [Window]
    ) {
        guard !isExcluded(stretch) else { return }
        let isDay = rule.period.isDay
        let ofOpeningDays = rule.period == .openingDay
        let moments: [Moment?] = rule.moments.isEmpty ? [nil] : rule.moments
        for moment in moments {
            var key = key
            if moments.count > 1, let moment { key = .moment(stretch.due, moment) }
            windows.append(
                Window(
                    key: key, opens: stretch.opens, due: stretch.due, softOpens: stretch.softOpens,
                    softDue: stretch.softDue, parts: parts, at: moment, opensImplied: stretch.opensImplied,
                    bounds: stretch.bounds, rolls: !isDay, openingDays: ofOpeningDays))
        }
    }
}

extension CalendarWindows {
    /// The days of `during` that touch a year; nil where there is no such limit.
    private func duringSpans(_ year: Int) -> [DateSpan]? {
        guard let during = rule.during else { return nil }
        let own = Swift.max(1, year - CalendarWindows.reach)...year
        return own.compactMap { resolver.resolve(during, in: Base(.year, months: 12, index: 0, year: $0))?.span }
    }

    /// The window as far as it lies within `during`. A whole period is cut to it, a week only where its Thursday lies in
    /// it; of other windows the due date must lie in it.
    private func clip(_ stretch: ResolvedStretch, _ whole: Base?, _ during: [DateSpan]?) -> ResolvedStretch? {
        guard let during else { return stretch }
        for span in during {
            guard let common = span.intersection(stretch.span) else { continue }
            if whole != nil {
                if case .week? = whole?.key, !span.contains(stretch.opens + 3) { continue }
            } else if !span.contains(stretch.due) {
                continue
            }
            var clipped = stretch
            clipped.opens = common.first
            clipped.due = common.last
            clipped.softOpens = clipped.softOpens.flatMap { $0 > clipped.opens ? $0 : nil }
            clipped.softDue = clipped.softDue.flatMap { $0 < clipped.due ? $0 : nil }
            clipped.bounds = clipped.bounds.flatMap { $0.intersection(span) }
            return clipped
        }
        return nil
    }

    private func isExcluded(_ stretch: ResolvedStretch) -> Bool {
        guard !rule.exceptions.isEmpty else { return false }
        let isPoint = stretch.bounds != nil
        let days = isPoint ? DateSpan(stretch.due, stretch.due) : stretch.span
        return days.allSatisfy { date in rule.exceptions.contains { excludes($0, date) } }
    }

    private func excludes(_ exclusion: Exclusion, _ date: CivilDate) -> Bool {
        switch exclusion {
        case .holidays: resolver.calendar.holiday(on: date) != nil
        case .holiday(let name): resolver.calendar.holiday(on: date)?.names.contains(name) ?? false
        case .weekends: date.weekday.isWeekend
        case .month(let month): date.month == month
        }
    }

    /// The smallest unit of the calendar that holds what a stretch names, so that several within a period are told apart.
    private func key(of stretch: Stretch, in base: Base) -> PeriodKey {
        guard let last = stretch.lastPart, let end = key(of: last, in: base) else { return base.key }
        guard case .span(let from, _) = stretch, let start = key(of: from, in: base), start != end else { return end }
        guard let first = resolver.days(from, in: base)?.first, let due = resolver.days(last, in: base)?.last
        else { return base.key }
        return PeriodKey.smallest(holding: DateSpan(first, due)) ?? base.key
    }

    private func key(of part: Part, in base: Base) -> PeriodKey? {
        guard let days = resolver.days(part, in: base) else { return nil }
        switch part.piece {
        case .whole: return PeriodKey.smallest(holding: days)
        case .tenDays(let period): return .tenDays(days.first.yearMonth, period)
        case .start, .end: return .month(days.last.yearMonth)
        case .day, .weekday, .dayOfWeek: return .day(days.last)
        case .week: return .week(Week(containing: days.last))
        // Which day that is depends on the calendar, so it must not become an identity.
        case .workingDay: return base.month == nil ? base.key : .month(days.last.yearMonth)
        }
    }
}

extension PeriodKey {
    /// The smallest unit from the month on that holds a span; a day or a ten-day period where it is no longer than that.
    static func smallest(holding span: DateSpan) -> PeriodKey? {
        if span.first == span.last { return .day(span.first) }
        let month = span.first.yearMonth
        if let period = TenDayPeriod.allCases.first(where: { month.span(of: $0).contains(span) }) {
            return .tenDays(month, period)
        }
        if month.span.contains(span) { return .month(month) }
        let quarter = Quarter(containing: span.first)
        if quarter.span.contains(span) { return .quarter(quarter) }
        let half = HalfYear(containing: span.first)
        if half.span.contains(span) { return .halfYear(half) }
        return yearSpan(span.first.year).contains(span) ? .year(span.first.year) : nil
    }
}
