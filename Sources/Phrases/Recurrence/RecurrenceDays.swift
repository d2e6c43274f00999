import CivilTime

/// The days of a recurrence rule.
///
/// A day belongs to the rule where it meets every part that is given; BYSETPOS then picks from the days of one period.
/// What the rule leaves out is taken from its first day. The first day occurs only where it meets the rule itself.
struct RecurrenceDays {
    private let rule: RecurrenceRule
    private var months: MonthSet
    private var monthDays: MonthDaySet
    private var weekdays: WeekdaySet
    /// Whether numbers of weekdays count within the year.
    private let placesAreOfYears: Bool

    init(_ rule: RecurrenceRule) {
        self.rule = rule
        months = rule.months
        monthDays = rule.monthDays
        weekdays = rule.weekdays
        placesAreOfYears = rule.frequency == .yearly && rule.months.isEmpty && !rule.placedDays.isEmpty
        if rule.weekNumbers.isEmpty, rule.yearDays.isEmpty, monthDays.isEmpty, weekdays.isEmpty, rule.placedDays.isEmpty
        {
            let (_, month, day) = rule.start.parts
            switch rule.frequency {
            case .yearly:
                if months.isEmpty { months.insert(month) }
                monthDays.insert(day)
            case .monthly: monthDays.insert(day)
            case .weekly: weekdays.insert(rule.start.weekday)
            case .daily: break
            }
        }
    }

    /// The days of a year. COUNT is counted from the rule's first year on.
    func days(in year: YearFrame) -> YearBits {
        guard let count = rule.count else { return found(in: year) }
        var left = count
        var earlier = rule.start.year
        while earlier < year.number {
            left -= found(in: YearFrame(earlier)).count
            if left <= 0 { return YearBits() }
            earlier += 1
        }
        var days = found(in: year)
        days.keepFirst(left)
        return days
    }

    /// The days of a year without regard to COUNT.
    private func found(in year: YearFrame) -> YearBits {
        let last = year.span.last
        guard last >= rule.start, rule.until.map({ $0 >= year.span.first }) ?? true else { return YearBits() }
        if rule.frequency == .yearly, !(year.number - rule.start.year).isMultiple(of: rule.interval) {
            return YearBits()
        }
        var days = matching(in: year)
        if rule.interval > 1 { limitToInterval(&days, year) }
        if !rule.positions.isEmpty { pick(&days, year) }
        days.keep(
            year.position(Swift.max(rule.start, year.span.first)),
            through: year.position(rule.until.map { Swift.min($0, last) } ?? last))
        return days
    }

    /// The days that meet every part save INTERVAL, and BYSETPOS where it does not pick from months.
    private func matching(in year: YearFrame) -> YearBits {
        var days = YearBits()
        let isByWeekday = !weekdays.isEmpty || !rule.placedDays.isEmpty
        for month in 1...12 where months.isEmpty || months.contains(month) {
            let frame = year.month(month)
            var bits = frame.days
            if !monthDays.isEmpty { bits &= monthDays.days(ofMonthWith: frame.length) }
            if isByWeekday, !placesAreOfYears {
                var byWeekday = weekdays.days(from: frame.weekday)
                for day in rule.placedDays { byWeekday |= day.bit(from: frame.weekday, length: frame.length) }
                bits &= byWeekday
            }
            if rule.frequency == .monthly, !rule.positions.isEmpty { bits = bits.picked(rule.positions) }
            days.insert(bits, at: frame.position)
        }
        if rule.frequency == .weekly, !rule.positions.isEmpty { fillMargins(&days, year) }
        if placesAreOfYears { days.formIntersection(placedDays(in: year)) }
        if !rule.yearDays.isEmpty { days.formIntersection(yearDays(in: year)) }
        if !rule.weekNumbers.isEmpty { days.formIntersection(weeks(in: year)) }
        return days
    }

    /// The days before and after the year, for weeks that reach into it. Only months and weekdays limit weekly rules.
    private func fillMargins(_ days: inout YearBits, _ year: YearFrame) {
        let before = year.date(0)
        if months.isEmpty || months.contains(12) { days.insert(weekdays.days(from: before.weekday) & 0x7F, at: 0) }
        let after = year.span.last + 1
        if months.isEmpty || months.contains(1) {
            days.insert(weekdays.days(from: after.weekday) & 0x7F, at: year.position(after))
        }
    }

