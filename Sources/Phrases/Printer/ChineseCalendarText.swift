import CivilTime

/// Windows and periods in Chinese.
extension ChinesePrinter {
    func calendar(_ rule: CalendarRule) -> String {
        var year = CalendarRule(.year, recurs: false)
        year.year = rule.year
        let single = rule.year.map { "\($0)年" } ?? ""
        let isOfYear = rule.recurs && rule.period != .year
        let during = rule.during.map { stretch($0, year, inList: false) } ?? (isOfYear ? single : "")
        return during + body(rule) + rule.moments.map(text).joined(separator: "、")
    }

    private func body(_ rule: CalendarRule) -> String {
        guard !rule.stretches.isEmpty else {
            if rule.recurs, rule.period != .year || rule.year == nil { return head(rule) }
            return rule.year.map { "\($0)年" } ?? "年内"
        }
        // A month by itself would take the piece of a later one.
        let isMixed = rule.stretches.contains { !$0.isPlain }
        let items = rule.stretches.map { stretch($0, rule, inList: rule.stretches.count > 1 && isMixed) }
        let beyond = rule.beyond
        let isSingle = rule.period == .year && rule.year != nil
        var prefix = rule.recurs && !isSingle ? head(rule) + (beyond ?? "") : ""
        if rule.period == .year, case .after? = rule.stretches.first { prefix = "每年度" }
        return prefix + list(items, alternatives: rule.alternatives)
    }

    private func head(_ rule: CalendarRule) -> String {
        switch rule.parity {
        case .odd: "单月"
        case .even: "双月"
        case nil: period(rule.period)
        }
    }

    func period(_ period: Period) -> String {
        switch period {
        case .openingDay: settings.everyDay == .openingDay ? "每日" : "每个营业日"
        case .workingDay: "每个工作日"
        case .day: "每个自然日"
        case .week: "每周"
        case .tenDays: "每旬"
        case .month: "每月"
        case .quarter: "每季度"
        case .halfYear: "每半年"
        case .year: "每年"
        case .term: "每学期"
        case .months(let count): "每\(count)个月"
        }
    }

    private func stretch(_ stretch: Stretch, _ rule: CalendarRule, inList: Bool) -> String {
        switch stretch {
        case .part(let part): return point(part, rule, isWhole: inList)
        case .span(let from, let to):
            if rule.period == .month, case .workingDay(let count) = from.piece, count < -1,
                to == Part(from.month, .workingDay(-1))
            {
                return "最后\(-count)个工作日"
            }
            let isNextMonth = rule.period == .month && from.month == 0 && to.month == 1
            return point(from, rule) + "至" + (isNextMonth ? "次月" : "") + point(to, rule)
        case .by(let part): return point(part, rule) + "前"
        case .from(let part): return "自" + point(part, rule) + "起"
        case .after(let amount): return "终了后" + text(amount) + "内"
        case .closing:
            return rule.period != .year ? "终" : rule.recurs ? "年终" : (rule.year.map(String.init) ?? "") + "年终"
        }
    }

    private func point(_ part: Part, _ rule: CalendarRule, isWhole: Bool = false) -> String {
        switch rule.period {
        case .year: yearPoint(part, rule.year, isWhole: isWhole, recurs: rule.recurs)
        case .week, .tenDays, .openingDay, .workingDay, .day, .term: piece(part.piece)
        case .month: piece(part.piece)
        case .quarter, .halfYear, .months: monthOfPeriod(part, rule) + pieceAfterMonth(part.piece, isWhole: isWhole)
        }
    }

    private func monthOfPeriod(_ part: Part, _ rule: CalendarRule) -> String {
        let count = rule.period.monthCount ?? 1
        let index = part.month % count
        if index == 0 { return "首月" }
        return index == count - 1 && part.month < count ? "末月" : "第\(index + 1)个月"
    }

    private func yearPoint(_ part: Part, _ year: Int?, isWhole: Bool, recurs: Bool) -> String {
        let shift = part.month / 12
        let month = part.month % 12
        let prefix = year.map { "\($0 + shift)年" } ?? (shift > 0 ? "次年" : "")
        switch part.piece {
        case .lunar: return prefix + piece(part.piece)
        case .weekOfYear(let index):
            return (year == nil && shift == 0 && index <= 5 && !recurs ? "本年" : prefix) + piece(part.piece)
        default: break
        }
        guard case .whole(let count) = part.piece else { return "\(prefix)\(month + 1)月\(piece(part.piece))" }
        switch count {
        case 12: return year == nil ? "本年" : prefix
        case 6: return prefix + (month == 0 ? "上半年" : "下半年")
        case 3 where month.isMultiple(of: 3): return prefix + ["一", "二", "三", "四"][month / 3] + "季度"
        case 3: return prefix + ["春", "夏", "秋", "冬"][(month + 13 - settings.springMonth) % 12 / 3] + "季"
        default: return "\(prefix)\(month + 1)月" + (isWhole ? "全月" : "")
        }
    }

    private func pieceAfterMonth(_ piece: Piece, isWhole: Bool) -> String {
        if case .whole = piece { return isWhole ? "全月" : "" }
        return self.piece(piece)
    }

    private func piece(_ piece: Piece) -> String {
        switch piece {
        case .whole: "全月"
        case .tenDays(.early): "上旬"
        case .tenDays(.mid): "中旬"
        case .tenDays(.late): "下旬"
        case .start: "初"
        case .end: "末"
        case .day(let day): "\(day)日"
        case .week(let index): index < 0 ? "最后一周" : "第\(index)周"
        case .weekday(let index, let weekday):
            index < 0 ? "最后一个星期\(name(weekday))" : "第\(index)个星期\(name(weekday))"
        case .workingDay(-1): "最后一个工作日"
        case .workingDay(let index): index < 0 ? "倒数第\(-index)个工作日" : "第\(index)个工作日"
        case .dayOfWeek(let weekday): name(weekday)
        case .dayInWeek(let index, let weekday):
            (index < 0 ? "最后一周" : "第\(index)周") + "周" + name(weekday)
        case .weekOfYear(let index): "第\(index)周"
        case .lunar(12, 30): "除夕"
        case .lunar(let month, let day): "农历\(month)月" + (day.map { "\($0)日" } ?? "")
        }
    }

    private func name(_ weekday: Weekday) -> String {
        ["一", "二", "三", "四", "五", "六", "日"][weekday.rawValue - 1]
    }
}

extension Stretch {
    /// Whether it is a whole month or longer, with no piece a list would share.
    var isPlain: Bool {
        if case .part(let part) = self, case .whole = part.piece { return true }
        return false
    }
}

extension CalendarRule {
    /// How the period after is called, where the parts lie in it.
    fileprivate var beyond: String? {
        guard let count = period.monthCount, period != .year, let part = stretches.first?.firstPart, part.month >= count
        else { return nil }
        return period == .month ? "次月" : "后"
    }
}
