import CivilTime

/// Cuts a phrase into tokens. Linear in its length.
struct Lexer {
    private let scalars: Scalars
    private var index = 0
    private var tokens: [Token] = []

    private static let chinese = Vocabulary([
        SoftWords.table, PeriodWords.table, BoundWords.table, CountWords.table, HolidayWords.table, MomentWords.table,
        FillerWords.table, LatinWords.table,
    ])
    private static let english = Vocabulary([EnglishWords.table])

    private init(_ scalars: Scalars) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.values.count)
    }

    /// The tokens of a phrase in order.
    /// - Throws: a refusal for a number that is too large or a date that does not exist.
    static func tokens(of scalars: Scalars) throws(PhraseRefusal) -> [Token] {
        var lexer = Lexer(scalars)
        while lexer.index < scalars.values.count { try lexer.step() }
        return lexer.tokens
    }

    private mutating func step() throws(PhraseRefusal) {
        let value = scalars.values[index]
        if value == 0x20 {
            index += 1
            return
        }
        if Lexer.isDigit(value) { return try figures() }
        if scalars.isChinese { return chineseWord() }
        englishWord()
    }

    /// Makes the last token longer.
    private mutating func extend(_ last: Token, length: Int) {
        let end = scalars.columns[index + length - 1] + 1
        tokens[tokens.count - 1] = Token(
            kind: last.kind, column: last.column, end: end, place: last.place, length: index + length - last.place)
        index += length
    }

    private mutating func append(_ kind: Token.Kind, length: Int) {
        let end = scalars.columns[index + length - 1] + 1
        tokens.append(Token(kind: kind, column: scalars.columns[index], end: end, place: index, length: length))
        index += length
    }
}

extension Lexer {
    private mutating func chineseWord() {
        let values = scalars.values
        let found = Lexer.chinese.longest(values, at: index)
        let numeral = Numerals.read(values, at: index)
        if let numeral, numeral.length > found?.length ?? 0 {
            if let share = fraction(after: numeral) {
                return append(.share(share.numerator, share.denominator), length: share.length)
            }
            let scaled = scaled(numeral)
            return append(.number(scaled.value, spelled: true), length: scaled.length)
        }
        if let share = percentInWords() {
            return append(.share(share.numerator, share.denominator), length: share.length)
        }
        guard var found else { return other() }
        // 7月中旬 is no 月中.
        if found.word == .middle, scalar(index + 2) == 0x65EC { found = (.month, 1) }
        // 每年终了 is no 年终, 每月报送 is no 月报.
        if found.word == .closing, found.length == 2, scalar(index + 2) == 0x4E86 { found = (.year, 1) }
        // 每年年底 is no 年年, 每日日终 no 日日.
        if case .recurring = found.word, found.length == 2, values[index] == values[index + 1],
            let next = scalar(index + 2), Lexer.edges.contains(next),
            let unit = Lexer.units[values[index]]
        {
            found = (unit, 1)
        }
        // 3年内 is a length, 年内 the plan year.
        if found.word == .wholeYear, case .number? = tokens.last?.kind, let unit = Lexer.units[values[index]] {
            found = (unit, 1)
        }
        // 以上级通知为准 has no 以上.
        if found.word == .orMore, values[index] == 0x4EE5, !followsCount { found = (.by, 1) }
        if found.word == .content, followsPeriodHead, let unit = Lexer.units[values[index]] { found = (unit, 1) }
        if Lexer.needsNumber(found.word), !followsNumber {
            return found.length == 1 && Lexer.hints.contains(values[index]) ? other() : content(length: found.length)
        }
        if case .content = found.word { return content(length: found.length) }
        append(.word(found.word), length: found.length)
    }

    /// Words that count something only right after a figure: 次 is none in 批次.
    private static func needsNumber(_ word: Word) -> Bool {
        switch word {
        case .unit, .times, .rounds, .clockHour, .clockMinute: true
        default: false
        }
    }

    private var followsNumber: Bool {
        guard case .number? = tokens.last?.kind else {
            // 8点半: the minutes follow the hour.
            return tokens.last?.kind == .word(.half)
        }
        return true
    }

    /// Whether something has just been counted.
    private var followsCount: Bool {
        switch tokens.last?.kind {
        case .number, .share, .word(.times), .word(.rounds), .word(.unit), .word(.hour), .word(.day), .word(.dayCount),
            .word(.workingDay), .word(.week), .word(.monthCount):
            true
        default: false
        }
    }

