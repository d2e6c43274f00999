/// Ends that several periods share: 月、季、年终; 季度、年度终了后15日内; 每月和每季度末.
extension ChineseGrammar {
    /// The periods at hand, each with the end they share; nil where none stands here.
    mutating func sharedSuffix() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        if case .number? = reader.kind(-1) { return nil }
        var periods: [Period] = []
        var isNamed = false
        while periods.count < 8 {
            isNamed = reader.accept(.each) || isNamed
            guard let period = sharedUnit(reader.word()) else { break }
            if !periods.isEmpty || reader.word(1) == .and { periods.append(period) } else { break }
            // The year of 年终 and 年末 is part of the word.
            if reader.word() == .closing || reader.word() == .yearEnd { break }
            reader.advance()
            guard reader.word() == .and else { break }
            reader.advance()
        }
        guard periods.count >= 2, let rules = try sharedEnd(of: periods, isNamed: isNamed) else {
            reader.rewind(to: start)
            return nil
        }
        for rule in rules {
            let element = Element(meaning: .period(rule), column: reader.tokens[start].column, end: reader.end)
            if rule == rules.last { return element.meaning }
            elements.append(element)
            elements.append(Element(meaning: .and, column: element.column, end: element.end))
        }
        return nil
    }

    /// The rules of periods with the end behind the last of them; nil where there is none.
    private mutating func sharedEnd(of periods: [Period], isNamed: Bool) throws(PhraseRefusal) -> [CalendarRule]? {
        var last = CalendarRule(periods[periods.count - 1])
        if reader.word() == .closing {
            reader.advance()
            if reader.word() != .before, reader.word() != .after { return periods.map(closed) }
            reader.rewind(to: reader.index - 1)
        }
        if let stretch = try afterEnd(of: &last) {
            return periods.contains(where: \.isDay) ? nil : periods.map { CalendarRule($0, stretches: [stretch]) }
        }
        if reader.word() == .ended {
            reader.advance()
            if reader.accept(.before) { return ends(of: periods) }
            return reader.word() == .after ? nil : periods.map(closed)
        }
        if reader.word() == .end && reader.word(1) != .month || reader.word() == .yearEnd {
            reader.advance()
            _ = reader.accept(.before)
            return ends(of: periods)
        }
        // 日、周、月: each of them by itself.
        guard !isNamed, reader.isAtEnd || reader.word() == .content, periods.allSatisfy({ $0 != .term }) else {
            return nil
        }
        return reader.word(-1) == .recurring(.year) ? nil : periods.map { CalendarRule($0) }
    }

    private func closed(_ period: Period) -> CalendarRule {
        var rule = CalendarRule(period)
        if period.isDay { rule.moments = [.close] } else { rule.stretches = [.closing] }
        return rule
    }

    private func ends(of periods: [Period]) -> [CalendarRule]? {
        var rules: [CalendarRule] = []
        for period in periods {
            guard let months = period.monthCount else { return nil }
            rules.append(CalendarRule(period, stretches: [.by(Part(months - 1, .end))]))
        }
        return rules
    }

    private func sharedUnit(_ word: Word?) -> Period? {
        switch word {
        case .day: .openingDay
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .halfYear: .halfYear
        case .year, .yearEnd: .year
        case .closing where reader.begins("年"): .year
        case .recurring(let period) where period.monthCount != nil: period
        default: nil
        }
    }
}
