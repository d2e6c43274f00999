import CivilTime

/// Reads the elements of an English phrase.
struct EnglishGrammar {
    var reader: TokenReader
    let settings: ReadingSettings
    var elements: [Element] = []

    private init(_ reader: TokenReader, _ settings: ReadingSettings) {
        self.reader = reader
        self.settings = settings
    }

    /// The elements of a phrase in order.
    static func elements(
        of tokens: [Token], _ scalars: Scalars, settings: ReadingSettings
    ) throws(PhraseRefusal) -> [Element] {
        var grammar = EnglishGrammar(TokenReader(EnglishWording.plain(tokens), scalars), settings)
        while !grammar.reader.isAtEnd { try grammar.element() }
        return grammar.elements
    }

    private mutating func element() throws(PhraseRefusal) {
        let column = reader.column
        guard let meaning = try meaning() else { throw notUnderstood }
        elements.append(Element(meaning: meaning, column: column, end: reader.end))
    }

    private mutating func meaning() throws(PhraseRefusal) -> Element.Meaning? {
        switch reader.word() {
        case .comma: return joint(.comma)
        case .semicolon: return joint(.semicolon)
        case .and: return joint(.and)
        case .or: return joint(.or)
        case .vague: return joint(.vague)
        case .content: return joint(.content)
        case .open, .close: return joint(.comma)
        case .roll(let roll): return joint(.roll(roll))
        case .all:
            reader.advance()
            return .all
        case .notified:
            reader.advance()
            stepOverEvent()
            return .undated
        case .dates: return reader.listedDates().map(Element.Meaning.dates)
        case .except: return try exclusion()
        case .at: return try moments()
        case .cover:
            reader.advance()
            return .cover
        default: break
        }
        if let meaning = try count() { return meaning }
        if reader.word() == .within, let meaning = try holiday() { return meaning }
        if let meaning = try distance() { return meaning }
        if let meaning = try holiday() { return meaning }
        if let meaning = try calendar() { return meaning }
        return nil
    }

    private mutating func joint(_ meaning: Element.Meaning) -> Element.Meaning {
        reader.advance()
        return meaning
    }

    private var notUnderstood: PhraseRefusal {
        var reader = reader
        if reader.word() == .each, case .hint? = reader.word(1) { reader.advance() }
        switch reader.word() {
        case .hint(let hint): return reader.refusal("“\(reader.text)” \(hint.reason)")
        case .atMost:
            return reader.refusal(
                "“\(reader.text)” is a limit and no duty; write how often at least, for example at least 2 times")
        default: break
        }
        if case .number? = reader.kind() {
            return reader.refusal(
                "“\(reader.text)” has no unit that is understood; write one, for example 3 days or 3 times")
        }
        return reader.refusal(
            "“\(reader.text)” is not understood; write only when it has to be done, for example by the 8th of every month"
        )
    }
}

extension EnglishGrammar {
    /// except holidays, weekends and Feb.
    private mutating func exclusion() throws(PhraseRefusal) -> Element.Meaning? {
        reader.advance()
        var exclusions: [Exclusion] = []
        repeat {
            switch reader.word() {
            case .anyHoliday: exclusions.append(.holidays)
            case .holiday(let holiday): exclusions.append(.holiday(holiday.name))
            case .weekend: exclusions.append(.weekends)
            case .monthName(let month): exclusions.append(.month(month))
            default: throw reader.refusal("“except” is not followed by holidays, weekends or months")
            }
            reader.advance()
        } while isExcludedAhead && acceptJoint() && exclusions.count < 32
        return .exclusion(exclusions)
    }

    /// Whether the list of what is left out goes on.
    private var isExcludedAhead: Bool {
        switch reader.word(1) {
        case .anyHoliday, .holiday, .weekend, .monthName: true
        default: false
        }
    }

    /// at opening, at 18:00 and at closing.
    private mutating func moments() throws(PhraseRefusal) -> Element.Meaning? {
        var moments: [Moment] = []
        repeat {
            guard reader.accept(.at), let moment = moment() else {
                throw reader.refusal("“at” is not followed by a time; write for example at 18:00 or at closing")
            }
            moments.append(moment)
        } while (reader.word() == .and || reader.word() == .comma) && reader.word(1) == .at && acceptJoint()
        return .moments(moments.sorted { $0.order < $1.order }, isDeadline: true)
    }

    private mutating func moment() -> Moment? {
        switch reader.kind() {
        case .word(.moment(let moment)):
            reader.advance()
            return moment.moment
        case .time(let time):
            reader.advance()
            return .clock(time)
        default: return nil
        }
    }

    /// Steps over `,`, `and` or both, where something of the same list follows.
    mutating func acceptJoint() -> Bool {
        guard reader.word() == .and || reader.word() == .comma else { return false }
        reader.advance()
        return true
    }

    /// at least 7 times, exactly once, at least 8 class hours, at least 25%.
    private mutating func count() throws(PhraseRefusal) -> Element.Meaning? {
        let start = reader.index
        let isExact = reader.accept(.exactly)
        let isLeast = !isExact && reader.accept(.atLeast)
        if case .share(let numerator, let denominator)? = reader.kind(), !isExact {
            guard numerator > 0, numerator <= denominator else {
                throw reader.refusal("a share has to lie above 0% and not above 100%")
            }
            reader.advance()
            if reader.word() == .of, reader.word(1) == .content || reader.word(1) == .all || isCountedUnit(1) {
                reader.advance(2)
                while reader.word() == .content { reader.advance() }
            }
            return .share(numerator: numerator, denominator: denominator)
        }
        if let share = spelledShare() { return share }
        if reader.accept(.once) { return .count(isExact ? .exactly(1) : .atLeast(1), unit: nil, isBound: isLeast) }
        if reader.accept(.twice) {
            return .count(settings.bound(2, isExact: isExact, isBound: isLeast), unit: nil, isBound: isLeast)
        }
        guard let number = reader.acceptNumber(), number >= 1 else {
            reader.rewind(to: start)
            return nil
        }
        if reader.word() == .of, let denominator = reader.number(1), number <= denominator {
            reader.advance(2)
            return .share(numerator: number, denominator: denominator)
        }
        var isRange = false
        if reader.word() == .to, let last = reader.number(1), last > number, reader.word(2) == .times {
            reader.advance(2)
            isRange = true
        }
        var unit: CountedUnit?
        switch reader.word() {
        case .times: break
        case .unit(let counted): unit = counted
        case .hour where isLeast || isExact: unit = .hours
        default:
            reader.rewind(to: start)
            return nil
        }
        let limit = unit?.limit ?? CountedUnit.items.limit
        guard number <= limit else {
            reader.rewind(to: start)
            throw reader.refusal("a count has to lie between 1 and \(limit)")
        }
        reader.advance()
        let isBound = isLeast || isRange
        return .count(settings.bound(number, isExact: isExact, isBound: isBound), unit: unit, isBound: isBound)
    }

    private func isCountedUnit(_ ahead: Int) -> Bool {
        if case .unit? = reader.word(ahead) { return true }
        return false
    }

    /// One third, two thirds, a quarter of, half of.
    private mutating func spelledShare() -> Element.Meaning? {
        guard let numerator = reader.number(), case .place(let denominator)? = reader.kind(1),
            (3...10).contains(denominator),
            numerator < denominator
        else { return nil }
        reader.advance(2)
        if reader.word() == .of, reader.word(1) == .content || isCountedUnit(1) {
            reader.advance(2)
            while reader.word() == .content { reader.advance() }
        }
        return .share(numerator: numerator, denominator: denominator)
    }
}
