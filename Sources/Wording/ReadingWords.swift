import Phrases

extension Words {
    /// How a schedule is understood beyond what its normal form says; nil where that says all.
    public func reading(_ schedule: Schedule) -> String? {
        if let relative = schedule.relative { return reading(relative) }
        switch schedule.kind {
        case .interval:
            return pick(
                "自上次完成起算；首次日期由事项的 first 给出，since: first 则从该日起固定间隔",
                "counted since the last completion; the first date is the duty's `first`, with `since: first` a fixed grid "
                    + "from it")
        case .undated:
            return pick("日期由他人确定，用 yearplan date 登记", "somebody else sets the date; `yearplan date` records it")
        case .quota:
            return pick("期间内每完成一次计一次，够数即完成", "every completion in the period counts, and enough of them are the whole")
        case .coverage:
            return pick("按不同成员计，同一成员只计一次", "counted over distinct members")
        case .holiday:
            return pick("按当年公布的放假日期", "by the days off of that year's official calendar")
        case .window, .recurring, .relative: return nil
        }
    }

    private func reading(_ relative: Relative) -> String {
        guard relative.direction == .after else {
            return pick("从 before 所指事项的日期往前算", "counted back from what the duty's `before` names")
        }
        let origin = pick("自 after 所指事项之日起算", "counted from what the duty's `after` names")
        guard relative.assumption != nil else { return origin }
        return pick("推定为\(reach(relative.reach))，\(origin)", "taken to mean \(reach(relative.reach)), \(origin)")
    }

    private func reach(_ reach: Relative.Reach) -> String {
        switch reach {
        case .amount(let amount): pick("\(self.amount(amount))内", "within \(self.amount(amount))")
        case .same: pick("当日", "the same day")
        case .nextOpeningDay: pick("次一营业日", "the next opening day")
        case .planYear: pick("计划年度末", "the end of the plan year")
        }
    }

    /// What a distance from an event comes to if the event were on a day.
    /// - Parameters:
    ///   - cause: the day with its weekday.
    ///   - due: the due day in the same way.
    public func example(ifOn cause: String, due: String) -> String {
        pick("例如该日为\(cause)：\(due)到期", "for example, if that is \(cause): due \(due)")
    }

    /// That a phrase in a file was refused, and where it stands.
    public func phraseRefused(_ phrase: String, in file: String, line: Int, column: Int, message: String) -> String {
        "\(visible(file)):\(line):\(max(column, 1)):\n" + phraseRefused(phrase, column: column, message: message)
    }
}
