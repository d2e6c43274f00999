import CivilTime

/// A stretch within one period, as days.
struct ResolvedStretch {
    var opens: CivilDate
    var due: CivilDate
    var softOpens: CivilDate?
    var softDue: CivilDate?
    var opensImplied = false
    /// Where a roll may lead; from opening to due unless said.
    var bounds: DateSpan?

    init(_ opens: CivilDate, _ due: CivilDate) {
        self.opens = Swift.min(opens, due)
        self.due = due
    }

    var span: DateSpan { DateSpan(opens, due) }
}

extension PartResolver {
    /// The days of a stretch; nil where the period has no such part.
    func resolve(_ stretch: Stretch, in base: Base) -> ResolvedStretch? {
        switch stretch {
        case .part(let part): return alone(part, in: base)
        case .span(let from, let to):
            guard let start = opening(from, in: base), var end = ending(to, in: base) else { return nil }
            if end.hard < start.hard, case .lunar(let month, let day) = to.piece, let year = base.month?.year,
                let later = lunar(month, day, year: year + 1).first
            {
                // 腊月二十三至正月十五 ends in the lunar year after.
                end = (later.last, nil)
            }
            var resolved = ResolvedStretch(start.hard, end.hard)
            resolved.softOpens = start.soft
            resolved.softDue = end.soft
            return resolved
        case .by(let part):
            guard var end = ending(part, in: base) else { return nil }
            switch part.piece {
            case .day, .weekday, .workingDay, .dayOfWeek, .dayInWeek, .lunar(_, .some):
                if readings.dayBefore == .exclusive { end.hard = end.hard - 1 }
            case .whole:
                if readings.monthBefore == .exclusive, let first = days(part, in: base)?.first { end.hard = first - 1 }
            case .tenDays, .start, .end, .week, .weekOfYear, .lunar: break
            }
            var resolved = ResolvedStretch(origin(of: part, in: base), end.hard)
            resolved.softDue = end.soft
            resolved.opensImplied = true
            return resolved
        case .from(let part):
            guard let start = opening(part, in: base) else { return nil }
            var resolved = ResolvedStretch(start.hard, Swift.max(base.span.last, start.hard))
            resolved.softOpens = start.soft
            return resolved
        case .after(let amount):
            var resolved = ResolvedStretch(base.span.last + 1, due(amount, after: base.span.last))
            resolved.opensImplied = true
            return resolved
        case .closing:
            var resolved = ResolvedStretch(base.span.last, base.span.last + readings.closingDays)
            resolved.softDue = readings.closingDays > 0 ? base.span.last : nil
            return resolved
        }
    }

    /// A deadline so long after a period's last day. Whole months after the end of a month end with a month: a half-year
    /// report due within two months is due on 31 August.
    private func due(_ amount: TimeAmount, after last: CivilDate) -> CivilDate {
        guard last == last.yearMonth.last, amount.unit == .months || amount.unit == .years else {
            return amount.date(after: last, calendar: calendar)
        }
        return last.yearMonth.adding(amount.unit == .years ? amount.count * 12 : amount.count).last
    }

    private func alone(_ part: Part, in base: Base) -> ResolvedStretch? {
        guard let days = days(part, in: base) else { return nil }
        guard part.isPoint else {
            var resolved = ResolvedStretch(days.first, days.last)
            resolved.softDue = ending(part, in: base)?.soft
            return resolved
        }
        var resolved = ResolvedStretch(origin(of: part, in: base), days.last)
        resolved.opensImplied = true
        // A single day may roll within its period, in a year within its month.
        resolved.bounds = base.span.length > 184 || !base.span.contains(days) ? days.last.yearMonth.span : base.span
        return resolved
    }

    /// Where something opens that names only its end: with the period, or on the day after it for a part beyond it.
    private func origin(of part: Part, in base: Base) -> CivilDate {
        guard let first = base.month, first.adding(part.month).first > base.span.last else { return base.span.first }
        return base.span.last + 1
    }

    private func opening(_ part: Part, in base: Base) -> (hard: CivilDate, soft: CivilDate?)? {
        guard let days = days(part, in: base) else { return nil }
        switch part.piece {
        case .start: return (days.first.yearMonth.day(readings.monthStartOpens), nil)
        case .end:
            let month = days.last.yearMonth
            let hard = month.day(readings.monthEndOpens.hard)
            let soft = month.day(readings.monthEndOpens.soft)
            return (hard, soft == hard ? nil : soft)
        case .whole, .tenDays, .day, .week, .weekday, .workingDay, .dayOfWeek, .dayInWeek, .weekOfYear, .lunar:
            return (days.first, nil)
        }
    }

    private func ending(_ part: Part, in base: Base) -> (hard: CivilDate, soft: CivilDate?)? {
        guard let days = days(part, in: base) else { return nil }
        guard case .start = part.piece else { return (days.last, nil) }
        let soft = days.last.yearMonth.day(readings.monthStart.soft)
        return (days.last, soft == days.last ? nil : soft)
    }
}
