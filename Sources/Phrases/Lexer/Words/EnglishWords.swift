import CivilTime

/// The words of English phrases, in lower case.
enum EnglishWords {
    static let table: [(String, Word)] =
        months + weekdays + periods + parts + bounds + counts + holidays + soft + spelled

    private static let months: [(String, Word)] =
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ].enumerated().flatMap { index, name in
            [(name, Word.monthName(index + 1)), (String(name.prefix(3)), Word.monthName(index + 1))]
        } + [("sept", .monthName(9))]

    private static let weekdays: [(String, Word)] =
        zip(
            Weekday.allCases, ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        ).flatMap { weekday, name in
            [(name, Word.weekdayName(weekday)), (String(name.prefix(3)), Word.weekdayName(weekday))]
        }

    private static let periods: [(String, Word)] = [
        ("day", .day), ("days", .day), ("week", .week), ("weeks", .week), ("month", .month), ("months", .month),
        ("quarter", .quarter), ("quarters", .quarter), ("half-year", .halfYear), ("half-years", .halfYear),
        ("year", .year), ("years", .year), ("hour", .hour), ("hours", .hour), ("minute", .minute),
        ("minutes", .minute), ("ten-day period", .tenDay), ("ten-day periods", .tenDay), ("working day", .workingDay),
        ("working days", .workingDay), ("opening day", .openingDay), ("calendar day", .calendarDay), ("term", .term),
        ("terms", .term), ("each", .each),
        ("every", .each), ("odd", .odd), ("even", .even), ("semi-annually", .recurring(.halfYear)),
        ("daily", .recurring(.openingDay)),
        ("weekly", .recurring(.week)), ("monthly", .recurring(.month)), ("quarterly", .recurring(.quarter)),
        ("half-yearly", .recurring(.halfYear)), ("yearly", .recurring(.year)), ("annually", .recurring(.year)),
    ]

    private static let parts: [(String, Word)] = [
        ("early", .tenDays(.early)), ("mid", .tenDays(.mid)), ("late", .tenDays(.late)),
        ("q1", .quarterOfYear(0)), ("q2", .quarterOfYear(1)), ("q3", .quarterOfYear(2)), ("q4", .quarterOfYear(3)),
        ("h1", .halfOfYear(0)), ("h2", .halfOfYear(1)), ("spring", .season(0)), ("summer", .season(1)),
        ("autumn", .season(2)), ("winter", .season(3)), ("start", .start), ("end", .end), ("close", .closing),
        ("first", .first), ("last", .last), ("following", .following), ("beginning", .start), ("half", .half),
        ("next", .nextYear), ("all", .wholeMonth),
        ("st", .ordinal), ("nd", .ordinal), ("rd", .ordinal), ("th", .ordinal),
        ("on the dates", .dates), ("on the date", .dates),
    ]

    private static let bounds: [(String, Word)] = [
        ("before", .before), ("after", .after), ("within", .within), ("from", .from), ("on", .onwards), ("to", .to),
        ("during", .during), ("by", .notLaterThan), ("and", .and), ("or", .or), (",", .comma), (";", .semicolon),
        ("-", .to), ("of", .of), ("in", .of), ("the", .the), ("at", .at), ("same", .this), ("except", .except),
        ("not", .unsupported), ("valid for", .validity), ("t+", .tPlus),
        ("counted from the day itself", .countedFromEvent),
    ]

    private static let counts: [(String, Word)] =
        [
            ("at least", .atLeast), ("exactly", .exactly), ("times", .times), ("time", .times), ("once", .once),
            ("twice", .twice), ("cover", .cover),
        ] + CountedUnit.allCases.filter { $0 != .hours }.map { ($0.english, Word.unit($0)) }

    private static let holidays: [(String, Word)] =
        HolidayWord.allCases.map { ($0.english.asciiLowercased, Word.holiday($0)) }
        + [("holiday", .anyHoliday), ("holidays", .anyHoliday), ("weekends", .weekend)]

    private static let spelled: [(String, Word)] =
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ].enumerated().map { ($0.element, .spelledNumber($0.offset + 1)) }
        + ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        .enumerated().map { ($0.element, .spelledPlace($0.offset + 2)) }
        + [
            ("a", .article), ("an", .article), ("per", .each), ("other", .alternate), ("am", .forenoon),
            ("a.m.", .forenoon), ("pm", .afternoon), ("p.m.", .afternoon), ("no later than", .notLaterThan),
            ("not later than", .notLaterThan), ("on or before", .notLaterThan), ("until", .notLaterThan),
            ("prior to", .before), ("as soon as possible", .soon(.promptly)), ("without delay", .soon(.immediately)),
            ("at once", .soon(.immediately)), ("next working day", .nextWorkingDay), ("regularly", .vague),
            ("periodically", .vague), ("occasionally", .vague), ("from time to time", .vague), ("as needed", .vague),
            ("when required", .vague), ("ongoing", .vague), ("continuously", .vague), ("biweekly", .vague),
            ("bimonthly", .vague),
        ]

    private static let soft: [(String, Word)] = [
        ("promptly", .soon(.promptly)), ("immediately", .soon(.immediately)), ("after it ends", .soon(.unstated)),
        ("as notified", .notified), ("next opening day", .nextDay), ("not before", .until),
        ("opening", .moment(.open)), ("noon", .moment(.noon)), ("closing", .moment(.close)),
    ]
}

extension String {
    fileprivate var asciiLowercased: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
                }))
    }
}
