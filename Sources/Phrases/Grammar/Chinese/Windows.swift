/// Windows that come once in the plan year.
extension ChineseGrammar {
    /// The windows at hand; nil where none stands here.
    mutating func window() throws(PhraseRefusal) -> Element.Meaning? {
        if reader.word() == .wholeYear, !reader.begins("全") {
            reader.advance()
            return .window(CalendarRule(.year, recurs: false))
        }
        if reader.word() == .dates { return nil }
        var frame = Frame(months: 12)
        let isNextYear = reader.word() == .nextYear || reader.word(1) == .nextYear && reader.word() == .notLaterThan
        guard let list = try stretches(&frame) else { return nil }
        var rule = CalendarRule(.year, recurs: false, stretches: list.stretches)
        rule.alternatives = list.alternatives
        rule.year = frame.year
        // A deadline in the year that follows is counted from the end of each year, as 次月5日前 is of each month.
        if isNextYear { return .period(rule.recurring) }
        if rule.stretches == [.part(Part(0, .whole(12)))] { rule.stretches = [] }
        return .window(rule)
    }
}

extension CalendarRule {
    /// The same windows in every period.
    var recurring: CalendarRule {
        var rule = self
        rule.recurs = true
        return rule
    }
}
