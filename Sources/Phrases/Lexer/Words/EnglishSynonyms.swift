import CivilTime

/// Other words of English for what the table of English words has, in lower case, with a single blank between words.
enum EnglishSynonyms {
    static let table: [(String, Word)] =
        doubtful + fillers + periods + ends + bounds + counts + holidays + moments + undated + ambiguous + content

    /// They change what stands beside them in a way that is not read.
    private static let doubtful: [(String, Word)] = [
        "maybe", "perhaps", "possibly", "tentatively", "skip", "skipping", "skipped", "omit", "omitting", "cancel",
        "cancelled", "suspend", "suspended", "postpone", "postponed", "delay", "delayed", "instead", "either",
        "neither",
        "nor", "another",
    ].map { ($0, .unsupported) }

    /// They say nothing about time where they stand.
    private static let fillers: [(String, Word)] = [
        "fiscal", "financial", "calendar", "single", "public", "statutory", "whole", "entire", "official", "legal",
        "basis", "sometime", "some time", "any time", "in total", "a total of", "in all", "of course", ".",
    ].map { ($0, .the) }

    private static let periods: [(String, Word)] =
        [
            ("business day", .workingDay), ("business days", .workingDay), ("workday", .workingDay),
            ("workdays", .workingDay), ("work day", .workingDay), ("work days", .workingDay),
            ("banking day", .workingDay), ("banking days", .workingDay), ("opening days", .openingDay),
            ("calendar days", .calendarDay), ("half year", .halfYear), ("half years", .halfYear),
            ("semester", .term), ("semesters", .term), ("annum", .year), ("mth", .month), ("mths", .month),
            ("semiannually", .recurring(.halfYear)), ("semiannual", .recurring(.halfYear)),
            ("semi-annual", .recurring(.halfYear)), ("half yearly", .recurring(.halfYear)),
            ("annual", .recurring(.year)), ("month by month", .recurring(.month)),
            ("quarter by quarter", .recurring(.quarter)), ("fortnight", .fortnight), ("fortnights", .fortnight),
            ("fortnightly", .several([.each, .fortnight])),
            ("biennially", .several([.each, .spelledNumber(2), .year])),
            ("biennial", .several([.each, .spelledNumber(2), .year])),
            ("triennially", .several([.each, .spelledNumber(3), .year])),
            ("this year", .wholeYear), ("all year", .wholeYear), ("all year round", .wholeYear),
            ("throughout the year", .wholeYear), ("throughout year", .wholeYear), ("during the year", .wholeYear),
            ("over the year", .wholeYear), ("in the year", .wholeYear), ("the whole year", .wholeYear),
            ("the entire year", .wholeYear), ("fall", .season(2)), ("tues", tuesday),
            ("thur", thursday), ("thurs", thursday), ("weds", .weekdayName(.wednesday)),
        ]
        + zip(
            Weekday.allCases,
            ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"]
        ).map { ($1, Word.weekdayPlural($0)) }

    private static let tuesday = Word.weekdayName(.tuesday)
    private static let thursday = Word.weekdayName(.thursday)

    private static let ends: [(String, Word)] = [
        ("month-end", .periodEnd(.month)), ("month end", .periodEnd(.month)), ("quarter-end", .periodEnd(.quarter)),
        ("quarter end", .periodEnd(.quarter)), ("half-year end", .periodEnd(.halfYear)),
        ("year-end", .periodEnd(.year)), ("year end", .periodEnd(.year)), ("mid-", .tenDays(.mid)),
        ("early-", .tenDays(.early)), ("late-", .tenDays(.late)), ("end-", .end), ("start-", .start),
        ("middle", .tenDays(.mid)), ("first ten days", .tenDays(.early)), ("first 10 days", .tenDays(.early)),
        ("last 10 days", .tenDays(.late)), ("middle ten days", .tenDays(.mid)), ("second ten days", .tenDays(.mid)),
        ("last ten days", .tenDays(.late)), ("final", .last), ("mid-year", .yearMiddle), ("midyear", .yearMiddle),
    ]

    private static let bounds: [(String, Word)] = [
        ("starting", .from), ("starting on", .from), ("starting in", .from), ("starting from", .from),
        ("beginning in", .from), ("beginning on", .from), ("beginning from", .from), ("as of", .from),
        ("as from", .from), ("since", .from), ("effective", .from), ("effective from", .from), ("through", .to),
        ("thru", .to), ("between", .between), ("until", .untilDate), ("till", .untilDate),
        ("due by", .notLaterThan), ("due on", .onwards), ("due", .notLaterThan), ("at the latest", .the),
        ("over", .during), ("in advance", .before), ("in advance of", .before), ("ahead of", .before),
        ("ahead", .before), ("from the date of", .after), ("of the date of", .after), ("after the date of", .after),
        ("from the receipt of", .after), ("t +", .tPlus), ("but not", .except), ("excluding", .except),
        ("other than", .except),
    ]

