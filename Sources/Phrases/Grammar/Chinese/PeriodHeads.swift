/// What a period begins with: 每月, 按周, 全年, 季度, 单月, 次月.
extension ChineseGrammar {
    /// The beginning of something that recurs.
    enum Head {
        case rule(CalendarRule)
        case interval(TimeAmount)
        case next(CalendarRule, Int)
        case nextYear(CalendarRule)
        case quarterlyInterest
    }

    mutating func head() throws(PhraseRefusal) -> Head? {
        switch reader.word() {
        case .encounter where reader.word(1) == .odd || reader.word(1) == .even || reader.word(1) == .week:
            reader.advance()
            return try head()
        case .each: return try afterEach()
        case .accordingTo: return afterAccordingTo()
        case .alternate: return afterAlternate()
        case .recurring(let period):
            reader.advance()
            return .rule(CalendarRule(period))
        case .wholeYear where reader.begins("全"):
            reader.advance()
            return .rule(CalendarRule(.year))
        case .odd, .even:
            var rule = CalendarRule(.month)
            rule.parity = reader.word() == .odd ? .odd : .even
            reader.advance()
            return .rule(rule)
        case .nextMonth:
            reader.advance()
            return .next(CalendarRule(.month), 1)
        case .nextQuarter:
            reader.advance()
            return .next(CalendarRule(.quarter), 3)
        // 当月25日前 is the month's own day, as 次月5日前 is of the one after.
        case .same(.month) where reader.number(1) != nil && reader.word(2) == .day:
            reader.advance()
            return .rule(CalendarRule(.month))
        case .yearEnd where reader.word(1) == .after: return .rule(CalendarRule(.year))
        case .closing where reader.begins("年") && reader.word(1) == .after: return .rule(CalendarRule(.year))
        case .interestDay:
            reader.advance()
            return .quarterlyInterest
        default: return try bareUnit()
        }
    }

    /// 月初, 季末, 季度, 周五: a unit without 每 that nothing counts.
    private mutating func bareUnit() throws(PhraseRefusal) -> Head? {
        if case .number? = reader.kind(-1) { return nil }
        let next = reader.word(1)
        switch reader.word() {
        case .quarter:
            reader.advance()
            return .rule(CalendarRule(.quarter))
        // 半年后 is a length.
        case .halfYear where next == .end || next == .start || next == .ended:
            reader.advance()
            return .rule(CalendarRule(.halfYear))
        case .month where next == .end || next == .start || next == .after || next == .ended || next == .closing:
            reader.advance()
            return .rule(CalendarRule(.month))
        case .week where isWeekday:
            reader.advance()
            return .rule(CalendarRule(.week))
        case .term where settings.terms.isEmpty: throw needsTerms
        case .term:
            reader.advance()
            return .rule(CalendarRule(.term))
        default: return nil
        }
    }

    /// Whether a day of the week follows 周.
    private var isWeekday: Bool {
        var ahead = self
        ahead.reader.advance()
        return ahead.weekday() != nil
    }

    private mutating func afterEach() throws(PhraseRefusal) -> Head? {
        reader.advance()
        let place = reader.index
        let number = reader.acceptNumber()
        if number != nil || reader.word() == .measure { _ = reader.accept(.measure) }
        if let number, number >= 2 {
            guard number <= TimeAmount.limit, let interval = interval(of: number),
                interval.longestDays <= TimeAmount.longestInterval
            else {
                reader.rewind(to: place)
                throw reader.refusal(
                    "“每\(reader.text)” is followed by no unit of time; write one, for example 每15天 or 每2个月")
            }
            return .interval(interval)
        }
        if number == 0 { throw reader.refusal("an interval of 0 is none; write 1 or more") }
        switch reader.word() {
        case .odd, .even: return try head()
        case .recurring(let period):
            reader.advance()
            return .rule(CalendarRule(period))
        case .yearStart, .yearMiddle, .yearEnd: return .rule(CalendarRule(.year))
        case .closing where reader.begins("年"): return .rule(CalendarRule(.year))
        case .weekend:
            throw reader.refusal("“周末” could be Saturday, Sunday or the last working day; write 每周六, 每周日 or 每周五")
        case .middle:
            throw reader.refusal("“月中” could be 中旬 or the 15th; write 每月中旬 or 每月15日前")
        default: break
        }
        if reader.word() == .term, settings.terms.isEmpty { throw needsTerms }
        guard let period = period(of: reader.word()) else { return nil }
        reader.advance()
        return .rule(CalendarRule(period))
    }

    private var needsTerms: PhraseRefusal {
        reader.refusal("“学期” needs the terms of the plan; write them under `terms:`, for example 第一学期: 9月1日至次年1月20日")
    }

    /// 按月, 按季度.
    private mutating func afterAccordingTo() -> Head? {
        if case .recurring(let period)? = reader.word(1), reader.isWritten("按") {
            reader.advance(2)
            return .rule(CalendarRule(period))
        }
        guard reader.isWritten("按"), let period = period(of: reader.word(1)) else { return nil }
        reader.advance(2)
        return .rule(CalendarRule(period))
    }

    /// 隔周, 隔月: every second one.
    private mutating func afterAlternate() -> Head? {
        reader.advance()
        guard let interval = interval(of: 2) else { return nil }
        return .interval(interval)
    }

    private func period(of word: Word?) -> Period? {
        switch word {
        case .day, .dayCount: settings.everyDay
        case .openingDay: .openingDay
        case .workingDay: .workingDay
        case .calendarDay: .day
        case .week: .week
        case .tenDay: .tenDays
        case .month, .monthCount: .month
        case .quarter: .quarter
        case .halfYear: .halfYear
        case .year: .year
        case .term where !settings.terms.isEmpty: .term
        default: nil
        }
    }

    private mutating func interval(of count: Int) -> TimeAmount? {
        let amount: TimeAmount? =
            switch reader.word() {
            case .day, .dayCount, .calendarDay: TimeAmount(count, .days)
            case .workingDay: TimeAmount(count, .workingDays)
            case .week: TimeAmount(count, .weeks)
            case .month, .monthCount: TimeAmount(count, .months)
            case .quarter: TimeAmount(count * 3, .months)
            case .year: TimeAmount(count, .years)
            case .hour: TimeAmount(count, .hours)
            default: nil
            }
        if amount != nil { reader.advance() }
        return amount
    }
}
