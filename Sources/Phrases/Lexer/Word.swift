import CivilTime

/// What a word of the vocabulary means, whatever the language it stands in.
enum Word: Sendable, Hashable {
    // Units of time
    case day, dayCount, week, tenDay, month, monthCount, quarter, halfYear, year, hour, minute
    case workingDay, calendarDay, openingDay, term
    case measure, half, clockHour, clockMinute, quarterHour

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
    case monthSpan(MonthSpan)
    case lunar, leap, lunarMonth(Int)
    case lunarDay(month: Int, day: Int)
    case fixedDay(month: Int, day: Int)
    case dayParts(Int)

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
    case bothHolidays
    case roll(DateRoll), dayOff

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
    case hint(Hint)

    // Words that say no time
    case content, reference, dropped
    case several([Word])
    case total, gap
    case dates

    // Words of English alone
    case of, the, at, once, twice, article, following
    case between, percent, fortnight, untilDate
    case weekdayPlural(Weekday)
    case periodEnd(Period)
    case happenings
    case spelledNumber(Int), spelledPlace(Int)
}

/// Parts of a month that have a name of their own.
enum MonthSpan: Sendable, Hashable {
    /// 上半月: the 1st to the 15th.
    case firstHalf
    /// 下半月: the 16th to the end.
    case secondHalf
    /// 上中旬: the 1st to the 20th.
    case earlyMid
    /// 中下旬: the 11th to the end.
    case midLate

    /// From which piece to which.
    var pieces: (first: Piece, last: Piece) {
        switch self {
        case .firstHalf: (.day(1), .day(15))
        case .secondHalf: (.day(16), .end)
        case .earlyMid: (.tenDays(.early), .tenDays(.mid))
        case .midLate: (.tenDays(.mid), .tenDays(.late))
        }
    }
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
