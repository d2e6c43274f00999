/// Windows and periods of one clause, and what is counted in them.
extension Sentence {
    /// The calendar rule of a clause: its windows, its period, the part of the year, the times of day, what is left out.
    func calendar(_ clause: Clause) throws(PhraseRefusal) -> CalendarRule {
        var rule = try base(clause)
        if let moments = clause.moments {
            guard rule.moments.isEmpty, rule.period.isDay || rule.hasOnlyPoints else {
                throw PhraseRefusal(
                    "“\(text(moments.element))” stands beside a span of several days; write the day it belongs to",
                    column: moments.element.column)
            }
            rule.moments = moments.value.moments
        }
        if let hours = clause.businessHours, !rule.period.isDay { throw two(clause.times.first, hours) }
        if let exclusions = clause.exclusions { rule.exceptions = exclusions.value }
        if let roll = clause.roll {
            guard !rule.period.isDay else {
                throw PhraseRefusal(
                    "“\(text(roll.element))” moves a due date, but what is due every day does not move; write 节假日除外 or 每个工作日",
                    column: roll.element.column)
            }
            rule.roll = roll.value
        }
        return rule
    }

    private func base(_ clause: Clause) throws(PhraseRefusal) -> CalendarRule {
        switch (clause.window, clause.period) {
        case (let window?, let period?): return try joined(window, period)
        case (let window?, nil): return window.value
        case (nil, let period?): return period.value
        case (nil, nil):
            if clause.count != nil, clause.moments == nil, clause.businessHours == nil { return CalendarRule(.year) }
            if clause.moments != nil || clause.businessHours != nil { return CalendarRule(settings.everyDay) }
            if clause.exclusions != nil, isCondition { return CalendarRule(.day) }
            if let exclusions = clause.exclusions {
                throw PhraseRefusal(
                    "“\(text(exclusions.element))” leaves something out, but nothing says when; write for example 每日，节假日除外",
                    column: exclusions.element.column)
            }
            if let vague = clause.vague {
                guard let period = settings.vague else { throw namesNoPeriod(vague) }
                return CalendarRule(period)
            }
            throw saysNothing
        }
    }

    private func namesNoPeriod(_ element: Element) -> PhraseRefusal {
        PhraseRefusal("names no period; write one, for example 每月 or 每季度", column: element.column)
    }

    /// A period within a part of the year (3月初至9月末每周), or the windows of every year (每年由总行于3月底前).
    func joined(
        _ window: Clause.Said<CalendarRule>, _ period: Clause.Said<CalendarRule>
    ) throws(PhraseRefusal) -> CalendarRule {
        let refusal = two(window.element, period.element)
        // 2026年每季度: what recurs within a single year.
        if window.value.year != nil || window.value.stretches.isEmpty, period.value.period != .year,
            !window.value.alternatives, (window.value.stretches.first?.lastPart?.month ?? 0) < 12
        {
            var rule = window.value
            rule.year = nil
            let isWhole = rule.stretches.isEmpty || rule.stretches == [.part(Part(0, .whole(12)))]
            var joined =
                isWhole ? period.value : try self.joined(Clause.Said(value: rule, element: window.element), period)
            joined.year = window.value.year
            return joined
        }
        guard window.value.year == nil else { throw refusal }
        // 3月底前建立每月检查制度: a deadline, and the period of what is to be made.
        if case .by? = window.value.stretches.first, period.element.column - window.element.end > 1 { throw refusal }
        if period.value == CalendarRule(.year) {
            guard period.element.column < window.element.column else { throw refusal }
            return window.value.recurring
        }
        guard !window.value.alternatives, window.value.stretches.count == 1, let during = window.value.stretches.first,
            period.value.period != .year, period.value.during == nil,
            during.monthCount >= period.value.period.monthCount ?? 0,
            during != .closing
        else { throw refusal }
        var rule = period.value
        rule.during = during
        return rule
    }

    /// A number of times within the windows of a rule. Once is no quota.
    func counted(
        _ rule: CalendarRule, _ count: (bound: Quota.Bound, unit: CountedUnit?, isBound: Bool), _ clause: Clause
    ) throws(PhraseRefusal) -> Rule {
        var rule = rule
        if case .atLeast(1) = count.bound, count.unit == nil {
            rule.allowsMore = count.isBound
            return .calendar(rule)
        }
        guard rule.moments.isEmpty, rule.stretches.count <= 1, !rule.alternatives else {
            throw two(clause.times.first, clause.count?.element)
        }
        rule.recurs = true
        return .quota(count.bound, unit: count.unit?.name, rule)
    }
}

extension CalendarRule {
    /// Whether every stretch ends on a day the phrase names, so that a time of day has a day to belong to.
    var hasOnlyPoints: Bool {
        !stretches.isEmpty
            && stretches.allSatisfy { stretch in
                switch stretch {
                case .part(let part): part.isPoint
                case .by, .after: true
                case .span, .from, .closing: false
                }
            }
    }
}

extension Stretch {
    /// About how many months of a year it takes.
    fileprivate var monthCount: Int {
        switch self {
        case .part(let part): part.monthCount
        case .span(let from, let to): to.month + to.monthCount - from.month
        case .by(let part): part.month + part.monthCount
        case .from(let part): 12 - part.month
        case .after, .closing: 0
        }
    }
}

extension Part {
    fileprivate var monthCount: Int {
        if case .whole(let count) = piece { return count }
        return 1
    }
}
