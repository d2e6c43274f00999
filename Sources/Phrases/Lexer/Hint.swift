/// Why a word that speaks of time gives no date, and what to write instead.
enum Hint: Sendable, Hashable {
    /// 连续三个月: a streak.
    case streak
    /// 累计3次: a threshold.
    case threshold
    /// 年满45周岁: an age.
    case age
    /// 直至合格为止: the end of a state.
    case state
    /// 汛期: a season that somebody declares.
    case occasion
    /// 寒暑假: holidays of schools.
    case schoolHoliday
    /// 立春: a day of the sun.
    case solarTerm
    /// 左右, 前后: about a time.
    case about
    /// 明年, 明天: counted from today.
    case today
    /// 每次, 每当: each happening.
    case eachTime
    /// 每隔15天.
    case every
    /// 双周.
    case alternateWeek
    /// 周末.
    case weekend
    /// semi-monthly.
    case twiceOrEverySecond
    /// biweekly: every second week, or twice a week.
    case biweekly
    /// bimonthly: every second month, or twice a month.
    case bimonthly
    /// biannual: twice a year, or every second year.
    case biannual
    /// weekday: Monday to Friday, or every working day.
    case weekday
    /// 半天.
    case halfDay
    /// 小年, and other days with two dates.
    case twoDates
    /// 多次, X月: a figure that is missing.
    case noFigure
    /// A day that is no official holiday and has no fixed date.
    case otherHoliday

    /// The reason, after the quoted word.
    var reason: String {
        switch self {
        case .streak:
            "counts a streak, which is no date; raise an occasion when it is reached and write the time after it, for example 3个工作日内"
        case .threshold:
            "is a threshold, which is no date; raise an occasion when it is reached and write the time after it, for example 3个工作日内"
        case .age:
            "is an age, which is no date; raise an occasion on the birthday and write the time after it, for example 当日 or 30日内"
        case .state:
            "names the end of a state, which is no date; write how often until then, for example 每月, and write `while:` for how long"
        case .occasion:
            "begins and ends when somebody says so; declare an occasion and write `while:` or `after:` with its name"
        case .schoolHoliday:
            "has no official dates; write them, for example 7月10日至8月31日, or the `terms:` of schools"
        case .solarTerm: "is a day of the solar terms, which are not kept; write its date, for example 2月4日"
        case .about: "says about when; write the days it may take, for example 3月5日至10日"
        case .today: "is counted from today; write the year or the date itself"
        case .eachTime:
            "speaks of each time something happens; name that duty or occasion with `after:` and write the distance, for example 3个工作日内"
        case .every:
            "with a number may include the days between or not; write for example 每15天, or 隔日 and 隔周 for every second one"
        case .alternateWeek: "could be every two weeks or the weeks of an even number; write 每两周, or the weeks"
        case .twiceOrEverySecond:
            "could be twice in each or every second one; write for example twice a month, every two months or every half-year"
        case .biweekly: "may mean every two weeks or twice a week; write every 2 weeks or twice a week"
        case .bimonthly: "may mean every two months or twice a month; write every 2 months or twice a month"
        case .biannual: "may mean twice a year or every two years; write every half-year or every 2 years"
        case .weekday:
            "may mean Monday to Friday or every working day, make-up days included; write every working day, or every "
                + "Monday, Tuesday, Wednesday, Thursday and Friday"
        case .weekend:
            "could be Saturday, Sunday or the last working day; write 每周六, 每周日 or 每周五"
        case .halfDay: "could be half of the working hours or twelve hours; write hours, for example 4小时内"
        case .twoDates: "is kept on different days; write the lunar date, for example 农历腊月二十三"
        case .noFigure: "has no figure that is understood before it; write the number, for example 3次 or 3月"
        case .otherHoliday: "is no official holiday; write its date"
        }
    }
}
