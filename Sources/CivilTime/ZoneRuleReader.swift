/// Reads a POSIX TZ string, for example `EST5EDT,M3.2.0,M11.1.0` or `<+1030>-10:30<+11>-11,M10.1.0,M4.1.0`.
struct ZoneRuleReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private let fault: ZoneFault

    /// The rule of the whole text.
    /// - Throws: `badRule` where the text is not such a string, or names a daylight saving time without its dates.
    static func read(_ bytes: ArraySlice<UInt8>) throws(ZoneFault) -> ZoneRule {
        var reader = ZoneRuleReader(bytes)
        return try reader.rule()
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
        let shown = bytes.prefix(80).map { $0 >= 0x20 && $0 < 0x7F ? Character(Unicode.Scalar($0)) : "?" }
        fault = .badRule(String(shown))
    }

    private mutating func rule() throws(ZoneFault) -> ZoneRule {
        try name()
        let standard = try -offset()
        guard position < bytes.endIndex else { return ZoneRule(offset: standard, daylight: nil) }
        try name()
        let saving = next == UInt8(ascii: ",") ? standard + 3600 : try -offset()
        try expect(UInt8(ascii: ","))
        let start = try moment()
        try expect(UInt8(ascii: ","))
        let end = try moment()
        guard position == bytes.endIndex else { throw fault }
        return ZoneRule(offset: standard, daylight: .init(offset: saving, start: start, end: end))
    }

    private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(ZoneFault) {
        guard take(byte) else { throw fault }
    }

    /// Three or more letters, or letters, digits and signs between angle brackets.
    private mutating func name() throws(ZoneFault) {
        let isQuoted = take(UInt8(ascii: "<"))
        let begin = position
        while let byte = next, ZoneRuleReader.isLetter(byte) || isQuoted && ZoneRuleReader.isQuotable(byte) {
            position += 1
        }
        guard position - begin >= 3 else { throw fault }
        if isQuoted { try expect(UInt8(ascii: ">")) }
    }

    /// Hours, minutes and seconds as they stand: west of Greenwich is positive.
    private mutating func offset() throws(ZoneFault) -> Int { try signedTime(hours: 0...24) }

    private mutating func signedTime(hours range: ClosedRange<Int>) throws(ZoneFault) -> Int {
        let isNegative = take(UInt8(ascii: "-"))
        if !isNegative { _ = take(UInt8(ascii: "+")) }
        var seconds = try decimal(range) * 3600
        if take(UInt8(ascii: ":")) {
            seconds += try decimal(0...59) * 60
            if take(UInt8(ascii: ":")) { seconds += try decimal(0...59) }
        }
        return isNegative ? -seconds : seconds
    }

    private mutating func moment() throws(ZoneFault) -> ZoneRule.YearlyMoment {
        let day: ZoneRule.YearlyMoment.Day
        if take(UInt8(ascii: "J")) {
            day = .withoutLeapDay(try decimal(1...365))
        } else if take(UInt8(ascii: "M")) {
            let month = try decimal(1...12)
            try expect(UInt8(ascii: "."))
            let week = try decimal(1...5)
            try expect(UInt8(ascii: "."))
            day = .weekday(month: month, week: week, weekday: try decimal(0...6))
        } else {
            day = .withLeapDay(try decimal(0...365))
        }
        // POSIX: at 02:00 unless the string says otherwise.
        let second = take(UInt8(ascii: "/")) ? try signedTime(hours: 0...167) : 7200
        return ZoneRule.YearlyMoment(day: day, second: second)
    }

    private mutating func decimal(_ range: ClosedRange<Int>) throws(ZoneFault) -> Int {
        let begin = position
        while let byte = next, byte >= 0x30, byte <= 0x39, position - begin < 3 { position += 1 }
        guard let value = number(bytes[begin..<position]), range.contains(value) else { throw fault }
        return value
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isQuotable(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
}
