/// Lengths and distances in English.
extension EnglishPrinter {
    func text(_ amount: TimeAmount) -> String {
        "\(amount.count) \(unit(amount.unit))\(amount.count == 1 ? "" : "s")"
    }

    private func unit(_ unit: TimeAmount.Unit) -> String {
        switch unit {
        case .workingDays: "working day"
        case .days: "day"
        case .weeks: "week"
        case .months: "month"
        case .years: "year"
        case .hours: "hour"
        case .minutes: "minute"
        }
    }

    func text(_ relative: Relative) -> String {
        distance(relative) + (relative.at.map { " " + text($0) } ?? "")
    }

    private func distance(_ relative: Relative) -> String {
        switch relative.assumption {
        case .immediately: return "immediately"
        case .promptly: return "promptly"
        case .unstated: return "after it ends"
        case nil: break
        }
        if let notBefore = relative.notBefore { return "not before " + text(notBefore) }
        switch relative.reach {
        case .amount(let amount):
            guard relative.direction == .after else { return text(amount) + " before" }
            let soft = relative.soft.map { "\($0.count) to " } ?? ""
            return "within " + soft + text(amount) + (relative.from == .event ? " counted from the day itself" : "")
        case .same(let period): return same(period)
        case .nextOpeningDay: return "next opening day"
        case .planYear: return "within the year"
        }
    }

    private func same(_ period: Period) -> String {
        switch period {
        case .week: "within the same week"
        case .tenDays: "within the same ten-day period"
        case .month: "within the same month"
        case .quarter: "within the same quarter"
        case .year: "within the same year"
        case .halfYear: "within the same half-year"
        case .openingDay, .workingDay, .day, .months, .term: "on the same day"
        }
    }

    /// A time of day.
    func text(_ moment: Moment) -> String {
        switch moment {
        case .open: "at opening"
        case .noon: "at noon"
        case .close: "at closing"
        case .clock(let time): "at \(time)"
        }
    }
}
