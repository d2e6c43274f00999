import CivilTime

extension PeriodKey: CustomStringConvertible, LosslessStringConvertible {
    /// `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W09`, `2026-03-late`, `2026-03-09`, `2026-03-09.noon`,
    /// `2026-春节`, `2026.2`.
    public var description: String {
        switch self {
        case .year(let year): PeriodKey.padded(year)
        case .halfYear(let half): half.description
        case .quarter(let quarter): quarter.description
        case .month(let month): month.description
        case .week(let week): week.description
        case .tenDays(let month, let period): "\(month)-\(period.rawValue)"
        case .day(let date): date.description
        case .moment(let date, let moment): "\(date).\(PeriodKey.text(moment))"
        case .holiday(let year, let name): "\(PeriodKey.padded(year))-\(name)"
        case .position(let year, let position): "\(PeriodKey.padded(year)).\(position)"
        }
    }

    /// A key in one of the forms of `description`; nil for any other text.
    public init?(_ description: String) {
        let text = Substring(description)
        guard let year = PeriodKey.number(text.prefix(4), digits: 4...4), year >= 1 else { return nil }
        let rest = text.dropFirst(4)
        guard let separator = rest.first else {
            self = .year(year)
            return
        }
        let tail = rest.dropFirst()
        switch separator {
        case ".":
            guard let position = PeriodKey.number(tail, digits: 1...6), position >= 1, tail.first != "0" else {
                return nil
            }
            self = .position(year: year, position)
        case "-":
            guard let key = PeriodKey(year: year, tail: tail) else { return nil }
            self = key
        default: return nil
        }
    }

    private init?(year: Int, tail: Substring) {
        guard let first = tail.first else { return nil }
        let ordinal = tail.dropFirst()
        switch first {
        case "H":
            guard let index = PeriodKey.number(ordinal, digits: 1...1), let half = HalfYear(year: year, index: index)
            else { return nil }
            self = .halfYear(half)
        case "Q":
            guard let index = PeriodKey.number(ordinal, digits: 1...1), let quarter = Quarter(year: year, index: index)
            else { return nil }
            self = .quarter(quarter)
        case "W":
            guard let number = PeriodKey.number(ordinal, digits: 2...2), let week = Week(year: year, number: number)
            else { return nil }
            self = .week(week)
        case "0"..."9":
            guard let key = PeriodKey(year: year, monthTail: tail) else { return nil }
            self = key
        default:
            guard tail.count <= 40, tail.unicodeScalars.allSatisfy({ $0.value >= 0x80 }) else { return nil }
            self = .holiday(year: year, name: String(tail))
        }
    }

    private init?(year: Int, monthTail tail: Substring) {
        guard let number = PeriodKey.number(tail.prefix(2), digits: 2...2), (1...12).contains(number) else {
            return nil
        }
        let month = YearMonth(year: year, month: number)
        let rest = tail.dropFirst(2)
        guard !rest.isEmpty else {
            self = .month(month)
            return
        }
        guard rest.first == "-" else { return nil }
        let part = rest.dropFirst()
        if let period = TenDayPeriod(rawValue: String(part)) {
            self = .tenDays(month, period)
            return
        }
        guard let day = PeriodKey.number(part.prefix(2), digits: 2...2),
            let date = CivilDate(year: year, month: number, day: day)
        else { return nil }
        let suffix = part.dropFirst(2)
        guard !suffix.isEmpty else {
            self = .day(date)
            return
        }
        guard suffix.first == ".", let moment = PeriodKey.moment(suffix.dropFirst()) else { return nil }
        self = .moment(date, moment)
    }

    private static func text(_ moment: Moment) -> String {
        guard case .clock(let time) = moment else { return moment.description }
        let digits = time.second == 0 ? [time.hour, time.minute] : [time.hour, time.minute, time.second]
        return digits.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }

    private static func moment(_ text: Substring) -> Moment? {
        switch text {
        case "open": return .open
        case "noon": return .noon
        case "close": return .close
        default:
            guard text.utf8.count == 4 || text.utf8.count == 6, let hour = number(text.prefix(2), digits: 2...2),
                let minute = number(text.dropFirst(2).prefix(2), digits: 2...2)
            else { return nil }
            let seconds = text.dropFirst(4)
            guard let second = seconds.isEmpty ? 0 : number(seconds, digits: 2...2), seconds.isEmpty || second > 0,
                let time = TimeOfDay(hour: hour, minute: minute, second: second)
            else { return nil }
            return .clock(time)
        }
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        let bytes = text.utf8
        guard digits.contains(bytes.count), bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func padded(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
    }
}
