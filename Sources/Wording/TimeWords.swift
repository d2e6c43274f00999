import CivilTime
import Phrases

extension Words {
    /// A length of time in its one or two largest units: `2 days 3 hours`, `2天3小时`, `less than a minute`.
    /// - Parameter seconds: negative counts as 0.
    public func duration(seconds: Int) -> String {
        let units = [
            (86_400, "天", "day"), (3600, "小时", "hour"), (60, "分钟", "minute"),
        ]
        guard seconds >= 60, let first = units.firstIndex(where: { seconds >= $0.0 }) else {
            return pick("不到1分钟", "less than a minute")
        }
        var rest = seconds
        var words: [String] = []
        for (length, chinese, english) in units[first...].prefix(2) {
            let count = rest / length
            rest %= length
            if count > 0 { words.append(pick("\(count)\(chinese)", "\(count) \(english)\(plural(count))")) }
        }
        return words.joined(separator: pick("", " "))
    }

    /// An amount as the plan gives it: `3 working days`, `3个工作日`.
    public func amount(_ amount: TimeAmount) -> String {
        let count = amount.count
        return switch amount.unit {
        case .workingDays: pick("\(count)个工作日", "\(count) working day\(plural(count))")
        case .days: pick("\(count)天", "\(count) day\(plural(count))")
        case .weeks: pick("\(count)周", "\(count) week\(plural(count))")
        case .months: pick("\(count)个月", "\(count) month\(plural(count))")
        case .years: pick("\(count)年", "\(count) year\(plural(count))")
        case .hours: pick("\(count)小时", "\(count) hour\(plural(count))")
        case .minutes: pick("\(count)分钟", "\(count) minute\(plural(count))")
        }
    }

    /// A day as seen from another: `today`, `in 3 days`, `2 days ago`; `今天`, `3天后`, `2天前`.
    public func distance(to day: CivilDate, from today: CivilDate) -> String {
        let days = day - today
        return switch days {
        case 0: pick("今天", "today")
        case 1: pick("明天", "tomorrow")
        case -1: pick("昨天", "yesterday")
        case 2...: pick("\(days)天后", "in \(days) days")
        default: pick("\(-days)天前", "\(-days) days ago")
        }
    }

    /// `1 day`, `3 days`, `3天`.
    func days(_ count: Int) -> String { pick("\(count)天", "\(count) day\(plural(count))") }
}
