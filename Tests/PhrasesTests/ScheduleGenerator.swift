import CivilTime

@testable import Phrases

/// Makes schedules of every kind in their normal form.
struct ScheduleGenerator {
    var random: SeededGenerator

    mutating func schedule() throws -> Schedule {
        if random.oneIn(6) {
            let rules = (0..<random.number(2...3)).map { _ in datedRule() }
            return Schedule(try Merging.list(rules), .standard)
        }
        return Schedule([rule()], .standard)
    }

    private mutating func rule() -> Rule {
        switch random.number(0...9) {
        case 0...4: return datedRule()
        case 5: return quota()
        case 6: return coverage()
        case 7: return .interval(interval())
        case 8: return .relative(relative())
        default: return .undated
        }
    }

    private mutating func datedRule() -> Rule {
        switch random.number(0...7) {
        case 0: return .dates(Set((0..<random.number(1...3)).map { _ in date() }).sorted())
        case 1: return .holiday(holiday())
        default: return .calendar(calendar())
        }
    }

    private mutating func date() -> CivilDate { day("2024-01-01") + random.number(0...2000) }
}

extension ScheduleGenerator {
    private mutating func quota() -> Rule {
        let bound: Quota.Bound = random.oneIn(3) ? .exactly(random.number(1...40)) : .atLeast(random.number(2...40))
        var rule = calendar()
        rule.moments = []
        rule.allowsMore = false
        rule.recurs = true
        rule.year = nil
        rule.roll = nil
        rule.alternatives = false
        rule.stretches = Array(rule.stretches.prefix(1)).filter { $0 != .closing }
        if rule.stretches.contains(where: { ($0.firstPart?.month ?? 0) >= 12 || ($0.lastPart?.month ?? 0) >= 12 }) {
            rule.stretches = []
        }
        if rule.stretches.isEmpty, random.oneIn(8) { rule.period = .months(random.pick([2, 4])) }
        if rule.period.monthCount != 1 { rule.parity = nil }
        let unit = random.oneIn(3) ? random.pick(CountedUnit.allCases).name : nil
        return .quota(bound, unit: unit, rule)
    }

    private mutating func coverage() -> Rule {
        let periods: [Period] = [.week, .tenDays, .month, .quarter, .halfYear, .year, .openingDay]
        let shares = (0..<random.number(1...3)).compactMap { _ -> Coverage? in
            let denominator = random.pick([3, 4, 7, 8, 100, 10_000])
            return Coverage(random.number(1...denominator), of: denominator, per: random.pick(periods))
        }
        var distinct: [Coverage] = []
        for share in shares where !distinct.contains(where: { $0.per == share.per }) { distinct.append(share) }
        return .coverage(distinct)
    }

    private mutating func interval() -> Interval {
        Interval(
            TimeAmount(random.number(1...60), random.pick([.days, .workingDays, .weeks, .months, .years])),
            isValidity: random.oneIn(3))
    }

    private mutating func relative() -> Relative {
        let units: [TimeAmount.Unit] = [.workingDays, .days, .weeks, .months, .years, .hours]
        let unit = random.pick(units)
        let at = unit != .hours && random.oneIn(3) ? moment() : nil
        switch random.number(0...7) {
        case 0: return Relative(.before, .amount(TimeAmount(random.number(1...90), unit)), at: at)
        case 1: return Relative(.after, .same(random.pick([.day, .week, .tenDays, .month, .quarter, .year])), at: at)
        case 2: return Relative(.after, .nextOpeningDay, at: at)
        case 3: return Relative(.after, .planYear, notBefore: TimeAmount(random.number(1...90), unit), at: at)
        case 4:
            let word = ReadingSettings.standard.relative(random.pick([.immediately, .promptly, .unstated]))
            return Relative(.after, word.reach, at: at, assumption: word.assumption)
        case 5:
            let soft = random.number(1...20)
            let hard = TimeAmount(soft + random.number(1...20), unit)
            return Relative(.after, .amount(hard), soft: TimeAmount(soft, unit), at: at)
        default:
            let origin: Relative.Origin = random.oneIn(4) ? .event : .dayAfter
            return Relative(.after, .amount(TimeAmount(random.number(1...90), unit)), from: origin, at: at)
        }
    }

    private mutating func holiday() -> HolidayRule {
        var items: [HolidayRule.Item] = []
        for _ in 0..<random.number(1...3) {
            if random.oneIn(6) {
                let name = random.pick(Array(HolidayName.statutory.dropLast()))
                let item = HolidayRule.Item(name: name, relation: .during, through: "国庆节")
                if !items.contains(item) { items.append(item) }
                continue
            }
            let item = HolidayRule.Item(
                name: random.oneIn(4) ? nil : random.pick(HolidayName.statutory),
                relation: random.pick(HolidayRelation.allCases))
            if !items.contains(item) { items.append(item) }
        }
        var rule = HolidayRule(items: items)
        rule.alternatives = items.count > 1 && random.oneIn(3)
        rule.eachDay = !rule.alternatives && random.oneIn(4)
        if random.oneIn(4) { rule.exceptions = [random.pick(HolidayName.statutory)] }
        return rule
    }

    mutating func moment() -> Moment {
        if random.oneIn(2) { return random.pick([.open, .noon, .close]) }
        return .clock(TimeOfDay(hour: random.number(0...23), minute: random.number(0...59)) ?? .midnight)
    }
}
