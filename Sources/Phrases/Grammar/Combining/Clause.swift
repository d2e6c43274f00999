import CivilTime

/// What one clause of a phrase says, each sort of thing at most once.
struct Clause {
    /// A value with the element it came from.
    struct Said<Value> {
        let value: Value
        let element: Element
    }

    var window: Said<CalendarRule>?
    var period: Said<CalendarRule>?
    var interval: Said<Interval>?
    var count: Said<(bound: Quota.Bound, unit: CountedUnit?, isBound: Bool)>?
    var share: Said<(Int, Int)>?
    var cover: Element?
    var all: Element?
    var moments: Said<(moments: [Moment], isDeadline: Bool)>?
    var businessHours: Element?
    var holiday: Said<HolidayRule>?
    var relative: Said<Relative>?
    /// 8日前, and whether content stands right before it.
    var dayBefore: Said<(day: Int, followsContent: Bool)>?
    var exclusions: Said<[Exclusion]>?
    var length: Said<(amount: TimeAmount, period: Period?)>?
    var vague: Element?
    var dates: Said<[CivilDate]>?
    var roll: Said<DateRoll>?
    var undated: Element?

    /// Takes an element in.
    /// - Returns: the element that says the same sort of thing already, in which case nothing is changed.
    mutating func add(_ element: Element, followsContent: Bool) -> Element? {
        switch element.meaning {
        case .window(let rule): return Clause.set(&window, rule, element)
        case .period(let rule): return add(rule, element, followsContent: followsContent)
        case .interval(let value): return Clause.set(&interval, value, element)
        case .count(let bound, let unit, let isBound): return Clause.set(&count, (bound, unit, isBound), element)
        case .share(let numerator, let denominator): return Clause.set(&share, (numerator, denominator), element)
        case .moments(let moments, let isDeadline): return Clause.set(&self.moments, (moments, isDeadline), element)
        case .holiday(let rule): return Clause.set(&holiday, rule, element)
        case .relative(let value): return Clause.set(&relative, value, element)
        case .dayBefore(let day): return Clause.set(&dayBefore, (day, followsContent), element)
        case .exclusion(let value): return Clause.set(&exclusions, value, element)
        case .length(let amount, let period): return Clause.set(&length, (amount, period), element)
        case .dates(let value): return Clause.set(&dates, value, element)
        case .roll(let value): return Clause.set(&roll, value, element)
        case .cover: cover = element
        case .all: all = element
        case .businessHours: businessHours = element
        case .vague: vague = vague ?? element
        case .undated: undated = element
        case .and, .or, .comma, .semicolon, .content, .reference: break
        }
        return nil
    }

    /// 每年每季度 says what 每季度 says; 每年3月至9月每周 recurs within a part of each year.
    private mutating func add(_ rule: CalendarRule, _ element: Element, followsContent: Bool) -> Element? {
        guard
            !followsContent || period?.value.stretches.isEmpty == false
                || !rule.period.isDay && rule.period != .month && rule.period != .week, let outer = period,
            outer.value.period == .year, rule.period != .year, times.count == 1,
            outer.value.stretches.count <= 1, outer.value.moments.isEmpty
        else { return Clause.set(&period, rule, element) }
        if let stretch = outer.value.stretches.first {
            window = Said(value: CalendarRule(.year, recurs: false, stretches: [stretch]), element: outer.element)
        }
        period = Said(value: rule, element: element)
        return nil
    }

    private static func set<Value>(_ slot: inout Said<Value>?, _ value: Value, _ element: Element) -> Element? {
        if let slot { return slot.element }
        slot = Said(value: value, element: element)
        return nil
    }

    /// The elements that say when, in the order of the phrase.
    var times: [Element] {
        [
            window?.element, period?.element, interval?.element, count?.element, share?.element, moments?.element,
            holiday?.element, relative?.element, dayBefore?.element, length?.element, undated, exclusions?.element,
            businessHours, dates?.element, roll?.element,
        ].compactMap { $0 }.sorted { $0.column < $1.column }
    }

    /// Whether nothing says when.
    var isEmpty: Bool { times.isEmpty && vague == nil && !(cover != nil && all != nil) }

    /// Whether it says how often or how much.
    var isCounted: Bool { count != nil || share != nil || cover != nil && all != nil }
}
