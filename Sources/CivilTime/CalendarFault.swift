/// One mistake in the data of a calendar, with what is needed to find the place in its file.
public struct CalendarFault: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// The year is not in 1949…2199.
        case yearOutOfRange
        /// The year stands twice in the table or twice among the statutory years.
        case repeatedYear
        /// A year is published but has no days off.
        case nothingPublished
        /// A year that is not published has days off or make-up days of its own.
        case daysWithoutNotice
        /// The holiday is not among those the calendar names.
        case unknownHoliday
        /// A name of a holiday is empty, repeated in the calendar's list, or repeated within one entry.
        case badName
        /// The day lies neither in the year nor in December of the year before.
        case outsideYear
        /// The entry is longer than 31 days, or than 366 among an organisation's own days.
        case tooLong
        /// The day is off for another entry as well, whose key is given.
        case overlap(with: String)
        /// A make-up working day that is no Saturday or Sunday.
        case makeUpOnWeekday
        /// A make-up working day that is also a day off, of the entry whose key is given.
        case makeUpIsOff(String)
        /// A make-up working day that stands twice.
        case repeatedMakeUp
        /// A day of the organisation that is asked to be two things at once: the names of the two lists.
        case contradiction(String, String)
    }

    /// What is wrong.
    public let kind: Kind
    /// The year whose entry it is; nil for the calendar's head and for an organisation's own days.
    public let year: Int?
    /// The key of the entry, such as 国庆节、中秋节.
    public let holiday: String?
    /// The day it is about.
    public let date: CivilDate?

    init(_ kind: Kind, year: Int? = nil, holiday: String? = nil, date: CivilDate? = nil) {
        self.kind = kind
        self.year = year
        self.holiday = holiday
        self.date = date
    }
}

/// All mistakes of one calendar, in the order of its data; never empty.
public struct CalendarFaults: Error, Sendable, Hashable {
    /// The mistakes.
    public let faults: [CalendarFault]
}
