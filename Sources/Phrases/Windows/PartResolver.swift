import CivilTime

/// Turns the parts of a period into days.
struct PartResolver {
    let readings: ReadingSettings
    let calendar: WorkingCalendar

    /// The days of a part by itself or at the end of a span; nil where the period has no such part (a fifth week).
    func days(_ part: Part, in base: Base) -> DateSpan? {
        guard let first = base.month else { return piece(part.piece, of: base.span) }
        let month = first.adding(part.month)
        switch part.piece {
        case .whole(let count): return DateSpan(month.first, month.adding(count - 1).last)
        case .tenDays(let period): return readings.span(of: period, in: month)
        case .start: return DateSpan(month.first, month.day(readings.monthStart.hard))
        case .end:
            let last = readings.monthEnd == .inclusive ? month.last : month.last - 1
            return DateSpan(Swift.min(month.day(readings.monthEndOpens.hard), last), last)
        case .day(let day): return DateSpan(month.day(day), month.day(day))
        case .week(let index):
            let weeks = readings.weeks(of: month)
            let position = index < 0 ? weeks.count + index : index - 1
            return weeks.indices.contains(position) ? weeks[position] : nil
        case .weekday(let index, let weekday): return self.weekday(index, weekday, of: month)
        case .workingDay(let index): return workingDay(index, within: month.span)
        case .dayOfWeek: return nil
        case .dayInWeek(let index, let weekday):
            let weeks = readings.weeks(of: month)
            let position = index < 0 ? weeks.count + index : index - 1
            guard weeks.indices.contains(position) else { return nil }
            return weeks[position].first { $0.weekday == weekday }.map { DateSpan($0, $0) }
        case .weekOfYear(let index):
            return Week(year: month.year, number: index)?.span
        case .lunar(let number, let day): return lunar(number, day, year: month.year).first
        }
    }

    /// The days of a lunar month or day that fall into a civil year: one as a rule, two or none at the turn of the year.
    func lunar(_ month: Int, _ day: Int?, year: Int) -> [DateSpan] {
        [year - 1, year].compactMap { lunarYear in
            guard let span = LunarCalendar.span(ofMonth: month, year: lunarYear) else { return nil }
            guard let day else { return span.last.year == year ? span : nil }
            let date = span.first + (Swift.min(day, span.length) - 1)
            return date.year == year ? DateSpan(date, date) : nil
        }
    }

    /// The second date of a lunar day in a civil year that has two of them: 腊月初八 of 2022 on 10 January and 30 December.
    func second(_ stretch: Stretch, in base: Base) -> ResolvedStretch? {
        let part: Part
        switch stretch {
        case .part(let lone), .by(let lone): part = lone
        case .span, .from, .after, .closing: return nil
        }
        guard case .lunar(let month, let day) = part.piece, let year = base.month?.year else { return nil }
        let dates = lunar(month, day, year: year)
        guard dates.count > 1 else { return nil }
        var resolved = ResolvedStretch(dates[0].last + 1, dates[1].last)
        if day == nil { resolved.opens = dates[1].first } else { resolved.opensImplied = true }
        return resolved
    }

    /// A piece of a week or of a school term.
    private func piece(_ piece: Piece, of span: DateSpan) -> DateSpan? {
        switch piece {
        case .dayOfWeek(let weekday):
            let date = span.first + (weekday.rawValue - 1)
            return DateSpan(date, date)
        case .workingDay(let index): return workingDay(index, within: span)
        case .end: return DateSpan(span.last, span.last)
        case .whole, .tenDays, .start, .day, .week, .weekday, .dayInWeek, .weekOfYear, .lunar: return nil
        }
    }

    private func weekday(_ index: Int, _ weekday: Weekday, of month: YearMonth) -> DateSpan? {
        let date: CivilDate
        if index > 0 {
            let ahead = (weekday.rawValue - month.first.weekday.rawValue + 7) % 7
            date = month.first + (ahead + (index - 1) * 7)
        } else {
            let back = (month.last.weekday.rawValue - weekday.rawValue + 7) % 7
            date = month.last - (back + (-index - 1) * 7)
        }
        return month.span.contains(date) ? DateSpan(date, date) : nil
    }

    private func workingDay(_ index: Int, within span: DateSpan) -> DateSpan? {
        let date =
            index > 0
            ? calendar.working.day(index, after: span.first - 1) : calendar.working.day(-index, before: span.last + 1)
        return span.contains(date) ? DateSpan(date, date) : nil
    }
}
