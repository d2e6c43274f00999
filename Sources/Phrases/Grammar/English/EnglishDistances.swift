/// Distances and intervals in English: within 3 working days, 5 working days before, every 15 days.
extension EnglishGrammar {
    mutating func distance() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        switch reader.word() {
        case .soon(let assumption):
            reader.advance()
            return .relative(settings.relative(assumption))
        case .nextDay:
            reader.advance()
            return .relative(Relative(.after, settings.nextDay))
        case .nextWorkingDay:
            reader.advance()
            return .relative(Relative(.after, .amount(TimeAmount(1, .workingDays))))
        case .validity:
            reader.advance()
            guard let amount = amount()?.hard else {
                throw reader.refusal("“valid for” is followed by no length; write for example valid for 1 year")
            }
            return .interval(Interval(amount, isValidity: true))
        case .atMost:
            reader.advance()
            guard let amount = amount()?.hard, reader.accept(.gap) else {
                reader.rewind(to: start)
                return nil
            }
            return .interval(Interval(amount))
        case .until:
            reader.advance()
            guard let amount = amount()?.hard else {
                throw reader.refusal("“not before” is followed by no length; write for example not before 3 months")
            }
            return .relative(Relative(.after, .planYear, notBefore: amount))
        case .tPlus:
            reader.advance()
            guard let count = reader.acceptNumber(), count <= 366 else {
                throw reader.refusal("“T+” is followed by no number of working days; write for example T+1")
            }
            return .relative(Relative(.after, count == 0 ? .same(.day) : .amount(TimeAmount(count, .workingDays))))
        case .onwards:
            guard reader.word(1) == .this, reader.word(2) == .day else { return nil }
            reader.advance(3)
            return .relative(Relative(.after, .same(.day)))
        case .within: return try within()
        case .after where isEvent(1):
            reader.advance()
            while reader.word() == .content { reader.advance() }
            return .relative(settings.relative(.unstated))
        case .before where isEvent(1):
            throw reader.refusal("how long before is not said; write for example 3 working days before")
        default: break
        }
        if let amount = amount(), amount.soft == nil {
            let isLast = reader.kind(1) == nil || reader.word(1) == .at || reader.word(1) == .semicolon
            if reader.word() == .before, isLast || isEvent(1) {
                reader.advance()
                stepOverEvent()
                return .relative(Relative(.before, .amount(amount.hard)))
            }
            let next = reader.word()
            if next == nil && reader.isAtEnd || next == .comma { return .length(amount.hard, nil) }
        }
        reader.rewind(to: start)
        return nil
    }

    private mutating func within() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        reader.advance()
        if reader.accept(.year) { return .window(CalendarRule(.year, recurs: false)) }
        if reader.accept(.this) {
            guard let period = period(of: reader.word()), !period.isDay else {
                throw reader.refusal("“same” is followed by no period; write for example within the same month")
            }
            reader.advance()
            return .relative(Relative(.after, .same(period)))
        }
        guard let amount = amount() else {
            throw reader.refusal("“within” is followed by no length of time; write for example within 3 working days")
        }
        if reader.word() == .after, reader.word(1) == .end, reader.word(2) == .of, amount.soft == nil {
            reader.advance(3)
            guard amount.hard.isWholeDays, amount.hard.count >= 1, amount.hard.longestDays <= 800,
                var rule = try endedPeriod(), rule.stretches.isEmpty, !rule.period.isDay
            else {
                reader.rewind(to: start)
                throw reader.refusal(
                    "the deadline after the end of a period is not understood; write for example within 15 days after the end of every quarter"
                )
            }
            rule.stretches = [.after(amount.hard)]
            return .period(rule)
        }
        if reader.word() == .after, isEvent(1) {
            reader.advance()
            stepOverEvent()
        }
        let origin: Relative.Origin = reader.accept(.countedFromEvent) ? .event : .dayAfter
        return .relative(
            Relative(.after, .amount(amount.hard), soft: settings.rangeIsSoft ? amount.soft : nil, from: origin))
    }

    /// Every quarter, or the year.
    private mutating func endedPeriod() throws(PhraseRefusal) -> CalendarRule? {
        reader.accept(.year) ? CalendarRule(.year) : try every()
    }

    /// Whether nothing but words that say no time follows: after the meeting.
    private func isEvent(_ ahead: Int) -> Bool {
        var ahead = ahead
        guard isEventWord(ahead) else { return false }
        while isEventWord(ahead) { ahead += 1 }
        switch reader.word(ahead) {
        case .comma, .semicolon, .at, .open: return true
        default: return reader.kind(ahead) == nil
        }
    }

    private func isEventWord(_ ahead: Int) -> Bool { reader.word(ahead) == .content }

    /// Steps over words that say no time.
    mutating func stepOverEvent() {
        while isEventWord(0) { reader.advance() }
    }

    /// 3 working days, 1 to 2 days.
    mutating func amount() -> (hard: TimeAmount, soft: TimeAmount?)? {
        let start = reader.index
        guard let first = reader.acceptNumber(), first <= TimeAmount.limit else { return nil }
        var last: Int?
        if reader.word() == .to, let second = reader.number(1), second > first, second <= TimeAmount.limit {
            reader.advance(2)
            last = second
        }
        // 2026 years are no length.
        guard let unit = unit(of: reader.word()), unit != .years || (last ?? first) < 1900 else {
            reader.rewind(to: start)
            return nil
        }
        reader.advance()
        return (TimeAmount(last ?? first, unit), last == nil ? nil : TimeAmount(first, unit))
    }

    private func unit(of word: Word?) -> TimeAmount.Unit? {
        switch word {
        case .workingDay: .workingDays
        case .day, .calendarDay: .days
        case .week: .weeks
        case .month: .months
        case .quarter: nil
        case .year: .years
        case .hour: .hours
        case .minute: .minutes
        default: nil
        }
    }

    func period(of word: Word?) -> Period? {
        switch word {
        case .day: settings.everyDay
        case .openingDay: .openingDay
        case .workingDay: .workingDay
        case .calendarDay: .day
        case .week: .week
        case .tenDay: .tenDays
        case .month: .month
        case .quarter: .quarter
        case .halfYear: .halfYear
        case .year: .year
        case .term where !settings.terms.isEmpty: .term
        default: nil
        }
    }
}
