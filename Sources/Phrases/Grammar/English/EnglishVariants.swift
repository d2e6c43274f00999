/// Further ways of saying the same in English: “on Fridays”, “month-end”, “between 1 March and 31 May”, “monthly by the 8th”.
extension EnglishWording {
    /// Plurals of weekdays, ends of periods, percentages, fortnights.
    mutating func variants() {
        var index = 0
        while index < tokens.count {
            switch word(index) {
            case .weekdayPlural(let weekday):
                let isFirst =
                    word(index - 1) != .each && word(index - 1) != .and && word(index - 1) != .or
                    && word(index - 1) != .comma
                replace(index..<index + 1, (isFirst ? [.word(.each)] : []) + [.word(.weekdayName(weekday))])
                if isFirst { index += 1 }
                if word(index - 2) == .onwards, isFirst { tokens.remove(at: index - 2); index -= 1 }
            case .periodEnd(let period):
                if word(index - 1) == .at { tokens.remove(at: index - 1); index -= 1 }
                let unit: Word =
                    period == .month ? .month : period == .quarter ? .quarter : period == .year ? .year : .halfYear
                let head = word(index - 1) == .each
                if head { tokens.remove(at: index - 1); index -= 1 }
                let isOpen = period == .year && !head
                replace(index..<index + 1, [.word(.end), .word(.of)] + (isOpen ? [] : [.word(.each)]) + [.word(unit)])
            case .percent:
                if let value = number(index - 1), value <= 100 {
                    replace(index - 1..<index + 1, [.share(value, 100)])
                    index -= 1
                }
            case .fortnight:
                if word(index - 1) == .each || word(index - 1) == .article {
                    replace(index..<index + 1, [.number(2, spelled: true), .word(.week)])
                } else {
                    replace(index..<index + 1, [.number(2, spelled: true), .word(.week)])
                }
            case .at where word(index + 1) == .start || word(index + 1) == .end:
                tokens.remove(at: index)
                continue
            case .moment
            where word(index - 1) == .notLaterThan || word(index - 1) == .before || word(index - 1) == .onwards:
                replace(index - 1..<index, [.word(.at)])
            case .moment where word(index - 1) != .at:
                replace(index..<index, [.word(.at)])
                index += 1
            default: break
            }
            index += 1
        }
    }

    /// Between X and Y, from X until Y, within the first 5 working days of every month.
    mutating func spans() {
        if let start = tokens.firstIndex(where: { $0.kind == .word(.between) }),
            let joint = tokens[start...].firstIndex(where: { $0.kind == .word(.and) || $0.kind == .word(.to) })
        {
            replace(joint..<joint + 1, [.word(.to)])
            tokens.remove(at: start)
        }
        for index in tokens.indices where word(index) == .untilDate {
            let hasStart = tokens[..<index].contains { $0.kind != .word(.content) }
            replace(index..<index + 1, [.word(hasStart ? .to : .notLaterThan)])
        }
        var index = 0
        while index < tokens.count {
            // Within the first 5 working days of: by the 5th working day of.
            if word(index) == .within || word(index) == .during || word(index) == .of, word(index + 1) == .first,
                let count = number(index + 2), word(index + 3) == .workingDay || word(index + 3) == .day,
                word(index + 4) == .of
            {
                let isWorking = word(index + 3) == .workingDay
                replace(
                    index..<index + 4, [.word(.notLaterThan), .place(count)] + (isWorking ? [.word(.workingDay)] : []))
            }
            // By the 8th day of each month.
            if place(index) != nil, word(index + 1) == .day, word(index + 2) == .of { tokens.remove(at: index + 1) }
            // Before 8 March, before the end of: by, as 前 is.
            if word(index) == .before, place(index + 1) != nil || word(index + 1) == .end || isDateAhead(index + 1) {
                replace(index..<index + 1, [.word(.notLaterThan)])
            }
            if word(index) == .notLaterThan, word(index + 1) == .notLaterThan { tokens.remove(at: index) }
            index += 1
        }
    }

    private func isDateAhead(_ index: Int) -> Bool {
        if tokens.indices.contains(index), case .date = tokens[index].kind { return true }
        return monthName(index) != nil || number(index) != nil && monthName(index + 1) != nil
    }

