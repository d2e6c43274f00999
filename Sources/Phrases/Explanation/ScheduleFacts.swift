import CivilTime

/// What a schedule says besides its occurrences, as fields of `yearplan when --json`.
extension Schedule {
    var facts: [OrderedValue.Field] {
        var fields: [OrderedValue.Field] = []
        if isAnyOf { fields.append(.init("anyOf", .boolean(true))) }
        if isAssumed { fields.append(.init("assumed", .boolean(true))) }
        if let quota { fields.append(.init("quota", quota.value)) }
        if !coverage.isEmpty { fields.append(.init("coverage", .array(coverage.map(\.value)))) }
        if case .recurrence(let rule)? = rules.first {
            fields.append(.init("rrule", .string(rule.description)))
            fields.append(.init("start", .string(rule.start.description)))
        }
        if let interval { fields.append(.init("interval", interval.value)) }
        if let relative { fields += relative.facts }
        let items = rules.flatMap { rule -> [HolidayRule.Item] in
            if case .holiday(let holiday) = rule { holiday.items } else { [] }
        }
        if !items.isEmpty { fields.append(.init("holiday", .array(items.map(\.value)))) }
        if let roll { fields.append(.init("roll", .string(roll.rawValue))) }
        if let at = moments.isEmpty ? nil : moments {
            let names = at.map { OrderedValue.string($0.description) }
            fields.append(.init("at", names.count == 1 ? names[0] : .array(names)))
        }
        return fields
    }

    /// How due dates move off a day off, where the phrase says so.
    private var roll: DateRoll? {
        for case .calendar(let rule) in rules { if let roll = rule.roll { return roll } }
        return nil
    }

    /// The times of day it names, in order.
    public var moments: [Moment] {
        var moments: [Moment] = []
        for rule in rules {
            let named: [Moment] =
                switch rule {
                case .calendar(let rule), .quota(_, _, let rule): rule.moments
                case .relative(let relative): relative.at.map { [$0] } ?? []
                case .coverage, .interval, .holiday, .dates, .recurrence, .undated: []
                }
            moments += named.filter { !moments.contains($0) }
        }
        return moments
    }
}

extension HolidayRule.Item {
    /// `name`, `relation`, and `within` where the phrase says how many days.
    fileprivate var value: OrderedValue {
        var fields: [OrderedValue.Field] = [
            .init("name", .string(name ?? "any")), .init("relation", .string(relation.rawValue)),
        ]
        if let within { fields.append(.init("within", within.value)) }
        if let through { fields.append(.init("through", .string(through))) }
        return .object(fields)
    }
}

extension Quota {
    fileprivate var value: OrderedValue {
        var fields: [OrderedValue.Field] = []
        switch bound {
        case .atLeast(let count): fields.append(.init("atLeast", .integer(count)))
        case .exactly(let count): fields.append(.init("exactly", .integer(count)))
        }
        fields.append(.init("per", per.value))
        if let unit { fields.append(.init("unit", .string(unit))) }
        return .object(fields)
    }
}

extension Coverage {
    fileprivate var value: OrderedValue {
        let share: OrderedValue = numerator == denominator ? .integer(1) : .fraction(share)
        return .object([.init("share", share), .init("per", per.value)])
    }
}

extension Period {
    fileprivate var value: OrderedValue {
        if case .months(let count) = self { return .object([.init("months", .integer(count))]) }
        return .string(description)
    }
}

extension TimeAmount {
    fileprivate var value: OrderedValue { .object([.init(unit.rawValue, .integer(count))]) }
}

extension Relative {
    /// `within`, `softWithin`, `lead`, `notBefore`.
    fileprivate var facts: [OrderedValue.Field] {
        var fields: [OrderedValue.Field] = []
        if let distance {
            var value = [OrderedValue.Field(distance.unit, .integer(distance.count))]
            if direction == .after, from == .event { value.append(.init("from", .string(from.rawValue))) }
            fields.append(.init(direction == .after ? "within" : "lead", .object(value)))
        }
        if let soft { fields.append(.init("softWithin", soft.value)) }
        if let notBefore { fields.append(.init("notBefore", notBefore.value)) }
        return fields
    }

    /// The reach as a number of units; the same period is none of it.
    private var distance: (unit: String, count: Int)? {
        switch reach {
        case .amount(let amount): (amount.unit.rawValue, amount.count)
        case .nextOpeningDay: (TimeAmount.Unit.workingDays.rawValue, 1)
        case .same(let period): (period.plural, 0)
        case .planYear: nil
        }
    }
}

extension Period {
    fileprivate var plural: String {
        switch self {
        case .openingDay, .workingDay, .day: "days"
        case .week: "weeks"
        case .tenDays: "xun"
        case .month, .months: "months"
        case .quarter: "quarters"
        case .halfYear: "half-years"
        case .year, .term: "years"
        }
    }
}
