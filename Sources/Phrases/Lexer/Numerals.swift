/// Chinese numerals: 一 to 九百九十九, 两, 廿, 卅, and the digits of a year (二〇二六).
enum Numerals {
    /// The value of a single digit; nil for other scalars.
    static func digit(_ value: UInt32) -> Int? {
        switch value {
        case 0x3007, 0x96F6: 0  // 〇 零
        case 0x4E00: 1  // 一
        case 0x4E8C, 0x4E24: 2  // 二 两
        case 0x4E09: 3  // 三
        case 0x56DB: 4  // 四
        case 0x4E94: 5  // 五
        case 0x516D: 6  // 六
        case 0x4E03: 7  // 七
        case 0x516B: 8  // 八
        case 0x4E5D: 9  // 九
        default: nil
        }
    }

    private static let zero: UInt32 = 0x96F6
    private static let ten: UInt32 = 0x5341
    private static let twenty: UInt32 = 0x5EFF
    private static let thirty: UInt32 = 0x5345
    private static let hundred: UInt32 = 0x767E

    /// 一 to 十, as they number lists.
    static func isPlain(_ value: UInt32) -> Bool { value == ten || digit(value).map { $0 > 0 } ?? false }

    /// The longest numeral at a place.
    /// - Returns: its value and how many scalars it takes; nil where there is none.
    static func read(_ values: [UInt32], at start: Int) -> (value: Int, length: Int)? {
        if let year = year(values, at: start) { return year }
        var index = start
        var value = 0
        let head = digit(values[start])
        if head == 0 { return nil }
        if let head, index + 1 < values.count, values[index + 1] == hundred {
            value = head * 100
            index += 2
            if index + 1 < values.count, values[index] == zero, let unit = digit(values[index + 1]), unit > 0 {
                return (value + unit, index + 2 - start)
            }
        } else if values[start] == hundred {
            value = 100
            index += 1
        }
        let tens = tens(values, at: index)
        value += tens.value
        index += tens.length
        if tens.length > 0 || index == start, index < values.count, let unit = digit(values[index]), unit > 0 {
            value += unit
            index += 1
        }
        return index > start ? (value, index - start) : nil
    }

    /// 十, 二十, 廿, 卅 at a place; nothing where there is none.
    private static func tens(_ values: [UInt32], at index: Int) -> (value: Int, length: Int) {
        guard index < values.count else { return (0, 0) }
        switch values[index] {
        case ten: return (10, 1)
        case twenty: return (20, 1)
        case thirty: return (30, 1)
        default:
            guard let digit = digit(values[index]), digit > 0, index + 1 < values.count, values[index + 1] == ten
            else { return (0, 0) }
            return (digit * 10, 2)
        }
    }

    /// Four digits in a row are a year.
    private static func year(_ values: [UInt32], at start: Int) -> (value: Int, length: Int)? {
        guard start + 4 <= values.count else { return nil }
        var value = 0
        for index in start..<start + 4 {
            guard let digit = digit(values[index]), values[index] != 0x4E24 else { return nil }
            value = value * 10 + digit
        }
        guard (1900...2199).contains(value) else { return nil }
        return (value, 4)
    }
}
