import CivilTime

/// Days of one year and of the week before and after it, one bit each.
struct YearBits {
    /// The days on either side that the first and the last week of the year may reach into.
    static let margin = 7

    private var words: InlineArray<6, UInt64> = .init(repeating: 0)

    /// How many days there are.
    var count: Int {
        var count = 0
        for index in 0..<6 { count += words[index].nonzeroBitCount }
        return count
    }

    /// Adds days.
    /// - Parameters:
    ///   - days: bit 0 is the day at `position`; at most 64 of them.
    ///   - position: counted from the first day of the margin.
    mutating func insert(_ days: UInt64, at position: Int) {
        let index = position >> 6
        let shift = UInt64(position & 63)
        words[index] |= days << shift
        if shift > 0, index < 5 { words[index + 1] |= days >> (64 - shift) }
    }

    /// The seven days from a position on.
    func week(at position: Int) -> UInt64 {
        let index = position >> 6
        let shift = UInt64(position & 63)
        let low = words[index] >> shift
        return (shift > 57 && index < 5 ? low | words[index + 1] << (64 - shift) : low) & 0x7F
    }

    /// Keeps the days that both have.
    mutating func formIntersection(_ other: YearBits) {
        for index in 0..<6 { words[index] &= other.words[index] }
    }

    /// Keeps the days from one position to another.
    mutating func keep(_ first: Int, through last: Int) {
        for index in 0..<6 {
            let low = Swift.min(Swift.max(first - index * 64, 0), 64)
            let high = Swift.min(Swift.max(last + 1 - index * 64, 0), 64)
            words[index] &= YearBits.below(high) & ~YearBits.below(low)
        }
    }

    private static func below(_ bit: Int) -> UInt64 { bit < 64 ? 1 << UInt64(bit) - 1 : ~0 }

    /// Keeps the first so many days.
    mutating func keepFirst(_ count: Int) {
        var left = count
        for index in 0..<6 {
            let held = words[index].nonzeroBitCount
            if held > left { words[index] = words[index].lowest(left) }
            left = Swift.max(0, left - held)
        }
    }

    /// The position of the n-th day, from 0; nil where there are not so many.
    func position(_ place: Int) -> Int? {
        var left = place
        for index in 0..<6 {
            let held = words[index].nonzeroBitCount
            if left < held { return index * 64 + words[index].position(left) }
            left -= held
        }
        return nil
    }

    /// Calls a function with the position of each day in order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for index in 0..<6 {
            var rest = words[index]
            while rest != 0 {
                body(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}

extension UInt64 {
    /// Its lowest so many set bits.
    fileprivate func lowest(_ count: Int) -> UInt64 {
        count < nonzeroBitCount ? self & (1 << UInt64(position(count)) - 1) : self
    }

    /// Where the n-th set bit stands, from 0; there must be so many.
    func position(_ place: Int) -> Int {
        var rest = self
        for _ in 0..<place { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }

    /// The set bits at some places among them: 1 for the lowest, -1 for the highest.
    func picked(_ places: [Int]) -> UInt64 {
        let count = nonzeroBitCount
        var picked: UInt64 = 0
        for place in places {
            let index = place > 0 ? place - 1 : count + place
            if index >= 0, index < count { picked |= 1 << UInt64(position(index)) }
        }
        return picked
    }
}
