/// Months and quarters that share one 月 or 季度: 3、6、9、12月, 7至8月份, 第一、第三季度.
extension ChineseGrammar {
    /// A list or span of them; nil where none stands here.
    mutating func months(_ frame: Frame, inheriting inherited: Int?) throws(PhraseRefusal) -> Item? {
        if frame.isYear, let quarters = try quarters() { return quarters }
        guard frame.isYear, reader.number() != nil, !reader.begins("两") else {
            return try days(frame, inheriting: inherited)
        }
        if let months = adjoiningMonths() { return months }
        var length = 1
        var isSpan = false
        while let joint = reader.word(length), joint == .and || joint == .to || joint == .comma,
            reader.number(length + 1) != nil
        {
            if joint == .to { isSpan = true }
            length += 2
        }
        guard length >= 3, reader.word(length) == .month else { return try days(frame, inheriting: inherited) }
        let start = reader.index
        var numbers: [Int] = []
        for place in stride(from: 0, to: length, by: 2) {
            guard let number = reader.number(place), (1...12).contains(number) else {
                throw reader.refusal("there is no such month; write 1月 to 12月")
            }
            numbers.append(number - 1)
        }
        reader.advance(length + 1)
        let sharing = isSpan ? Array(numbers.suffix(1)) : numbers
        let piece = try piece(lastDay: sharing.map { lastDay(of: $0, frame) }.min() ?? 31)
        if isSpan {
            guard numbers.count == 2 else {
                reader.rewind(to: start)
                throw reader.refusal("a list of spans of months needs 月 after each; write 3月至4月、9月至10月")
            }
            return Item(stretches: [
                try span(Part(numbers[0], .whole(1)), Part(numbers[1], piece ?? .whole(1)), frame, at: start)
            ])
        }
        if let piece {
            let isDeadline = reader.accept(.before) || piece == .end
            return Item(stretches: numbers.map { isDeadline ? .by(Part($0, piece)) : .part(Part($0, piece)) })
        }
        if reader.accept(.before) { return Item(stretches: numbers.map { .by(Part($0, .whole(1))) }) }
        _ = reader.accept(anyOf: .during, .within)
        let isRun = zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
        if isRun, let first = numbers.first, let last = numbers.last {
            return Item(stretches: [.span(Part(first, .whole(1)), Part(last, .whole(1)))])
        }
        return Item(stretches: numbers.map { .part(Part($0, .whole(1))) })
    }

    /// 七八月份: two numerals side by side.
    private mutating func adjoiningMonths() -> Item? {
        guard case .number(let first, spelled: true)? = reader.kind(),
            case .number(let second, spelled: true)? = reader.kind(1), reader.word(2) == .month,
            second == first + 1 || first == 11 && second == 2, first < 12
        else { return nil }
        reader.advance(3)
        if reader.accept(.before) { return Item(stretches: [.by(Part(first, .whole(1)))]) }
        _ = reader.accept(anyOf: .during, .within)
        return Item(stretches: [.span(Part(first - 1, .whole(1)), Part(first, .whole(1)))])
    }

    /// 一、三季度, 第一、第三季度, 一至三季度, 前三季度; nil where none of them stands here.
    private mutating func quarters() throws(PhraseRefusal) -> Item? {
        let start = reader.index
        if reader.word() == .before, let count = reader.number(1), reader.word(2) == .quarter, (2...3).contains(count) {
            reader.advance(3)
            return quarterItem([0, count - 1], isSpan: true)
        }
        var numbers: [Int] = []
        var isSpan = false
        while true {
            _ = reader.accept(.ordinal)
            guard let number = reader.number(), !reader.begins("两"), numbers.count < 8 else { break }
            reader.advance()
            numbers.append(number)
            // 第一季度、第三季度 are a list of points.
            guard let joint = reader.word(), joint == .and || joint == .to || joint == .comma else { break }
            isSpan = isSpan || joint == .to
            reader.advance()
        }
        guard numbers.count >= 2, reader.word() == .quarter, !reader.begins("个") else {
            reader.rewind(to: start)
            return nil
        }
        guard numbers.allSatisfy({ (1...4).contains($0) }), !isSpan || numbers.count == 2 && numbers[0] < numbers[1]
        else {
            reader.rewind(to: start)
            throw reader.refusal("there is no such quarter; write 一季度 to 四季度")
        }
        reader.advance()
        return quarterItem(numbers.map { $0 - 1 }, isSpan: isSpan)
    }

    /// Quarters with what stands behind them: 初, 末, 前, 内.
    private mutating func quarterItem(_ quarters: [Int], isSpan: Bool) -> Item {
        if isSpan, let first = quarters.first, let last = quarters.last {
            _ = reader.accept(anyOf: .during, .within)
            let months = (last - first + 1) * 3
            return Item(stretches: [
                months == 6 && first.isMultiple(of: 2)
                    ? .part(Part(first * 3, .whole(6))) : .span(Part(first * 3, .whole(3)), Part(last * 3, .whole(3)))
            ])
        }
        if reader.word() == .end, reader.word(1) != .month {
            reader.advance()
            _ = reader.accept(.before)
            return Item(stretches: quarters.map { .by(Part($0 * 3 + 2, .end)) })
        }
        if reader.accept(.start) { return Item(stretches: quarters.map { .part(Part($0 * 3, .start)) }) }
        if reader.word() == .ended, reader.word(1) == .before { reader.advance() }
        if reader.accept(.before) { return Item(stretches: quarters.map { .by(Part($0 * 3, .whole(3))) }) }
        _ = reader.accept(anyOf: .during, .within)
        return Item(stretches: quarters.map { .part(Part($0 * 3, .whole(3))) })
    }
}
