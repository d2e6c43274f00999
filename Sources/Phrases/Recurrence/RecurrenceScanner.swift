import CivilTime

/// The parts a recurrence rule may have.
enum RecurrenceKey: String, Sendable, Hashable, CaseIterable {
    case frequency = "FREQ"
    case interval = "INTERVAL"
    case count = "COUNT"
    case until = "UNTIL"
    case weekStart = "WKST"
    case months = "BYMONTH"
    case weekNumbers = "BYWEEKNO"
    case yearDays = "BYYEARDAY"
    case monthDays = "BYMONTHDAY"
    case days = "BYDAY"
    case positions = "BYSETPOS"
    case hour = "BYHOUR"
    case minute = "BYMINUTE"
    case second = "BYSECOND"

    /// A bit of its own.
    var bit: UInt16 {
        switch self {
        case .frequency: 1
        case .interval: 1 << 1
        case .count: 1 << 2
        case .until: 1 << 3
        case .weekStart: 1 << 4
        case .months: 1 << 5
        case .weekNumbers: 1 << 6
        case .yearDays: 1 << 7
        case .monthDays: 1 << 8
        case .days: 1 << 9
        case .positions: 1 << 10
        case .hour: 1 << 11
        case .minute: 1 << 12
        case .second: 1 << 13
        }
    }
}

/// Reads the text of a recurrence rule byte by byte, part by part. Letters are read in either case (RFC 5545, section 2).
struct RecurrenceScanner {
    private let bytes: [UInt8]
    private var position = 0
    /// Where the part and its value begin.
    private var part = 0
    private var value = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The byte that is next, letters in upper case; 0 at the end.
    private var next: UInt8 {
        guard position < bytes.count else { return 0 }
        let byte = bytes[position]
        return byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
    }

    /// Whether a letter is next.
    var isAtLetter: Bool { next >= 0x41 && next <= 0x5A }

    /// Whether the part ends here.
    var isAtEndOfValue: Bool { position == bytes.count || bytes[position] == UInt8(ascii: ";") }

    /// The column of the part that is read.
    var partColumn: Int { column(of: part) }

