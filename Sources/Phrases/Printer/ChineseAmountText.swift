/// Lengths and distances in Chinese.
extension ChinesePrinter {
    func text(_ amount: TimeAmount) -> String { "\(amount.count)\(unit(amount.unit))" }

    private func unit(_ unit: TimeAmount.Unit) -> String {
        switch unit {
        case .workingDays: "个工作日"
        case .days: "天"
        case .weeks: "周"
        case .months: "个月"
        case .years: "年"
        case .hours: "小时"
        case .minutes: "分钟"
        }
    }

    func text(_ relative: Relative) -> String {
        distance(relative) + (relative.at.map(deadline) ?? "")
    }

    private func distance(_ relative: Relative) -> String {
        switch relative.assumption {
        case .immediately: return "立即"
        case .promptly: return "及时"
        case .unstated: return "结束后"
        case nil: break
        }
        if let notBefore = relative.notBefore { return text(notBefore) + "后" }
        switch relative.reach {
        case .amount(let amount):
            guard relative.direction == .after else { return "提前" + text(amount) }
            let origin = relative.from == .event ? "当日起" : ""
            let soft = relative.soft.map { "\($0.count)至" } ?? ""
            return origin + soft + text(amount) + "内"
        case .same(let period): return same(period)
        case .nextOpeningDay: return "次日"
        case .planYear: return "年内"
        }
    }

    private func same(_ period: Period) -> String {
        switch period {
        case .week: "当周"
        case .tenDays: "当旬"
        case .month: "当月"
        case .quarter: "当季度"
        case .year: "当年"
        case .halfYear: "当半年"
        case .openingDay, .workingDay, .day, .months, .term: "当日"
        }
    }

    /// A time of day by which something is due.
    private func deadline(_ moment: Moment) -> String {
        switch moment {
        case .open: "营业前"
        case .noon: "午休前"
        case .close: "营业终了前"
        case .clock(let time): "\(time)前"
        }
    }

    /// A time of day.
    func text(_ moment: Moment) -> String {
        switch moment {
        case .open: "营业前"
        case .noon: "午休"
        case .close: "营业终了"
        case .clock(let time): time.description
        }
    }
}
