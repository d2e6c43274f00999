import CivilTime

/// Months of a year.
struct MonthSet: Sendable, Hashable {
    /// Bit 0 is January.
    private var bits: UInt16 = 0

    var isEmpty: Bool { bits == 0 }

    mutating func insert(_ month: Int) { bits |= 1 << UInt16(month - 1) }

    func contains(_ month: Int) -> Bool { bits & 1 << UInt16(month - 1) != 0 }

    /// The months in order, 1…12.
    var members: [Int] { (1...12).filter(contains) }
}

/// Days of the week.
struct WeekdaySet: Sendable, Hashable {
    /// Bit 0 is Monday.
    private var bits: UInt8 = 0

    var isEmpty: Bool { bits == 0 }

    mutating func insert(_ weekday: Weekday) { bits |= 1 << UInt8(weekday.rawValue - 1) }

    /// The days in order.
    var members: [Weekday] { Weekday.allCases.filter { bits & 1 << UInt8($0.rawValue - 1) != 0 } }

    /// The days of so many that belong to the set, bit 0 for the first of them, up to 35.
    func days(from weekday: Weekday) -> UInt64 {
        let shift = UInt8(weekday.rawValue - 1)
        let week = UInt64((bits >> shift | bits << (7 - shift)) & 0x7F)
        return week | week << 7 | week << 14 | week << 21 | week << 28
    }
}

/// Days of a month counted from its first day or from its last.
struct MonthDaySet: Sendable, Hashable {
    /// Bit 0 is the first day.
    private var fromStart: UInt32 = 0
    /// Bit 0 is the last day.
    private var fromEnd: UInt32 = 0

    var isEmpty: Bool { fromStart | fromEnd == 0 }

    /// - Parameter day: 1…31, or -1 for the last day to -31.
    mutating func insert(_ day: Int) {
        if day > 0 { fromStart |= 1 << UInt32(day - 1) } else { fromEnd |= 1 << UInt32(-day - 1) }
    }

    /// The days from -31 to -1, then from 1 to 31.
    var members: [Int] {
        (1...31).reversed().filter { fromEnd & 1 << UInt32($0 - 1) != 0 }.map { -$0 }
            + (1...31).filter { fromStart & 1 << UInt32($0 - 1) != 0 }
    }

    /// The days of a month that belong to the set, bit 0 for the 1st; bits after the month's end mean nothing.
    func days(ofMonthWith length: Int) -> UInt64 {
        var days = UInt64(fromStart)
        var rest = fromEnd
        while rest != 0 {
            let back = rest.trailingZeroBitCount
            if back < length { days |= 1 << UInt64(length - 1 - back) }
            rest &= rest - 1
        }
        return days
    }
}
