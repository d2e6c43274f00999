import CivilTime

@testable import Phrases

/// Makes calendar rules in their normal form.
extension ScheduleGenerator {
    mutating func calendar() -> CalendarRule {
        let periods: [Period] = [.openingDay, .workingDay, .day, .week, .tenDays, .month, .quarter, .halfYear, .year]
        var rule = CalendarRule(random.pick(periods))
        switch rule.period {
        case .year: fillYear(&rule)
        case .month, .quarter, .halfYear: fillMonths(&rule)
        case .week: rule.stretches = random.oneIn(3) ? [] : weekdays()
        case .tenDays: if random.oneIn(2) { rule.stretches = [.by(Part(0, .end))] }
        case .term: break
        case .openingDay, .workingDay, .day, .months: if random.oneIn(2) { rule.moments = moments() }
        }
        if random.oneIn(4) { rule.allowsMore = true }
        let isPoint = !rule.stretches.isEmpty && rule.stretches.allSatisfy { if case .by = $0 { true } else { false } }
        if isPoint, random.oneIn(3) { rule.moments = moments() }
        if rule.period != .year, !rule.stretches.contains(.closing), random.oneIn(4) { rule.during = during(rule) }
        if rule.period != .year, random.oneIn(8) { rule.year = random.number(2020...2030) }
        if random.oneIn(4) { rule.exceptions = exclusions() }
        if !rule.period.isDay, random.oneIn(6) { rule.roll = random.pick([.following, .preceding]) }
        return rule
    }

    private mutating func moments() -> [Moment] {
        Array(Set((0..<random.number(1...3)).map { _ in moment() })).sorted { $0.order < $1.order }
    }

    private mutating func exclusions() -> [Exclusion] {
        let all: [Exclusion] = [.holidays, .weekends, .month(random.number(1...12)), .holiday("春节"), .holiday("国庆节")]
        return Array(all.shuffled(using: &random).prefix(random.number(1...3)))
    }

    private mutating func during(_ rule: CalendarRule) -> Stretch {
        let first = random.number(0...4)
        let to = Part(random.number(first + 6...11), monthPiece())
        if rule.period == .month, random.oneIn(3) { return .from(Part(first, monthPiece())) }
        return .span(Part(first, monthPiece()), to)
    }

    private mutating func fillYear(_ rule: inout CalendarRule) {
        rule.recurs = random.oneIn(2)
        if !rule.recurs, random.oneIn(3) { rule.year = random.number(2020...2030) }
        if random.oneIn(6) { return }
        if random.oneIn(10) {
            rule.stretches = [.closing]
            return
        }
        if rule.recurs, random.oneIn(8) {
            rule.stretches = [.by(Part(random.number(12...23), monthPiece(inDeadline: true)))]
            return
        }
        if rule.recurs, random.oneIn(10) {
            rule.stretches = [.after(TimeAmount(random.number(1...90), .days))]
            return
        }
        let stretches = (0..<random.number(1...4)).map { _ in yearStretch() }
        rule.stretches = distinct(stretches)
        rule.alternatives = rule.stretches.count > 1 && random.oneIn(4)
    }

    private mutating func yearStretch() -> Stretch {
        let month = random.number(0...11)
        switch random.number(0...7) {
        case 6: return random.oneIn(2) ? .part(lunar()) : .by(lunar())
        case 7: return .part(Part(0, .weekOfYear(random.number(1...53))))
        case 0: return .by(Part(month, monthPiece(inDeadline: true)))
        case 1: return .from(Part(month, monthPiece()))
        case 2:
            let last = month + random.number(1...11)
            return .span(Part(month, monthPiece()), Part(last, monthPiece()))
        case 3:
            return .part(random.pick([Part(0, .whole(6)), Part(6, .whole(6)), Part(3, .whole(3)), Part(8, .whole(3))]))
        default: return .part(Part(month, pieceAlone()))
        }
    }

    private mutating func lunar() -> Part {
        Part(0, .lunar(month: random.number(1...12), day: random.oneIn(4) ? nil : random.number(1...30)))
    }

    /// A piece that stands alone: not the end of a month, which alone is a deadline.
    private mutating func pieceAlone() -> Piece {
        let piece = monthPiece()
        return piece == .end ? .start : piece
    }

    private mutating func monthPiece(inDeadline: Bool = false) -> Piece {
        switch random.number(0...10) {
        case 10: .dayInWeek(random.pick([1, 2, 3, 4, 5, -1]), random.pick(Weekday.allCases))
        case 0: .whole(1)
        case 1: .start
        case 2: .end
        case 3: .tenDays(random.pick(TenDayPeriod.allCases))
        case 4: .week(random.pick([1, 2, 3, 4, 5, -1]))
        case 5: .weekday(random.pick([1, 2, 3, 4, 5, -1]), random.pick(Weekday.allCases))
        case 6: .workingDay(random.pick([1, 2, 5, 10, 20, -1, -2, -3]))
        default: .day(random.number(1...28))
        }
    }

    private mutating func fillMonths(_ rule: inout CalendarRule) {
        let count = rule.period.monthCount ?? 1
        if count == 1, random.oneIn(4) { rule.parity = random.pick([.odd, .even]) }
        switch random.number(0...9) {
        case 0: return
        case 1: rule.stretches = [.closing]
        case 2:
            rule.stretches = [.after(TimeAmount(random.number(1...40), random.pick([.days, .workingDays, .weeks])))]
        case 3: rule.stretches = [.by(Part(count, monthPiece(inDeadline: true)))]
        case 4 where count == 1 && random.oneIn(2):
            rule.stretches = [.span(Part(0, .day(random.number(2...31))), Part(1, .day(random.number(1...28))))]
        case 4 where count == 1:
            rule.stretches = [.span(Part(0, .workingDay(-random.number(2...9))), Part(0, .workingDay(-1)))]
        default:
            let stretches = (0..<random.number(1...3)).map { _ in shortStretch(count) }
            rule.stretches = distinct(stretches)
            rule.alternatives = rule.stretches.count > 1 && random.oneIn(4)
        }
    }

    private mutating func shortStretch(_ count: Int) -> Stretch {
        let month = random.number(0...count - 1)
        switch random.number(0...4) {
        case 0: return .by(Part(month, monthPiece(inDeadline: true)))
        case 1: return .from(Part(month, monthPiece()))
        case 2:
            let first = random.number(1...14)
            return .span(Part(month, .day(first)), Part(count - 1, .day(random.number(15...31))))
        default: return .part(Part(month, pieceAlone()))
        }
    }

    private mutating func weekdays() -> [Stretch] {
        var stretches: [Stretch] = []
        for _ in 0..<random.number(1...3) {
            let weekday = random.pick(Weekday.allCases)
            switch random.number(0...5) {
            case 0: stretches.append(.by(Part(0, .dayOfWeek(weekday))))
            case 1 where weekday < .sunday:
                stretches.append(.span(Part(0, .dayOfWeek(weekday)), Part(0, .dayOfWeek(.sunday))))
            case 2 where stretches.isEmpty: return [.part(Part(0, .workingDay(random.pick([1, 2, -1]))))]
            default: stretches.append(.part(Part(0, .dayOfWeek(weekday))))
            }
        }
        return distinct(stretches)
    }

    private func distinct(_ stretches: [Stretch]) -> [Stretch] {
        var distinct: [Stretch] = []
        for stretch in Stretch.sharingDeadline(stretches) where !distinct.contains(stretch) { distinct.append(stretch) }
        return distinct
    }
}
