import CivilTime

/// Recurrence rules as text: `FREQ=MONTHLY;BYDAY=-1FR`.
extension RecurrenceRule {
    /// What stands before a rule where a phrase could stand.
    static let prefix = "RRULE:"

    private static let weekdays: [(String, Weekday)] = [
        ("MO", .monday), ("TU", .tuesday), ("WE", .wednesday), ("TH", .thursday), ("FR", .friday), ("SA", .saturday),
        ("SU", .sunday),
    ]

    /// Reads a rule.
    /// - Throws: a refusal, with its column, for what RFC 5545 does not allow and for times of day.
    init(_ text: String, start: CivilDate) throws(PhraseRefusal) {
        guard (1900...2999).contains(start.year) else {
            throw PhraseRefusal("a rule starts between 1900 and 2999", column: 1)
        }
        guard text.utf8.count <= 1000 else { throw PhraseRefusal("the rule is longer than 1000 bytes", column: 1) }
        self.init(.daily, start: start)
        var seen: Set<String> = []
        var column = 1
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let fields = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = RecurrenceRule.upper(fields[0])
            guard fields.count == 2 else {
                throw PhraseRefusal(
                    "“\(part.prefix(40))” is no part of a recurrence rule; write for example FREQ=MONTHLY;BYMONTHDAY=15",
                    column: column)
            }
            guard seen.insert(key).inserted else { throw PhraseRefusal("“\(key)” stands twice", column: column) }
            let value = RecurrenceValue(RecurrenceRule.upper(fields[1]), key: key, column: column + fields[0].count + 1)
            try set(key, value, column)
            column += part.unicodeScalars.count + 1
        }
        guard seen.contains("FREQ") else {
            throw PhraseRefusal("the rule has no FREQ; write for example FREQ=MONTHLY;BYMONTHDAY=15", column: 1)
        }
        try check()
    }

    private mutating func set(_ key: String, _ value: RecurrenceValue, _ column: Int) throws(PhraseRefusal) {
        switch key {
        case "FREQ":
            guard let frequency = Frequency(rawValue: value.text) else {
                throw value.refusal("DAILY, WEEKLY, MONTHLY or YEARLY is expected")
            }
            self.frequency = frequency
        case "INTERVAL": interval = try value.number(in: 1...9999)
        case "COUNT": count = try value.number(in: 1...100_000)
        case "UNTIL": until = try value.date()
        case "WKST":
            guard let day = RecurrenceRule.weekdays.first(where: { $0.0 == value.text })?.1 else {
                throw value.refusal("MO to SU is expected")
            }
            weekStart = day
        case "BYMONTH": months = try value.numbers(in: 1...12, signed: false)
        case "BYWEEKNO": weekNumbers = try value.numbers(in: 1...53, signed: true)
        case "BYYEARDAY": yearDays = try value.numbers(in: 1...366, signed: true)
        case "BYMONTHDAY": monthDays = try value.numbers(in: 1...31, signed: true)
        case "BYSETPOS": positions = try value.numbers(in: 1...366, signed: true)
        case "BYDAY": days = try RecurrenceRule.days(value)
        case "BYHOUR", "BYMINUTE", "BYSECOND":
            throw PhraseRefusal("“\(key)” is a time of day, which a duty says with `at:`; leave it out", column: column)
        default: throw PhraseRefusal("“\(key)” is no part of a recurrence rule", column: column)
        }
    }

    private static func days(_ value: RecurrenceValue) throws(PhraseRefusal) -> [Day] {
        var days: [Day] = []
        for item in value.items {
            guard let weekday = weekdays.first(where: { item.hasSuffix($0.0) })?.1 else {
                throw value.refusal("weekdays such as MO, 2TU or -1FR are expected")
            }
            let place = item.dropLast(2)
            let number = place.isEmpty ? 0 : RecurrenceValue.integer(place)
            guard let number, place.isEmpty || (1...53).contains(abs(number)) else {
                throw value.refusal("weekdays such as MO, 2TU or -1FR are expected")
            }
            let day = Day(place: number, weekday: weekday)
            if !days.contains(day) { days.append(day) }
        }
        return days.sorted { ($0.place, $0.weekday) < ($1.place, $1.weekday) }
    }

    /// What the parts must not say together (RFC 5545, section 3.3.10).
    private func check() throws(PhraseRefusal) {
        let fault: String? =
            if count != nil, until != nil {
                "COUNT and UNTIL both end the rule; write one of them"
            } else if !weekNumbers.isEmpty, frequency != .yearly {
                "BYWEEKNO belongs to FREQ=YEARLY"
            } else if !yearDays.isEmpty, frequency != .yearly {
                "BYYEARDAY belongs to FREQ=YEARLY"
            } else if !monthDays.isEmpty, frequency == .weekly {
                "BYMONTHDAY does not belong to FREQ=WEEKLY"
            } else if days.contains(where: { $0.place != 0 }), frequency == .daily || frequency == .weekly {
                "a weekday with a number belongs to FREQ=MONTHLY or YEARLY"
            } else if days.contains(where: { $0.place != 0 }), !weekNumbers.isEmpty {
                "a weekday with a number does not go with BYWEEKNO"
            } else if !positions.isEmpty,
                months.isEmpty && weekNumbers.isEmpty && yearDays.isEmpty && monthDays.isEmpty && days.isEmpty
            {
                "BYSETPOS needs another part that gives several days, for example BYDAY"
            } else {
                nil
            }
        if let fault { throw PhraseRefusal(fault, column: 1) }
    }

    private static func upper(_ text: Substring) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0x61...0x7A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0x20)) : scalar
                }))
    }
}

