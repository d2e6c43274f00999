import CivilTime
import Phrases
import Testing

/// Phrases that come in every calendar period.
@Suite struct RecurringPhraseTests {
    @Test(arguments: [
        Reading("每月", .recurring, "2026-01 01-01–01-31", "2026-02 02-01–02-28", "…"),
        Reading("按月", .recurring, "2026-01 01-01–01-31", "…"),
        Reading("逐月", .recurring, "2026-01 01-01–01-31", "…"),
        Reading("每月8日前", .recurring, "2026-01 01-01–01-08 implied", "2026-02 02-01–02-08 implied", "…"),
        Reading("每月31日前", .recurring, "2026-01 01-01–01-31 implied", "2026-02 02-01–02-28 implied", "…"),
        Reading("月初", .recurring, "2026-01 01-01–(01-05)01-10", "…"),
        Reading("每月末", .recurring, "2026-01 01-01–01-31 implied", "2026-02 02-01–02-28 implied", "…"),
        Reading("每月上旬", .recurring, "2026-01 01-01–01-10", "…"),
        Reading("每月10日至15日", .recurring, "2026-01 01-10–01-15", "…"),
        Reading("每月第4周", .recurring, "2026-01 01-19–01-25", "2026-02 02-23–03-01", "…"),
        Reading("每月第一周", .recurring, "2026-01 2025-12-29–01-04", "2026-02 02-02–02-08", "…"),
        Reading("每月第一个工作日", .recurring, "2026-01 01-01–01-04 implied", "2026-02 02-01–02-02 implied", "…"),
        Reading("每月最后一个工作日", .recurring, "2026-01 01-01–01-30 implied", "2026-02 02-01–02-28 implied", "…"),
        Reading("每月最后一个星期五", .recurring, "2026-01 01-01–01-30 implied", "2026-02 02-01–02-27 implied", "…"),
        Reading("每月前5个工作日内", .recurring, "2026-01 01-01–01-08 implied", "…"),
        Reading("每月最后3个工作日", .recurring, "2026-01 01-28–01-30", "…"),
        Reading("每月定期", .recurring, "2026-01 01-01–01-31", "…"),
        Reading("单月8日前", .recurring, "2026-01 01-01–01-08 implied", "2026-03 03-01–03-08 implied", "…"),
        Reading("双月", .recurring, "2026-02 02-01–02-28", "2026-04 04-01–04-30", "…"),
        Reading("月终", .recurring, "2026-01 01-31–(01-31)02-05", "…"),
        Reading("每月5日、20日", .recurring, "2026-01-05 01-01–01-05 implied", "2026-01-20 01-01–01-20 implied", "…"),
        Reading("每月5日和20日前", .recurring, "2026-01-05 01-01–01-05 implied", "2026-01-20 01-01–01-20 implied", "…"),
        Reading("每月，2月除外", .recurring, "2026-01 01-01–01-31", "2026-03 03-01–03-31", "…"),
    ])
    func months(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("每季度", .recurring, "2026-Q1 01-01–03-31", "2026-Q2 04-01–06-30", "…"),
        Reading("季度", .recurring, "2026-Q1 01-01–03-31", "…"),
        Reading("每季更新一次", .recurring, "2026-Q1 01-01–03-31", "…"),
        Reading("每季度下旬", .recurring, "2026-Q1 03-21–03-31", "2026-Q2 06-21–06-30", "…"),
        Reading("每季度末月", .recurring, "2026-Q1 03-01–03-31", "…"),
        Reading("每季度首月10日前", .recurring, "2026-Q1 01-01–01-10 implied", "2026-Q2 04-01–04-10 implied", "…"),
        Reading("季度末前", .recurring, "2026-Q1 01-01–03-31 implied", "…"),
        Reading("结息日", .recurring, "2026-Q1 01-01–03-20 implied", "2026-Q2 04-01–06-20 implied", "…"),
        Reading("每半年", .recurring, "2026-H1 01-01–06-30", "2026-H2 07-01–12-31"),
        Reading("每半年末月", .recurring, "2026-H1 06-01–06-30", "2026-H2 12-01–12-31"),
        Reading("每六个月至少一次", .recurring, "2026-H1 01-01–06-30", "2026-H2 07-01–12-31"),
        Reading("每两个月至少一次", .recurring, "2026.1 01-01–02-28", "2026.2 03-01–04-30", "…"),
        Reading("每年", .recurring, "2026 01-01–12-31"),
        Reading("年度", .recurring, "2026 01-01–12-31"),
        Reading("以年度为时间段", .recurring, "2026 01-01–12-31"),
        Reading("年审", .recurring, "2026 01-01–12-31"),
        Reading("每年1月", .recurring, "2026 01-01–01-31"),
        Reading("每年一季度", .recurring, "2026 01-01–03-31"),
        Reading("每年3月、9月", .recurring, "2026-03 03-01–03-31", "2026-09 09-01–09-30"),
        Reading("每年3月、9月15日", .recurring, "2026-03-15 01-01–03-15 implied", "2026-09-15 01-01–09-15 implied"),
    ])
    func longerPeriods(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("每周", .recurring, "2026-W01 2025-12-29–01-04", "2026-W02 01-05–01-11", "…"),
        Reading("周周", .recurring, "2026-W01 2025-12-29–01-04", "…"),
        Reading("每周五", .recurring, "2026-W01 2025-12-29–01-02 implied", "2026-W02 01-05–01-09 implied", "…"),
        Reading("周一例会", .recurring, "2026-W02 01-05–01-05 implied", "2026-W03 01-12–01-12 implied", "…"),
        Reading("每周五下午3点", .recurring, "2026-W01 2025-12-29–01-02 at 15:00 implied", "…"),
        Reading("每周一、三、五", .recurring, "2026-01-02 2025-12-29–01-02 implied", "2026-01-05 01-05–01-05 implied", "…"),
        Reading("每周一至周五", .recurring, "2026-W01 2025-12-29–01-02", "2026-W02 01-05–01-09", "…"),
        Reading(
            "每旬", .recurring, "2026-01-early 01-01–01-10", "2026-01-mid 01-11–01-20", "2026-01-late 01-21–01-31", "…"),
        Reading("每旬不定期", .recurring, "2026-01-early 01-01–01-10", "…"),
        Reading("3月初至9月末每周", .recurring, "2026-W10 03-02–03-08", "2026-W11 03-09–03-15", "…"),
        Reading("上半年每月", .recurring, "2026-01 01-01–01-31", "2026-02 02-01–02-28", "…"),
    ])
    func shorterPeriods(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("每天", .recurring, "2026-01-04 01-04–01-04", "2026-01-05 01-05–01-05", "…"),
        Reading("每日营业期间", .recurring, "2026-01-04 01-04–01-04", "…"),
        Reading("每天清场", .recurring, "2026-01-04 01-04–01-04 at close", "…"),
        Reading("营业终了", .recurring, "2026-01-04 01-04–01-04 at close", "…"),
        Reading("办理业务前", .recurring, "2026-01-04 01-04–01-04 at open", "…"),
        Reading("当日业务处理完毕", .recurring, "2026-01-04 01-04–01-04 at close", "…"),
        Reading("第二天日初", .recurring, "2026-01-04 01-04–01-04 at open", "…"),
        Reading(
            "下班（午休）时", .recurring, "2026-01-04.noon 01-04–01-04 at noon", "2026-01-04.close 01-04–01-04 at close", "…"),
        Reading("每日下午6点前", .recurring, "2026-01-04 01-04–01-04 at 18:00", "…"),
        Reading("每个自然日", .recurring, "2026-01-01 01-01–01-01", "2026-01-02 01-02–01-02", "…"),
        Reading("每日，春节除外", .recurring, "2026-01-04 01-04–01-04", "…"),
    ])
    func days(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("次月5日前", .recurring, "2025-12 2026-01-01–2026-01-05 implied", "2026-01 02-01–02-05 implied", "…"),
        Reading("季后15日内", .recurring, "2025-Q4 2026-01-01–2026-01-15 implied", "2026-Q1 04-01–04-15 implied", "…"),
        Reading("年度终了后三个月内", .recurring, "2025 2026-01-01–2026-03-31 implied"),
        Reading("半年度终了后两个月内", .recurring, "2025-H2 2026-01-01–2026-02-28 implied", "2026-H1 07-01–08-31 implied"),
        Reading("每季度后首月10日前", .recurring, "2025-Q4 2026-01-01–2026-01-10 implied", "2026-Q1 04-01–04-10 implied", "…"),
        Reading("次年3月底前", .recurring, "2025 2026-01-01–2026-03-31 implied"),
        Reading(
            "月、季、年终", .recurring, "2026-01 01-31–(01-31)02-05", "2026-02 02-28–(02-28)03-05",
            "2026-03 03-31–(03-31)04-05", "2026-Q1 03-31–(03-31)04-05", "…"),
    ])
    func endsOfPeriods(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test func weekBelongsToTheYearOfItsThursday() throws {
        let weeks = try Schedule.parse("每周").windows(in: 2026, calendar: China.calendar)
        #expect(weeks.count == 53)
        #expect(weeks.last?.key.description == "2026-W53")
        #expect(weeks.last?.due == day("2027-01-03"))
    }

    @Test func onceIsNoQuotaButMayLeaveRoomForMore() throws {
        #expect(try Schedule.parse("每年一次") == Schedule.parse("每年"))
        #expect(try Schedule.parse("每年一次").allowsMore == false)
        #expect(try Schedule.parse("每季度至少召开1次").kind == .recurring)
        #expect(try Schedule.parse("每季度至少召开1次").allowsMore)
        #expect(try Schedule.parse("每季度恰好1次").allowsMore == false)
    }

    @Test func dayOfAWeekRollsWithinItsWeek() throws {
        // 1 May 2026 is a Friday and a holiday.
        let windows = try Schedule.parse("每周五").windows(in: 2026, calendar: China.calendar)
        let friday = try #require(windows.first { $0.due == day("2026-05-01") })
        #expect(friday.rolledDue(.preceding, calendar: China.calendar) == day("2026-04-30"))
        #expect(friday.rolledDue(.following, calendar: China.calendar) == day("2026-04-30"))
        #expect(friday.bounds == DateSpan(day("2026-04-27"), day("2026-05-03")))
    }

    @Test func deadlineNeverRollsPastItsWords() throws {
        // 8 March and 8 August 2026 lie on weekends.
        let windows = try Schedule.parse("每月8日前").windows(in: 2026, calendar: China.calendar)
        #expect(windows[2].rolledDue(.preceding, calendar: China.calendar) == day("2026-03-06"))
        #expect(windows[2].rolledDue(.following, calendar: China.calendar) == day("2026-03-06"))
    }

    @Test func dutiesOfOpeningDaysNeverRoll() throws {
        let windows = try Schedule.parse("每日营业终了").windows(in: 2026, calendar: China.calendar)
        #expect(windows.allSatisfy { $0.openingDays && !$0.rolls })
        #expect(windows.count == China.calendar.opening.count(in: yearSpan(2026)))
    }
}
