/// When within a calendar period something has to be done.
enum Stretch: Sendable, Hashable {
    /// A part by itself: 3月上旬, 每月第4周. A single day opens with the period.
    case part(Part)
    /// From one part to another: 4月末至6月上旬.
    case span(Part, Part)
    /// A deadline at the end of a part, which opens with the period: 3月末前, 每月8日前.
    case by(Part)
    /// From a part to the end of the period: 自3月初起.
    case from(Part)
    /// A deadline counted from the end of the period: 季后15日内.
    case after(TimeAmount)
    /// 年终, 季终, 月终: the last day, with the days after it that closing the books takes.
    case closing

    /// The last part the stretch names; nil where it names none.
    var lastPart: Part? {
        switch self {
        case .part(let part), .by(let part), .from(let part), .span(_, let part): part
        case .after, .closing: nil
        }
    }

    /// The first part the stretch names; nil where it names none.
    var firstPart: Part? {
        switch self {
        case .part(let part), .by(let part), .from(let part), .span(let part, _): part
        case .after, .closing: nil
        }
    }
}

extension Stretch {
    /// Whether it ends with the period.
    var isOpen: Bool {
        if case .from = self { return true }
        return false
    }

    /// Whether it ends on a day or month of the lunar calendar.
    var isLunar: Bool {
        if case .lunar? = lastPart?.piece { return true }
        return false
    }

    /// Whether it reaches from one part to another.
    var isSpan: Bool {
        if case .span = self { return true }
        return false
    }

    /// The same part as a deadline.
    var asDeadline: Stretch {
        if case .part(let part) = self { return .by(part) }
        return self
    }

    /// 每月5日和20日前: where one of the days of a list is a deadline, all of them are. Each stretch stands once.
    static func sharingDeadline(_ stretches: [Stretch]) -> [Stretch] {
        let hasDeadline = stretches.contains { if case .by(let part) = $0 { part.isPoint } else { false } }
        var shared: [Stretch] = []
        for stretch in stretches {
            let next: Stretch =
                if hasDeadline, case .part(let part) = stretch, part.isPoint { .by(part) } else { stretch }
            if !shared.contains(next) { shared.append(next) }
        }
        return shared
    }
}
