/// Holidays in English: during Spring Festival, before National Day, after holidays.
extension EnglishGrammar {
    mutating func holiday() throws(PhraseRefusal) -> Element.Meaning? {
        guard let first = holidayItem() else { return nil }
        var items = [first]
        var alternatives = false
        while true {
            let place = reader.index
            let isOr = reader.word() == .or
            if !isOr, !acceptJoint() { break }
            if isOr { reader.advance() }
            guard let next = holidayItem() else {
                reader.rewind(to: place)
                break
            }
            guard !alternatives, items.count < 16 else {
                throw reader.refusal("“or” and another joint stand in one list; write a list of phrases")
            }
            alternatives = isOr
            items.append(next)
        }
        var rule = HolidayRule(items: items)
        rule.alternatives = alternatives
        guard Set(items).count == items.count else { throw reader.refusal("a holiday stands twice in the list") }
        return .holiday(rule)
    }

    private mutating func holidayItem() -> HolidayRule.Item? {
        let start = reader.index
        // The first working day after National Day, the last one before it.
        let edge: HolidayRelation? = reader.word() == .first ? .after : reader.word() == .last ? .before : nil
        if let edge, reader.word(1) == .workingDay || reader.word(1) == .day {
            let amount = TimeAmount(1, reader.word(1) == .workingDay ? .workingDays : .days)
            reader.advance(2)
            if var item = namedHoliday(), item.relation == edge {
                item.within = amount
                return item
            }
            reader.rewind(to: start)
            return nil
        }
        if reader.accept(.within), let amount = amount(), amount.soft == nil,
            reader.word() == .before || reader.word() == .after, var item = namedHoliday()
        {
            let most = amount.hard.unit == .weeks ? HolidayRule.Item.limit / 7 : HolidayRule.Item.limit
            if [.workingDays, .days, .weeks].contains(amount.hard.unit), (1...most).contains(amount.hard.count) {
                item.within = amount.hard
                return item
            }
        }
        reader.rewind(to: start)
        return namedHoliday()
    }

    private mutating func namedHoliday() -> HolidayRule.Item? {
        let relation: HolidayRelation
        var ahead = 1
        switch reader.word() {
        case .during: relation = .during
        case .before: relation = .before
        case .after: relation = .after
        case .holiday:
            relation = .during
            ahead = 0
        default: return nil
        }
        if reader.word(ahead) == .each { ahead += 1 }
        switch reader.word(ahead) {
        case .holiday(let holiday):
            reader.advance(ahead + 1)
            if relation == .during, reader.word() == .to, case .holiday(let last)? = reader.word(1), last != holiday {
                reader.advance(2)
                return HolidayRule.Item(name: holiday.name, relation: relation, through: last.name)
            }
            return HolidayRule.Item(name: holiday.name, relation: relation)
        case .anyHoliday:
            reader.advance(ahead + 1)
            return HolidayRule.Item(name: nil, relation: relation)
        default: return nil
        }
    }
}
