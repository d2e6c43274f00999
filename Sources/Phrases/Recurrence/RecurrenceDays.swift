import CivilTime

/// The days of a recurrence rule.
///
/// A day belongs to the rule where it meets every part that is given; BYSETPOS then picks from the days of one period.
/// What the rule leaves out is taken from its first day. The first day occurs only where it meets the rule itself.
struct RecurrenceDays {
    private let rule: RecurrenceRule
    private var monthMask: UInt32 = 0
    private var weekdayMask: UInt32 = 0
    private var monthDayMask: UInt32 = 0
    private var lastDayMask: UInt32 = 0
    private let placed: [RecurrenceRule.Day]
    private let arePlacesOfMonths: Bool

    init(_ rule: RecurrenceRule) {
        self.rule = rule
        var months = rule.months
        var monthDays = rule.monthDays
        var days = rule.days
        if rule.weekNumbers.isEmpty, rule.yearDays.isEmpty, monthDays.isEmpty, days.isEmpty {
            let (_, month, day) = rule.start.parts
            switch rule.frequency {
            case .yearly:
                if months.isEmpty { months = [month] }
                monthDays = [day]
            case .monthly: monthDays = [day]
            case .weekly: days = [RecurrenceRule.Day(place: 0, weekday: rule.start.weekday)]
            case .daily: break
            }
        }
        for month in months { monthMask |= 1 << UInt32(month) }
        for day in monthDays where day > 0 { monthDayMask |= 1 << UInt32(day) }
        for day in monthDays where day < 0 { lastDayMask |= 1 << UInt32(-day) }
        for day in days where day.place == 0 { weekdayMask |= 1 << UInt32(day.weekday.rawValue) }
        placed = days.filter { $0.place != 0 }
        arePlacesOfMonths = rule.frequency == .monthly || !months.isEmpty
    }

    /// The days of a year in order.
    func days(in year: Int) -> [CivilDate] {
        guard rule.count != nil else { return found(in: year) }
        guard let count = rule.count, year >= rule.start.year else { return [] }
        var left = count
        for earlier in rule.start.year..<year {
            left -= found(in: earlier).count
            if left <= 0 { return [] }
        }
        return Array(found(in: year).prefix(left))
    }

    /// The days of a year without regard to COUNT.
    private func found(in year: Int) -> [CivilDate] {
        let span = yearSpan(year)
        guard span.last >= rule.start, rule.until.map({ $0 >= span.first }) ?? true else { return [] }
        var days: [CivilDate] = []
        switch rule.frequency {
        case .yearly:
            if (year - rule.start.year).isMultiple(of: rule.interval) { append(span, to: &days) }
        case .monthly:
            let first = rule.start.yearMonth
            for month in 1...12 {
                let months = (year - first.year) * 12 + month - first.month
                guard months >= 0, months.isMultiple(of: rule.interval) else { continue }
                append(YearMonth(year: year, month: month).span, to: &days)
            }
        case .weekly:
            let anchor = startOfWeek(rule.start)
            var week = startOfWeek(span.first)
            week = week + offset(of: (week - anchor) / 7) * 7
            while week <= span.last {
                append(DateSpan(week, week + 6), to: &days)
                week = week + rule.interval * 7
            }
        case .daily:
            var date = span.first + offset(of: span.first - rule.start)
            while date <= span.last {
                append(DateSpan(date, date), to: &days)
                date = date + rule.interval
            }
        }
        return days.filter { span.contains($0) && $0 >= rule.start && $0 <= rule.until ?? $0 }
    }

    /// How many steps remain to the next one that the interval allows.
    private func offset(of steps: Int) -> Int {
        let rest = steps % rule.interval
        return rest == 0 ? 0 : rest > 0 ? rule.interval - rest : -rest
    }

