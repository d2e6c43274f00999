import CivilTime
import Phrases

/// The plan of one year or of a span of years, read from all files that name it.
public struct Plan: Sendable {
    /// The years it covers; each has its own occurrences. Its first year names it.
    public var years: ClosedRange<Int>
    /// Its title, for people.
    public var title: String
    /// Whose plan it is, for people.
    public var organisation: String?
    /// The zone all its dates and times are in.
    public var zone: ZoneRules
    /// The zone's name, for example `Asia/Shanghai`.
    public var zoneName: String
    /// Its working calendar, with its opening days.
    public var calendar: WorkingCalendar
    /// The calendar's name, for example `cn`.
    public var calendarName: String
    /// When the counters open, pause and close.
    public var hours: Hours
    /// Who answers for what names nobody, and is told of the plan as a whole.
    public var owner: Party?
    /// Its duties in the order of the files.
    public var duties: [Duty]

    /// A plan with every part given.
    public init(
        years: ClosedRange<Int>, title: String, organisation: String? = nil, zone: ZoneRules, zoneName: String,
        calendar: WorkingCalendar, calendarName: String, hours: Hours = Hours(), owner: Party? = nil,
        duties: [Duty]
    ) {
        self.years = years
        self.title = title
        self.organisation = organisation
        self.zone = zone
        self.zoneName = zoneName
        self.calendar = calendar
        self.calendarName = calendarName
        self.hours = hours
        self.owner = owner
        self.duties = duties
    }

    /// The first year, which stands for the plan in events.
    public var year: Int { years.lowerBound }

    /// The days the plan covers.
    public var span: DateSpan { DateSpan(yearSpan(years.lowerBound).first, yearSpan(years.upperBound).last) }
}

/// The moments of an opening day.
public struct Hours: Sendable, Hashable {
    /// 营业开始; 09:00 unless the plan says otherwise.
    public var open: TimeOfDay
    /// 午休; 12:00 unless the plan says otherwise.
    public var noon: TimeOfDay
    /// 营业终了; 17:00 unless the plan says otherwise.
    public var close: TimeOfDay

    /// Hours with any of them given.
    public init(open: TimeOfDay? = nil, noon: TimeOfDay? = nil, close: TimeOfDay? = nil) {
        self.open = open ?? TimeOfDay(hour: 9, minute: 0) ?? .midnight
        self.noon = noon ?? TimeOfDay(hour: 12, minute: 0) ?? .midnight
        self.close = close ?? TimeOfDay(hour: 17, minute: 0) ?? .endOfDay
    }
}

/// All plans in one directory with the people and things they share.
public struct PlanBook: Sendable {
    /// People, groups and occasions of all files together.
    public var roster: Roster
    /// The plans by their first year; no year is covered twice by plans that share a duty's id.
    public var plans: [Plan]

    /// A book of plans.
    public init(roster: Roster, plans: [Plan]) {
        self.roster = roster
        self.plans = plans
    }
}
