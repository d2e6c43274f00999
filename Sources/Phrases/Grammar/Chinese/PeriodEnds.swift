/// Deadlines counted from the end of a period, and ends that several periods share.
extension ChineseGrammar {
    /// 季后15日内, 年度终了后三个月内, 每季度结束之日起10个工作日内; nil where none stands here.
    mutating func afterEnd(of rule: inout CalendarRule) throws(PhraseRefusal) -> Stretch? {
        let start = reader.index
        guard rule.recurs, !rule.period.isDay else { return nil }
        let isEnded = reader.accept(.ended) || acceptEndBeforeAfter()
        let isAfter = reader.accept(anyOf: .after, .countedFrom)
        guard isEnded || isAfter, let amount = amount() else {
            reader.rewind(to: start)
            return nil
        }
        let isInside = reader.accept(.within)
        let isBefore = !isInside && amount.isDayNumber && reader.accept(.before)
        guard isInside || isBefore || isEnded else {
            reader.rewind(to: start)
            return nil
        }
        guard amount.soft == nil, amount.hard.isWholeDays, amount.hard.count >= 1,
            amount.hard.longestDays <= 800
        else {
            reader.rewind(to: start)
            throw reader.refusal(
                "the time after the end of the period is not understood; write for example 15日内, at most two years")
        }
        return .after(amount.hard)
    }

    /// Steps over 末, 底 or 终 where a distance after it follows: 月末后5个工作日内.
    private mutating func acceptEndBeforeAfter() -> Bool {
        guard reader.word() == .end || reader.word() == .closing || reader.word() == .yearEnd,
            reader.word(1) == .after || reader.word(1) == .countedFrom
        else { return false }
        reader.advance()
        return true
    }

    /// 年度终了前: by the end; 季度终了 by itself closes the books. Nil where neither stands here.
    mutating func atEnd(of rule: CalendarRule) -> Stretch? {
        guard reader.word() == .ended, let months = rule.period.monthCount else { return nil }
        if reader.word(1) == .before {
            reader.advance(2)
            return .by(Part(months - 1, .end))
        }
        guard reader.kind(1) == nil || reader.word(1) == .comma || reader.word(1) == .content else { return nil }
        reader.advance()
        return .closing
    }

    /// 月、季、年终 and 月末、季末: an end that several periods share, or have each; nil where none stands here.
    mutating func sharedSuffix() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        var periods: [Period] = []
        if case .number? = reader.kind(-1) { return nil }
        while let period = sharedUnit(reader.word()), reader.word(1) == .and {
            periods.append(period)
            reader.advance(2)
        }
        guard !periods.isEmpty else {
            reader.rewind(to: start)
            return nil
        }
        let word = reader.word()
        if word == .closing, reader.begins("年") {
            reader.advance()
            periods.append(.year)
        } else if let last = sharedUnit(word), reader.word(1) == .closing {
            reader.advance(2)
            periods.append(last)
        } else {
            reader.rewind(to: start)
            return nil
        }
        for period in periods {
            var rule = CalendarRule(period)
            rule.stretches = period.isDay ? [] : [.closing]
            if period.isDay { rule.moments = [.close] }
            let element = Element(meaning: .period(rule), column: reader.tokens[start].column, end: reader.end)
            if period == periods.last { return element.meaning }
            elements.append(element)
            elements.append(Element(meaning: .and, column: element.column, end: element.end))
        }
        return nil
    }

    private func sharedUnit(_ word: Word?) -> Period? {
        switch word {
        case .day: .openingDay
        case .month: .month
        case .quarter: .quarter
        case .halfYear: .halfYear
        case .year: .year
        default: nil
        }
    }
}