    /// Whether a unit of time is expected: after 每, 按 or a figure.
    private var followsPeriodHead: Bool {
        switch tokens.last?.kind {
        case .number, .word(.each), .word(.accordingTo): tokens.last?.end == scalars.columns[index]
        default: false
        }
    }

    /// What follows the unit in 年底, 月初, 日终.
    private static let edges = ScalarMap(set: "初底末中终始内审")

    private static let units: [UInt32: Word] = {
        let units: [(Unicode.Scalar, Word)] = [
            ("年", .year), ("月", .month), ("季", .quarter), ("周", .week), ("日", .day), ("旬", .tenDay),
        ]
        return Dictionary(uniqueKeysWithValues: units.map { ($0.0.value, $0.1) })
    }()

    /// A scalar that no table knows: content, unless it may speak of time.
    private mutating func other() {
        let value = scalars.values[index]
        if FillerWords.dropped.contains(value) {
            index += 1
            return
        }
        guard Lexer.hints.contains(value) else { return content(length: 1) }
        if let last = tokens.last, last.kind == .unknown, last.end == scalars.columns[index] {
            extend(last, length: 1)
        } else {
            append(.unknown, length: 1)
        }
    }

    private mutating func content(length: Int) {
        if let last = tokens.last, last.kind == .word(.content) {
            extend(last, length: length)
        } else {
            append(.word(.content), length: length)
        }
    }

    /// Scalars that speak of time in many words: text with one of them is not skipped.
    private static let hints = ScalarMap(set: "时期始早晚夜春夏秋冬暑寒假汛晨午昼班届岁际停暂暮")
}

extension Lexer {
    private mutating func englishWord() {
        let values = scalars.values
        if let found = Lexer.english.longest(values, at: index), isBoundary(index + found.length) {
            return append(.word(found.word), length: found.length)
        }
        var length = 1
        while index + length < values.count, Lexer.isLetter(values[index + length]) { length += 1 }
        append(.unknown, length: length)
    }

    private func isBoundary(_ place: Int) -> Bool {
        guard place < scalars.values.count else { return true }
        return !Lexer.isLetter(scalars.values[place]) || !Lexer.isLetter(scalars.values[place - 1])
    }

    private static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value) || value >= 0xC0 }
}

extension Lexer {
    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    /// Figures: a date, a clock time, a percentage, a number, a place in an order.
    private mutating func figures() throws(PhraseRefusal) {
        let (value, length) = integer(at: index)
        guard length <= 12 else {
            throw PhraseRefusal(
                "“\(scalars.text(from: scalars.columns[index], to: scalars.columns[index] + length))” is too large a number",
                column: scalars.columns[index])
        }
        if length == 4, let date = try date(year: value) { return append(.date(date.value), length: date.length) }
        if let time = try time(hour: value, length: length) { return append(.time(time.value), length: time.length) }
        if let share = try percent(value, length: length) {
            return append(.share(share.numerator, share.denominator), length: share.length)
        }
        if !scalars.isChinese, let suffix = Lexer.english.longest(scalars.values, at: index + length),
            case .ordinal = suffix.word, isBoundary(index + length + suffix.length)
        {
            return append(.place(value), length: length + suffix.length)
        }
        // 3分之1.
        if let share = fraction(after: (value, length)) {
            return append(.share(share.numerator, share.denominator), length: share.length)
        }
        if let amount = decimal(value, length: length) {
            return append(.number(amount.value, spelled: false), length: amount.length)
        }
        let scaled = scaled((value, length))
        append(.number(scaled.value, spelled: false), length: scaled.length)
    }

    /// 200万, 三千: a number with the power of ten after it.
    private func scaled(_ number: (value: Int, length: Int)) -> (value: Int, length: Int) {
        var number = number
        while let place = scalar(index + number.length), let scale = Lexer.scales[place] {
            let (value, isTooLarge) = number.value.multipliedReportingOverflow(by: Int(scale))
            guard !isTooLarge, value <= 1_000_000_000_000_000 else { break }
            number = (value, number.length + 1)
        }
        return number
    }

