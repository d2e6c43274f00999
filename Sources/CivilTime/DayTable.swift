/// A set of days with counting in constant time: how many of them lie in a span, which is the n-th after a day.
///
/// A weekday rule says which days belong to the set; exceptions add or take away single days. Between the first and
/// the last exception the set is a bitmap with the number of members before each word (rank) and the position of each
/// member (select); outside of it the rule is counted by arithmetic. The answers stay within the years of `CivilDate`.
public struct DayTable: Sendable, Hashable {
    private let rule: WeekdayRule
    /// Days since 0001-01-01 of the first bit.
    private let start: Int
    /// Days since 0001-01-01 of the day after the last bit.
    private let end: Int
    private let words: [UInt64]
    /// The number of members of the bitmap before each word.
    private let before: [Int32]
    /// The position of each member of the bitmap, counted from its first bit.
    private let members: [Int32]
    private let membersBeforeStart: Int
    private let ruleBeforeEnd: Int

    /// A set by its weekdays and the single days that differ from them.
    /// - Parameters:
    ///   - weekdays: the weekdays that belong to the set; with none only the exceptions do.
    ///   - exceptions: true adds the day, false takes it away. Storage grows with the span from the first exception to
    ///     the last, five bytes a day at most.
    public init(weekdays: Set<Weekday>, exceptions: [CivilDate: Bool] = [:]) {
        rule = WeekdayRule(weekdays)
        let days = exceptions.keys.map(DayTable.offset)
        start = days.min() ?? 0
        end = days.max().map { $0 + 1 } ?? 0
        var bits = [UInt64](repeating: 0, count: (end - start + 63) / 64)
        for position in 0..<(end - start) where rule.contains(start + position) {
            bits[position >> 6] |= 1 << UInt64(position & 63)
        }
        for (date, belongs) in exceptions {
            let position = DayTable.offset(date) - start
            let bit: UInt64 = 1 << UInt64(position & 63)
            if belongs { bits[position >> 6] |= bit } else { bits[position >> 6] &= ~bit }
        }
        var counts: [Int32] = []
        var positions: [Int32] = []
        counts.reserveCapacity(bits.count)
        positions.reserveCapacity(bits.reduce(0) { $0 + $1.nonzeroBitCount })
        for (index, word) in bits.enumerated() {
            counts.append(Int32(positions.count))
            var rest = word
            while rest != 0 {
                positions.append(Int32(index << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        words = bits
        before = counts
        members = positions
        membersBeforeStart = rule.count(before: start)
        ruleBeforeEnd = rule.count(before: end)
    }

    /// Whether a day belongs to the set.
    public func contains(_ date: CivilDate) -> Bool {
        let day = DayTable.offset(date)
        guard day >= start, day < end else { return rule.contains(day) }
        let position = day - start
        return words[position >> 6] >> UInt64(position & 63) & 1 == 1
    }

    /// How many days of the set lie in a span, its ends included.
    public func count(in span: DateSpan) -> Int {
        rank(DayTable.offset(span.last) + 1) - rank(DayTable.offset(span.first))
    }

    /// The n-th day of the set after a day, which itself is not counted.
    /// - Parameter n: from 1; with 0 or less the day itself is returned, whether it belongs to the set or not.
    /// - Returns: 9999-12-31 where the set has not so many days left.
    public func day(_ n: Int, after date: CivilDate) -> CivilDate {
        guard n > 0 else { return date }
        return select(rank(DayTable.offset(date) + 1) + Swift.min(n, DayTable.dayCount) - 1)
    }

    /// The n-th day of the set before a day, which itself is not counted.
    /// - Parameter n: from 1; with 0 or less the day itself is returned, whether it belongs to the set or not.
    /// - Returns: 0001-01-01 where the set has not so many days before.
    public func day(_ n: Int, before date: CivilDate) -> CivilDate {
        guard n > 0 else { return date }
        return select(rank(DayTable.offset(date)) - Swift.min(n, DayTable.dayCount))
    }

    /// The day itself if it belongs to the set, else the next one that does; 9999-12-31 where none does.
    public func onOrAfter(_ date: CivilDate) -> CivilDate { select(rank(DayTable.offset(date))) }

    /// The day itself if it belongs to the set, else the last one before it that does; 0001-01-01 where none does.
    public func onOrBefore(_ date: CivilDate) -> CivilDate { select(rank(DayTable.offset(date) + 1) - 1) }

    /// Moves a day that does not belong to the set to one that does, never out of a span.
    ///
    /// Where the wanted direction leads out of the span the other one is taken; a span without a day of the set, and a
    /// day outside the span, leave the day as it is.
    public func roll(_ date: CivilDate, _ convention: DateRoll, within span: DateSpan) -> CivilDate {
        guard convention != .none, span.first < span.last, span.contains(date), !contains(date) else { return date }
        let earlier = onOrBefore(date)
        let later = onOrAfter(date)
        for candidate in convention == .preceding ? [earlier, later] : [later, earlier]
        where span.contains(candidate) && contains(candidate) {
            return candidate
        }
        return date
    }

    private static let dayCount = Int(CivilDate.latest.dayNumber - CivilDate.earliest.dayNumber) + 1

    private static func offset(_ date: CivilDate) -> Int {
        Int(date.dayNumber) - Int(CivilDate.earliest.dayNumber)
    }

    /// The number of members before a day.
    private func rank(_ day: Int) -> Int {
        if day <= start { return rule.count(before: day) }
        if day >= end { return membersBeforeStart + members.count + rule.count(before: day) - ruleBeforeEnd }
        let position = day - start
        let below = words[position >> 6] & ((1 << UInt64(position & 63)) - 1)
        return membersBeforeStart + Int(before[position >> 6]) + below.nonzeroBitCount
    }

    /// The member with so many members before it, clamped to the calendar.
    private func select(_ index: Int) -> CivilDate {
        guard index >= 0 else { return .earliest }
        let day: Int?
        if index < membersBeforeStart {
            day = rule.member(index)
        } else if index - membersBeforeStart < members.count {
            day = start + Int(members[index - membersBeforeStart])
        } else {
            day = rule.member(index - membersBeforeStart - members.count + ruleBeforeEnd)
        }
        guard let day else { return .latest }
        return CivilDate(dayNumber: day + Int(CivilDate.earliest.dayNumber))
    }
}
