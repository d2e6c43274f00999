/// The rule of one clause.
extension Sentence {
    func rule(of clause: Clause) throws(PhraseRefusal) -> Rule {
        if let undated = clause.undated {
            guard clause.times.count == 1 else {
                throw two(undated, clause.times.first { $0.column != undated.column })
            }
            return .undated
        }
        if let dates = clause.dates {
            try only(clause, [dates.element])
            return .dates(dates.value)
        }
        if clause.share != nil || clause.cover != nil && clause.all != nil { return try coverage(clause) }
        if clause.relative != nil || clause.dayBefore != nil { return try distance(clause) }
        if clause.holiday != nil { return try holiday(clause) }
        if clause.interval != nil || clause.length != nil { return try interval(clause) }
        if let count = clause.count {
            return try counted(try calendar(clause), count.value, clause)
        }
        return .calendar(try calendar(clause))
    }

    /// Refuses everything a rule has no place for.
    private func only(_ clause: Clause, _ allowed: [Element?]) throws(PhraseRefusal) {
        let columns = Set(allowed.compactMap { $0?.column })
        guard let other = clause.times.first(where: { !columns.contains($0.column) }) else { return }
        throw two(clause.times.first { columns.contains($0.column) }, other)
    }

    private func coverage(_ clause: Clause) throws(PhraseRefusal) -> Rule {
        let once = clause.count.flatMap { $0.value.bound.count == 1 && $0.value.unit == nil ? $0.element : nil }
        try only(clause, [clause.share?.element, clause.period?.element, once])
        let (numerator, denominator) = clause.share?.value ?? (1, 1)
        var per = Period.year
        if let period = clause.period {
            guard period.value == CalendarRule(period.value.period) else {
                throw two(period.element, clause.share?.element ?? clause.cover)
            }
            per = period.value.period
        } else if clause.cover == nil, let share = clause.share {
            throw PhraseRefusal(
                "“\(text(share.element))” names no period; write one, for example 每季度不低于25%",
                column: share.element.column)
        }
        guard let coverage = Coverage(numerator, of: denominator, per: per) else { throw saysNothing }
        return .coverage([coverage])
    }

    private func distance(_ clause: Clause) throws(PhraseRefusal) -> Rule {
        let moments = clause.moments?.value
        if let lead = clause.dayBefore {
            try only(clause, [lead.element])
            guard lead.value.followsContent else {
                throw PhraseRefusal(
                    "“\(text(lead.element))” may be the \(lead.value.day). of a month or \(lead.value.day) days before something; "
                        + "write 每月\(lead.value.day)日前 or 提前\(lead.value.day)天",
                    column: lead.element.column)
            }
            return .relative(Relative(.before, .amount(TimeAmount(lead.value.day, .days))))
        }
        guard let relative = clause.relative else { throw saysNothing }
        try only(clause, [relative.element, clause.moments?.element])
        guard let moments else { return .relative(relative.value) }
        let isNextOrSame =
            relative.value == Relative(.after, .same(.day)) || relative.value == Relative(.after, settings.nextDay)
        if case .amount(let amount) = relative.value.reach, !amount.isWholeDays {
            throw two(clause.moments?.element, relative.element)
        }
        guard moments.moments.count == 1, let moment = moments.moments.first else {
            throw two(relative.element, clause.moments?.element)
        }
        // 当日业务处理完毕, 第二天日初 speak of every day; 当日下班前 is a deadline after an event.
        if isNextOrSame, !moments.isDeadline, case .clock = moment {
        } else if isNextOrSame, !moments.isDeadline {
            var rule = CalendarRule(.openingDay)
            rule.moments = [moment]
            return .calendar(rule)
        }
        let value = relative.value
        return .relative(
            Relative(
                value.direction, value.reach, soft: value.soft, from: value.from, notBefore: value.notBefore,
                at: moment,
                assumption: value.assumption))
    }

    private func holiday(_ clause: Clause) throws(PhraseRefusal) -> Rule {
        guard let holiday = clause.holiday else { throw saysNothing }
        var rule = holiday.value
        var allowed: [Element?] = [holiday.element]
        if let period = clause.period {
            let isYear = period.value == CalendarRule(.year)
            let isDay = period.value.period.isDay && period.value == CalendarRule(period.value.period)
            guard isYear || isDay else { throw two(holiday.element, period.element) }
            rule.eachDay = isDay
            allowed.append(period.element)
        }
        if let count = clause.count, count.value.bound.count == 1, count.value.unit == nil {
            allowed.append(count.element)
        }
        if let exclusions = clause.exclusions {
            for exclusion in exclusions.value {
                guard case .holiday(let name) = exclusion else { throw two(holiday.element, exclusions.element) }
                rule.exceptions.append(name)
            }
            allowed.append(exclusions.element)
        }
        try only(clause, allowed)
        guard !(rule.eachDay && rule.alternatives) else { throw two(holiday.element, clause.period?.element) }
        return .holiday(rule)
    }

    /// 每15天, 每两年一轮, 每六个月至少一次, 15天一次, 一周两次.
    private func interval(_ clause: Clause) throws(PhraseRefusal) -> Rule {
        if let length = clause.length, clause.interval == nil {
            guard let count = clause.count else {
                try only(clause, [length.element])
                throw PhraseRefusal(
                    "“\(text(length.element))” is a length and no date; write 内 after it for a deadline, or `lasts:` for how long it takes",
                    column: length.element.column)
            }
            if let period = length.value.period {
                return try counted(try block(period, length.element, clause), count.value, clause)
            }
            return try repeated(Interval(length.value.amount), length.element, clause)
        }
        guard let interval = clause.interval else { throw saysNothing }
        return try repeated(interval.value, interval.element, clause)
    }

    /// The period a number of months makes, with the part of the year within which it is counted.
    private func block(
        _ period: Period, _ element: Element, _ clause: Clause
    ) throws(PhraseRefusal) -> CalendarRule {
        try only(clause, [element, clause.count?.element, clause.window?.element, clause.exclusions?.element])
        var rule = CalendarRule(period)
        if let window = clause.window { rule = try joined(window, Clause.Said(value: rule, element: element)) }
        if let exclusions = clause.exclusions { rule.exceptions = exclusions.value }
        return rule
    }

    private func repeated(_ interval: Interval, _ element: Element, _ clause: Clause) throws(PhraseRefusal) -> Rule {
        let amount = interval.length
        guard amount.isWholeDays else {
            throw PhraseRefusal(
                "“\(text(element))” is shorter than a day; write the times of day, for example 每日营业前、营业终了",
                column: element.column)
        }
        guard amount.longestDays <= TimeAmount.longestInterval else {
            throw PhraseRefusal(
                "“\(text(element))” is longer than a century; write a shorter interval", column: element.column)
        }
        guard let count = clause.count else {
            try only(clause, [element])
            return .interval(interval)
        }
        let months = amount.unit == .months ? amount.count : amount.unit == .years && amount.count == 1 ? 12 : 0
        if count.value.bound.count == 1, count.value.unit == nil {
            guard count.value.isBound, let period = Period(months: months) else {
                try only(clause, [element, count.element])
                return .interval(interval)
            }
            var rule = try block(period, element, clause)
            rule.allowsMore = true
            return .calendar(rule)
        }
        guard let period = Period(months: months) else {
            throw PhraseRefusal(
                "“\(text(element))” and “\(text(count.element))” do not make a calendar period; write for example 每月2次",
                column: element.column)
        }
        return try counted(try block(period, element, clause), count.value, clause)
    }
}
