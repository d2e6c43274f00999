/// Deadlines counted from the end of a period, and ends that several periods share.
extension ChineseGrammar {
    /// 季后15日内, 年度终了后三个月内, 每季度结束之日起10个工作日内; nil where none stands here.
    mutating func afterEnd(of rule: inout CalendarRule) throws(PhraseRefusal) -> Stretch? {
        let start = reader.index
        guard rule.recurs, !rule.period.isDay else { return nil }
        let isEnded = reader.accept(.ended) || acceptEndBeforeAfter()
        let isAfter = reader.accept(anyOf: .after, .countedFrom)
        guard isEnded || isAfter, let amount = amount() else {
            let isOpen = isEnded && isAfter && (reader.isAtEnd || reader.word() == .content || reader.isSoon)
            reader.rewind(to: start)
            if isOpen {
                throw reader.refusal("“\(reader.text)” is followed by no number of days; write for example 终了后15日内")
            }
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
}
