import CivilTime

/// Periods, their ends and their parts in plain wording.
extension EnglishWording {
    /// Ends of periods, spans with “between” and “until”, halves of months, the year as a whole.
    mutating func extents() {
        isOpenSpan()
        var index = 0
        while index < tokens.count {
            switch word(index) {
            case .periodEnd(let period):
                // By year end is that of the plan year, by month end that of every month.
                let isEach = word(index - 1) == .each
                if isEach {
                    replace(index - 1..<index, [])
                    index -= 1
                }
                let unit: [Token.Kind] =
                    (period == .year && !isEach ? [] : [.word(.each)]) + [.word(Word(unit: period))]
                let isNamed = monthName(index + 1) != nil
                replace(index..<index + 1, [.word(.end), .word(.of)] + (isNamed ? [] : unit))
            case .wholeYear:
                let isCounted = tokens[..<index].contains {
                    $0.kind == .word(.times) || $0.kind == .word(.once) || $0.kind == .word(.twice)
                }
                replace(index..<index + 1, isCounted ? [.word(.each), .word(.year)] : [.word(.within), .word(.year)])
            case .start where word(index + 1) == .of && word(index + 2) == .year:
                replace(index..<index + 3, [.word(.monthName(1))])
            case .yearMiddle: replace(index..<index + 1, [.word(.monthName(6))])
            case .end where monthName(index + 1) != nil:
                replace(index + 1..<index + 1, [.word(.of)])
            case .start where monthName(index + 1) != nil || number(index + 1) != nil:
                replace(index..<index + 1, [.word(.from)])
            case .fortnight:
                if word(index - 1) == .each { replace(index..<index + 1, [.number(2, spelled: true), .word(.week)]) }
            case .at where word(index + 1) == .end || word(index + 1) == .start || isPeriodEnd(index + 1):
                replace(index..<index + 1, [])
                index -= 1
            case .before
            where word(index + 1) == .end || isPeriodEnd(index + 1) || monthName(index + 1) != nil
                || place(index + 1) != nil || isDate(index + 1):
                replace(index..<index + 1, [.word(.notLaterThan)])
            default: break
            }
            index += 1
        }
        halfMonths()
        sharedEnds()
    }