    private func startOfWeek(_ date: CivilDate) -> CivilDate {
        date - (date.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
    }

    /// The days of one period.
    private func append(_ span: DateSpan, to days: inout [CivilDate]) {
        guard !rule.positions.isEmpty else {
            select(span, into: &days)
            return
        }
        var set: [CivilDate] = []
        select(span, into: &set)
        var picked: Set<Int> = []
        for position in rule.positions {
            let index = position > 0 ? position - 1 : set.count + position
            if set.indices.contains(index) { picked.insert(index) }
        }
        days += picked.sorted().map { set[$0] }
    }

    /// The days of a span that meet every part, month by month.
    private func select(_ span: DateSpan, into days: inout [CivilDate]) {
        var date = span.first
        while date <= span.last {
            let (year, month, first) = date.parts
            let length = YearMonth.length(year: year, month: month)
            let last = Swift.min(length, first + (span.last - date))
            if monthMask == 0 || monthMask & 1 << UInt32(month) != 0 {
                let place = Place(year: year, month: month, length: length, first: date - (first - 1))
                for day in first...last where meets(day, place) { days.append(place.first + (day - 1)) }
            }
            date = date + (last - first + 1)
        }
    }

    /// A month, for the days in it.
    private struct Place {
        let year: Int
        let month: Int
        let length: Int
        let first: CivilDate
    }

    private func meets(_ day: Int, _ place: Place) -> Bool {
        if monthDayMask | lastDayMask != 0,
            monthDayMask & 1 << UInt32(day) == 0, lastDayMask & 1 << UInt32(place.length - day + 1) == 0
        {
            return false
        }
        guard weekdayMask != 0 || !placed.isEmpty || !rule.yearDays.isEmpty || !rule.weekNumbers.isEmpty else {
            return true
        }
        let date = place.first + (day - 1)
        if weekdayMask != 0 || !placed.isEmpty, !meetsWeekday(date, day, place) { return false }
        if !rule.yearDays.isEmpty, !meetsYearDay(date, place.year) { return false }
        return rule.weekNumbers.isEmpty || meetsWeekNumber(date)
    }

    private func meetsWeekday(_ date: CivilDate, _ day: Int, _ place: Place) -> Bool {
        let weekday = date.weekday
        if weekdayMask & 1 << UInt32(weekday.rawValue) != 0 { return true }
        guard placed.contains(where: { $0.weekday == weekday }) else { return false }
        let index = arePlacesOfMonths ? day - 1 : date.dayOfYear - 1
        let length = arePlacesOfMonths ? place.length : yearSpan(place.year).length
        let fromStart = index / 7 + 1
        let fromEnd = -((length - 1 - index) / 7 + 1)
        return placed.contains { $0.weekday == weekday && ($0.place == fromStart || $0.place == fromEnd) }
    }

    private func meetsYearDay(_ date: CivilDate, _ year: Int) -> Bool {
        let day = date.dayOfYear
        return rule.yearDays.contains(day) || rule.yearDays.contains(day - yearSpan(year).length - 1)
    }

    /// Weeks begin on WKST; the first of a year has at least four of its days.
    private func meetsWeekNumber(_ date: CivilDate) -> Bool {
        let week = startOfWeek(date)
        let year = (week + 3).year
        let first = firstWeek(of: year)
        let number = (week - first) / 7 + 1
        let count = (firstWeek(of: year + 1) - first) / 7
        return rule.weekNumbers.contains(number) || rule.weekNumbers.contains(number - count - 1)
    }

    private func firstWeek(of year: Int) -> CivilDate { startOfWeek(yearSpan(year).first + 3) }
}

extension RecurrenceRule {
    /// The occurrences of a year. Each opens with its day, week, month or year and rolls within it, in a year within its
    /// month, as single days of a phrase do.
    func windows(in year: Int) -> [Window] {
        RecurrenceDays(self).days(in: year).map { date in
            let period: DateSpan =
                switch frequency {
                case .daily: DateSpan(date, date)
                case .weekly: DateSpan(date.startOfWeek, date.startOfWeek + 6)
                case .monthly: date.yearMonth.span
                case .yearly: yearSpan(year)
                }
            return Window(
                key: .day(date), opens: Swift.max(period.first, Swift.min(start, date)), due: date, opensImplied: true,
                bounds: frequency == .yearly ? date.yearMonth.span : period)
        }
    }
}
