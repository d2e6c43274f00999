import CivilTime

/// The occurrences of a calendar rule in a year.
struct CalendarWindows {
    let rule: CalendarRule
    let resolver: PartResolver
    private(set) var windows: [Window] = []
    /// The days within which it recurs; nil where there is no such limit.
    private var during: [DateSpan]?

    /// How many years back a deadline may belong that is due in the year asked for.
    static let reach = 3

    init(_ rule: CalendarRule, readings: ReadingSettings, calendar: WorkingCalendar) {
        self.rule = rule
        resolver = PartResolver(readings: readings, calendar: calendar)
    }

    /// The windows that stand in a year: those of its periods, and deadlines counted from the end of a period in the
    /// year in which they are due.
    static func windows(
        of rule: CalendarRule, in year: Int, readings: ReadingSettings, calendar: WorkingCalendar
    ) -> [Window] {
        if let own = rule.year, own != year { return [] }
        var expansion = CalendarWindows(rule, readings: readings, calendar: calendar)
        expansion.during = expansion.duringSpans(year)
        if rule.period.isDay {
            expansion.appendDays(of: year)
        } else {
            expansion.appendPeriods(of: year)
        }
        return expansion.windows
    }

    private mutating func appendDays(of year: Int) {
        let days = yearSpan(year)
        windows.reserveCapacity(366 * Swift.max(1, rule.moments.count))
        let isOpen = rule.period == .openingDay
        let table = isOpen ? resolver.calendar.opening : resolver.calendar.working
        let isEvery = rule.period == .day
        let isPlain = during == nil && rule.exceptions.isEmpty && rule.moments.isEmpty
        for offset in 0..<days.length {
            let date = days.first + offset
            guard isEvery || table.contains(date) else { continue }
            if isPlain {
                windows.append(Window(key: .day(date), opens: date, due: date, rolls: false, openingDays: isOpen))
            } else if let clipped = clip(ResolvedStretch(date, date), isWhole: true) {
                append(clipped, .day(date))
            }
        }
    }

    private mutating func appendPeriods(of year: Int) {
        let spills = rule.recurs && rule.stretches.contains(where: isBeyond)
        let isWeek = rule.period == .week
        for start in spills ? Swift.max(1, year - CalendarWindows.reach)...year : year...year {
            let bases = Base.all(rule, year: start, readings: resolver.readings)
            windows.reserveCapacity(windows.count + bases.count * Swift.max(1, rule.stretches.count))
            for base in bases {
                // The week that touches two years is looked at once.
                if isWeek, spills, (base.span.first + 3).year != start { continue }
                if rule.stretches.isEmpty {
                    // A whole week stands in the year of its Thursday, a day of a week in its own.
                    if isWeek, (base.span.first + 3).year != year { continue }
                    let whole = ResolvedStretch(base.span.first, base.span.last)
                    if let clipped = clip(whole, isWhole: true) { append(clipped, base.key) }
                } else {
                    appendStretches(of: base, dueIn: year, isOwn: start == year && !isWeek)
                }
            }
        }
    }

    /// Whether a stretch lies after the period it belongs to.
    private func isBeyond(_ stretch: Stretch) -> Bool {
        if case .after = stretch { return true }
        guard let count = rule.period.monthCount, let part = stretch.firstPart else { return false }
        return part.month >= count
    }

    private mutating func appendStretches(of base: Base, dueIn year: Int, isOwn: Bool) {
        var alternatives: [ResolvedStretch] = []
        let isAlone = rule.stretches.count == 1
        for stretch in rule.stretches {
            guard let resolved = resolver.resolve(stretch, in: base),
                isOwn && !isBeyond(stretch)
                    || (isBeyond(stretch) || rule.period == .week) && resolved.due.year == year,
                let clipped = clip(resolved, isWhole: false)
            else { continue }
            if let second = resolver.second(stretch, in: base) { append(second, key(of: stretch, in: base)) }
            if rule.alternatives {
                alternatives.append(clipped)
            } else {
                append(clipped, isAlone ? base.key : key(of: stretch, in: base))
            }
        }
        if !alternatives.isEmpty { append(alternatives: alternatives, base.key) }
    }

    private mutating func append(alternatives: [ResolvedStretch], _ key: PeriodKey) {
        guard let last = alternatives.max(by: { $0.due < $1.due }),
            let first = alternatives.min(by: { $0.opens < $1.opens })
        else { return }
        var joined = ResolvedStretch(first.opens, last.due)
        joined.softOpens = first.softOpens
        joined.softDue = last.softDue
        joined.opensImplied = alternatives.allSatisfy(\.opensImplied)
        joined.bounds = last.bounds ?? last.span
        let parts = alternatives.map(\.span).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        append(joined, key, parts: parts)
    }

    private mutating func append(_ stretch: ResolvedStretch, _ key: PeriodKey, parts: [DateSpan] = []) {
        guard rule.exceptions.isEmpty || !isExcluded(stretch) else { return }
        guard !rule.moments.isEmpty else {
            windows.append(window(stretch, key, parts, nil))
            return
        }
        for moment in rule.moments {
            windows.append(
                window(stretch, rule.moments.count > 1 ? .moment(stretch.due, moment) : key, parts, moment))
        }
    }

    private func window(
        _ stretch: ResolvedStretch, _ key: PeriodKey, _ parts: [DateSpan], _ moment: Moment?
    ) -> Window {
        Window(
            key: key, opens: stretch.opens, due: stretch.due, softOpens: stretch.softOpens, softDue: stretch.softDue,
            parts: parts, at: moment, opensImplied: stretch.opensImplied, bounds: stretch.bounds,
            rolls: !rule.period.isDay, openingDays: rule.period == .openingDay, roll: rule.roll)
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
    private func clip(_ stretch: ResolvedStretch, isWhole: Bool) -> ResolvedStretch? {
        guard let during else { return stretch }
        for span in during {
            guard let common = span.intersection(stretch.span) else { continue }
            if isWhole {
                if rule.period == .week, !span.contains(stretch.opens + 3) { continue }
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
        let isPoint = stretch.bounds != nil
        let days = isPoint ? DateSpan(stretch.due, stretch.due) : stretch.span
        for date in days where !excludes(date) { return false }
        return true
    }

    private func excludes(_ date: CivilDate) -> Bool {
        for exclusion in rule.exceptions {
            let isOut =
                switch exclusion {
                case .holidays: resolver.calendar.holiday(on: date) != nil
                case .holiday(let name): resolver.calendar.holiday(on: date)?.names.contains(name) ?? false
                case .weekends: date.weekday.isWeekend
                case .month(let month): date.month == month
                }
            if isOut { return true }
        }
        return false
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
        case .day, .weekday, .dayOfWeek, .dayInWeek: return .day(days.last)
        // The months of the lunar calendar have no names among the periods of the civil one.
        case .lunar(_, let day): return day == nil ? base.key : .day(days.last)
        case .week, .weekOfYear: return .week(Week(containing: days.last))
        // Which day that is depends on the calendar, so it must not become an identity.
        case .workingDay: return base.month == nil ? base.key : .month(days.last.yearMonth)
        }
    }
}
