extension CalendarFault: CustomStringConvertible {
    /// What was found and what was expected, as the message of a diagnostic.
    public var description: String {
        switch kind {
        case .yearOutOfRange:
            "the year \(date?.year ?? year ?? 0) is out of range; expected "
                + "\(CalendarTable.yearRange.lowerBound) to \(CalendarTable.yearRange.upperBound)"
        case .repeatedYear: "the year \(year ?? 0) stands twice; join the two entries"
        case .nothingPublished:
            "the year \(year ?? 0) is published but names no days off; list them under “off”, or remove “published”"
        case .daysWithoutNotice:
            "the year \(year ?? 0) is not published and yet has days of its own; write “published: yes” when the "
                + "notice has appeared, statutory days go under “statutory”"
        case .unknownHoliday: "unknown holiday “\(holiday ?? "")”; add it to “holidays” if it is meant"
        case .badName: "“\(holiday ?? "")” is no list of holidays; expected different names, joined by “、”"
        case .outsideYear:
            "\(shownDate) does not belong to \(year ?? 0); expected a day of that year or the December before"
        case .tooLong: "the span to \(shownDate) is too long; expected at most \(year == nil ? 366 : 31) days"
        case .overlap(let other):
            "\(shownDate) is off for “\(other)” already; where both fall together join the names by “、”"
        case .makeUpOnWeekday: "the make-up day \(shownDate) is a working day anyway; expected a Saturday or Sunday"
        case .makeUpIsOff(let key): "the make-up day \(shownDate) is off for “\(key)”; it cannot be both"
        case .repeatedMakeUp: "the make-up day \(shownDate) stands twice"
        case .contradiction(let one, let other): "\(shownDate) stands in “\(one)” and in “\(other)”; it cannot be both"
        }
    }

    private var shownDate: String { date?.description ?? "the day" }
}

extension CalendarFaults: CustomStringConvertible {
    /// The mistakes, one a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
