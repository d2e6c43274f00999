/// The rows of the table of soft words by the word they are about, as the `reading:` map of a plan names them.
extension ReadingSettings {
    /// A row of the table: its words and how a value is taken.
    private struct Row: Sendable {
        /// The words; the first is the name of the row.
        let words: [String]
        /// What a value looks like, for messages.
        let example: String
        /// Takes a value; false where it is none of the row's.
        let set: @Sendable (inout ReadingSettings, ReadingValue) -> Bool
    }

    /// The names of all rows.
    public static var rowNames: [String] { rows.map { $0.words[0] } }

    /// The name of the row a word belongs to; nil for a word of none.
    public static func row(of word: String) -> String? { rows.first { $0.words.contains(word) }?.words[0] }

    /// Sets a row.
    /// - Parameters:
    ///   - name: a word of the row, such as 月初 or 及时.
    ///   - text: what it means, such as `10日` or `2个工作日`.
    /// - Throws: a refusal where no row has that word, or the value is none of that row.
    public mutating func set(_ name: String, to text: String) throws(PhraseRefusal) {
        guard let row = ReadingSettings.rows.first(where: { $0.words.contains(name) }) else {
            throw PhraseRefusal(
                "“\(name)” is no row of the table of soft words; the rows are "
                    + ReadingSettings.rowNames.joined(separator: ", "), column: 1)
        }
        guard row.set(&self, try ReadingValue(text)) else {
            throw PhraseRefusal(
                "“\(text)” does not say how “\(name)” is read; write for example \(row.example)", column: 1)
        }
    }

    private static let rows: [Row] = monthRows + yearRows + dayRows + distanceRows + countRows

    private static let monthRows: [Row] = [
        Row(words: ["上旬"], example: "1-10日") { settings, value in
            guard let end = value.lastDay(from: 1), end < settings.tenDays.midEnd else { return false }
            settings.tenDays.earlyEnd = end
            return true
        },
        Row(words: ["中旬"], example: "11-20日") { settings, value in
            guard let end = value.lastDay(from: settings.tenDays.earlyEnd + 1), end < 28 else { return false }
            settings.tenDays.midEnd = end
            return true
        },
        Row(words: ["月初"], example: "10日, or 5-10日 with a soft bound") { settings, value in
            guard let days = value.days else { return false }
            settings.monthStart = DayBounds(hard: days.last, soft: days.first)
            return true
        },
        Row(words: ["月初起"], example: "1日") { settings, value in
            value.assign(day: &settings.monthStartOpens)
        },
        Row(words: ["月末起", "月底起"], example: "21日, or 21-26日 with a soft bound") { settings, value in
            guard let days = value.days else { return false }
            settings.monthEndOpens = DayBounds(hard: days.first, soft: days.last)
            return true
        },
        Row(words: ["月末前", "月末", "月底", "月底前"], example: "含 or 不含") { settings, value in
            value.assign(inclusion: &settings.monthEnd)
        },
        Row(words: ["日前"], example: "含 or 不含") { settings, value in value.assign(inclusion: &settings.dayBefore) },
        Row(words: ["月前"], example: "含 or 不含") { settings, value in value.assign(inclusion: &settings.monthBefore) },
        Row(words: ["第一周", "第N周"], example: "星期四, 整周 or 1-7日") { settings, value in
            switch value.text {
            case "星期四": settings.weekOfMonth = .thursday
            case "整周": settings.weekOfMonth = .full
            case "1-7日", "1至7日": settings.weekOfMonth = .sevenDays
            default: return false
            }
            return true
        },
    ]

    private static let yearRows: [Row] = [
        Row(words: ["年初"], example: "1月") { settings, value in value.assign(month: &settings.yearStartMonth) },
        Row(words: ["年中"], example: "6月") { settings, value in value.assign(month: &settings.yearMiddleMonth) },
        Row(words: ["年末", "年底"], example: "12月") { settings, value in value.assign(month: &settings.yearEndMonth) },
        Row(words: ["每季度下旬", "季度下旬"], example: "末月, 首月 or 第2个月") { settings, value in
            let months = ["首月": 1, "第1个月": 1, "第2个月": 2, "第二个月": 2, "第3个月": 3, "末月": 3]
            guard let month = months[value.text] else { return false }
            settings.quarterLateMonth = month
            return true
        },
        Row(words: ["春季"], example: "3-5月") { settings, value in
            guard let months = value.months, months.first <= 3, months.last == months.first + 2 else { return false }
            settings.springMonth = months.first
            return true
        },
        Row(words: ["年终", "季终", "月终"], example: "5日, the days after the last one") { settings, value in
            guard let amount = value.amount, amount.unit == .days, amount.count <= 60 else { return false }
            settings.closingDays = amount.count
            return true
        },
        Row(words: ["结息日"], example: "20日") { settings, value in value.assign(day: &settings.interestDay) },
    ]

