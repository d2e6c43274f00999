/// Characters that are skipped elsewhere but change a time they are glued to.
extension Lexer {
    /// Before a period: 双周, 同季, 这周, 学年.
    private static let before = ScalarMap(set: "这那同双单次下学财闰某头尾迟逾超近余翌隔每第半")

    /// Behind a time: 每月上, 3月尾, 每周零.
    private static let behind = ScalarMap(set: "上下尾头零数几多少超逾近余翌")

    /// The tokens, where content of one such character beside a time is not understood instead.
    var withoutGluedContent: [Token] {
        var tokens = tokens
        for index in tokens.indices where tokens[index].kind == .word(.content) {
            let text = scalars.folded(tokens[index])
            guard let first = text.first, let last = text.last else { continue }
            let opens = index > 0 && tokens[index - 1].end == tokens[index].column && tokens[index - 1].isOfTime
            let closes =
                index + 1 < tokens.count && tokens[index].end == tokens[index + 1].column
                && tokens[index + 1].isOfPeriod
            if closes && Lexer.before.contains(last) && (text.count == 1 || Lexer.isGlue(last))
                || opens && text.count == 1 && Lexer.behind.contains(first)
            {
                let old = tokens[index]
                tokens[index] = Token(
                    kind: .unknown, column: old.column, end: old.end, place: old.place, length: old.length)
            }
        }
        return tokens
    }

    /// Whether a character belongs to the period behind it even at the end of other words.
    private static func isGlue(_ value: UInt32) -> Bool { value == 0x53CC || value == 0x5355 || value == 0x540C }

    /// Steps over the number of a list in front: 1., 2、, （一）.
    mutating func skipListNumber() {
        guard scalars.isChinese, !scalars.isPlainFigures else { return }
        var place = 0
        let hasBracket = scalars.values[0] == 0x28
        if hasBracket { place = 1 }
        let start = place
        while place < scalars.values.count, place - start < 2,
            Lexer.isDigit(scalars.values[place]) || Numerals.isPlain(scalars.values[place])
        {
            place += 1
        }
        guard place > start, place + 1 < scalars.values.count else { return }
        // 五一、中秋 and 十一、元旦 are holidays.
        let numeral = Numerals.read(scalars.values, at: start)
        guard Lexer.isDigit(scalars.values[start]) || numeral?.length == place - start && (numeral?.value ?? 11) <= 10
        else {
            return
        }
        let mark = scalars.values[place]
        guard hasBracket ? mark == 0x29 : mark == 0x2E || mark == 0x3001 || mark == 0x29 else { return }
        let next = scalars.values[place + 1]
        // 3、6月 and 一、三季度 are lists of figures.
        guard !Lexer.isDigit(next), Numerals.digit(next) == nil, !Numerals.isPlain(next) else { return }
        index = place + 1
    }
}

extension Token {
    /// Whether it names a period that a character before it could change.
    fileprivate var isOfPeriod: Bool {
        switch kind {
        case .word(.week), .word(.month), .word(.quarter), .word(.year), .word(.yearEnd), .word(.yearStart),
            .word(.recurring), .word(.tenDay), .word(.interestDay), .word(.halfYear):
            true
        default: false
        }
    }

    /// Whether it speaks of time.
    fileprivate var isOfTime: Bool {
        switch kind {
        case .word(.month), .word(.week), .word(.quarter), .word(.year), .word(.day), .word(.dayCount), .word(.tenDay),
            .word(.halfYear), .word(.start), .word(.end), .word(.recurring), .word(.tenDays), .word(.yearEnd):
            true
        default: false
        }
    }
}
