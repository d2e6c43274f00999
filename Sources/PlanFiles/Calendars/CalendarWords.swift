import CivilTime

/// What is wrong with a calendar, in words.
enum CalendarWords {
    static func message(_ fault: CalendarFault) -> String {
        let holiday = Visible.quoted(fault.holiday ?? "")
        let date = fault.date.map(\.description) ?? "a day"
        return switch fault.kind {
        case .yearOutOfRange:
            "years run from \(CalendarTable.yearRange.lowerBound) to \(CalendarTable.yearRange.upperBound)"
        case .repeatedYear: "the year stands twice"
        case .nothingPublished: "the year is published but has no days off"
        case .daysWithoutNotice: "days of a year that is not published; write “published: yes” or take them out"
        case .unknownHoliday: "\(holiday) is not among the calendar's holidays"
        case .badName: "the name \(holiday) is empty, joined or repeated"
        case .outsideYear: "\(date) lies neither in the year nor in the December before"
        case .tooLong: "more days than a holiday can have, up to \(date)"
        case .overlap(let other): "\(date) is off for \(Visible.quoted(other)) as well"
        case .makeUpOnWeekday: "the make-up day \(date) is neither a Saturday nor a Sunday"
        case .makeUpIsOff(let other): "the make-up day \(date) is off for \(Visible.quoted(other))"
        case .repeatedMakeUp: "the make-up day \(date) stands twice"
        case .contradiction(let first, let second): "\(date) stands under “\(first)” and under “\(second)”"
        }
    }
}
