/// Distances from an event: 3个工作日内, 当日, 次日, 提前5个工作日, 结束后, 及时.
extension ChineseGrammar {
    /// The distance at hand; nil where none stands here.
    mutating func relative() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        switch reader.word() {
        case .sameDay:
            reader.advance()
            _ = reader.accept(.within)
            return .relative(Relative(.after, .same(.day)))
        // 当年12月1日 is a date of the plan year.
        case .same(.year) where reader.number(1) != nil || isPartOfYear(reader.word(1)): return nil
        case .same(let period):
            reader.advance()
            if reader.word() == .end, reader.word(1) == .before || reader.word(1) == nil { reader.advance() }
            _ = reader.accept(anyOf: .within, .before)
            return .relative(Relative(.after, .same(period)))
        case .nextDay:
            reader.advance()
            _ = reader.accept(anyOf: .within, .before)
            return .relative(Relative(.after, settings.nextDay))
        case .nextWorkingDay:
            reader.advance()
            _ = reader.accept(anyOf: .within, .before)
            return .relative(Relative(.after, .amount(TimeAmount(1, .workingDays))))
        case .soon(let assumption):
            reader.advance()
            return .relative(settings.relative(assumption))
        case .before where isAfterContent: return afterContent()
        case .validity: return try validity()
        case .tPlus: return try tradeDay()
        case .ahead: return try lead()
        case .atLeast where reader.word(1) == .ahead:
            reader.advance()
            return try lead()
        case .from: return try countedFrom()
        case .after, .ended: return try afterEvent()
        case .countedFrom, .countedFromEvent: return try countedAmount()
        default: break
        }
        guard let amount = amount() else { return nil }
        if reader.accept(.within) { return .relative(within(amount)) }
        if reader.accept(.after) {
            guard amount.soft == nil else { throw reader.refusal("two figures cannot say from when on; write one") }
            return .relative(Relative(.after, .planYear, notBefore: amount.hard))
        }
        if reader.word() == .before {
            reader.advance()
            guard amount.soft == nil else { throw reader.refusal("two figures cannot say how long before; write one") }
            if amount.isDayNumber { return .dayBefore(amount.hard.count) }
            return .relative(Relative(.before, .amount(amount.hard)))
        }
        reader.rewind(to: start)
        return nil
    }

    private func isPartOfYear(_ word: Word?) -> Bool {
        switch word {
        case .halfOfYear, .season, .quarterOfYear, .yearStart, .yearMiddle, .yearEnd: true
        default: false
        }
    }

    private func within(_ amount: Amount, from origin: Relative.Origin = .dayAfter) -> Relative {
        Relative(.after, .amount(amount.hard), soft: settings.rangeIsSoft ? amount.soft : nil, from: origin)
    }

    /// 有效期一年: renewed before it ends, so an interval.
    private mutating func validity() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        reader.advance()
        // 有效期届满前30日 speaks of its end.
        if reader.word() == .ended { return try afterEvent() }
        guard let amount = amount(), amount.soft == nil else {
            reader.rewind(to: start)
            return nil
        }
        return .interval(Interval(amount.hard, isValidity: true))
    }

    /// T+1.
    private mutating func tradeDay() throws(PhraseRefusal) -> Element.Meaning? {
        reader.advance()
        guard let count = reader.acceptNumber(), count <= 366 else {
            throw reader.refusal("“T+” is followed by no number of working days; write for example T+1")
        }
        _ = reader.accept(anyOf: .day, .workingDay)
        _ = reader.accept(anyOf: .within, .before)
        if count == 0 { return .relative(Relative(.after, .same(.day))) }
        return .relative(Relative(.after, .amount(TimeAmount(count, .workingDays))))
    }

    /// 提前5个工作日.
    private mutating func lead() throws(PhraseRefusal) -> Element.Meaning? {
        reader.advance()
        _ = reader.accept(.atLeast)
        guard let amount = amount(), amount.soft == nil else {
            throw reader.refusal("“提前” is followed by no length of time; write for example 提前5个工作日")
        }
        _ = reader.accept(.orMore)
        return .relative(Relative(.before, .amount(amount.hard)))
    }

    /// 会议前3天.
    private mutating func afterContent() -> Element.Meaning? {
        let start = reader.index
        reader.advance()
        guard let amount = amount(), amount.soft == nil, reader.word() != .within else {
            reader.rewind(to: start)
            return nil
        }
        return .relative(Relative(.before, .amount(amount.hard)))
    }

    /// 自收到之日起5个工作日内; a date after 自 is a window.
    private mutating func countedFrom() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        reader.advance()
        while reader.word() == .content || reader.word() == .notified || reader.word() == .ended { reader.advance() }
        if reader.index > start + 1 || reader.word() == .countedFrom || reader.word() == .countedFromEvent,
            let meaning = try countedAmount()
        {
            return meaning
        }
        reader.rewind(to: start)
        return nil
    }

    /// 之日起5个工作日内.
    private mutating func countedAmount() throws(PhraseRefusal) -> Element.Meaning? {
        let isFromEvent = reader.word() == .countedFromEvent
        guard reader.accept(anyOf: .countedFrom, .countedFromEvent, .onwards) else { return nil }
        guard let amount = amount(), reader.accept(.within) else {
            throw reader.refusal("“起” is followed by no length of time; write for example 之日起5个工作日内")
        }
        return .relative(within(amount, from: isFromEvent ? .event : .dayAfter))
    }

    /// 后3个工作日内, 结束后, 后次日.
    private mutating func afterEvent() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        let isEnded = reader.accept(.ended)
        if isEnded, reader.word() == .countedFrom { return try countedAmount() }
        if isEnded, let lead = leadToEnd() { return lead }
        let hasEvent = isEnded || isAfterContent
        guard reader.accept(.after) else {
            reader.rewind(to: start)
            return nil
        }
        let place = reader.index
        if let amount = amount() {
            if reader.word() == .after || reader.word() == .before {
                throw reader.refusal("“\(reader.text)” stands beside another “后”; write one of them")
            }
            _ = reader.accept(.within)
            return .relative(within(amount))
        }
        reader.rewind(to: place)
        switch reader.word() {
        case .sameDay, .same, .nextDay, .nextWorkingDay, .soon:
            // 结束后及时: the word that follows says how soon.
            return try relative()
        default: break
        }
        guard hasEvent else {
            reader.rewind(to: start)
            return nil
        }
        return .relative(settings.relative(.unstated))
    }

    /// 届满前30日, 届满30日前; nil where neither stands here.
    private mutating func leadToEnd() -> Element.Meaning? {
        let start = reader.index
        let isFirst = reader.accept(.before)
        if let amount = amount(), amount.soft == nil, isFirst ? reader.word() != .within : reader.accept(.before) {
            return .relative(Relative(.before, .amount(amount.hard)))
        }
        reader.rewind(to: start)
        return nil
    }

    private var isAfterContent: Bool {
        if case .content? = previous { return true }
        return false
    }
}
