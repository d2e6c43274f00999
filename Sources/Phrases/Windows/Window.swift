import CivilTime

/// One dated occurrence of a schedule. All dates are nominal: from the rule, before any roll.
public struct Window: Sendable, Hashable {
    /// The period that identifies it.
    public let key: PeriodKey
    /// The first day.
    public let opens: CivilDate
    /// The last day.
    public let due: CivilDate
    /// The inner bound of the opening, where it differs.
    public let softOpens: CivilDate?
    /// The inner bound of the end, where it differs.
    public let softDue: CivilDate?
    /// The alternatives where one of several windows is enough, in order; else empty.
    public let parts: [DateSpan]
    /// The time of day, where the phrase has one.
    public let at: Moment?
    /// Whether the opening is only implied, as by a bare deadline.
    public let opensImplied: Bool
    /// A roll of the due date never leaves these days.
    public let bounds: DateSpan
    /// False for duties of opening days and of a holiday itself, which keep their days.
    public let rolls: Bool
    /// Whether it is a duty of opening days.
    public let openingDays: Bool

    /// An occurrence.
    public init(
        key: PeriodKey, opens: CivilDate, due: CivilDate, softOpens: CivilDate? = nil, softDue: CivilDate? = nil,
        parts: [DateSpan] = [], at: Moment? = nil, opensImplied: Bool = false, bounds: DateSpan? = nil,
        rolls: Bool = true, openingDays: Bool = false
    ) {
        self.key = key
        self.opens = Swift.min(opens, due)
        self.due = due
        self.softOpens = softOpens
        self.softDue = softDue
        self.parts = parts
        self.at = at
        self.opensImplied = opensImplied
        self.bounds = bounds ?? DateSpan(opens, due)
        self.rolls = rolls
        self.openingDays = openingDays
    }

    /// From the first day to the last.
    public var span: DateSpan { DateSpan(opens, due) }

    /// The due date moved to a working day by a convention, never out of `bounds`; the nominal one where it does not roll.
    public func rolledDue(_ roll: DateRoll, calendar: WorkingCalendar) -> CivilDate {
        rolls ? calendar.working.roll(due, roll, within: bounds) : due
    }
}
