/// Prints a schedule in English, in words that parse back to it.
struct EnglishPrinter {
    let settings: ReadingSettings

    /// The normal form of a schedule.
    static func text(_ schedule: Schedule) -> String {
        let printer = EnglishPrinter(settings: schedule.readings)
        let text = schedule.rules.map(printer.text).joined(separator: "; ")
        // Years alone are figures alone, which are read as Chinese.
        return text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) } ? text : "in " + text
    }

    private func text(_ rule: Rule) -> String {
        switch rule {
        case .calendar(let rule): (rule.allowsMore ? "at least once " : "") + calendar(rule) + roll(rule)
        case .quota(let bound, let unit, let rule): count(bound, unit) + " " + calendar(rule) + roll(rule)
        case .coverage(let shares):
            shares.map { "cover at least \($0.text(inWords: " in ")) \(period($0.per))" }.joined(separator: ", ")
        case .interval(let interval): self.interval(interval)
        case .relative(let relative): text(relative)
        case .holiday(let rule): text(rule)
        case .dates(let dates): "on the dates " + list(dates.map(\.description), last: " and ")
        case .recurrence(let rule): rule.printed(.en)
        case .undated: "as notified"
        }
    }

    /// Every 1 month would be every month, a period of the calendar.
    private func interval(_ interval: Interval) -> String {
        if interval.isValidity { return "valid for " + text(interval.length) }
        return interval.length.count == 1 ? "at most \(text(interval.length)) apart" : "every " + text(interval.length)
    }

    private func roll(_ rule: CalendarRule) -> String {
        switch rule.roll {
        case .following: ", on a day off the next working day"
        case .preceding: ", on a day off the working day before"
        case .some(.none), nil: ""
        }
    }

    private func count(_ bound: Quota.Bound, _ unit: String?) -> String {
        let unit = unit.map { CountedUnit(name: $0)?.english ?? $0 } ?? "times"
        return switch bound {
        case .atLeast(let count): "at least \(count) \(unit)"
        case .exactly(let count): "exactly \(count) \(unit)"
        }
    }

    func exceptions(_ exclusions: [Exclusion]) -> String {
        guard !exclusions.isEmpty else { return "" }
        let names = exclusions.map { exclusion in
            switch exclusion {
            case .holidays: "holidays"
            case .holiday(let name): english(name)
            case .weekends: "weekends"
            case .month(let month): self.month(month)
            }
        }
        return ", except " + list(names, last: " and ")
    }

    private func text(_ rule: HolidayRule) -> String {
        let items = rule.items.map {
            ($0.within.map { "within \(text($0)) " } ?? "")
                + "\($0.relation.rawValue) \($0.name.map(english) ?? "holidays")"
                + ($0.through.map { " to \(english($0))" } ?? "")
        }
        return (rule.eachDay ? "every day " : "") + list(items, last: rule.alternatives ? " or " : " and ")
            + exceptions(rule.exceptions.map(Exclusion.holiday))
    }

    private func english(_ name: String) -> String { HolidayWord(name: name)?.english ?? name }

    func month(_ month: Int) -> String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][(month - 1) % 12]
    }

    /// Items with commas between them and a word before the last.
    func list(_ items: [String], last joint: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.joined() }
        return items.dropLast().joined(separator: ", ") + joint + last
    }
}
