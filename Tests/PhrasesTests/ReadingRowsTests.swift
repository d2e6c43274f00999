import CivilTime
import Phrases
import Testing

/// Every row of the table of soft words can be read otherwise.
@Suite struct ReadingRowsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let value: String
        let phrase: String
        /// The first occurrence of 2026 as the table has it, and with the row set.
        let standard: String
        let changed: String

        init(_ name: String, _ value: String, _ phrase: String, _ standard: String, _ changed: String) {
            self.name = name
            self.value = value
            self.phrase = phrase
            self.standard = standard
            self.changed = changed
        }

        var testDescription: String { "\(name): \(value)" }
    }

    private func first(_ phrase: String, _ settings: ReadingSettings) throws -> String {
        let schedule = try Schedule.parse(phrase, settings: settings)
        // What is printed under the settings of a plan is read back under them.
        #expect(try Schedule.parse(schedule.printed(.zh), settings: settings) == schedule)
        #expect(try Schedule.parse(schedule.printed(.en), settings: settings) == schedule)
        if let relative = schedule.relative {
            let end = day("2026-12-31")
            let window = relative.window(cause: day("2026-04-30"), calendar: China.calendar, planYearEnd: end)
            return "\(window.opens)..\(window.due)" + (window.softDue.map { " soft ..\($0)" } ?? "")
        }
        guard let window = schedule.windows(in: 2026, calendar: China.calendar).first else { return "none" }
        let soft = [window.softOpens.map { "\($0).." }, window.softDue.map { "..\($0)" }].compactMap { $0 }
        return "\(window.opens)..\(window.due)" + soft.map { " soft " + $0 }.joined()
    }

    @Test(arguments: [
        Row("上旬", "1-9日", "3月上旬", "2026-03-01..2026-03-10", "2026-03-01..2026-03-09"),
        Row("中旬", "11-19日", "3月下旬", "2026-03-21..2026-03-31", "2026-03-20..2026-03-31"),
        Row(
            "月初", "3-5日", "3月初", "2026-03-01..2026-03-10 soft ..2026-03-05", "2026-03-01..2026-03-05 soft ..2026-03-03"),
        Row("月初", "5日", "3月初", "2026-03-01..2026-03-10 soft ..2026-03-05", "2026-03-01..2026-03-05"),
        Row("月初起", "2日", "3月初至4月", "2026-03-01..2026-04-30", "2026-03-02..2026-04-30"),
        Row("月末起", "25日", "3月末至4月", "2026-03-21..2026-04-30 soft 2026-03-26..", "2026-03-25..2026-04-30"),
        Row("月末前", "不含", "3月末前", "2026-01-01..2026-03-31", "2026-01-01..2026-03-30"),
        Row("日前", "不含", "每月8日前", "2026-01-01..2026-01-08", "2026-01-01..2026-01-07"),
        Row("月前", "不含", "3月前", "2026-01-01..2026-03-31", "2026-01-01..2026-02-28"),
        Row("第一周", "整周", "4月第1周", "2026-03-30..2026-04-05", "2026-04-06..2026-04-12"),
        Row("第一周", "1-7日", "4月第1周", "2026-03-30..2026-04-05", "2026-04-01..2026-04-07"),
    ])
    func months(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row("年初", "2月", "年初", "2026-01-01..2026-01-31", "2026-02-01..2026-02-28"),
        Row("年中", "7月", "年中", "2026-06-01..2026-06-30", "2026-07-01..2026-07-31"),
        Row("年底", "11月", "年末", "2026-12-01..2026-12-31", "2026-11-01..2026-11-30"),
        Row("每季度下旬", "首月", "每季度下旬", "2026-03-21..2026-03-31", "2026-01-21..2026-01-31"),
        Row("春季", "2-4月", "春季", "2026-03-01..2026-05-31", "2026-02-01..2026-04-30"),
        Row("年终", "10日", "月终", "2026-01-31..2026-02-05 soft ..2026-01-31", "2026-01-31..2026-02-10 soft ..2026-01-31"),
        Row("结息日", "21日", "结息日", "2026-01-01..2026-03-20", "2026-01-01..2026-03-21"),
    ])
    func years(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row("每天", "自然日", "每天", "2026-01-04..2026-01-04", "2026-01-01..2026-01-01"),
        Row("第二天", "自然日", "次日", "2026-04-30..2026-05-06", "2026-04-30..2026-05-01"),
        Row("1-2天内", "硬", "1-2天内", "2026-04-30..2026-05-02 soft ..2026-05-01", "2026-04-30..2026-05-02"),
        Row("节前", "5个工作日", "国庆节前", "2026-09-28..2026-09-30", "2026-09-23..2026-09-30"),
        Row("节后", "1个工作日", "国庆节后", "2026-10-08..2026-10-10", "2026-10-08..2026-10-08"),
        Row("立即", "次日", "第一时间", "2026-04-30..2026-04-30", "2026-04-30..2026-05-06"),
        Row("尽快", "3天", "及时", "2026-04-30..2026-05-06", "2026-04-30..2026-05-03"),
        Row("结束后", "2个工作日", "结束后", "2026-04-30..2026-05-11", "2026-04-30..2026-05-07"),
    ])
    func daysAndDistances(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        ("全年7次", Quota.Bound.exactly(7)), ("计划开展4次", .exactly(4)), ("每周三次", .exactly(3)),
        ("4 times a year", .exactly(4)),
        ("全年至少7次", .atLeast(7)), ("恰好4次", .exactly(4)), ("at least 4 times a year", .atLeast(4)),
    ])
    func countsMayBeExact(_ phrase: String, _ bound: Quota.Bound) throws {
        var settings = ReadingSettings.standard
        try settings.set("N次", to: "恰好")
        let schedule = try Schedule.parse(phrase, settings: settings)
        #expect(schedule.quota?.bound == bound)
        #expect(try Schedule.parse(schedule.printed(.zh), settings: settings) == schedule)
        #expect(try Schedule.parse(schedule.printed(.en), settings: settings) == schedule)
    }

    @Test func aCountOfOneStaysRecurring() throws {
        var settings = ReadingSettings.standard
        try settings.set("计划N次", to: "恰好")
        #expect(try Schedule.parse("每年一次", settings: settings).kind == .recurring)
    }

    @Test(arguments: [("定期", "每季度"), ("经常", "每季"), ("定期检查", "每季度"), ("不定期", "每季度")])
    func aPlanMaySayWhatWordsWithoutAPeriodMean(_ phrase: String, _ period: String) throws {
        var settings = ReadingSettings.standard
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrase) }
        try settings.set("定期", to: period)
        let schedule = try Schedule.parse(phrase, settings: settings)
        #expect(schedule == (try Schedule.parse("每季度", settings: settings)))
        // A period beside the word goes before.
        #expect(try Schedule.parse("每旬不定期", settings: settings).printed(.zh) == "每旬")
    }

    @Test func intervalsMayKeepAFixedGrid() throws {
        var settings = ReadingSettings.standard
        try settings.set("每N天", to: "固定")
        #expect(settings.intervals == .fixed)
    }

    private func check(_ row: Row) throws {
        var settings = ReadingSettings.standard
        try settings.set(row.name, to: row.value)
        #expect(try first(row.phrase, .standard) == row.standard)
        #expect(try first(row.phrase, settings) == row.changed)
    }

    @Test func everyRowNamesItself() {
        for name in ReadingSettings.rowNames { #expect(ReadingSettings.row(of: name) == name) }
    }

    @Test(arguments: [
        ("春天", "3-5月"), ("上旬", "2-9日"), ("上旬", "10天"), ("上旬", "25日"), ("月初", "32日"), ("月末前", "也许"), ("每日", "星期一"),
        ("年初", "13月"), ("春季", "3-6月"), ("节前", "3天"), ("及时", "很快"), ("N次", "7次"), ("每N天", "每天"), ("定期", "定期"),
        ("定期", "3月"), ("及时", ""), ("第一周", "星期五"),
    ])
    func refused(_ name: String, _ value: String) {
        var settings = ReadingSettings.standard
        #expect(throws: PhraseRefusal.self) { try settings.set(name, to: value) }
        #expect(settings == .standard)
    }
}