    /// In Unicode scalars, from 1.
    private func column(of position: Int) -> Int {
        bytes[..<position].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    /// Letters up to the next byte that is none, as one number of eight bits each. No two words of up to sixteen letters
    /// are the same.
    private mutating func word() -> UInt128? {
        var word: UInt128 = 0
        let first = position
        while isAtLetter {
            word = word << 8 | UInt128(next)
            position += 1
        }
        return position - first <= 16 ? word : nil
    }

    /// The word for a text of capital letters.
    private static func word(_ text: String) -> UInt128 { text.utf8.reduce(0) { $0 << 8 | UInt128($1) } }

    private static let keys = RecurrenceKey.allCases.map { (word: word($0.rawValue), key: $0) }
    private static let frequencies = RecurrenceRule.Frequency.allCases.map { (word: word($0.rawValue), frequency: $0) }

    /// Reads the name of a part and the sign of equality after it.
    mutating func key() throws(PhraseRefusal) -> RecurrenceKey {
        part = position
        let word = word()
        guard next == UInt8(ascii: "="), let found = RecurrenceScanner.keys.first(where: { $0.word == word }) else {
            throw unknownPart()
        }
        position += 1
        value = position
        return found.key
    }

    private func unknownPart() -> PhraseRefusal {
        let text = bytes[part...].prefix { $0 != UInt8(ascii: ";") }
        let name = text.prefix { $0 != UInt8(ascii: "=") }
        let quoted = String(decoding: text, as: UTF8.self).prefix(40)
        let message =
            name.count == text.count
            ? "“\(quoted)” is no part of a recurrence rule; write for example FREQ=MONTHLY;BYMONTHDAY=15"
            : "“\(String(decoding: name, as: UTF8.self).prefix(40))” is no part of a recurrence rule"
        return PhraseRefusal(message, column: partColumn)
    }

    /// Goes on to the next part, if there is one.
    mutating func nextPart() -> Bool {
        guard position < bytes.count else { return false }
        position += 1
        return true
    }

    /// Goes on to the next item of a list, if there is one.
    mutating func nextItem() -> Bool {
        guard next == UInt8(ascii: ",") else { return false }
        position += 1
        return true
    }

    /// What to say of a value that is not what was expected.
    func refusal(_ expected: String) -> PhraseRefusal {
        let text = String(decoding: bytes[value...].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
        let key = String(decoding: bytes[part..<Swift.max(part, value - 1)], as: UTF8.self)
        return PhraseRefusal("“\(text.prefix(40))” stands for \(key); \(expected)", column: column(of: value))
    }

    /// Reads FREQ's value.
    mutating func frequency() -> RecurrenceRule.Frequency? {
        let word = word()
        guard isAtEndOfValue else { return nil }
        return RecurrenceScanner.frequencies.first { $0.word == word }?.frequency
    }

    /// Reads two letters that name a weekday.
    mutating func weekday() -> Weekday? {
        guard isAtLetter, position + 1 < bytes.count else { return nil }
        let first = next
        position += 1
        let second = next
        position += 1
        switch (first, second) {
        case (UInt8(ascii: "M"), UInt8(ascii: "O")): return .monday
        case (UInt8(ascii: "T"), UInt8(ascii: "U")): return .tuesday
        case (UInt8(ascii: "W"), UInt8(ascii: "E")): return .wednesday
        case (UInt8(ascii: "T"), UInt8(ascii: "H")): return .thursday
        case (UInt8(ascii: "F"), UInt8(ascii: "R")): return .friday
        case (UInt8(ascii: "S"), UInt8(ascii: "A")): return .saturday
        case (UInt8(ascii: "S"), UInt8(ascii: "U")): return .sunday
        default: return nil
        }
    }

    /// Reads a whole number of at most six digits, with or without a sign; nil for anything else.
    mutating func integer() -> Int? {
        let sign = next
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
        let first = position
        var number = 0
        while next >= 0x30, next <= 0x39, position - first <= 6 {
            number = number * 10 + Int(next - 0x30)
            position += 1
        }
        guard (1...6).contains(position - first) else { return nil }
        return sign == UInt8(ascii: "-") ? -number : number
    }

    var unexpectedDay: PhraseRefusal { refusal("weekdays such as MO, 2TU or -1FR are expected") }

    /// Reads the number before a weekday.
    mutating func place() throws(PhraseRefusal) -> Int {
        guard let place = integer(), (1...53).contains(abs(place)) else { throw unexpectedDay }
        return place
    }

    /// Reads a number that is the whole value.
    mutating func number(in range: ClosedRange<Int>) throws(PhraseRefusal) -> Int {
        guard let number = integer(), range.contains(number), isAtEndOfValue else {
            throw refusal("a number from \(range.lowerBound) to \(range.upperBound) is expected")
        }
        return number
    }

    /// Reads a number of a list.
    mutating func item(in range: ClosedRange<Int>, signed: Bool) throws(PhraseRefusal) -> Int {
        guard let number = integer(), range.contains(abs(number)), signed || number > 0,
            isAtEndOfValue || next == UInt8(ascii: ",")
        else {
            throw refusal("numbers from \(range.lowerBound) to \(range.upperBound) are expected")
        }
        return number
    }

    /// Reads a list of numbers, each once and in order.
    mutating func items(in range: ClosedRange<Int>) throws(PhraseRefusal) -> [Int] {
        let first = try item(in: range, signed: true)
        guard nextItem() else { return [first] }
        var numbers: Set = [first]
        repeat { numbers.insert(try item(in: range, signed: true)) } while nextItem()
        return numbers.sorted()
    }

    /// Reads 20261231, with or without a time of day.
    mutating func date() throws(PhraseRefusal) -> CivilDate {
        let text = bytes[value...].prefix { $0 != UInt8(ascii: ";") }
        let start = text.startIndex
        let isTimed =
            (text.count == 15 || text.count == 16 && text[start + 15] | 0x20 == UInt8(ascii: "z"))
            && text[start + 8] | 0x20 == UInt8(ascii: "t")
        let digits = text.prefix(8) + (isTimed ? text[start + 9..<start + 15] : [])
        guard text.count == 8 || isTimed, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw refusal("a date such as 20261231 is expected")
        }
        func figure(_ range: Range<Int>) -> Int {
            text[start + range.lowerBound..<start + range.upperBound].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard let date = CivilDate(year: figure(0..<4), month: figure(4..<6), day: figure(6..<8)) else {
            throw refusal("there is no such day")
        }
        position = text.endIndex
        return date
    }
}
