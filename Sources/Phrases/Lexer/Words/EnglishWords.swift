import CivilTime

/// The words of English phrases, in lower case.
enum EnglishWords {
    static let table: [(String, Word)] =
        months + weekdays + periods + parts + bounds + counts + holidays + soft + spelled + variants + deadlines

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
            [
                (name, Word.weekdayName(weekday)), (String(name.prefix(3)), Word.weekdayName(weekday)),
                (name + "s", Word.weekdayPlural(weekday)),
            ]
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
        ("not", .unsupported), ("valid for", .validity), ("valid", .validity), ("t+", .tPlus),
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
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ].enumerated().map { ($0.element, .spelledNumber($0.offset + 1)) }
        + [
            ("thirty", .spelledNumber(30)), ("forty", .spelledNumber(40)), ("forty-five", .spelledNumber(45)),
            ("fifty", .spelledNumber(50)), ("sixty", .spelledNumber(60)), ("ninety", .spelledNumber(90)),
            ("hundred", .spelledNumber(100)),
        ]
        + ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
        .enumerated().map { ($0.element, .spelledPlace($0.offset + 2)) }
        + [
            ("a", .article), ("an", .article), ("per", .each), ("other", .alternate), ("am", .forenoon),
            ("a.m.", .forenoon), ("pm", .afternoon), ("p.m.", .afternoon), ("no later than", .notLaterThan),
            ("not later than", .notLaterThan), ("on or before", .notLaterThan),
            ("prior to", .before), ("as soon as possible", .soon(.promptly)), ("without delay", .soon(.immediately)),
            ("at once", .soon(.immediately)), ("next working day", .nextWorkingDay), ("regularly", .vague),
            ("periodically", .vague), ("occasionally", .vague), ("from time to time", .vague), ("as needed", .vague),
            ("when required", .vague), ("ongoing", .vague), ("continuously", .vague),
        ]

    /// Other names of what the words above mean.
    private static let variants: [(String, Word)] = [
        ("calendar month", .month),
        ("calendar quarter", .quarter), ("calendar year", .year), ("financial year", .year), ("fiscal year", .year),
        ("accounting year", .year), ("plan year", .year),
        ("twice-yearly", .recurring(.halfYear)), ("per annum", .recurring(.year)),
        ("trimester", .quarter),
        ("on a daily basis", .recurring(.openingDay)), ("on a weekly basis", .recurring(.week)),
        ("on a monthly basis", .recurring(.month)), ("on a quarterly basis", .recurring(.quarter)),
        ("on an annual basis", .recurring(.year)), ("on a yearly basis", .recurring(.year)),
        ("nightly", .unsupported),
        ("onwards", .onwards), ("onward", .onwards),
        ("til", .to),
        ("lunar month", .lunar), ("lunar new years eve", .lunarDay(month: 12, day: 30)),
        ("chinese new years eve", .lunarDay(month: 12, day: 30)), ("lantern festival", .lunarDay(month: 1, day: 15)),
        ("double ninth festival", .lunarDay(month: 9, day: 9)), ("qixi festival", .lunarDay(month: 7, day: 7)),
        ("current year", .this),
        ("both", .the), ("no more than", .atMost), ("not more than", .atMost),
        ("at most", .atMost), ("up to", .atMost), ("apart", .gap),
        ("no less frequently than", .atLeast),
        ("one or more times", .several([.atLeast, .once])),
        ("thrice", .several([.spelledNumber(3), .times])), ("on a day off the next working day", .roll(.following)),
        ("on a day off the working day before", .roll(.preceding)),
        ("next working day if a holiday", .roll(.following)), ("or the next working day", .roll(.following)),
        ("or next working day", .roll(.following)), ("or the next business day", .roll(.following)),
        ("or the following business day", .roll(.following)), ("or the following working day", .roll(.following)),
        ("or the previous working day", .roll(.preceding)), ("or the preceding business day", .roll(.preceding)),
        ("or the previous business day", .roll(.preceding)), ("or the preceding working day", .roll(.preceding)),
        ("if a holiday", .dropped), ("if that is a holiday", .dropped), ("if it is a holiday", .dropped),
        ("if it falls on a holiday", .dropped), ("if that day is a holiday", .dropped),
        ("if not a working day", .dropped), ("if not a business day", .dropped),
        ("public holiday", .anyHoliday), ("public holidays", .anyHoliday),
        ("official holidays", .anyHoliday), ("national holidays", .anyHoliday),
    ]

    /// Ends of periods and of days.
    private static let deadlines: [(String, Word)] = [
        ("eob", .moment(.close)),
        ("the close", .moment(.close)),
        ("start of the day", .moment(.open)),
        ("the next day", .nextDay), ("the following day", .nextDay),
        ("in a timely manner", .soon(.promptly)), ("in due course", .vague), ("as required", .vague),
        ("as appropriate", .vague), ("routinely", .vague),
        ("until further notice", .hint(.state)),
        ("consecutive", .hint(.streak)), ("about", .hint(.about)), ("around", .hint(.about)),
        ("approximately", .hint(.about)), ("roughly", .hint(.about)), ("shortly", .hint(.about)),
        ("recent", .hint(.about)),
        ("tomorrow", .hint(.today)), ("today", .hint(.today)), ("yesterday", .hint(.today)), ("ago", .hint(.today)),
        ("this month", .hint(.today)), ("this week", .hint(.today)), ("this quarter", .hint(.today)),
        ("next week", .hint(.today)), ("last year", .hint(.today)),
        ("every time", .hint(.eachTime)), ("each time", .hint(.eachTime)), ("whenever", .hint(.eachTime)),
        ("flood season", .hint(.occasion)), ("summer holidays", .hint(.schoolHoliday)),
        ("winter break", .hint(.schoolHoliday)), ("summer break", .hint(.schoolHoliday)),
        ("than", .unsupported), ("if", .unsupported), ("unless", .unsupported), ("when", .unsupported),
        ("while", .unsupported), ("except", .except),
        ("without", .unsupported), ("never", .unsupported), ("no", .unsupported), ("none", .unsupported),
        ("more", .unsupported), ("less", .unsupported), ("fewer", .unsupported),
        ("under", .unsupported), ("again", .unsupported), ("previous", .unsupported),
        ("prior", .unsupported), ("preceding", .unsupported), ("past", .unsupported), ("latest", .unsupported),
        ("evening", .unsupported), ("night", .unsupported), ("morning", .unsupported), ("afternoon", .unsupported),
        ("season", .unsupported), ("period", .unsupported), ("decade", .unsupported), ("century", .unsupported),
        ("semi-monthly", .hint(.twiceOrEverySecond)), ("semimonthly", .hint(.twiceOrEverySecond)),
        ("semi", .unsupported), ("bi", .unsupported), ("tri", .unsupported), ("non", .unsupported),
        ("post", .unsupported),
        ("pre", .unsupported), ("double", .unsupported), ("intermittently", .vague), ("sporadically", .vague),
        ("rarely", .vague), ("nearly", .hint(.about)), ("almost", .hint(.about)), ("beyond", .unsupported),
        ("latest by", .notLaterThan), ("upon", .after),
        ("end of the business day", .moment(.close)),
        ("end of the working day", .moment(.close)),
        ("ending", .unsupported), ("expires", .content), ("lunar", .unsupported),
        ("max", .unsupported), ("maximum", .unsupported), ("min", .unsupported),
        ("most", .unsupported), ("least", .unsupported), ("alternating", .unsupported), ("school", .unsupported),
        ("optional", .unsupported), ("any", .unsupported),
        ("this", .unsupported), ("that", .unsupported), ("those", .unsupported), ("later", .unsupported),
        ("earlier", .unsupported), ("sooner", .unsupported), ("longer", .unsupported), ("leap", .unsupported),
        ("old", .unsupported), ("twice as", .unsupported), ("or so", .hint(.about)),
        ("/", .and), ("&", .and), ("(", .open), (")", .close), (":", .comma),
        ("easter", .hint(.otherHoliday)),
        ("good friday", .hint(.otherHoliday)), ("black friday", .hint(.otherHoliday)),
        ("christmas", .fixedDay(month: 12, day: 25)),
        ("thanksgiving", .hint(.otherHoliday)), ("alternate", .unsupported), ("several", .hint(.noFigure)),
        ("few", .hint(.noFigure)), ("many", .hint(.noFigure)), ("some", .hint(.noFigure)),
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
