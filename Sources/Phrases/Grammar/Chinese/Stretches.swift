/// Stretches of a period: a point, from one to another, before one, from one on; and lists of them.
extension ChineseGrammar {
    /// A list of stretches and whether one of them is enough.
    struct StretchList {
        var stretches: [Stretch] = []
        var alternatives = false
    }

    /// The stretches at hand; nil where none stands here.
    mutating func stretches(_ frame: inout Frame) throws(PhraseRefusal) -> StretchList? {
        var list = StretchList()
        guard let first = try item(&frame, inheriting: nil) else { return nil }
        list.stretches = first.stretches
        var bare = first.isBare ? 1 : 0
        while true {
            let place = reader.index
            let column = reader.column
            let isOr = reader.word() == .or
            guard acceptJoint() else { break }
            // 3月、5日 has no second month to stand in: the 5th of which one is not said.
            let inherited = bare > 0 ? nil : list.stretches.last.flatMap(inheritedMonth)
            guard let next = try item(&frame, inheriting: inherited) else {
                reader.rewind(to: place)
                break
            }
            if list.alternatives { throw mixed(column) }
            list.alternatives = isOr
            if next.isBare {
                bare += 1
            } else {
                if bare > 0, let only = next.stretches.first, next.stretches.count == 1 {
                    distribute(only, over: &list.stretches, last: bare)
                }
                bare = 0
            }
            list.stretches += next.stretches
            guard list.stretches.count <= 64 else {
                throw reader.refusal("too many dates in one phrase; write several")
            }
        }
        list.stretches = Stretch.sharingDeadline(list.stretches)
        list.alternatives = list.alternatives && list.stretches.count > 1
        return list
    }

    /// The month a later item of a list is in where it names none; never one of the year after.
    private func inheritedMonth(_ stretch: Stretch) -> Int? {
        guard let first = stretch.firstPart?.month, let last = stretch.lastPart?.month else { return nil }
        return first / 12 == last / 12 ? last : first
    }

    private func mixed(_ column: Int) -> PhraseRefusal {
        PhraseRefusal(
            "或 and another joint stand in one list, which can be read in two ways; write a list of phrases",
            column: column)
    }

    /// 3月、6月、9月、12月第一周: the piece of the last month belongs to those before it.
    private func distribute(_ stretch: Stretch, over stretches: inout [Stretch], last count: Int) {
        for index in (stretches.count - count)..<stretches.count {
            guard case .part(let part) = stretches[index] else { continue }
            switch stretch {
            case .part(let other) where !other.isLong: stretches[index] = .part(Part(part.month, other.piece))
            case .by(let other) where !other.isLong: stretches[index] = .by(Part(part.month, other.piece))
            case .part, .by, .from, .span, .after, .closing: break
            }
        }
    }

    struct Item {
        var stretches: [Stretch]
        var isBare = false
    }