    /// Weekdays by their number in the year, with those that have none.
    private func placedDays(in year: YearFrame) -> YearBits {
        var days = YearBits()
        if !weekdays.isEmpty {
            for month in 1...12 {
                let frame = year.month(month)
                days.insert(weekdays.days(from: frame.weekday) & frame.days, at: frame.position)
            }
        }
        for day in rule.placedDays {
            if let offset = day.offset(from: year.span.first.weekday, length: year.span.length) {
                days.insert(1, at: YearBits.margin + offset)
            }
        }
        return days
    }

    private func yearDays(in year: YearFrame) -> YearBits {
        var days = YearBits()
        let length = year.span.length
        for day in rule.yearDays where abs(day) <= length {
            days.insert(1, at: YearBits.margin + (day > 0 ? day - 1 : length + day))
        }
        return days
    }

    /// Weeks begin on WKST; the first of a year has at least four of its days. A day of January or December may lie in a
    /// week of the year before or after.
    private func weeks(in year: YearFrame) -> YearBits {
        var days = YearBits()
        for number in year.number - 1...year.number + 1 {
            let first = firstWeek(of: number)
            let count = (firstWeek(of: number + 1) - first) / 7
            for week in rule.weekNumbers where abs(week) <= count {
                let start = first + (week > 0 ? week - 1 : count + week) * 7
                let position = year.position(start)
                if position >= 0, position < YearBits.margin + year.span.length { days.insert(0x7F, at: position) }
            }
        }
        return days
    }

    private func firstWeek(of year: Int) -> CivilDate {
        startOfWeek(YearMonth(year: year, month: 1).day(4))
    }

    private func startOfWeek(_ date: CivilDate) -> CivilDate {
        date - (date.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
    }

    /// Keeps the days of the days, weeks or months that the interval counts.
    private func limitToInterval(_ days: inout YearBits, _ year: YearFrame) {
        var allowed = YearBits()
        let end = YearBits.margin + year.span.length
        switch rule.frequency {
        case .yearly: return
        case .monthly:
            let first = rule.start.yearMonth
            for month in 1...12 {
                let months = (year.number - first.year) * 12 + month - first.month
                let frame = year.month(month)
                if months.isMultiple(of: rule.interval) { allowed.insert(frame.days, at: frame.position) }
            }
        case .weekly:
            var position = year.position(startOfWeek(year.span.first))
            position += offset(of: (year.date(position) - startOfWeek(rule.start)) / 7) * 7
            while position < end {
                allowed.insert(0x7F, at: position)
                position += rule.interval * 7
            }
        case .daily:
            var position = YearBits.margin + offset(of: year.span.first - rule.start)
            while position < end {
                allowed.insert(1, at: position)
                position += rule.interval
            }
        }
        days.formIntersection(allowed)
    }

    /// How many steps remain to the next one that the interval allows.
    private func offset(of steps: Int) -> Int {
        let rest = steps % rule.interval
        return rest == 0 ? 0 : rest > 0 ? rule.interval - rest : -rest
    }

    /// BYSETPOS, save in months, where it is done as they are found.
    private func pick(_ days: inout YearBits, _ year: YearFrame) {
        switch rule.frequency {
        case .monthly: return
        case .daily:
            // A day is the first and the last of its own.
            if !rule.positions.contains(1), !rule.positions.contains(-1) { days = YearBits() }
        case .weekly:
            var picked = YearBits()
            var position = year.position(startOfWeek(year.span.first))
            while position < YearBits.margin + year.span.length {
                picked.insert(days.week(at: position).picked(rule.positions), at: position)
                position += 7
            }
            days = picked
        case .yearly:
            var picked = YearBits()
            let count = days.count
            for place in rule.positions {
                let index = place > 0 ? place - 1 : count + place
                if index >= 0, let position = days.position(index) { picked.insert(1, at: position) }
            }
            days = picked
        }
    }
}

extension RecurrenceRule.PlacedDay {
    /// The day among those of a month or year that begins with a weekday, from 0; nil where it has not so many.
    func offset(from first: Weekday, length: Int) -> Int? {
        let earliest = (weekday.rawValue - first.rawValue + 7) % 7
        let offset = place > 0 ? earliest + (place - 1) * 7 : earliest + ((length - 1 - earliest) / 7 + place + 1) * 7
        return offset >= 0 && offset < length ? offset : nil
    }

    /// The same for a month, as a bit.
    func bit(from first: Weekday, length: Int) -> UInt64 {
        offset(from: first, length: length).map { 1 << UInt64($0) } ?? 0
    }
}
