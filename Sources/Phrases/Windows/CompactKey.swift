import CivilTime

/// A period key as plain bytes, which are copied without counting references: its kind, its first day, and a number for
/// the kinds that need one. The name of a holiday is kept elsewhere.
@usableFromInline struct CompactKey: Sendable, Hashable {
    @usableFromInline enum Kind: UInt8, Sendable {
        case year, halfYear, quarter, month, week, early, mid, late, day, open, noon, close, clock, holiday, position
    }

    @usableFromInline let day: CivilDate
    /// The second of a clock time, or a position.
    private let number: Int32
    @usableFromInline let kind: Kind

    private init(_ kind: Kind, _ day: CivilDate, _ number: Int = 0) {
        self.kind = kind
        self.day = day
        self.number = Int32(clamping: number)
    }

    /// A day that is its own period.
    init(_ day: CivilDate) { self.init(.day, day) }

    init(_ key: PeriodKey) {
        switch key {
        case .day(let date): self.init(.day, date)
        case .year(let year): self.init(.year, yearSpan(year).first)
        case .halfYear(let half): self.init(.halfYear, half.span.first)
        case .quarter(let quarter): self.init(.quarter, quarter.span.first)
        case .month(let month): self.init(.month, month.first)
        // The Thursday, because the Monday may lie in the year before the calendar's first.
        case .week(let week): self.init(.week, week.monday + 3)
        case .tenDays(let month, .early): self.init(.early, month.first)
        case .tenDays(let month, .mid): self.init(.mid, month.first)
        case .tenDays(let month, .late): self.init(.late, month.first)
        case .moment(let date, .open): self.init(.open, date)
        case .moment(let date, .noon): self.init(.noon, date)
        case .moment(let date, .close): self.init(.close, date)
        case .moment(let date, .clock(let time)): self.init(.clock, date, time.secondOfDay)
        case .holiday(let year, _): self.init(.holiday, yearSpan(year).first)
        case .position(let year, let position): self.init(.position, yearSpan(year).first, position)
        }
    }

    /// The day where the period is one.
    @inlinable var ownDay: CivilDate? { kind == .day ? day : nil }

    /// The key, with the name of its holiday.
    func key(name: String) -> PeriodKey {
        switch kind {
        case .day: .day(day)
        case .year: .year(day.year)
        case .halfYear: .halfYear(HalfYear(containing: day))
        case .quarter: .quarter(Quarter(containing: day))
        case .month: .month(day.yearMonth)
        case .week: .week(Week(containing: day))
        case .early: .tenDays(day.yearMonth, .early)
        case .mid: .tenDays(day.yearMonth, .mid)
        case .late: .tenDays(day.yearMonth, .late)
        case .open: .moment(day, .open)
        case .noon: .moment(day, .noon)
        case .close: .moment(day, .close)
        case .clock: .moment(day, .clock(TimeOfDay(clamping: Int(number))))
        case .holiday: .holiday(year: day.year, name: name)
        case .position: .position(year: day.year, Int(number))
        }
    }
}
