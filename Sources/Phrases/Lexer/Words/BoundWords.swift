/// Bounds, joints and distances.
enum BoundWords {
    static let table: [(String, Word)] = [
        ("前", .before), ("之前", .before), ("以前", .before), ("后", .after), ("之后", .after), ("以后", .after),
        ("内", .within), ("之内", .within), ("以内", .within), ("自", .from), ("从", .from), ("起", .onwards),
        ("开始", .onwards), ("起始", .onwards), ("至", .to), ("到", .to), ("止", .until), ("为止", .until),
        ("期间", .during), ("之间", .during), ("不迟于", .notLaterThan), ("不晚于", .notLaterThan),
        ("最迟", .notLaterThan), ("最晚", .notLaterThan), ("截至", .notLaterThan), ("截止", .notLaterThan),
        ("截止到", .notLaterThan), ("最迟于", .notLaterThan), ("最迟不超过", .notLaterThan),
        ("最迟不得超过", .notLaterThan), ("最迟不得晚于", .notLaterThan), ("不得迟于", .notLaterThan),
        ("不得晚于", .notLaterThan), ("应不迟于", .notLaterThan), ("赶在", .notLaterThan),
        ("之日起", .countedFrom), ("次日起", .countedFrom), ("当日起", .countedFromEvent), ("当天起", .countedFromEvent),
        ("、", .and), ("和", .and), ("及", .and), ("与", .and), ("以及", .and), ("并", .and), ("或", .or), ("或者", .or),
        ("或是", .or), ("-", .to), (",", .comma), (";", .semicolon), ("(", .open), (")", .close), ("/", .and),
        (":", .comma), (".", .comma), ("&", .and),
        ("结束", .ended), ("终了", .ended), ("届满", .ended), ("期满", .ended), ("完毕", .ended),
        ("到期", .ended),
        ("提前", .ahead), ("提早", .ahead), ("除", .except), ("除了", .except), ("除外", .exceptTail), ("外", .exceptTail),

        ("当日", .sameDay), ("当天", .sameDay), ("即日", .sameDay), ("次日", .nextDay), ("第二天", .nextDay),
        ("翌日", .nextDay), ("第二日", .nextDay), ("次一工作日", .nextWorkingDay), ("下一工作日", .nextWorkingDay),
        ("下一个工作日", .nextWorkingDay), ("下个工作日", .nextWorkingDay), ("次个工作日", .nextWorkingDay),
        ("次工作日", .nextWorkingDay), ("当周", .same(.week)), ("当月", .same(.month)), ("当季", .same(.quarter)),
        ("当季度", .same(.quarter)), ("当半年", .same(.halfYear)), ("当年", .same(.year)), ("当年度", .same(.year)),
        ("当旬", .same(.tenDays)),
        ("及时", .soon(.promptly)), ("尽快", .soon(.promptly)), ("尽早", .soon(.promptly)), ("适时", .vague),
        ("立即", .soon(.immediately)), ("立刻", .soon(.immediately)), ("马上", .soon(.immediately)),
        ("即时", .soon(.immediately)), ("第一时间", .soon(.immediately)), ("随即", .soon(.immediately)),
        ("t+", .tPlus),
    ]
}