/// School terms, which the plan names.
@Suite struct SchoolTermTests {
    private func settings() throws -> ReadingSettings {
        var settings = ReadingSettings.standard
        settings.terms = [
            try SchoolTerm("春季学期", "2月20日至7月10日"), try SchoolTerm("秋季学期", "9月1日至次年1月20日"),
        ]
        return settings
    }

    @Test(arguments: [
        ("每学期", ["2026.1 2026-02-20..2026-07-10", "2026.2 2026-09-01..2027-01-20"]),
        ("学期末前", ["2026.1 2026-02-20..2026-07-10", "2026.2 2026-09-01..2027-01-20"]),
        ("每学期结束后15日内", ["2025.2 2026-01-21..2026-02-04", "2026.1 2026-07-11..2026-07-25"]),
        ("第二学期", ["2026 2026-09-01..2027-01-20"]),
        ("春季学期", ["2026 2026-02-20..2026-07-10"]),
        ("每学期至少2次", ["2026.1 2026-02-20..2026-07-10", "2026.2 2026-09-01..2027-01-20"]),
    ])
    func terms(_ phrase: String, _ windows: [String]) throws {
        let settings = try settings()
        let schedule = try Schedule.parse(phrase, settings: settings)
        #expect(try Schedule.parse(schedule.printed(.zh), settings: settings) == schedule)
        #expect(try Schedule.parse(schedule.printed(.en), settings: settings) == schedule)
        let found = schedule.windows(in: 2026, calendar: China.calendar).map { "\($0.key) \($0.opens)..\($0.due)" }
        #expect(found == windows)
    }

    @Test func quotasNameTheTerm() throws {
        let schedule = try Schedule.parse("每学期至少2次", settings: settings())
        #expect(schedule.quota == Quota(bound: .atLeast(2), per: .term))
        #expect(schedule.quota?.per.description == "term")
    }

    @Test(arguments: ["每学期", "学期末", "第一学期", "春季学期"])
    func withoutTermsTheyAreRefused(_ phrase: String) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrase) }
    }

    @Test(arguments: ["学期初", "第三学期", "夏季学期"])
    func refused(_ phrase: String) throws {
        let settings = try settings()
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(phrase, settings: settings) }
    }

    @Test(arguments: ["每月", "9月1日", "2026年9月", "定期"])
    func noTerm(_ phrase: String) {
        #expect(throws: PhraseRefusal.self) { try SchoolTerm("第一学期", phrase) }
    }
}
