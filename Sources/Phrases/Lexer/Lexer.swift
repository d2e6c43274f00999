import CivilTime

/// Cuts a phrase into tokens. Linear in its length.
struct Lexer {
    let scalars: Scalars
    var index = 0
    var tokens: [Token] = []

    static let chinese = Vocabulary([
        SoftWords.table, PeriodWords.table, BoundWords.table, CountWords.table, HolidayWords.table, MomentWords.table,
        HolidayWords.fixedDays, HolidayWords.lunar, FillerWords.table, LatinWords.table,
    ])
    static let english = Vocabulary([EnglishWords.table, EnglishSynonyms.table])

    private init(_ scalars: Scalars) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.values.count)
    }

    /// The tokens of a phrase in order.
    /// - Throws: a refusal for a number that is too large or a date that does not exist.
    static func tokens(of scalars: Scalars) throws(PhraseRefusal) -> [Token] {
        var lexer = Lexer(scalars)
        lexer.skipListNumber()
        while lexer.index < scalars.values.count { try lexer.step() }
        return lexer.isChinese ? lexer.withoutGluedContent : lexer.tokens
    }

    private var isChinese: Bool { scalars.isChinese }

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

    mutating func append(_ kind: Token.Kind, length: Int) {
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
        if case .several(let words) = found.word { return append(words.map(Token.Kind.word), found.length) }
        if found.word == .dropped {
            index += found.length
            return
        }
        // 元月 is January.
        if values[index] == 0x5143, scalar(index + 1) == 0x6708 { return append(.number(1, spelled: true), length: 1) }
        // 7月中旬 and 7月中下旬 are no 月中.
        if found.word == .middle, isMiddleOfTenDays { found = (.month, 1) }
        // 每年终了 is no 年终, 每月报送 is no 月报.
        if found.word == .closing, found.length == 2, scalar(index + 2) == 0x4E86 { found = (.year, 1) }
        // 每年年底 is no 年年, 每日日终 no 日日.
        if case .recurring = found.word, found.length == 2, values[index] == values[index + 1],
            let next = scalar(index + 2), Lexer.edges.contains(next),
            let unit = Lexer.units[values[index]]
        {
            found = (unit, 1)
        }
        // 第三周周五 is no 周周.
        if found.word == .recurring(.week), found.length == 2, values[index] == 0x5468,
            followsNumber || tokens.last?.kind == .word(.last) || tokens.last?.kind == .word(.first)
        {
            found = (.week, 1)
        }
        // 3年内 is a length, 年内 the plan year.
        if found.word == .wholeYear, case .number? = tokens.last?.kind, let unit = Lexer.units[values[index]] {
            found = (unit, 1)
        }
        // 一次月度例会 has no 次月.
        if values[index] == 0x6B21, found.length > 1, followsNumber, tokens.last?.end == scalars.columns[index] {
            found = (.times, 1)
        }
        // 以上级通知为准 has no 以上.
        if found.word == .orMore, values[index] == 0x4EE5, !followsCount { found = (.by, 1) }
        if found.word == .content, followsPeriodHead, let unit = Lexer.units[values[index]] { found = (unit, 1) }
        if Lexer.needsNumber(found.word), !followsNumber {
            if found.word == .times, let last = index > 0 ? values[index - 1] : nil, Lexer.isBlank(last) {
                return append(.word(.hint(.noFigure)), length: found.length)
            }
            return found.length == 1 && Lexer.hints.contains(values[index]) ? other() : content(length: found.length)
        }
        if case .content = found.word { return content(length: found.length) }
        append(.word(found.word), length: found.length)
    }

    /// Whether the 中 of a 月中 belongs to 中旬, 中下旬 or 中、下旬.
    private var isMiddleOfTenDays: Bool {
        let next = scalar(index + 2) == 0x3001 ? index + 3 : index + 2
        return scalar(index + 2) == 0x65EC || scalar(next) == 0x4E0B && scalar(next + 1) == 0x65EC
    }

    /// Words that count something only right after a figure: 次 is none in 批次.
    private static func needsNumber(_ word: Word) -> Bool {
        switch word {
        case .unit, .times, .rounds, .clockHour, .clockMinute, .quarterHour: true
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
        if Lexer.isBlank(value), let next = scalar(index + 1), Lexer.counted.contains(next) {
            return append(.word(.hint(.noFigure)), length: 2)
        }
        guard Lexer.hints.contains(value) else { return content(length: 1) }
        if let last = tokens.last, last.kind == .unknown, last.end == scalars.columns[index] {
            extend(last, length: 1)
        } else {
            append(.unknown, length: 1)
        }
    }

    /// What stands in forms for a figure that is to be filled in, or for one that is not said.
    private static func isBlank(_ value: UInt32) -> Bool { blanks.contains(value) || isLetter(value) && value < 0x80 }

    private static let blanks = ScalarMap(set: "多数几干零某_×*□△?？x")

    /// Units that a figure is expected before.
    private static let counted = ScalarMap(set: "年月日号周季次天场")

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
            switch found.word {
            case .several(let words): return append(words.map(Token.Kind.word), found.length)
            case .dropped: index += found.length
            default: append(.word(found.word), length: found.length)
            }
            return
        }
        // Jan., p.m.: a full stop behind a word ends no sentence.
        if values[index] == 0x2E {
            index += 1
            return
        }
        var length = 1
        while index + length < values.count, Lexer.isLetter(values[index + length]) { length += 1 }
        append(.unknown, length: length)
    }

    func isBoundary(_ place: Int) -> Bool {
        guard place < scalars.values.count else { return true }
        return !Lexer.isLetter(scalars.values[place]) || !Lexer.isLetter(scalars.values[place - 1])
    }

    private static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value) || value >= 0xC0 }
}
