import CivilTime

/// Days of the week: 每周五, 每周一、三、五, 每周一至周五.
extension ChineseGrammar {
    /// The days after 每周; nil where none stands here.
    mutating func weekdays() throws(PhraseRefusal) -> StretchList? {
        var stretches: [Stretch] = []
        var joints: Set<Word> = []
        while stretches.count < 16 {
            // 每周一三五, 每周一、三、五, 每周一和周四.
            let place = reader.index
            let joint = reader.word()
            let isJoined = !stretches.isEmpty && acceptJoint()
            // 每周星期五 names the week twice.
            let hasUnit = (isJoined || stretches.isEmpty) && reader.accept(.week) && !stretches.isEmpty
            guard stretches.isEmpty || isJoined || hasUnit || reader.number() != nil, let next = try dayOfWeek() else {
                reader.rewind(to: place)
                break
            }
            guard !stretches.contains(next) else { throw reader.refusal("the day stands twice in the list") }
            stretches.append(next)
            if isJoined, let joint { joints.insert(joint == .or ? .or : .and) }
        }
        if !stretches.isEmpty, reader.number() != nil, reader.word(1) == .times {
            throw reader.refusal(
                "a number of times right after a day of the week can be read in two ways; write for example 每周三至少3次")
        }
        guard joints.count <= 1 else {
            throw reader.refusal(
                "或 and another joint stand in one list, which can be read in two ways; write a list of phrases")
        }
        guard !stretches.isEmpty else { return nil }
        return StretchList(stretches: Stretch.sharingDeadline(stretches), alternatives: joints == [.or])
    }

    /// 五, 一至周五, 五前, 第一个工作日.
    private mutating func dayOfWeek() throws(PhraseRefusal) -> Stretch? {
        let start = reader.index
        switch reader.word() {
        case .first, .last, .ordinal:
            guard let piece = try piece(lastDay: 7), case .workingDay(let index) = piece, (-1...5).contains(index)
            else {
                reader.rewind(to: start)
                return nil
            }
            return reader.accept(.before) ? .by(Part(0, piece)) : .part(Part(0, piece))
        default: break
        }
        guard let first = weekday() else { return nil }
        let place = reader.index
        if reader.accept(.to) {
            _ = reader.accept(.week)
            if let last = weekday() {
                guard first < last else {
                    throw reader.refusal("the span ends before it begins; write the earlier day first")
                }
                return .span(Part(0, .dayOfWeek(first)), Part(0, .dayOfWeek(last)))
            }
            reader.rewind(to: place)
        }
        return reader.accept(.before) ? .by(Part(0, .dayOfWeek(first))) : .part(Part(0, .dayOfWeek(first)))
    }
}
