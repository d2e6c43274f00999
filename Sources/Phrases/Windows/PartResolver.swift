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
        }
    }

    /// A piece of a week or of a school term.
    private func piece(_ piece: Piece, of span: DateSpan) -> DateSpan? {
        switch piece {
        case .dayOfWeek(let weekday):
            let date = span.first + (weekday.rawValue - 1)
            return DateSpan(date, date)
        case .workingDay(let index): return workingDay(index, within: span)
        case .end: return DateSpan(span.last, span.last)
        case .whole, .tenDays, .start, .day, .week, .weekday: return nil
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
