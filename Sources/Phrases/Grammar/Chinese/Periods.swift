/// What recurs: 每月8日前, 每季度末月下旬, 按周, 年度, 月、季、年终.
extension ChineseGrammar {
    /// The period at hand with its parts; nil where none stands here.
    mutating func period() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        if let shared = try sharedSuffix() { return shared }
        // 自季度终了之日起15日内.
        if reader.word() == .from, isEndOfPeriod(1) { reader.advance() }
        // 最迟每月25日.
        let isDeadline =
            [.each, .nextMonth, .nextQuarter, .same(.month)].contains(reader.word(1)) && reader.accept(.notLaterThan)
        guard let head = try head() else {
            reader.rewind(to: start)
            return nil
        }
        switch head {
        case .interval(let amount): return .interval(Interval(amount))
        case .quarterlyInterest:
            var rule = CalendarRule(.quarter)
            rule.stretches = [.part(Part(2, .day(settings.interestDay)))]
            return .period(rule)
        case .rule(let rule):
            var rule = try parts(of: rule)
            if rule.stretches.isEmpty, !rule.period.isDay { _ = reader.accept(.within) }
            if isDeadline { rule.stretches = rule.stretches.map(\.asDeadline) }
            return .period(rule)
        case .next(let rule, let offset):
            guard var rule = try nextParts(of: rule, offset: offset) else {
                throw reader.refusal("“下” and “次” need a day of that period; write for example 次月5日前")
            }
            if isDeadline { rule.stretches = rule.stretches.map(\.asDeadline) }
            return .period(rule)
        case .nextYear(var rule):
            var frame = Frame(months: 12)
            guard let list = try stretches(&frame) else { return nil }
            rule.stretches = list.stretches
            rule.alternatives = list.alternatives
            return .period(rule)
        }
    }

    /// Whether a period and its end stand so many tokens ahead: 季度终了之日起.
    private func isEndOfPeriod(_ ahead: Int) -> Bool {
        switch reader.word(ahead) {
        case .month, .quarter, .halfYear, .recurring: break
        default: return false
        }
        return reader.word(ahead + 1) == .ended && reader.word(ahead + 2) == .countedFrom
    }

    /// 次月5日前, 次月前5个工作日, 次月内.
    private mutating func nextParts(of rule: CalendarRule, offset: Int) throws(PhraseRefusal) -> CalendarRule? {
        var rule = rule
        if offset == 1, let edge = try edge(of: offset) {
            rule.stretches = [edge]
            return rule
        }
        if let parts = try monthParts(of: rule, offset: offset) { return parts }
        let start = reader.index
        if offset == 1, let amount = amount(), amount.soft == nil, amount.hard.unit == .workingDays,
            (1...15).contains(amount.hard.count), reader.accept(.within)
        {
            rule.stretches = [.by(Part(offset, .workingDay(amount.hard.count)))]
            return rule
        }
        reader.rewind(to: start)
        guard reader.accept(.within) else { return nil }
        rule.stretches = [.part(Part(offset, .whole(offset == 1 ? 1 : 3)))]
        return rule
    }

    /// A period with what stands after it.
    private mutating func parts(of rule: CalendarRule) throws(PhraseRefusal) -> CalendarRule {
        var rule = rule
        if let stretch = try afterEnd(of: &rule) {
            rule.stretches = [stretch]
            return rule
        }
        if rule.period == .term { return try termParts(of: rule) }
        if rule.period == .tenDays, reader.accept(.end) {
            _ = reader.accept(.before)
            rule.stretches = [.by(Part(0, .end))]
            return rule
        }
        if rule.stretches.isEmpty, let end = atEnd(of: rule) {
            rule.stretches = [end]
            return rule
        }
        if rule.period == .quarter, reader.accept(.interestDay) {
            rule.stretches = [.part(Part(2, .day(settings.interestDay)))]
            return rule
        }
        if rule.period == .week {
            if rule.stretches.isEmpty { try fillWeek(&rule) }
            return rule
        }
        guard let months = rule.period.monthCount, rule.stretches.isEmpty else { return rule }
        if rule.period == .year {
            if !reader.begins("年"), reader.accept(.closing) {
                rule.stretches = [.closing]
                return rule
            }
            return try yearParts(of: rule)
        }
        if months == 1, let edge = try edge(of: 0) {
            rule.stretches = [edge]
            return rule
        }
        var offset = 0
        if months == 1, reader.accept(.nextMonth) { offset = 1 }
        if months == 3, reader.accept(.nextQuarter) { offset = 3 }
        if months > 1, reader.word() == .nextMonth {
            throw reader.refusal(
                "“\(reader.text)” could be the second month or the one after; write 第二个月 or 后首月, for example 每季度后首月10日前"
            )
        }
        if months > 1, reader.word() == .after, reader.word(1) == .first || reader.word(1) == .ordinal {
            reader.advance()
            offset = months
        }
        if let parts = try monthParts(of: rule, offset: offset) { return parts }
        guard offset == 0 else { throw reader.refusal("the day is missing; write for example 次月5日前") }
        return rule
    }

    /// 每周五, 每周二或周四, 每周工作日, 每周前2个工作日内.
    private mutating func fillWeek(_ rule: inout CalendarRule) throws(PhraseRefusal) {
        if reader.word() == .workingDay {
            reader.advance()
            rule = CalendarRule(.workingDay)
        } else if reader.word() == .weekend, !reader.isWritten("周末") {
            reader.advance()
            rule = CalendarRule.weekends
        } else if reader.word() == .before, let count = reader.number(1), (2...5).contains(count),
            reader.word(2) == .workingDay
        {
            reader.advance(3)
            _ = reader.accept(.within)
            rule.stretches = [.by(Part(0, .workingDay(count)))]
        } else if let days = try weekdays() {
            rule.stretches = days.stretches
            rule.alternatives = days.alternatives
        }
    }

    /// 每学期末, 每学期结束前: by the last day of the term.
    private mutating func termParts(of rule: CalendarRule) throws(PhraseRefusal) -> CalendarRule {
        var rule = rule
        if reader.word() == .start {
            throw reader.refusal("“学期初” names no days; write the dates, for example 9月1日至10日")
        }
        if reader.accept(.end) || reader.word() == .ended && reader.word(1) == .before && reader.accept(.ended) {
            _ = reader.accept(.before)
            rule.stretches = [.by(Part(0, .end))]
        }
        return rule
    }

    /// 每年3月、6月, 每年年底前.
    private mutating func yearParts(of rule: CalendarRule) throws(PhraseRefusal) -> CalendarRule {
        var rule = rule
        var frame = Frame(months: 12, isNamed: true)
        let column = reader.column
        guard let list = try stretches(&frame) else {
            var short = Frame(months: 12)
            if reader.word() == .first || reader.word() == .last, let piece = try yearPiece(&short) {
                rule.stretches = [piece]
            }
            return rule
        }
        guard frame.year == nil else {
            throw PhraseRefusal("a single year stands beside what recurs every year; write one of them", column: column)
        }
        rule.stretches = list.stretches
        rule.alternatives = list.alternatives
        if rule.stretches == [.part(Part(0, .whole(12)))] { rule.stretches = [] }
        return rule
    }

    /// 每年第一个工作日, 每年最后一个工作日.
    private mutating func yearPiece(_ frame: inout Frame) throws(PhraseRefusal) -> Stretch? {
        guard let piece = try piece(lastDay: 31) else { return nil }
        switch piece {
        case .workingDay(1): return .part(Part(0, piece))
        case .workingDay(-1): return .part(Part(11, piece))
        default: throw reader.refusal("the month is missing; write it, for example 每年3月第1周")
        }
    }

    private mutating func monthParts(of rule: CalendarRule, offset: Int) throws(PhraseRefusal) -> CalendarRule? {
        guard let months = rule.period.monthCount else { return nil }
        var rule = rule
        var frame = Frame(months: months, offset: offset)
        guard let list = try stretches(&frame) else { return nil }
        rule.stretches = list.stretches
        rule.alternatives = list.alternatives
        if offset > 0, list.stretches.contains(where: \.isOpen) {
            throw reader.refusal(
                "a span from a day of the period after has no end; write a deadline, for example 次月5日前")
        }
        return rule
    }

    /// 每月前5个工作日, 每月初5日内.
    mutating func edge(of month: Int) throws(PhraseRefusal) -> Stretch? {
        let start = reader.index
        if reader.accept(anyOf: .before, .start), let amount = amount(), amount.soft == nil {
            let count = amount.hard.count
            let isInside = reader.accept(.within)
            switch amount.hard.unit {
            case .workingDays where (1...15).contains(count): return .by(Part(month, .workingDay(count)))
            case .days where (1...31).contains(count) && (isInside || !amount.isDayNumber):
                return .by(Part(month, .day(count)))
            default: break
            }
        }
        reader.rewind(to: start)
        return nil
    }

    /// 最后3个工作日 of a month; nil where they do not stand here.
    mutating func lastDays(_ frame: Frame) -> Stretch? {
        guard frame.months == 1, reader.word() == .last, let count = reader.number(1), (2...15).contains(count),
            reader.word(2) == .workingDay
        else { return nil }
        reader.advance(3)
        _ = reader.accept(.within)
        return .span(Part(frame.offset, .workingDay(-count)), Part(frame.offset, .workingDay(-1)))
    }
}