    /// One item of a list; several stretches for 3、6、9、12月.
    private mutating func item(_ frame: inout Frame, inheriting inherited: Int?) throws(PhraseRefusal) -> Item? {
        let start = reader.index
        let isDeadline = reader.accept(.notLaterThan)
        let isFrom = !isDeadline && reader.accept(.from)
        if !isDeadline, !isFrom, frame.isYear, inherited == nil, let term = try term() {
            if let year = term.year {
                guard frame.year == nil || frame.year == year else {
                    throw reader.refusal("the term and the year before it do not fit; write one of them")
                }
                frame.year = year
            }
            return Item(stretches: [term.stretch])
        }
        if !isDeadline, !isFrom, let last = lastDays(frame) { return Item(stretches: [last]) }
        if let months = try months(frame, inheriting: inherited), !isFrom {
            return isDeadline ? Item(stretches: months.stretches.map(\.asDeadline)) : months
        }
        guard let first = try point(&frame, inheriting: inherited) else {
            reader.rewind(to: start)
            return nil
        }
        if first.isClosing {
            if isDeadline || isFrom {
                throw reader.refusal("终 means closing the books; write 末前 or 末 for a deadline or a span")
            }
            return Item(stretches: [.closing])
        }
        if reader.word() == .to {
            let place = reader.index
            reader.advance()
            if let last = try point(&frame, inheriting: first.isBare ? nil : first.part.month) {
                return Item(stretches: [try span(first.part, last.part, frame, at: start)])
            }
            reader.rewind(to: place)
        }
        if reader.accept(.onwards) || isFrom { return Item(stretches: [.from(first.part)]) }
        if !frame.isYear, first.isBare, reader.word() == .before, let edge = try edge(of: first.part.month) {
            return Item(stretches: [edge])
        }
        if reader.accept(.before) || isDeadline {
            return Item(stretches: [.by(first.isYearEnd ? Part(first.part.month, .end) : first.part)])
        }
        if case .end = first.part.piece { return Item(stretches: [.by(first.part)]) }
        let isInside = reader.accept(anyOf: .during, .within)
        return Item(stretches: [.part(first.part)], isBare: first.isBare && !isInside)
    }

    /// 第一学期 by its place, 春季学期 by its name in the plan; nil where none stands here.
    private mutating func term() throws(PhraseRefusal) -> SchoolTerm? {
        if case .season(let season)? = reader.word(), reader.word(1) == .term {
            let name = ["春", "夏", "秋", "冬"][season % 4]
            guard let term = settings.terms.first(where: { $0.name.hasPrefix(name) }) else {
                throw reader.refusal("the plan names no such term; write it under `terms:`")
            }
            reader.advance(2)
            return term
        }
        guard reader.word() == .ordinal, let number = reader.number(1), reader.word(2) == .term else { return nil }
        guard settings.terms.indices.contains(number - 1) else {
            throw reader.refusal("the plan names no such term; write it under `terms:`")
        }
        reader.advance(3)
        return settings.terms[number - 1]
    }

    /// From one part to another, in the year that follows where the months say so.
    private mutating func span(
        _ from: Part, _ to: Part, _ frame: Frame, at start: Int
    ) throws(PhraseRefusal) -> Stretch {
        var to = to
        if frame.isYear, to.month < from.month { to = Part(to.month + 12, to.piece) }
        guard (from.month, from.piece.earliest) <= (to.month, to.piece.latest) else {
            reader.rewind(to: start)
            throw reader.refusal("the span ends before it begins; write the earlier date first")
        }
        _ = reader.accept(anyOf: .during, .within, .before, .until)
        return .span(from, to)
    }

    /// 3、6、9、12月 and 7、8月份: months that share one 月. Those that follow each other are one span.
    private mutating func months(_ frame: Frame, inheriting inherited: Int?) throws(PhraseRefusal) -> Item? {
        guard frame.isYear, reader.number() != nil, !reader.begins("两") else {
            return try days(frame, inheriting: inherited)
        }
        var length = 1
        var isSpan = false
        while let joint = reader.word(length), joint == .and || joint == .to || joint == .comma,
            reader.number(length + 1) != nil
        {
            if joint == .to { isSpan = true }
            length += 2
        }
        if length >= 3, !isSpan, reader.word(length) == .quarter, !reader.begins("个", ahead: length) {
            return try quarters(length)
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
        let piece = try piece(lastDay: 31)
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

    /// 一、三季度: quarters that share one 季度.
    private mutating func quarters(_ length: Int) throws(PhraseRefusal) -> Item? {
        var stretches: [Stretch] = []
        for place in stride(from: 0, to: length, by: 2) {
            guard let number = reader.number(place), (1...4).contains(number) else {
                throw reader.refusal("there is no such quarter; write 一季度 to 四季度")
            }
            stretches.append(.part(Part((number - 1) * 3, .whole(3))))
        }
        reader.advance(length + 1)
        return Item(stretches: stretches)
    }
}
