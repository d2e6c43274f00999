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
            let start = reader.column
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
                    try distribute(only, over: &list.stretches, last: bare, frame, column: start)
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
    private func distribute(
        _ stretch: Stretch, over stretches: inout [Stretch], last count: Int, _ frame: Frame, column: Int
    ) throws(PhraseRefusal) {
        for index in (stretches.count - count)..<stretches.count {
            guard case .part(let part) = stretches[index] else { continue }
            if case .day(let day)? = stretch.firstPart?.piece,
                day > (frame.isYear ? lastDay(of: part.month, frame) : 31)
            {
                throw PhraseRefusal(
                    "one of the months before it has no day \(day); give that one a day of its own, or write 月末",
                    column: column)
            }
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
        let isUntil = !isDeadline && !isFrom && inherited == nil && reader.accept(.to)
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
        guard let first = try point(&frame, inheriting: inherited), !isUntil || reader.word() == .until else {
            reader.rewind(to: start)
            return nil
        }
        // 至9月30日止.
        if isUntil, reader.accept(.until) { return Item(stretches: [deadline(first)]) }
        if first.isClosing {
            if isDeadline || isFrom {
                throw reader.refusal("终 means closing the books; write 末前 or 末 for a deadline or a span")
            }
            return Item(stretches: [.closing])
        }
        if let span = try spanEnd(from: first, &frame, at: start) { return Item(stretches: [span]) }
        if reader.accept(.onwards) || isFrom { return Item(stretches: [.from(first.part)]) }
        if !frame.isYear, first.isBare, reader.word() == .before, let edge = try edge(of: first.part.month) {
            return Item(stretches: [edge])
        }
        if reader.word() == .ended, reader.word(1) == .before, case .whole = first.part.piece { reader.advance() }
        if reader.accept(.before) || isDeadline { return Item(stretches: [deadline(first)]) }
        if let through = first.through {
            _ = reader.accept(anyOf: .during, .within)
            return Item(stretches: [.span(first.part, Part(first.part.month, through))])
        }
        if case .end = first.part.piece { return Item(stretches: [.by(first.part)]) }
        let isInside = reader.accept(anyOf: .during, .within)
        return Item(stretches: [.part(first.part)], isBare: first.isBare && !isInside)
    }

    /// A point as a deadline, at its end where it has two.
    private func deadline(_ point: Point) -> Stretch {
        if let through = point.through { return .by(Part(point.part.month, through)) }
        return .by(point.isYearEnd ? Part(point.part.month, .end) : point.part)
    }

    /// What makes a point a span: 至 with another, with 起 before and 止 after it; or the beginning of the next month
    /// right behind the end of one (3月底4月初). Nil where nothing of it stands here.
    private mutating func spanEnd(
        from first: Point, _ frame: inout Frame, at start: Int
    ) throws(PhraseRefusal) -> Stretch? {
        let place = reader.index
        _ = reader.accept(.onwards)
        if reader.accept(.to), let last = try point(&frame, inheriting: first.isBare ? nil : first.part.month) {
            let end = last.through.map { Part(last.part.month, $0) } ?? last.part
            return try span(first.part, end, frame, at: start)
        }
        reader.rewind(to: place)
        guard first.part.piece == .end || first.part.piece == .tenDays(.late), frame.isYear else { return nil }
        let isListed = reader.accept(.and)
        if let last = try? point(&frame, inheriting: nil), (last.part.month - first.part.month - 1).isMultiple(of: 12),
            last.part.piece == .start || last.part.piece == .tenDays(.early)
        {
            if isListed {
                let text = reader.scalars.text(from: reader.tokens[start].column, to: reader.end)
                throw PhraseRefusal(
                    "“\(text)” could be one time or two; write 至 between them, or two phrases",
                    column: reader.tokens[start].column)
            }
            return try span(first.part, last.part, frame, at: start)
        }
        reader.rewind(to: place)
        return nil
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
    mutating func span(
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
}
