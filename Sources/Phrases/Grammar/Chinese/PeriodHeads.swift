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
            if followsEvent { throw countedOrEach }
            reader.advance()
            return .next(CalendarRule(.month), 1)
        case .nextQuarter:
            reader.advance()
            return .next(CalendarRule(.quarter), 3)
        // 当月25日前 is the month's own day, as 次月5日前 is of the one after.
        case .same(.month) where reader.number(1) != nil && reader.word(2) == .day:
            if followsEvent { throw countedOrEach }
            reader.advance()
            return .rule(CalendarRule(.month))
        case .monthSpan(.firstHalf), .monthSpan(.secondHalf): return .rule(CalendarRule(.month))
        case .half where reader.word(1) == .month && reader.number(2) == 1 && reader.word(3) == .times:
            reader.advance(2)
            return .rule(CalendarRule.halfMonths)
        case .workingDay where isPeriodOfDays:
            reader.advance()
            if reader.word() == .each, reader.word(1) == .day || reader.word(1) == .dayCount { reader.advance(2) }
            return .rule(CalendarRule(.workingDay))
        case .weekend where !reader.isWritten("周末"):
            reader.advance()
            _ = reader.accept(.during)
            return .rule(CalendarRule.weekends)
        case .yearEnd where reader.word(1) == .after: return .rule(CalendarRule(.year))
        case .closing where reader.begins("年") && reader.word(1) == .after: return .rule(CalendarRule(.year))
        case .interestDay:
            reader.advance()
            return .quarterlyInterest
        default: return try bareUnit()
        }
    }

    /// 工作日 by itself, 工作日每天, 工作日9点前: no number counts it.
    private var isPeriodOfDays: Bool {
        if case .number? = reader.kind(-1) { return false }
        switch reader.word(-1) {
        case .ordinal, .first, .last, .measure, .within, .after, .before, .nextDay, .unsupported: return false
        default: break
        }
        switch reader.word(1) {
        case .within, .before, .after: return false
        default: return true
        }
    }

    /// Whether words of an event stand right before: 收到通知次月5日前.
    private var followsEvent: Bool {
        guard reader.followsContent || reader.word(-1) == .notified else { return false }
        let text = Array(reader.scalars.folded(reader.tokens[reader.index - 1]))
        return ChineseGrammar.events.contains { word in
            word.count <= text.count && (0...text.count - word.count).contains { text[$0...].starts(with: word) }
        }
    }

    private static let events = [
        "收到", "接到", "发生", "生效", "签订", "批准", "离职", "入职", "立案", "通知", "到账", "变更", "获批",
    ].map { $0.unicodeScalars.map(\.value) }

    private var countedOrEach: PhraseRefusal {
        reader.refusal(
            "“\(reader.text)” could be counted from what stands before it or recur every month; write 每月 before it, or a distance such as 10日内"
        )
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
        case .half where reader.word(1) == .month || reader.word(1) == .monthCount:
            reader.advance(2)
            return .rule(CalendarRule.halfMonths)
        case .weekend where !reader.isWritten("周末"), .odd, .even: return try head()
        case .recurring(let period):
            reader.advance()
            return .rule(CalendarRule(period))
        case .yearStart, .yearMiddle, .yearEnd: return .rule(CalendarRule(.year))
        case .closing where reader.begins("年"): return .rule(CalendarRule(.year))
        // 每日终了.
        case .moment where reader.begins("日"): return .rule(CalendarRule(settings.everyDay))
        case .weekend: throw reader.refusal("“周末” \(Hint.weekend.reason)")
        case .hint(let hint): throw reader.refusal("“\(reader.text)” \(hint.reason)")
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

extension CalendarRule {
    /// 每半月: the 1st to the 15th and the 16th to the end of each month.
    fileprivate static let halfMonths = CalendarRule(
        .month,
        stretches: [.span(Part(0, .day(1)), Part(0, .day(15))), .span(Part(0, .day(16)), Part(0, .end))])

    /// 双休日: Saturday and Sunday of each week.
    static let weekends = CalendarRule(
        .week, stretches: [.span(Part(0, .dayOfWeek(.saturday)), Part(0, .dayOfWeek(.sunday)))])
}