extension RecurrenceRule: CustomStringConvertible {
    /// The rule without its first day, its parts in one order: `FREQ=MONTHLY;BYDAY=-1FR`.
    var description: String {
        var parts = ["FREQ=" + frequency.rawValue]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        if let count { parts.append("COUNT=\(count)") }
        if let until { parts.append("UNTIL=" + until.description.split(separator: "-").joined()) }
        if weekStart != .monday { parts.append("WKST=" + RecurrenceRule.name(weekStart)) }
        func list(_ key: String, _ values: [Int]) {
            if !values.isEmpty { parts.append(key + "=" + values.map(String.init).joined(separator: ",")) }
        }
        list("BYMONTH", months)
        list("BYWEEKNO", weekNumbers)
        list("BYYEARDAY", yearDays)
        list("BYMONTHDAY", monthDays)
        if !days.isEmpty {
            let names = days.map { ($0.place == 0 ? "" : "\($0.place)") + RecurrenceRule.name($0.weekday) }
            parts.append("BYDAY=" + names.joined(separator: ","))
        }
        list("BYSETPOS", positions)
        return parts.joined(separator: ";")
    }

    private static func name(_ weekday: Weekday) -> String { weekdays[weekday.rawValue - 1].0 }
}

extension RecurrenceRule {
    /// The rule as it stands where a phrase could stand, with its first day.
    func printed(_ language: PhraseLanguage) -> String {
        RecurrenceRule.prefix + description + (language == .zh ? " 自\(start)起" : " from \(start)")
    }

    /// Reads what `printed` writes; nil for a text without the prefix.
    /// - Throws: a refusal where the first day is missing or the rule is none.
    static func read(_ phrase: String) throws(PhraseRefusal) -> RecurrenceRule? {
        guard upper(phrase.prefix(prefix.count)) == prefix else { return nil }
        let body = phrase.dropFirst(prefix.count)
        let words = body.split(separator: " ", omittingEmptySubsequences: true)
        var date = words.count > 1 ? words[words.count - 1] : ""
        if date.hasPrefix("自"), date.hasSuffix("起") { date = date.dropFirst().dropLast() }
        let isEnglish = words.count == 3 && upper(words[1]) == "FROM"
        guard isEnglish || words.count == 2, let start = CivilDate(String(date)) else {
            throw PhraseRefusal(
                "the rule has no first day; write for example RRULE:FREQ=MONTHLY;BYMONTHDAY=15 from 2026-01-15",
                column: 1)
        }
        do {
            return try RecurrenceRule(String(words[0]), start: start)
        } catch {
            throw PhraseRefusal(error.message, column: error.column + prefix.count)
        }
    }
}

/// The value of one part of a rule.
private struct RecurrenceValue {
    let text: String
    let key: String
    let column: Int

    init(_ text: String, key: String, column: Int) {
        self.text = text
        self.key = key
        self.column = column
    }

    var items: [Substring] { text.split(separator: ",", omittingEmptySubsequences: false) }

    func refusal(_ expected: String) -> PhraseRefusal {
        PhraseRefusal("“\(text.prefix(40))” stands for \(key); \(expected)", column: column)
    }

    func number(in range: ClosedRange<Int>) throws(PhraseRefusal) -> Int {
        guard let number = RecurrenceValue.integer(text[...]), range.contains(number) else {
            throw refusal("a number from \(range.lowerBound) to \(range.upperBound) is expected")
        }
        return number
    }

    /// Numbers, each once and in order.
    func numbers(in range: ClosedRange<Int>, signed: Bool) throws(PhraseRefusal) -> [Int] {
        var numbers: Set<Int> = []
        for item in items {
            guard let number = RecurrenceValue.integer(item), range.contains(abs(number)), signed || number > 0 else {
                throw refusal("numbers from \(range.lowerBound) to \(range.upperBound) are expected")
            }
            numbers.insert(number)
        }
        return numbers.sorted()
    }

    /// 20261231, with or without a time of day.
    func date() throws(PhraseRefusal) -> CivilDate {
        let bytes = Array(text.utf8)
        let isTimed = (bytes.count == 15 || bytes.count == 16 && bytes[15] == 0x5A) && bytes[8] == 0x54
        let digits = bytes.prefix(8) + (isTimed ? bytes[9..<15] : [])
        guard bytes.count == 8 || isTimed, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw refusal("a date such as 20261231 is expected")
        }
        func value(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard let date = CivilDate(year: value(0..<4), month: value(4..<6), day: value(6..<8)) else {
            throw refusal("there is no such day")
        }
        return date
    }

    /// A whole number with at most four digits and a sign; nil for any other text.
    static func integer(_ text: Substring) -> Int? {
        let sign = text.utf8.first
        let digits = sign == 0x2D || sign == 0x2B ? text.utf8.dropFirst() : text.utf8
        guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return sign == 0x2D ? -value : value
    }
}