    private static let counts: [(String, Word)] =
        [
            ("no less than", .atLeast), ("no fewer than", .atLeast), ("not less than", .atLeast),
            ("not fewer than", .atLeast), ("a minimum of", .atLeast), ("minimum of", .atLeast),
            ("at a minimum", .atLeast), ("minimum", .atLeast), ("only", .exactly), ("precisely", .exactly),
            ("just", .exactly), ("or more", .orMore), ("x", .times), ("percent", .percent), ("per cent", .percent),
            ("coverage", .cover), ("covering", .cover), ("covers", .cover), ("one time", .once), ("two times", .twice),
        ]
        + [
            "meetings", "sessions", "trainings", "exams", "examinations", "drills", "checks", "inspections", "audits",
            "reviews", "exercises", "rehearsals", "self-checks", "tests", "assessments", "visits to branches", "talks",
            "lectures", "courses", "contests", "campaigns", "spot checks", "surprise checks", "cross-checks",
        ].map { ($0, .happenings) }

    private static let holidays: [(String, Word)] = [
        ("chinese new year", .holiday(.springFestival)), ("lunar new year", .holiday(.springFestival)),
        ("the spring festival", .holiday(.springFestival)), ("may day", .holiday(.labourDay)),
        ("labor day", .holiday(.labourDay)), ("international labour day", .holiday(.labourDay)),
        ("tomb-sweeping day", .holiday(.qingming)), ("tomb sweeping day", .holiday(.qingming)),
        ("qingming festival", .holiday(.qingming)), ("new years day", .holiday(.newYear)),
        ("mid autumn festival", .holiday(.midAutumn)), ("moon festival", .holiday(.midAutumn)),
        ("weekend", .weekend),
    ]

    private static let moments: [(String, Word)] =
        [
            "close of business", "close of the business day", "close of play", "cob", "eod", "end of day",
            "end of the day", "end of each day", "end of every day", "end of business", "end of each business day",
            "end of each working day", "end of every business day", "end of every working day", "closing time",
        ].map { ($0, .moment(.close)) }
        + [("start of business", .moment(.open)), ("opening time", .moment(.open)), ("midday", .moment(.noon))]

    private static let undated: [(String, Word)] =
        [
            "to be announced", "to be determined", "to be decided", "to be confirmed", "to be advised", "tba", "tbc",
            "tbd", "when notified", "as notified by", "as announced", "as announced by", "as scheduled by",
            "as arranged", "as arranged by", "as directed by", "subject to notice", "on notice",
            "according to the notice",
        ].map { ($0, .notified) }
        + [
            ("asap", .soon(.promptly)), ("as soon as practicable", .soon(.promptly)),
            ("upon receipt", .soon(.immediately)),
            ("forthwith", .soon(.immediately)), ("next business day", .nextWorkingDay),
            ("following working day", .nextWorkingDay), ("following business day", .nextWorkingDay),
            ("next day", .nextDay), ("following day", .nextDay), ("same day", .sameDay),
            ("on demand", .vague), ("if necessary", .vague), ("as necessary", .vague), ("when necessary", .vague),
            ("frequently", .vague), ("often", .vague), ("irregularly", .vague), ("at random", .vague),
            ("several times", .vague), ("many times", .vague), ("sometimes", .vague), ("on time", .vague),
        ]

    private static let ambiguous: [(String, Word)] = [
        ("biweekly", .hint(.biweekly)), ("bi-weekly", .hint(.biweekly)),
        ("bimonthly", .hint(.bimonthly)), ("bi-monthly", .hint(.bimonthly)),
        ("biannually", .hint(.biannual)), ("biannual", .hint(.biannual)),
        ("bi-annual", .hint(.biannual)), ("bi-annually", .hint(.biannual)),
        ("weekday", .hint(.weekday)), ("weekdays", .hint(.weekday)),
    ]

    /// What is done, by whom and to what: words that stand in plans and say no time.
    private static let content: [(String, Word)] = [
        "hold", "holds", "held", "conduct", "conducted", "carry out", "carried out", "organise", "organised",
        "organize",
        "organized", "arrange", "perform", "performed", "complete", "completed", "finish", "finished", "submit",
        "submitted", "send", "sent", "file", "filed", "report", "reports", "reported", "prepare", "prepared", "draw up",
        "update", "updated", "publish", "published", "issue", "issued", "check", "checked", "inspect", "inspected",
        "review", "reviewed", "audit", "audited", "assess", "assessed", "evaluate", "evaluated", "examine", "test",
        "tested", "train", "trained", "meet", "change", "changed", "renew", "renewed", "reconcile", "reconciled",
        "count", "verify", "verified", "visit", "visited", "plan", "planned", "take place", "takes place", "is held",
        "are held", "shall", "should", "must", "will", "to be", "be", "is", "are", "it", "we", "all staff", "staff",
        "employees", "employee", "tellers", "teller", "managers", "manager", "department", "branch", "branches",
        "outlet", "office", "bank", "team", "members", "everyone", "meeting", "training", "exam",
        "examination", "drill", "inspection", "assessment", "exercise", "session", "workshop", "course", "contest",
        "campaign", "talk", "lecture", "self-check", "cross-check", "spot check", "surprise check", "statistics",
        "statement", "statements", "summary", "accounts", "account", "accounting", "cash", "vault", "seals", "seal",
        "keys", "passwords", "password", "register", "records", "record", "documents", "rules", "policy", "risk",
        "compliance", "safety", "security", "fire", "operations", "operation", "business", "management", "work",
        "quality", "service", "system", "equipment", "findings", "rectification", "results", "questionnaire", "survey",
        "anti-money-laundering", "aml", "emergency", "evacuation", "budget", "payroll", "tax", "figures", "data",
        "certificates", "licences", "contract", "contracts", "customers", "suppliers", "with", "for",
    ].map { ($0, .content) }
}
