import CivilTime

/// Official holidays: 春节, 五一或十一长假期间, 节前, 遇节假日.
extension ChineseGrammar {
    /// The holidays at hand; nil where none stands here.
    mutating func holiday() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        let isPrefixed = reader.accept(anyOf: .encounter, .each)
        // 护士节前 is no official holiday.
        if !isPrefixed, reader.isWritten("节"), reader.followsContent { return nil }
        guard let first = try holidayItem() else {
            reader.rewind(to: start)
            return nil
        }
        var items = [first]
        var alternatives = false
        while true {
            let place = reader.index
            let column = reader.column
            let isOr = reader.word() == .or
            // 元旦春节期间 names two without a joint.
            if try acceptThrough(&items) { continue }
            if try acceptBoth(&items) { continue }
            guard acceptJoint() || reader.isHoliday, let next = try holidayItem() else {
                reader.rewind(to: place)
                break
            }
            guard !alternatives, items.count < 16 else {
                throw PhraseRefusal("或 and another joint stand in one list; write a list of phrases", column: column)
            }
            alternatives = isOr
            items.append(next)
        }
        // 五一或十一长假期间: the last relation is shared by those before it.
        let shared = items.last?.relation ?? nil
        let days = items.last?.relation == nil ? nil : items.last?.within
        var rule = HolidayRule(
            items: items.map {
                let relation = $0.relation ?? shared ?? .during
                return HolidayRule.Item(
                    name: $0.name, relation: relation, within: $0.relation == nil ? days : $0.within,
                    through: $0.through)
            })
        rule.alternatives = alternatives
        guard Set(rule.items).count == rule.items.count else {
            reader.rewind(to: start)
            throw reader.refusal("a holiday stands twice in the list")
        }
        return .holiday(rule)
    }

    private struct Found {
        var name: String?
        var relation: HolidayRelation?
        var within: TimeAmount?
        var through: String?
    }

    /// 元旦至春节期间: the last item reaches to the end of a later holiday.
    private mutating func acceptThrough(_ items: inout [Found]) throws(PhraseRefusal) -> Bool {
        let place = reader.index
        guard let item = items.last, let first = item.name, item.relation == nil, reader.accept(.to) else {
            return false
        }
        guard let last = try holidayItem(), let name = last.name, name != first, last.relation ?? .during == .during
        else {
            reader.rewind(to: place)
            return false
        }
        items[items.count - 1].through = name
        items[items.count - 1].relation = .during
        return true
    }

    /// 中秋、国庆双节期间: 双节 names no third holiday.
    private mutating func acceptBoth(_ items: inout [Found]) throws(PhraseRefusal) -> Bool {
        guard items.count == 2, reader.accept(.bothHolidays) else { return false }
        _ = reader.accept(anyOf: .anyHoliday, .holidayTail)
        if items[1].relation == nil { items[1].relation = try relation() }
        return true
    }

    private mutating func holidayItem() throws(PhraseRefusal) -> Found? {
        let start = reader.index
        var name: String?
        switch reader.word() {
        case .holiday(let holiday):
            reader.advance()
            name = holiday.name
        case .anyHoliday: reader.advance()
        default:
            guard case .number(11, spelled: true)? = reader.kind(), isHolidayAfterNumber else { return nil }
            reader.advance()
            name = HolidayWord.nationalDay.name
        }
        _ = reader.accept(anyOf: .anyHoliday, .holidayTail)
        if reader.accept(.holidayTail) {}
        let relation = try relation()
        // 节 by itself is no time; 节前 and 节假日 are.
        if name == nil, reader.index == start + 1, relation == nil,
            reader.tokens[start].end - reader.tokens[start].column == 1
        {
            reader.rewind(to: start)
            return nil
        }
        guard let relation, relation != .during else { return Found(name: name, relation: relation) }
        return Found(name: name, relation: relation, within: try daysBeside(relation))
    }

    /// 5个工作日内 after 春节前, 首个工作日 after 节后; nil where no number of days stands here.
    private mutating func daysBeside(_ relation: HolidayRelation) throws(PhraseRefusal) -> TimeAmount? {
        let start = reader.index
        if let amount = amount() {
            let isFit =
                switch amount.hard.unit {
                case .workingDays, .days: (1...HolidayRule.Item.limit).contains(amount.hard.count)
                case .weeks: (1...HolidayRule.Item.limit / 7).contains(amount.hard.count)
                case .months, .years, .hours, .minutes: false
                }
            // 一周 and 3天 are stretches of time; 3日 and 3个工作日 may also count back to a single day.
            let isOne =
                amount.hard.unit == .weeks || amount.hard.unit == .days && !amount.isDayNumber
                || amount.hard.unit == .workingDays && amount.hard.count == 1
            guard isFit, amount.soft == nil, reader.accept(.within) || isOne else {
                let text = reader.scalars.text(from: reader.tokens[start].column, to: reader.end)
                reader.rewind(to: start)
                throw reader.refusal(
                    "“\(text)” beside a holiday may be a span or a single day; write for example 春节前5个工作日内")
            }
            return amount.hard
        }
        let isEdge = relation == .after ? reader.word() == .first || reader.word() == .ordinal : reader.word() == .last
        if isEdge, case .workingDay(let index)? = try piece(lastDay: 31), index == (relation == .after ? 1 : -1) {
            return TimeAmount(1, .workingDays)
        }
        if isEdge, reader.word() != .ordinal, reader.word(1) == .dayCount || reader.word(1) == .day {
            reader.advance(2)
            return TimeAmount(1, .days)
        }
        reader.rewind(to: start)
        return nil
    }

    private mutating func relation() throws(PhraseRefusal) -> HolidayRelation? {
        switch reader.word() {
        case .during:
            reader.advance()
            return .during
        case .before:
            reader.advance()
            if reader.word() == .after {
                throw reader.refusal("before and after a holiday are two times; write 春节前、春节后")
            }
            return .before
        case .after:
            reader.advance()
            return .after
        default: return nil
        }
    }

    /// 十一 is the holiday where no unit follows.
    private var isHolidayAfterNumber: Bool {
        switch reader.word(1) {
        case .and where reader.number(2) != nil: false
        case nil: reader.kind(1) == nil
        case .holidayTail, .anyHoliday, .during, .before, .after, .and, .or, .comma, .content: true
        default: false
        }
    }
}
