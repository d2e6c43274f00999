import CivilTime

/// The normal form of a phrase or of a list of phrases. Pure data: equal schedules say the same.
public struct Schedule: Sendable, Hashable {
    /// What is said; several only where each of them gives dates.
    let rules: [Rule]
    private let kept: Kept

    /// The settings are many bytes and the same for all schedules of a plan.
    private indirect enum Kept: Sendable, Hashable {
        case readings(ReadingSettings)
    }

    init(_ rules: [Rule], _ readings: ReadingSettings) {
        self.rules = rules
        kept = .readings(readings)
    }

    /// How soft words are read.
    public var readings: ReadingSettings {
        switch kept {
        case .readings(let settings): settings
        }
    }

    /// Reads a phrase in Chinese or English.
    /// - Throws: a refusal where the phrase is not understood entirely, or could mean two things.
    public static func parse(
        _ phrase: String, settings: ReadingSettings = .standard
    ) throws(PhraseRefusal) -> Schedule {
        try PhraseReader.read(phrase, settings: settings)
    }

    /// Reads a list of phrases, which together say when.
    /// - Throws: the first refusal, with the place of its phrase; or one where the phrases cannot stand together.
    public static func parse(
        _ phrases: [String], settings: ReadingSettings = .standard
    ) throws(PhraseRefusal) -> Schedule {
        try PhraseReader.read(phrases, settings: settings)
    }

    /// Reads the phrase of a `while:` key, where 节假日除外 by itself means all other days.
    /// - Throws: as `parse`.
    public static func parse(
        condition phrase: String, settings: ReadingSettings = .standard
    ) throws(PhraseRefusal) -> Schedule {
        try PhraseReader.read(condition: phrase, settings: settings)
    }

    /// Dates that stand in the plan, each its own period; order and repeats do not matter.
    public static func dates(_ dates: [CivilDate], settings: ReadingSettings = .standard) -> Schedule {
        Schedule([.dates(Array(Set(dates)).sorted())], settings)
    }

    /// A recurrence rule of iCalendar (RFC 5545) with its first day: `FREQ=MONTHLY;BYDAY=-1FR`. Only days are read.
    /// - Throws: a refusal where the rule is none, or speaks of times of day.
    public static func recurrence(
        _ rule: String, start: CivilDate, settings: ReadingSettings = .standard
    ) throws(PhraseRefusal) -> Schedule {
        Schedule([.recurrence(try RecurrenceRule(rule, start: start))], settings)
    }

    /// What kind of thing it says. Of a list with several kinds the one that recurs comes first.
    public var kind: ScheduleKind {
        let kinds = rules.lazy.map(\.kind)
        if kinds.contains(.recurring) { return .recurring }
        if kinds.contains(.holiday) { return .holiday }
        return kinds.first ?? .undated
    }

    /// Whether one of several windows is enough (或).
    public var isAnyOf: Bool {
        rules.contains {
            switch $0 {
            case .calendar(let rule), .quota(_, _, let rule): rule.alternatives
            case .holiday(let rule): rule.alternatives
            case .coverage, .interval, .relative, .dates, .recurrence, .undated: false
            }
        }
    }

    /// The number of times; nil for the other kinds.
    public var quota: Quota? {
        guard case .quota(let bound, let unit, let rule)? = rules.first else { return nil }
        return Quota(bound: bound, per: rule.period, unit: unit)
    }

    /// The shares; empty for the other kinds.
    public var coverage: [Coverage] {
        guard case .coverage(let shares)? = rules.first else { return [] }
        return shares
    }

    /// The interval since the last completion; nil for the other kinds.
    public var interval: TimeAmount? {
        guard case .interval(let interval)? = rules.first else { return nil }
        return interval.length
    }

    /// Whether the interval is a validity (有效期一年), whose last day is the one before the same day comes again.
    public var isValidity: Bool {
        guard case .interval(let interval)? = rules.first else { return false }
        return interval.isValidity
    }

    /// The distance from an event; nil for the other kinds.
    public var relative: Relative? {
        guard case .relative(let relative)? = rules.first else { return nil }
        return relative
    }

    /// Whether more completions than one a period may be recorded (至少一次). True for quotas and coverage too.
    public var allowsMore: Bool {
        rules.contains {
            switch $0 {
            case .calendar(let rule): rule.allowsMore
            case .quota(.atLeast, _, _), .coverage: true
            case .quota(.exactly, _, _), .interval, .relative, .holiday, .dates, .recurrence, .undated: false
            }
        }
    }

    /// Whether the reading is an assumption (及时, 结束后), which has to be shown wherever the date is.
    public var isAssumed: Bool { relative?.assumption != nil }

    /// The holidays it names, in order; a nil name stands for every official holiday.
    public var holidays: [(name: String?, relation: HolidayRelation)] {
        rules.flatMap { rule -> [(name: String?, relation: HolidayRelation)] in
            guard case .holiday(let holiday) = rule else { return [] }
            return holiday.items.map { ($0.name, $0.relation) }
        }
    }

    /// The normal form in words, which parse back to the same schedule.
    public func printed(_ language: PhraseLanguage) -> String {
        switch language {
        case .zh: ChinesePrinter.text(self)
        case .en: EnglishPrinter.text(self)
        }
    }
}

extension Schedule {
    /// What `after:` or `before:` without `when:` means: 5 working days, marked assumed.
    public static let implied = implied(.standard)

    /// The same by the readings of a plan.
    public static func implied(_ settings: ReadingSettings) -> Schedule {
        Schedule([.relative(settings.relative(.unstated))], settings)
    }
}
