import CivilTime

/// What a word of the vocabulary means, whatever the language it stands in.
enum Word: Sendable, Hashable {
    // Units of time
    case day, dayCount, week, tenDay, month, monthCount, quarter, halfYear, year, hour, minute
    case workingDay, calendarDay, openingDay, term
    case measure, half, clockHour, clockMinute

    // Periods and what recurs
    case each, alternate
    case recurring(Period)
    case wholeYear
    case odd, even
    case weekdayName(Weekday)
    case weekend

    // Parts of periods
    case monthName(Int)
    case tenDays(TenDayPeriod)
    case halfOfYear(Int)
    case season(Int)
    case quarterOfYear(Int)
    case yearStart, yearMiddle, yearEnd
    case start, middle, end, closing
    case wholeMonth
    case ordinal, first, last, fromEnd
    case this, nextMonth, nextQuarter, nextYear
    case interestDay

    // Bounds and joints
    case before, after, within, from, onwards, to, during, notLaterThan, until
    case countedFrom, countedFromEvent
    case and, or, comma, semicolon, open, close
    case ended, ahead, tPlus

    // Counts and shares
    case atLeast, exactly, atMost, orMore, times, rounds, onceOnly
    case unit(CountedUnit)
    case cover, coverAll, all

    // Holidays
    case holiday(HolidayWord), anyHoliday, holidayTail, encounter
    case except, exceptTail

    // Times of day
    case moment(DayMoment), businessHours, forenoon, afternoon

    // Distances without figures
    case sameDay, nextDay, nextWorkingDay
    case same(Period)
    case soon(Relative.Assumption)

    // Dates of others
    case by, prevails, accordingTo, arrangement, notified

    // Words that cannot be scheduled, or not yet
    case vague, unsupported, validity

    // Words that say no time
    case content, reference
    case dates

    // Words of English alone
    case of, the, at, once, twice, article, following
    case spelledNumber(Int), spelledPlace(Int)
}

/// The parts of a day a word can mean.
enum DayMoment: Sendable, Hashable {
    case open, noon, close

    var moment: Moment {
        switch self {
        case .open: .open
        case .noon: .noon
        case .close: .close
        }
    }
}

/// The official holidays, in the order of `HolidayName.statutory`.
enum HolidayWord: Int, Sendable, Hashable, CaseIterable {
    case newYear, springFestival, qingming, labourDay, dragonBoat, midAutumn, nationalDay

    /// The official name.
    var name: String { HolidayName.statutory[rawValue] }

    /// The name in English, as it is printed.
    var english: String {
        switch self {
        case .newYear: "New Year"
        case .springFestival: "Spring Festival"
        case .qingming: "Qingming"
        case .labourDay: "Labour Day"
        case .dragonBoat: "Dragon Boat Festival"
        case .midAutumn: "Mid-Autumn Festival"
        case .nationalDay: "National Day"
        }
    }

    /// The holiday with an official name.
    init?(name: String) {
        guard let index = HolidayName.statutory.firstIndex(of: name) else { return nil }
        self.init(rawValue: index)
    }
}

/// What is counted where it is not times.
enum CountedUnit: Int, Sendable, Hashable, CaseIterable {
    case classHours, lessons, hours, outlets, households, visits, people, articles, items, copies, cases, questions
    case entries, transactions, yuan

    /// The Chinese word, which is also its name on the wire.
    var name: String {
        switch self {
        case .classHours: "学时"
        case .lessons: "课时"
        case .hours: "小时"
        case .outlets: "家"
        case .households: "户"
        case .visits: "人次"
        case .people: "人"
        case .articles: "篇"
        case .items: "项"
        case .copies: "份"
        case .cases: "例"
        case .questions: "题"
        case .entries: "条"
        case .transactions: "笔"
        case .yuan: "元"
        }
    }

    /// The English word, as it is printed.
    var english: String {
        switch self {
        case .classHours: "class hours"
        case .lessons: "lessons"
        case .hours: "hours"
        case .outlets: "outlets"
        case .households: "households"
        case .visits: "visits"
        case .people: "people"
        case .articles: "articles"
        case .items: "items"
        case .copies: "copies"
        case .cases: "cases"
        case .questions: "questions"
        case .entries: "entries"
        case .transactions: "transactions"
        case .yuan: "yuan"
        }
    }

    /// The greatest number of them that is read: a trillion yuan, a hundred thousand of anything else.
    var limit: Int { self == .yuan ? 1_000_000_000_000 : 100_000 }

    /// The unit with a Chinese name.
    init?(name: String) {
        guard let unit = CountedUnit.allCases.first(where: { $0.name == name }) else { return nil }
        self = unit
    }
}
