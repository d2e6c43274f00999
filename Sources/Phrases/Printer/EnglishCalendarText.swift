import CivilTime

/// Windows and periods in English.
extension EnglishPrinter {
    func calendar(_ rule: CalendarRule) -> String {
        let moments = rule.moments.isEmpty ? "" : " " + list(rule.moments.map(text), last: " and ")
        var year = CalendarRule(.year, recurs: false)
        year.year = rule.year
        let isOfYear = rule.recurs && rule.period != .year
        let single = isOfYear ? rule.year.map { " during \($0)" } ?? "" : ""
        let during = rule.during.map { " during " + stretch($0, year) } ?? single
        return body(rule) + moments + during + exceptions(rule.exceptions)
    }

    private func body(_ rule: CalendarRule) -> String {
        guard !rule.stretches.isEmpty else {
            if rule.recurs, rule.period == .year, let year = rule.year { return "during \(year)" }
            if rule.recurs { return head(rule) }
            return rule.year.map { "\($0)" } ?? "within the year"
        }
        if case .after(let amount)? = rule.stretches.first {
            return "within \(text(amount)) after the end of \(head(rule))"
        }
        let items = list(stretches(rule), last: rule.alternatives ? " or " : " and ")
        switch rule.period {
        case .year:
            if rule.recurs, rule.stretches == [.closing] { return items }
            return rule.recurs && rule.year == nil ? items + " every year" : items
        case .week: return rule.stretches.contains { $0.isDayOfWeek } ? items + " of every week" : items
        default: return items
        }
    }

    /// The stretches in order. After the end of a month a month by itself would be read as its end too.
    private func stretches(_ rule: CalendarRule) -> [String] {
        var followsEnd = false
        return rule.stretches.map { item in
            let text = stretch(item, rule)
            let isWholeMonth = if case .part(let part) = item { part.piece == .whole(1) } else { false }
            defer { followsEnd = followsEnd || item.endsWithEnd }
            return followsEnd && isWholeMonth && rule.period == .year ? "all of " + text : text
        }
    }

    private func head(_ rule: CalendarRule) -> String {
        switch rule.parity {
        case .odd: "every odd month"
        case .even: "every even month"
        case nil: period(rule.period)
        }
    }

    func period(_ period: Period) -> String {
        switch period {
        case .openingDay: "every opening day"
        case .workingDay: "every working day"
        case .day: "every calendar day"
        case .week: "every week"
        case .tenDays: "every ten-day period"
        case .month: "every month"
        case .quarter: "every quarter"
        case .halfYear: "every half-year"
        case .year: "every year"
        case .term: "every term"
        case .months(let count): "every \(count) months"
        }
    }

    private func stretch(_ stretch: Stretch, _ rule: CalendarRule) -> String {
        switch stretch {
        case .part(let part): return point(part, rule)
        case .span(let from, let to):
            if case .workingDay(let count) = from.piece, count < -1, to == Part(from.month, .workingDay(-1)) {
                return "last \(-count) working days of \(month(from, rule))"
            }
            return point(from, rule) + " to " + point(to, rule)
        case .by(let part): return "by " + point(part, rule)
        case .from(let part): return "from " + point(part, rule) + " on"
        case .after(let amount): return "within \(text(amount)) after the end of \(head(rule))"
        case .closing:
            if rule.recurs, rule.period != .year || rule.stretches.count == 1 { return "close of \(head(rule))" }
            return "close of the year" + (rule.year.map { " \($0)" } ?? "")
        }
    }

    private func point(_ part: Part, _ rule: CalendarRule) -> String {
        let month = month(part, rule)
        let isYear = rule.period == .year
        switch part.piece {
        case .whole(let count):
            return isYear ? whole(part, count, rule) : rule.period == .month ? "all of " + month : month
        case .tenDays(let period): return period.rawValue + (isYear ? " " : " in ") + month
        case .start: return "start of " + month
        case .end: return "end of " + month
        case .day(let day): return isYear ? "\(day) \(month)" : "the \(ordinal(day)) of \(month)"
        case .week(let index): return "the \(ordinal(index)) week of \(month)"
        case .weekday(let index, let weekday): return "the \(ordinal(index)) \(name(weekday)) of \(month)"
        case .workingDay(let index):
            let place = index < -1 ? "\(ordinal(-index)) last" : ordinal(index)
            return "the \(place) working day of " + (rule.period == .week ? "every week" : month)
        case .dayOfWeek(let weekday): return name(weekday)
        case .dayInWeek(let index, let weekday): return "\(name(weekday)) of the \(ordinal(index)) week of \(month)"
        case .weekOfYear(let index): return "week \(index)" + self.year(part, rule)
        case .lunar(12, 30): return "Lunar New Year's Eve" + self.year(part, rule)
        case .lunar(let number, let day):
            return (day.map { "the \(ordinal($0)) of " } ?? "") + "lunar month \(number)" + self.year(part, rule)
        }
    }

    private func whole(_ part: Part, _ count: Int, _ rule: CalendarRule) -> String {
        let month = part.month % 12
        let suffix = year(part, rule)
        switch count {
        case 12: return rule.year.map { "\($0 + part.month / 12)" } ?? "the year"
        case 6: return (month == 0 ? "H1" : "H2") + suffix
        case 3 where month.isMultiple(of: 3): return "Q\(month / 3 + 1)" + suffix
        case 3: return ["spring", "summer", "autumn", "winter"][(month + 13 - settings.springMonth) % 12 / 3] + suffix
        default: return self.month(part, rule)
        }
    }

    private func year(_ part: Part, _ rule: CalendarRule) -> String {
        let shift = part.month / 12
        if let year = rule.year { return " \(year + shift)" }
        return shift > 0 ? " of the next year" : ""
    }

    /// The month a part lies in, with its period.
    private func month(_ part: Part, _ rule: CalendarRule) -> String {
        guard rule.period != .year else { return month(part.month % 12 + 1) + year(part, rule) }
        guard let count = rule.period.monthCount else { return rule.period == .week ? "" : head(rule) }
        let index = part.month % count
        if part.month >= count {
            return count == 1 ? "the month after \(head(rule))" : "the \(ordinal(index + 1)) month after \(head(rule))"
        }
        if count == 1 { return head(rule) }
        return "the \(ordinal(index == count - 1 ? -1 : index + 1)) month of \(head(rule))"
    }

    private func ordinal(_ index: Int) -> String {
        switch index {
        case ..<0: return "last"
        case 1: return "first"
        default: break
        }
        if (11...13).contains(index % 100) { return "\(index)th" }
        switch index % 10 {
        case 1: return "\(index)st"
        case 2: return "\(index)nd"
        case 3: return "\(index)rd"
        default: return "\(index)th"
        }
    }

    private func name(_ weekday: Weekday) -> String {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday.rawValue - 1]
    }
}

extension Stretch {
    /// Whether it names a day of the week by name.
    fileprivate var isDayOfWeek: Bool {
        if case .dayOfWeek? = lastPart?.piece { return true }
        return false
    }
}

extension Stretch {
    /// Whether its last point is the end of a month.
    fileprivate var endsWithEnd: Bool {
        switch self {
        case .part(let part), .by(let part), .span(_, let part): part.piece == .end
        case .from, .after, .closing: false
        }
    }
}
