/// Finds the mistakes in the data of a calendar.
struct CalendarCheck {
    private let holidayNames: Set<String>
    private var faults: [CalendarFault] = []
    /// Which entry each day off belongs to.
    private var off: [CivilDate: String] = [:]
    private var makeUps: Set<CivilDate> = []

    static func faults(
        holidayNames: [String], years: [CalendarYear], statutory: [StatutoryYear]
    ) -> [CalendarFault] {
        var check = CalendarCheck(holidayNames: Set(holidayNames))
        check.head(holidayNames)
        check.official(years)
        check.statutory(statutory, published: Set(years.lazy.filter(\.published).map(\.year)))
        return check.faults
    }

    private init(holidayNames: Set<String>) {
        self.holidayNames = holidayNames
    }

    private mutating func head(_ names: [String]) {
        var seen: Set<String> = []
        for name in names where name.isEmpty || name.contains("、") || !seen.insert(name).inserted {
            faults.append(CalendarFault(.badName, holiday: name))
        }
    }

    private mutating func official(_ years: [CalendarYear]) {
        var seen: Set<Int> = []
        for entry in years where isUsable(entry.year, &seen) {
            if entry.published {
                if entry.off.isEmpty { faults.append(CalendarFault(.nothingPublished, year: entry.year)) }
                for days in entry.off { self.days(days, year: entry.year) }
            } else if !entry.off.isEmpty || !entry.work.isEmpty {
                faults.append(
                    CalendarFault(
                        .daysWithoutNotice, year: entry.year, holiday: entry.off.first?.key,
                        date: entry.off.first?.span.first ?? entry.work.first))
            }
        }
        // After all days off are known: a make-up day may fall on a holiday of the year before or after.
        for entry in years where entry.published && CalendarTable.yearRange.contains(entry.year) {
            for date in entry.work { makeUp(date, year: entry.year) }
        }
    }

    private mutating func statutory(_ years: [StatutoryYear], published: Set<Int>) {
        var seen: Set<Int> = []
        for entry in years where isUsable(entry.year, &seen) {
            // The notice of a published year replaces the statutory days, so these two may meet.
            if published.contains(entry.year) {
                var apart = CalendarCheck(holidayNames: holidayNames)
                for days in entry.days { apart.days(days, year: entry.year) }
                faults += apart.faults
            } else {
                for days in entry.days { self.days(days, year: entry.year) }
            }
        }
    }

    private mutating func isUsable(_ year: Int, _ seen: inout Set<Int>) -> Bool {
        guard CalendarTable.yearRange.contains(year) else {
            faults.append(CalendarFault(.yearOutOfRange, year: year))
            return false
        }
        guard seen.insert(year).inserted else {
            faults.append(CalendarFault(.repeatedYear, year: year))
            return false
        }
        return true
    }

    private mutating func days(_ days: DaysOff, year: Int) {
        let key = days.key
        var seen: Set<String> = []
        for name in days.names {
            if name.isEmpty || !seen.insert(name).inserted {
                faults.append(CalendarFault(.badName, year: year, holiday: key, date: days.span.first))
            } else if !holidayNames.contains(name) {
                faults.append(CalendarFault(.unknownHoliday, year: year, holiday: key, date: days.span.first))
            }
        }
        guard days.span.length <= 31 else {
            faults.append(CalendarFault(.tooLong, year: year, holiday: key, date: days.span.last))
            return
        }
        for date in [days.span.first, days.span.last] where !CalendarCheck.belongs(date, to: year) {
            faults.append(CalendarFault(.outsideYear, year: year, holiday: key, date: date))
            return
        }
        for date in days.span {
            if let other = off[date] {
                faults.append(CalendarFault(.overlap(with: other), year: year, holiday: key, date: date))
                return
            }
            off[date] = key
        }
    }

    private mutating func makeUp(_ date: CivilDate, year: Int) {
        if !CalendarCheck.belongs(date, to: year) {
            faults.append(CalendarFault(.outsideYear, year: year, date: date))
        } else if !date.weekday.isWeekend {
            faults.append(CalendarFault(.makeUpOnWeekday, year: year, date: date))
        } else if let key = off[date] {
            faults.append(CalendarFault(.makeUpIsOff(key), year: year, holiday: key, date: date))
        } else if !makeUps.insert(date).inserted {
            faults.append(CalendarFault(.repeatedMakeUp, year: year, date: date))
        }
    }

    private static func belongs(_ date: CivilDate, to year: Int) -> Bool {
        let parts = date.parts
        return parts.year == year || parts.year == year - 1 && parts.month == 12
    }
}