    private static let dayRows: [Row] = [
        Row(words: ["每日", "每天"], example: "营业日, 工作日 or 自然日") { settings, value in
            let days: [String: Period] = ["营业日": .openingDay, "工作日": .workingDay, "自然日": .day]
            guard let day = days[value.text] else { return false }
            settings.everyDay = day
            return true
        },
        Row(words: ["次日", "第二天"], example: "营业日, 工作日 or 自然日") { settings, value in
            switch value.text {
            case "营业日": settings.nextDay = .nextOpeningDay
            case "工作日": settings.nextDay = .amount(TimeAmount(1, .workingDays))
            case "自然日": settings.nextDay = .amount(TimeAmount(1, .days))
            default: return false
            }
            return true
        },
        Row(words: ["1-2天内"], example: "软 or 硬") { settings, value in
            guard value.text == "软" || value.text == "硬" else { return false }
            settings.rangeIsSoft = value.text == "软"
            return true
        },
        Row(words: ["节前"], example: "3个工作日") { settings, value in
            value.assign(workingDays: &settings.daysBeforeHoliday)
        },
        Row(words: ["节后"], example: "3个工作日") { settings, value in
            value.assign(workingDays: &settings.daysAfterHoliday)
        },
    ]

    private static let distanceRows: [Row] = [
        Row(words: ["立即", "第一时间"], example: "当日 or 30分钟") { settings, value in
            value.assign(reach: &settings.immediately)
        },
        Row(words: ["及时", "尽快"], example: "1个工作日") { settings, value in
            value.assign(reach: &settings.promptly)
        },
        Row(words: ["结束后", "后"], example: "5个工作日") { settings, value in value.assign(reach: &settings.unstated) },
    ]

    private static let countRows: [Row] = [
        Row(words: ["N次", "计划N次"], example: "至少 or 恰好") { settings, value in
            guard value.text == "至少" || value.text == "恰好" else { return false }
            settings.plainCount = value.text == "至少" ? .atLeast : .exactly
            return true
        },
        Row(words: ["每N天", "每N周", "每N月", "每N年"], example: "上次完成 or 固定") { settings, value in
            guard value.text == "上次完成" || value.text == "固定" else { return false }
            settings.intervals = value.text == "固定" ? .fixed : .sinceCompletion
            return true
        },
        Row(words: ["定期", "不定期", "经常", "日常", "持续"], example: "每月, 每季度 or 每半年") { settings, value in
            let periods: [String: Period] = [
                "每周": .week, "每旬": .tenDays, "每月": .month, "每季": .quarter, "每季度": .quarter, "每半年": .halfYear,
                "每年": .year,
            ]
            guard let period = periods[value.text] else { return false }
            settings.vague = period
            return true
        },
    ]
}

/// The value of a row: a text with what it says of days, months and lengths.
private struct ReadingValue {
    /// The text in one way of writing, without blanks.
    let text: String
    /// Its numbers in order.
    private let numbers: [Int]
    /// What stands after the last number.
    private let unit: String
    /// The length of time it is, if it is one.
    let amount: TimeAmount?

    init(_ source: String) throws(PhraseRefusal) {
        let scalars = try Scalars(source)
        var text = ""
        for value in scalars.values { if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) } }
        self.text = text
        amount = try? TimeAmount.parse(text)
        var numbers: [Int] = []
        var unit = ""
        for token in try Lexer.tokens(of: scalars) {
            if case .number(let number, _) = token.kind {
                numbers.append(number)
                unit = ""
            } else if token.kind != .word(.to) || numbers.count != 1 {
                unit += scalars.text(from: token.column, to: token.end)
            }
        }
        self.numbers = numbers
        self.unit = unit
    }

    private func range(_ units: [String], in limits: ClosedRange<Int>) -> (first: Int, last: Int)? {
        guard units.contains(unit), let first = numbers.first, let last = numbers.last, numbers.count <= 2,
            first <= last, limits.contains(first), limits.contains(last)
        else { return nil }
        return (first, last)
    }

    /// 10日, 5-10日.
    var days: (first: Int, last: Int)? { range(["日", "号"], in: 1...31) }

    /// 3月, 3-5月.
    var months: (first: Int, last: Int)? { range(["月"], in: 1...12) }

    /// The last day of a part of the month that begins on a day.
    func lastDay(from first: Int) -> Int? {
        guard let days, numbers.count == 1 || days.first == first, days.last >= first else { return nil }
        return days.last
    }

    func assign(day target: inout Int) -> Bool {
        guard let days, days.first == days.last else { return false }
        target = days.first
        return true
    }

    func assign(month target: inout Int) -> Bool {
        guard let months, months.first == months.last else { return false }
        target = months.first
        return true
    }

    func assign(inclusion target: inout ReadingSettings.Inclusion) -> Bool {
        guard text == "含" || text == "不含" else { return false }
        target = text == "含" ? .inclusive : .exclusive
        return true
    }

    func assign(workingDays target: inout Int) -> Bool {
        guard let amount, amount.unit == .workingDays, (1...30).contains(amount.count) else { return false }
        target = amount.count
        return true
    }

    func assign(reach target: inout Relative.Reach) -> Bool {
        if text == "当日" || text == "当天" {
            target = .same(.day)
        } else if text == "次日" {
            target = .nextOpeningDay
        } else if let amount, amount.count > 0 {
            target = .amount(amount)
        } else {
            return false
        }
        return true
    }
}
