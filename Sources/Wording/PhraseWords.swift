import Phrases

extension Words {
    /// What kind of thing a phrase says.
    public func kind(_ kind: ScheduleKind) -> String {
        switch kind {
        case .window: pick("一次", "once")
        case .recurring: pick("周期", "recurring")
        case .quota: pick("次数", "quota")
        case .coverage: pick("覆盖", "coverage")
        case .interval: pick("间隔", "interval")
        case .relative: pick("相对", "relative to an event")
        case .holiday: pick("节假日", "at holidays")
        case .undated: pick("待定日期", "waits for a date")
        }
    }

    /// Why a phrase was refused: the phrase, a mark below the place, and the reason.
    public func phraseRefused(_ phrase: String, column: Int, message: String) -> String {
        guard phrase.unicodeScalars.count <= 200 else {
            return "\(visible(shortened(phrase, to: 60))): \(visible(message))"
        }
        let before = String(String.UnicodeScalarView(phrase.unicodeScalars.prefix(max(column, 1) - 1)))
        let blanks = String(repeating: " ", count: displayWidth(visible(before)))
        return "\(visible(phrase))\n\(blanks)^ \(visible(message))"
    }

    /// That the phrase has no date in the days asked for.
    public var noDates: String {
        pick("所问期间内没有日期，或日历中没有那一年", "no date falls into the days asked for, or the calendar does not reach that far")
    }

    /// That a reading is an assumption.
    public var byAssumption: String { pick("推定", "by assumption") }

    /// That a date lies in a year without an official calendar.
    public var provisionalDate: String { pick("暂定", "provisional") }

    /// A day by which it would better begin or be done.
    public func soft(opens: String?, due: String?) -> [String] {
        let opens = opens.map { pick("宜于\($0)开始", "better begun on \($0)") }
        let due = due.map { pick("宜于\($0)前完成", "better done by \($0)") }
        return [opens, due].compactMap { $0 }
    }

    /// That one of several windows is enough.
    public func anyOf(_ windows: [String]) -> String {
        pick("任选其一：\(list(windows))", "any one of \(list(windows))")
    }

    /// That there is no such calendar.
    public func unknownCalendar(_ name: String, known: [String]) -> String {
        guard !known.isEmpty else {
            return pick(
                "没有日历\(quoted(name))，也没有找到任何日历；请用 --calendars 指明目录",
                "there is no calendar \(quoted(name)), nor any other; say with --calendars where they are")
        }
        return pick(
            "没有日历\(quoted(name))；可用\(list(quoting: known))",
            "there is no calendar \(quoted(name)); there is \(list(quoting: known))")
    }
}
