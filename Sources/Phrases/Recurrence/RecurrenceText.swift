import CivilTime

/// Recurrence rules as text: `FREQ=MONTHLY;BYDAY=-1FR`.
extension RecurrenceRule {
    /// What stands before a rule where a phrase could stand.
    static let prefix = "RRULE:"

    /// Reads a rule.
    /// - Throws: a refusal, with its column, for what RFC 5545 does not allow and for times of day.
    init(_ text: String, start: CivilDate) throws(PhraseRefusal) {
        guard (1900...2999).contains(start.year) else {
            throw PhraseRefusal("a rule starts between 1900 and 2999", column: 1)
        }
        guard text.utf8.count <= 1000 else { throw PhraseRefusal("the rule is longer than 1000 bytes", column: 1) }
        self.init(.daily, start: start)
        var scanner = RecurrenceScanner(text)
        var seen: UInt16 = 0
        repeat {
            let key = try scanner.key()
            guard seen & key.bit == 0 else {
                throw PhraseRefusal("“\(key.rawValue)” stands twice", column: scanner.partColumn)
            }
            seen |= key.bit
            try read(key, &scanner)
        } while scanner.nextPart()
        guard seen & RecurrenceKey.frequency.bit != 0 else {
            throw PhraseRefusal("the rule has no FREQ; write for example FREQ=MONTHLY;BYMONTHDAY=15", column: 1)
        }
        try check()
    }

    private mutating func read(_ key: RecurrenceKey, _ scanner: inout RecurrenceScanner) throws(PhraseRefusal) {
        switch key {
        case .frequency:
            guard let frequency = scanner.frequency() else {
                throw scanner.refusal("DAILY, WEEKLY, MONTHLY or YEARLY is expected")
            }
            self.frequency = frequency
        case .interval: interval = try scanner.number(in: 1...9999)
        case .count: count = try scanner.number(in: 1...100_000)
        case .until: until = try scanner.date()
        case .weekStart:
            guard let day = scanner.weekday(), scanner.isAtEndOfValue else {
                throw scanner.refusal("MO to SU is expected")
            }
            weekStart = day
        case .months:
            repeat { months.insert(try scanner.item(in: 1...12, signed: false)) } while scanner.nextItem()
        case .monthDays:
            repeat { monthDays.insert(try scanner.item(in: 1...31, signed: true)) } while scanner.nextItem()
        case .weekNumbers: weekNumbers = try scanner.items(in: 1...53)
        case .yearDays: yearDays = try scanner.items(in: 1...366)
        case .positions: positions = try scanner.items(in: 1...366)
        case .days: try readDays(&scanner)
        case .hour, .minute, .second:
            throw PhraseRefusal(
                "“\(key.rawValue)” is a time of day, which a duty says with `at:`; leave it out",
                column: scanner.partColumn)
        }
    }

    private mutating func readDays(_ scanner: inout RecurrenceScanner) throws(PhraseRefusal) {
        repeat {
            let place = scanner.isAtLetter ? nil : try scanner.place()
            guard let weekday = scanner.weekday() else { throw scanner.unexpectedDay }
            if let place {
                let day = PlacedDay(place: place, weekday: weekday)
                if !placedDays.contains(day) { placedDays.append(day) }
            } else {
                weekdays.insert(weekday)
            }
        } while scanner.nextItem()
        guard scanner.isAtEndOfValue else { throw scanner.unexpectedDay }
        if placedDays.count > 1 { placedDays.sort { ($0.place, $0.weekday) < ($1.place, $1.weekday) } }
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
            } else if !placedDays.isEmpty, frequency == .daily || frequency == .weekly {
                "a weekday with a number belongs to FREQ=MONTHLY or YEARLY"
            } else if !placedDays.isEmpty, !weekNumbers.isEmpty {
                "a weekday with a number does not go with BYWEEKNO"
            } else if !positions.isEmpty,
                months.isEmpty && weekNumbers.isEmpty && yearDays.isEmpty && monthDays.isEmpty && weekdays.isEmpty
                    && placedDays.isEmpty
            {
                "BYSETPOS needs another part that gives several days, for example BYDAY"
            } else {
                nil
            }
        if let fault { throw PhraseRefusal(fault, column: 1) }
    }
}

extension RecurrenceRule: CustomStringConvertible {
    /// The rule without its first day, its parts in one order: `FREQ=MONTHLY;BYDAY=-1FR`.
    var description: String {
        var parts = ["FREQ=" + frequency.rawValue]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        if let count { parts.append("COUNT=\(count)") }
        if let until { parts.append("UNTIL=" + until.description.split(separator: "-").joined()) }
        if weekStart != .monday { parts.append("WKST=" + weekStart.recurrenceName) }
        func list(_ key: String, _ values: [Int]) {
            if !values.isEmpty { parts.append(key + "=" + values.map(String.init).joined(separator: ",")) }
        }
        list("BYMONTH", months.members)
        list("BYWEEKNO", weekNumbers)
        list("BYYEARDAY", yearDays)
        list("BYMONTHDAY", monthDays.members)
        let placed = placedDays.map { "\($0.place)" + $0.weekday.recurrenceName }
        let names = weekdays.members.map(\.recurrenceName) + placed
        if !names.isEmpty { parts.append("BYDAY=" + names.joined(separator: ",")) }
        list("BYSETPOS", positions)
        return parts.joined(separator: ";")
    }
}

extension Weekday {
    /// Two letters, as BYDAY names it.
    fileprivate var recurrenceName: String {
        switch self {
        case .monday: "MO"
        case .tuesday: "TU"
        case .wednesday: "WE"
        case .thursday: "TH"
        case .friday: "FR"
        case .saturday: "SA"
        case .sunday: "SU"
        }
    }
}

extension RecurrenceRule {
    /// The rule as it stands where a phrase could stand, with its first day.
    func printed(_ language: PhraseLanguage) -> String {
        RecurrenceRule.prefix + description + (language == .zh ? " 自\(start)起" : " from \(start)")
    }

    /// Reads what `printed` writes; nil for a text without the prefix.
    /// - Throws: a refusal where the first day is missing or the rule is none.
    static func read(_ phrase: String) throws(PhraseRefusal) -> RecurrenceRule? {
        let head = phrase.utf8.prefix(prefix.utf8.count)
        guard head.elementsEqual(prefix.utf8, by: { $0 == $1 || $0 ^ 0x20 == $1 && $0 >= 0x61 }) else { return nil }
        let body = phrase.dropFirst(prefix.count)
        let words = body.split(separator: " ", omittingEmptySubsequences: true)
        var date = words.count > 1 ? words[words.count - 1] : ""
        if date.hasPrefix("自"), date.hasSuffix("起") { date = date.dropFirst().dropLast() }
        let isEnglish = words.count == 3 && words[1].lowercased() == "from"
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