    /// 1.5万: a decimal fraction that a power of ten makes whole.
    private func decimal(_ whole: Int, length: Int) -> (value: Int, length: Int)? {
        guard scalar(index + length) == 0x2E, length <= 6 else { return nil }
        let decimals = integer(at: index + length + 1)
        guard (1...4).contains(decimals.length) else { return nil }
        var divisor = 1
        for _ in 0..<decimals.length { divisor *= 10 }
        let scaled = scaled((whole * divisor + decimals.value, length + 1 + decimals.length))
        guard scaled.length > length + 1 + decimals.length, scaled.value.isMultiple(of: divisor) else { return nil }
        return (scaled.value / divisor, scaled.length)
    }

    /// 千, 万, 亿.
    private static let scales = ScalarMap([(0x5343, 1000), (0x4E07, 10_000), (0x4EBF, 100_000_000)])

    private func integer(at start: Int) -> (value: Int, length: Int) {
        var value = 0
        var length = 0
        while start + length < scalars.values.count, Lexer.isDigit(scalars.values[start + length]) {
            if length < 12 { value = value * 10 + Int(scalars.values[start + length] - 0x30) }
            length += 1
        }
        return (value, length)
    }

    private func scalar(_ place: Int) -> UInt32? { place < scalars.values.count ? scalars.values[place] : nil }

    /// 2026-03-09, with `-`, `/` or `.` between the parts.
    private func date(year: Int) throws(PhraseRefusal) -> (value: CivilDate, length: Int)? {
        let separator = scalar(index + 4)
        guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
        let month = integer(at: index + 5)
        guard (1...2).contains(month.length), scalar(index + 5 + month.length) == separator else { return nil }
        let day = integer(at: index + 6 + month.length)
        guard (1...2).contains(day.length) else { return nil }
        let length = 6 + month.length + day.length
        guard let date = CivilDate(year: year, month: month.value, day: day.value) else {
            let column = scalars.columns[index]
            throw PhraseRefusal("there is no day “\(scalars.text(from: column, to: column + length))”", column: column)
        }
        return (date, length)
    }

    /// 18:00.
    private func time(hour: Int, length: Int) throws(PhraseRefusal) -> (value: TimeOfDay, length: Int)? {
        guard length <= 2, scalar(index + length) == 0x3A else { return nil }
        let minute = integer(at: index + length + 1)
        guard minute.length == 2 else { return nil }
        guard let time = TimeOfDay(hour: hour, minute: minute.value) else {
            let column = scalars.columns[index]
            throw PhraseRefusal(
                "there is no time “\(scalars.text(from: column, to: column + length + 3))”; write 00:00 to 23:59",
                column: column)
        }
        return (time, length + 3)
    }

    /// 25%, 12.5%.
    private func percent(_ value: Int, length: Int) throws(PhraseRefusal) -> (
        numerator: Int, denominator: Int, length: Int
    )? {
        var numerator = value
        var denominator = 100
        var length = length
        if scalar(index + length) == 0x2E {
            let decimals = integer(at: index + length + 1)
            guard (1...2).contains(decimals.length) else { return nil }
            let scale = decimals.length == 1 ? 10 : 100
            numerator = numerator * scale + decimals.value
            denominator *= scale
            length += 1 + decimals.length
        }
        guard scalar(index + length) == 0x25 else { return nil }
        return (numerator, denominator, length + 1)
    }

    /// 百分之二十五.
    private func percentInWords() -> (numerator: Int, denominator: Int, length: Int)? {
        guard scalar(index) == 0x767E, scalar(index + 1) == 0x5206, scalar(index + 2) == 0x4E4B,
            let value = numeralOrFigures(at: index + 3),
            scalar(index + 3 + value.length) != 0x70B9  // 点: a fraction of a percent in words is not read
        else { return nil }
        return (value.value, 100, 3 + value.length)
    }

    /// 四分之一.
    private func fraction(after numeral: (value: Int, length: Int)) -> (numerator: Int, denominator: Int, length: Int)?
    {
        let place = index + numeral.length
        guard scalar(place) == 0x5206, scalar(place + 1) == 0x4E4B, let value = numeralOrFigures(at: place + 2)
        else { return nil }
        let denominator = numeral.value
        return (value.value, denominator, numeral.length + 2 + value.length)
    }

    private func numeralOrFigures(at place: Int) -> (value: Int, length: Int)? {
        guard let value = scalar(place) else { return nil }
        if Lexer.isDigit(value) {
            let figures = integer(at: place)
            return figures.length <= 6 ? figures : nil
        }
        return Numerals.read(scalars.values, at: place)
    }
}
