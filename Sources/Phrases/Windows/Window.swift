import CivilTime

/// One dated occurrence of a schedule. All dates are nominal: from the rule, before any roll.
///
/// Plain bytes but for what few windows have, so that a year of daily windows is one small block of memory.
public struct Window: Sendable, Hashable {
    @usableFromInline let compactKey: CompactKey
    /// The first day.
    public let opens: CivilDate
    /// The last day.
    public let due: CivilDate
    private let innerOpens: CivilDate
    private let innerDue: CivilDate
    /// A roll of the due date never leaves these days.
    public let bounds: DateSpan
    /// The time of day, where the phrase has one.
    public let at: Moment?
    /// Whether the opening is only implied, as by a bare deadline.
    public let opensImplied: Bool
    /// False for duties of opening days and of a holiday itself, which keep their days.
    public let rolls: Bool
    /// Whether it is a duty of opening days.
    public let openingDays: Bool
    /// How its due date moves off a day off where the phrase itself says so (遇节假日顺延); nil leaves it to the duty.
    public let roll: DateRoll?
    private let rest: Rest?

    /// What few windows have: the name of a holiday, and alternatives.
    private indirect enum Rest: Sendable, Hashable {
        case of(name: String, parts: [DateSpan])
    }

    /// A day that is its own period, as a recurrence rule gives it. Within the module, so that a year of them costs little.
    init(on date: CivilDate, opens: CivilDate, bounds: DateSpan) {
        compactKey = CompactKey(date)
        self.opens = opens
        due = date
        innerOpens = opens
        innerDue = date
        self.bounds = bounds
        at = nil
        opensImplied = true
        rolls = true
        openingDays = false
        roll = nil
        rest = nil
    }

    /// An occurrence.
    public init(
        key: PeriodKey, opens: CivilDate, due: CivilDate, softOpens: CivilDate? = nil, softDue: CivilDate? = nil,
        parts: [DateSpan] = [], at: Moment? = nil, opensImplied: Bool = false, bounds: DateSpan? = nil,
        rolls: Bool = true, openingDays: Bool = false, roll: DateRoll? = nil
    ) {
        compactKey = CompactKey(key)
        self.opens = Swift.min(opens, due)
        self.due = due
        innerOpens = softOpens ?? self.opens
        innerDue = softDue ?? due
        self.at = at
        self.opensImplied = opensImplied
        let days = bounds ?? DateSpan(opens, due)
        // A phrase that says 顺延 lets the due date leave its window, at most by the longest holiday there is.
        self.bounds = roll == .following ? DateSpan(days.first, Swift.max(days.last, due + 15)) : days
        self.rolls = rolls
        self.openingDays = openingDays
        self.roll = roll
        if case .holiday(_, let name) = key {
            rest = .of(name: name, parts: parts)
        } else {
            rest = parts.isEmpty ? nil : .of(name: "", parts: parts)
        }
    }

    /// The period that identifies it.
    @inlinable public var key: PeriodKey {
        if let day = compactKey.ownDay { return .day(day) }
        return longerKey
    }

    @usableFromInline var longerKey: PeriodKey {
        guard case .of(let name, _) = rest else { return compactKey.key(name: "") }
        return compactKey.key(name: name)
    }

    /// The inner bound of the opening; nil where it does not differ.
    public var softOpens: CivilDate? { innerOpens == opens ? nil : innerOpens }

    /// The inner bound of the end; nil where it does not differ.
    public var softDue: CivilDate? { innerDue == due ? nil : innerDue }

    /// The alternatives where one of several windows is enough, in order; else empty.
    public var parts: [DateSpan] {
        guard case .of(_, let parts) = rest else { return [] }
        return parts
    }

    /// From the first day to the last.
    public var span: DateSpan { DateSpan(opens, due) }

    /// The due date moved to a working day by its own convention or else the one given, never out of `bounds`; the nominal
    /// one where it does not roll.
    @inlinable
    public func rolledDue(_ roll: DateRoll, calendar: WorkingCalendar) -> CivilDate {
        rolls && bounds.first < bounds.last ? calendar.working.roll(due, self.roll ?? roll, within: bounds) : due
    }
}