    /// Within 3 days of the meeting, no later than 15 days after quarter end, 3 working days after the inspection, 3 days in
    /// advance, at least 3 days before.
    mutating func distances() {
        var index = 0
        while index < tokens.count {
            let hasAmount = number(index) != nil && isLength(word(index + 1))
            if hasAmount {
                let next = word(index + 2)
                if next == .of || next == .from || next == .following, word(index - 1) == .within {
                    replace(index + 2..<index + 3, [.word(.after)])
                }
                if word(index + 2) == .after {
                    if word(index - 1) == .notLaterThan { replace(index - 1..<index, [.word(.within)]) }
                    if word(index - 1) != .within {
                        replace(index..<index, [.word(.within)])
                        index += 1
                    }
                }
                if word(index + 2) == .ahead { replace(index + 2..<index + 3, [.word(.before)]) }
                if word(index + 2) == .before, word(index - 1) == .atLeast || word(index - 1) == .notLaterThan {
                    tokens.remove(at: index - 1)
                    index -= 1
                }
                if word(index - 1) == .atMost, word(index - 2) != .each { replace(index - 1..<index, [.word(.within)]) }
            }
            index += 1
        }
    }

    private func isLength(_ word: Word?) -> Bool {
        switch word {
        case .workingDay, .calendarDay, .hour, .minute: true
        default: isUnit(word)
        }
    }

    /// Monthly by the 8th, every month on the 8th, weekly on Friday: the period stands behind its day; in March of every
    /// year: the year stands alone.
    mutating func periodsInFront() {
        for index in tokens.indices.reversed()
        where word(index) == .of && word(index + 1) == .each && word(index + 2) == .year {
            if isYearPart(index - 1) { tokens.remove(at: index) }
        }
        if isYearPart(tokens.count - 2), word(tokens.count - 1) == .recurring(.year) {
            replace(tokens.count - 1..<tokens.count, [.word(.each), .word(.year)])
        }
        guard let start = tokens.firstIndex(where: { $0.kind != .word(.content) }) else { return }
        var period: Word?
        var length = 0
        if case .recurring(let value)? = word(start), value == .month || value == .quarter || value == .week {
            period = value == .month ? .month : value == .quarter ? .quarter : .week
            length = 1
        } else if word(start) == .each,
            word(start + 1) == .month || word(start + 1) == .week || word(start + 1) == .quarter
        {
            period = word(start + 1)
            length = 2
        }
        guard let period else { return }
        var place = start + length
        if word(place) == .comma { place += 1 }
        let isDeadline = word(place) == .notLaterThan
        if word(place) == .onwards || word(place) == .of || isDeadline { place += 1 } else { return }
        let rest = tokens[place...]
        if word(place) == .end, word(place + 1) == nil || word(place + 1) == .of { return }
        let isWeek =
            period == .week && rest.allSatisfy { if case .word(.weekdayName) = $0.kind { true } else { isJoint($0) } }
        let isMonth =
            period == .month
            && rest.allSatisfy {
                if case .place = $0.kind {
                    true
                } else {
                    isJoint($0) || $0.kind == .word(.workingDay) || $0.kind == .word(.last) || $0.kind == .word(.first)
                }
            }
        // Quarterly, by the 15th of the following month.
        let isAfterQuarter =
            period == .quarter && rest.count == 6 && self.place(place) != nil && word(place + 1) == .of
            && word(place + 2) == .month
            && word(place + 3) == .after
        guard !rest.isEmpty, isWeek || isMonth || isAfterQuarter else { return }
        let head: [Token] = isDeadline ? [tokens[place - 1]] : []
        var tail = Array(rest)
        if isAfterQuarter {
            let day = tail[0]
            tokens.replaceSubrange(start..<tokens.count, with: head + [day])
            replace(
                tokens.count..<tokens.count,
                [.word(.of), .place(1), .word(.month), .word(.after), .word(.each), .word(.quarter)])
            return
        }
        tail = head + tail
        tokens.replaceSubrange(start..<tokens.count, with: tail)
        // A list of days shares the period behind it.
        var end = tokens.count
        replace(end..<end, [.word(.of), .word(.each), .word(period)])
        if isMonth {
            for spot in tokens.indices.reversed() where isJoint(tokens[spot]) && spot > start {
                replace(spot..<spot, [.word(.of), .word(.each), .word(.month)])
                end += 3
            }
        }
    }

    private func isJoint(_ token: Token) -> Bool {
        if case .word(let word) = token.kind { return isJoint(word) }
        return false
    }

    private func isYearPart(_ index: Int) -> Bool {
        switch word(index) {
        case .monthName, .quarterOfYear, .halfOfYear, .season: true
        default: false
        }
    }
}
