/// Prints a schedule in simplified Chinese, in words that parse back to it.
struct ChinesePrinter {
    let settings: ReadingSettings

    /// The normal form of a schedule.
    static func text(_ schedule: Schedule) -> String {
        let printer = ChinesePrinter(settings: schedule.readings)
        return schedule.rules.map(printer.text).joined(separator: "；")
    }

    private func text(_ rule: Rule) -> String {
        switch rule {
        case .calendar(let rule):
            calendar(rule) + (rule.allowsMore ? (rule.isOneMonth ? "期间" : "") + "至少1次" : "")
                + exceptions(rule.exceptions) + roll(rule)
        case .quota(let bound, let unit, let rule):
            calendar(rule) + count(bound, unit) + exceptions(rule.exceptions) + roll(rule)
        case .coverage(let shares):
            shares.map { period($0.per) + "覆盖至少" + $0.text(inWords: "分之") }.joined(separator: "，")
        case .interval(let interval): self.interval(interval)
        case .relative(let relative): text(relative)
        case .holiday(let rule): text(rule)
        case .dates(let dates): "指定日期" + dates.map(\.description).joined(separator: "、")
        case .recurrence(let rule): rule.printed(.zh)
        case .undated: "以通知为准"
        }
    }

    /// 每1个月 would be 每月, a period of the calendar.
    private func interval(_ interval: Interval) -> String {
        if interval.isValidity { return "有效期" + text(interval.length) }
        return (interval.length.count == 1 ? "间隔不超过" : "每") + text(interval.length)
    }

    private func roll(_ rule: CalendarRule) -> String {
        switch rule.roll {
        case .following: "，遇节假日顺延"
        case .preceding: "，遇节假日提前"
        case .some(.none), nil: ""
        }
    }

    private func count(_ bound: Quota.Bound, _ unit: String?) -> String {
        switch bound {
        case .atLeast(let count): "至少\(number(count))\(unit ?? "次")"
        case .exactly(let count): "恰好\(number(count))\(unit ?? "次")"
        }
    }

    /// A number as it is written: 200万.
    private func number(_ value: Int) -> String {
        if value.isMultiple(of: 100_000_000) { return "\(value / 100_000_000)亿" }
        return value.isMultiple(of: 10_000) ? "\(value / 10_000)万" : "\(value)"
    }

    private func exceptions(_ exclusions: [Exclusion]) -> String {
        guard !exclusions.isEmpty else { return "" }
        let names = exclusions.map { exclusion in
            switch exclusion {
            case .holidays: "节假日"
            case .holiday(let name): name
            case .weekends: "周末"
            case .month(let month): "\(month)月"
            }
        }
        return "，" + names.joined(separator: "、") + "除外"
    }

    private func text(_ rule: HolidayRule) -> String {
        let items = rule.items.map { item in
            let relation =
                switch item.relation {
                case .before: "前"
                case .during: "期间"
                case .after: "后"
                }
            if let through = item.through { return (item.name ?? "节假日") + "至" + through + "期间" }
            return (item.name ?? "节假日") + relation + (item.within.map { text($0) + "内" } ?? "")
        }
        return list(items, alternatives: rule.alternatives) + (rule.eachDay ? "每日" : "")
            + exceptions(rule.exceptions.map(Exclusion.holiday))
    }

    /// Items with 、 between them, and 或 before the last where one of them is enough.
    func list(_ items: [String], alternatives: Bool) -> String {
        guard alternatives, let last = items.last, items.count > 1 else { return items.joined(separator: "、") }
        return items.dropLast().joined(separator: "、") + "或" + last
    }
}

extension Coverage {
    /// The share as a percentage where that is exact, else as a fraction: 3分之1, or 1 in 3.
    func text(inWords joint: String) -> String {
        guard (10_000 * numerator).isMultiple(of: denominator) else {
            return joint == "分之" ? "\(denominator)\(joint)\(numerator)" : "\(numerator)\(joint)\(denominator)"
        }
        let points = 10_000 * numerator / denominator
        let whole = points / 100
        let rest = points % 100
        if rest == 0 { return "\(whole)%" }
        if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)%" }
        return rest < 10 ? "\(whole).0\(rest)%" : "\(whole).\(rest)%"
    }
}

extension CalendarRule {
    /// Whether it is one part of the year, which a number right behind it would make a rate: 三月一次.
    fileprivate var isOneMonth: Bool {
        guard !recurs, moments.isEmpty, stretches.count == 1, case .part(let part)? = stretches.first,
            case .whole = part.piece
        else { return false }
        return true
    }
}