    private func isDate(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), case .date = tokens[index].kind else { return false }
        return true
    }

    private func isPeriodEnd(_ index: Int) -> Bool {
        if case .periodEnd? = word(index) { return true }
        return false
    }

    /// “between A and B” as from A to B; “until” between two points as to, else as by.
    private mutating func isOpenSpan() {
        for index in tokens.indices {
            switch word(index) {
            case .between:
                guard let joint = tokens[index...].firstIndex(where: { $0.kind == .word(.and) }) else { continue }
                replace(index..<index + 1, [.word(.from)])
                replace(joint..<joint + 1, [.word(.to)])
            case .untilDate:
                let isSpan = index > 0 && word(index - 1) != .comma && !isContent(index - 1)
                replace(index..<index + 1, [.word(isSpan ? .to : .notLaterThan)])
            default: break
            }
        }
    }

    /// The first half of March: the 1st to the 15th; the second half: the 16th to the end.
    private mutating func halfMonths() {
        var index = 1
        while index < tokens.count {
            guard word(index) == .half, word(index + 1) == .of, let half = ordinal(index - 1), (1...2).contains(half),
                monthName(index + 2) != nil || word(index + 3) == .month
            else {
                index += 1
                continue
            }
            let month = Array(tokens[index + 2..<index + (monthName(index + 2) != nil ? 3 : 4)].map(\.kind))
            let first: [Token.Kind] = [.place(half == 1 ? 1 : 16), .word(.of)] + month
            let last: [Token.Kind] = half == 1 ? [.place(15), .word(.of)] + month : [.word(.end), .word(.of)] + month
            replace(index - 1..<index + 2 + month.count, first + [.word(.to)] + last)
            index += first.count + last.count
        }
    }

    /// The end of March, June and September is the end of each.
    private mutating func sharedEnds() {
        var index = 0
        while index < tokens.count {
            if word(index) == .end, word(index + 1) == .of, monthName(index + 2) != nil {
                var next = index + 3
                while word(next) == .and || word(next) == .comma {
                    let isBoth = word(next) == .comma && word(next + 1) == .and
                    let month = next + (isBoth ? 2 : 1)
                    guard monthName(month) != nil, word(month + 1) != .to else { break }
                    replace(month..<month, [.word(.end), .word(.of)])
                    next = month + 3
                }
                index = next
            }
            index += 1
        }
    }

    /// “Fridays”, “weekly on Friday”, “Friday every week”, “every second week”, “odd months”, “first and third quarters”.
    mutating func recurrences() {
        var index = 0
        while index < tokens.count {
            switch word(index) {
            case .weekdayPlural(let weekday):
                let hasEach = word(index - 1) == .each || isJoint(word(index - 1))
                replace(index..<index + 1, (hasEach ? [] : [.word(.each)]) + [.word(.weekdayName(weekday))])
            case .recurring(.week)
            where weekdayName(index + 1) != nil || word(index + 1) == .onwards && weekdayName(index + 2) != nil:
                replace(index..<index + (word(index + 1) == .onwards ? 2 : 1), [.word(.each)])
            case .weekdayName where word(index + 1) == .each && word(index + 2) == .week:
                replace(index + 1..<index + 1, [.word(.of)])
            case .month where word(index + 1) == .following: following(at: index)
            case .recurring(.year) where index > 1 && index == tokens.count - 1 && monthName(index - 1) != nil:
                replace(index..<index + 1, [.word(.each), .word(.year)])
            case .recurring(.month) where word(index - 1) == .workingDay:
                replace(index..<index + 1, [.word(.of), .word(.each), .word(.month)])
            case .to where isRecurring(index + 1) && (word(index - 1) == .once || word(index - 1) == .twice):
                replace(index..<index + 1, [])
            case .odd, .even:
                if word(index - 1) != .each { replace(index..<index, [.word(.each)]); index += 1 }
            case .each:
                if let place = place(index + 1), (2...100).contains(place), isUnit(word(index + 2)) {
                    replace(index + 1..<index + 2, [.number(place, spelled: true)])
                } else if word(index + 1) == .half, isUnit(word(index + 2)) == false {
                    let hasYear = word(index + 2) == .of && word(index + 3) == .year
                    replace(index + 1..<index + (hasYear ? 4 : 2), [.word(.halfYear)])
                }
            case .of where word(index + 1) == .each && word(index + 2) == .year && isPartOfYear(index - 1),
                .of where isPeriodName(index - 1) && isYearOrPart(index + 1):
                replace(index..<index + 1, [])
            case .onwards where index == 0 || word(index - 2) == .at:
                if word(index + 1) == .workingDay || word(index + 1) == .openingDay {
                    replace(index..<index + 1, [.word(.each)])
                }
            default: break
            }
            index += 1
        }
        ordinalQuarters()
        bareWeekdays()
        seasons()
    }

    /// Every month, monthly.
    private func isPeriodName(_ index: Int) -> Bool {
        isRecurring(index) || isUnit(word(index)) && word(index - 1) == .each
    }

    private func isYearOrPart(_ index: Int) -> Bool {
        isQuarterOrHalf(index) || ordinal(index) != nil && (word(index + 1) == .half || word(index + 1) == .quarter)
            || (number(index).map { (1900...2999).contains($0) } ?? false)
    }

    func weekdayName(_ index: Int) -> Weekday? {
        guard case .weekdayName(let weekday)? = word(index) else { return nil }
        return weekday
    }

    private func isSeason(_ index: Int) -> Bool {
        if case .season? = word(index) { return true }
        return false
    }

    private func isQuarterOrHalf(_ index: Int) -> Bool {
        switch word(index) {
        case .quarterOfYear, .halfOfYear: true
        default: false
        }
    }

    private func isPartOfYear(_ index: Int) -> Bool {
        monthName(index) != nil || isSeason(index) || isQuarterOrHalf(index)
            || word(index) == .quarter && ordinal(index - 1) != nil
    }

    /// The first and third quarters.
    private mutating func ordinalQuarters() {
        for index in tokens.indices.reversed() where word(index) == .quarter {
            var first = index - 1
            guard ordinal(first) != nil else { continue }
            while isJoint(word(first - 1)), ordinal(first - 2) != nil { first -= 2 }
            guard first < index - 1 else { continue }
            for spot in stride(from: first, to: index, by: 2) {
                guard let quarter = ordinal(spot), (1...4).contains(quarter) else { return }
                replace(spot..<spot + 1, [.word(.quarterOfYear(quarter - 1))])
            }
            tokens.remove(at: index)
        }
    }

    /// Monday to Friday, and nothing else, is that of every week.
    private mutating func bareWeekdays() {
        let end = tokens.firstIndex { $0.kind == .word(.at) } ?? tokens.count
        let isList = tokens[..<end].allSatisfy { token in
            if case .word(.weekdayName) = token.kind { return true }
            if case .word(let word) = token.kind { return isJoint(word) }
            return false
        }
        guard weekdayName(0) != nil, isList else { return }
        replace(end..<end, [.word(.of), .word(.each), .word(.week)])
    }

    /// Every spring: of every year.
    private mutating func seasons() {
        for index in tokens.indices.reversed()
        where word(index) == .each && (isSeason(index + 1) || isQuarterOrHalf(index + 1)) {
            var end = index + 2
            while isJoint(word(end)), isSeason(end + 1) || isQuarterOrHalf(end + 1) { end += 2 }
            replace(end..<end, [.word(.each), .word(.year)])
            tokens.remove(at: index)
        }
    }

    /// Places in periods: the 8th day of a month, the first 5 working days, the last working day of a quarter, the month
    /// following the quarter, the 31st of March of the following year.
    mutating func places() {
        var index = 0
        while index < tokens.count {
            switch word(index) {
            case .day where place(index - 1) != nil && word(index + 1) == .of: replace(index..<index + 1, [])
            case .first where number(index + 1) != nil && word(index + 2) == .workingDay:
                let days = number(index + 1) ?? 1
                let start = word(index - 1) == .within ? index - 1 : index
                replace(start..<index + 2, [.word(.notLaterThan), .place(days)])
            case .of
            where word(index + 1) == .each && (word(index + 2) == .quarter || word(index + 2) == .halfYear)
                && isPlaceInMonth(index - 1):
                inQuarter(at: index)
            case .of where (word(index + 1) == .following || word(index + 1) == .nextYear) && word(index + 2) == .year:
                replace(index + 1..<index + 2, [.word(.nextYear)])
                let isSpan = tokens[..<index].contains { $0.kind == .word(.to) }
                if word(index + 3) != .each, !isSpan { replace(index + 3..<index + 3, [.word(.each), .word(.year)]) }
                index += 3
            case .recurring(.month), .each:
                behind(at: index)
            case .of
            where isContent(index + 1) || word(index + 1) == .each && isContent(index + 2) || isUnitOfShare(index),
                .of
            where word(index + 1) == .each
                && (word(index - 1) == .once || word(index - 1) == .twice || word(index - 1) == .times),
                .article where isContent(index + 1) || isRecurring(index + 1), .onwards where isRecurring(index + 1):
                replace(index..<index + (isUnitOfShare(index) ? 2 : 1), [])
                index -= 1
            case .onwards where word(index + 1) == .article && isRecurring(index + 2):
                replace(index..<index + 2, [])
                index -= 1
            default: break
            }
            index += 1
        }
    }

    private func isRecurring(_ index: Int) -> Bool {
        if case .recurring? = word(index) { return true }
        return false
    }

    /// 25% of outlets: whose share it is, the plan says.
    private func isUnitOfShare(_ index: Int) -> Bool {
        guard tokens.indices.contains(index - 1), case .share = tokens[index - 1].kind, case .unit? = word(index + 1)
        else { return false }
        return true
    }

    private func isPlaceInMonth(_ index: Int) -> Bool {
        word(index) == .workingDay || word(index) == .day || weekdayName(index) != nil || isTenDays(index)
    }

    /// The last working day of a quarter is that of its last month.
    private mutating func inQuarter(at index: Int) {
        if isTenDays(index - 1) {
            guard case .tenDays(let part)? = word(index - 1), part != .mid else { return }
            replace(index + 1..<index + 1, [.word(part == .late ? .last : .first), .word(.month), .word(.of)])
        } else if word(index - 2) == .last {
            replace(index + 1..<index + 1, [.word(.last), .word(.month), .word(.of)])
        } else if word(index - 2) == .first || place(index - 2) != nil {
            replace(index + 1..<index + 1, [.word(.first), .word(.month), .word(.of)])
        }
    }

    private func isTenDays(_ index: Int) -> Bool {
        if case .tenDays? = word(index) { return true }
        return false
    }

    /// The month following the quarter, or its end.
    private mutating func following(at index: Int) {
        var unit = index + 2
        if word(unit) == .end, word(unit + 1) == .of { unit += 2 }
        if word(unit) == .each { unit += 1 }
        guard let period = word(unit), isUnit(period), period != .day, period != .week else { return }
        let end = word(unit + 1) == .end ? unit + 2 : unit + 1
        let month: [Token.Kind] = period == .month ? [.word(.month)] : [.place(1), .word(.month)]
        replace(index..<end, month + [.word(.after), .word(.each), .word(period)])
    }

    /// Every month by the 8th: by the 8th of every month.
    private mutating func behind(at index: Int) {
        let length = word(index) == .recurring(.month) ? 1 : word(index + 1) == .month ? 2 : 0
        guard length > 0, word(index - 1) != .of, word(index - 1) != .after else { return }
        var start = index + length
        if word(start) == .comma { start += 1 }
        guard word(start) == .notLaterThan || word(start) == .onwards, place(start + 1) != nil, word(start + 2) != .of
        else { return }
        var end = start + 2
        while isJoint(word(end)), place(end + 1) != nil { end += 2 }
        replace(end..<end, [.word(.of), .word(.each), .word(.month)])
        replace(index..<start, [])
    }
}

extension Word {
    /// The unit of a period that ends are spoken of.
    fileprivate init(unit period: Period) {
        self =
            switch period {
            case .quarter: .quarter
            case .halfYear: .halfYear
            case .year: .year
            default: .month
            }
    }
}
