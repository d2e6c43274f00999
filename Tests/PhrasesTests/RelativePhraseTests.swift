import CivilTime
import Phrases
import Testing

/// Distances from an event.
@Suite struct RelativePhraseTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let phrase: String
        let relative: Relative

        init(_ phrase: String, _ relative: Relative) {
            self.phrase = phrase
            self.relative = relative
        }

        var testDescription: String { phrase }
    }

    private static func within(_ count: Int, _ unit: TimeAmount.Unit, soft: Int? = nil) -> Relative {
        Relative(.after, .amount(TimeAmount(count, unit)), soft: soft.map { TimeAmount($0, unit) })
    }

    @Test(arguments: [
        Row("3个工作日内", within(3, .workingDays)),
        Row("检查后3个工作日内", within(3, .workingDays)),
        Row("检查后的3个工作日内", within(3, .workingDays)),
        Row("自收到通知之日起5个工作日内", within(5, .workingDays)),
        Row("T+1", within(1, .workingDays)),
        Row("下一个工作日", within(1, .workingDays)),
        Row("5日内", within(5, .days)),
        Row("口挂后3天", within(3, .days)),
        Row("1-2天内", within(2, .days, soft: 1)),
        Row("3至5个工作日内", within(5, .workingDays, soft: 3)),
        Row("一个月内", within(1, .months)),
        Row("两周内", within(2, .weeks)),
        Row("半年内", within(6, .months)),
        Row("当日", Relative(.after, .same(.day))),
        Row("当天完成", Relative(.after, .same(.day))),
        Row("当月", Relative(.after, .same(.month))),
        Row("当月底前", Relative(.after, .same(.month))),
        Row("次日", Relative(.after, .nextOpeningDay)),
        Row("第二天", Relative(.after, .nextOpeningDay)),
        Row("次日上午10点前", Relative(.after, .nextOpeningDay, at: .clock(TimeOfDay(hour: 10, minute: 0)!))),
        Row("当日下班前", Relative(.after, .same(.day), at: .close)),
        Row("自当日起3天内", Relative(.after, .amount(TimeAmount(3, .days)), from: .event)),
        Row("3个月后", Relative(.after, .planYear, notBefore: TimeAmount(3, .months))),
        Row("提前5个工作日", Relative(.before, .amount(TimeAmount(5, .workingDays)))),
        Row("提前一个月", Relative(.before, .amount(TimeAmount(1, .months)))),
        Row("会议召开三日前", Relative(.before, .amount(TimeAmount(3, .days)))),
        Row("3天前", Relative(.before, .amount(TimeAmount(3, .days)))),
    ])
    func distances(_ row: Row) throws {
        let schedule = try Schedule.parse(row.phrase)
        #expect(schedule.kind == .relative)
        #expect(schedule.relative == row.relative)
        #expect(!schedule.isAssumed)
        #expect(schedule.windows(in: 2026, calendar: China.calendar).isEmpty)
    }

    @Test(arguments: [
        ("立即", Relative.Assumption.immediately), ("第一时间", .immediately), ("及时", .promptly), ("尽快", .promptly),
        ("结束后及时上报", .promptly), ("专项培训结束后", .unstated), ("交接完毕后", .unstated), ("休整后", .unstated),
    ])
    func readByAssumption(_ phrase: String, _ assumption: Relative.Assumption) throws {
        let schedule = try Schedule.parse(phrase)
        #expect(schedule.isAssumed)
        #expect(schedule.relative?.assumption == assumption)
    }

    @Test func withoutPhraseFiveWorkingDaysAreImplied() {
        #expect(Schedule.implied.isAssumed)
        #expect(Schedule.implied.relative?.reach == .amount(TimeAmount(5, .workingDays)))
    }

    struct Dates: Sendable, CustomTestStringConvertible {
        let phrase: String
        let cause: String
        let opens: String
        let softDue: String?
        let due: String

        init(_ phrase: String, _ cause: String, _ opens: String, _ due: String, soft: String? = nil) {
            self.phrase = phrase
            self.cause = cause
            self.opens = opens
            self.due = due
            softDue = soft
        }

        var testDescription: String { "\(phrase) after \(cause)" }
    }

    // 30 April 2026 is a Thursday before the holiday of 1 to 5 May; Saturday 9 May is worked.
    @Test(arguments: [
        Dates("3个工作日内", "2026-04-30", "2026-04-30", "2026-05-08"),
        Dates("T+1", "2026-05-08", "2026-05-08", "2026-05-09"),
        Dates("3天内", "2026-04-30", "2026-04-30", "2026-05-03"),
        Dates("1-2天内", "2026-03-02", "2026-03-02", "2026-03-04", soft: "2026-03-03"),
        Dates("自当日起3天内", "2026-03-02", "2026-03-02", "2026-03-04"),
        Dates("一个月内", "2026-01-31", "2026-01-31", "2026-02-28"),
        Dates("当日", "2026-05-01", "2026-05-01", "2026-05-01"),
        Dates("次日", "2026-04-30", "2026-04-30", "2026-05-06"),
        Dates("当月", "2026-02-03", "2026-02-03", "2026-02-28"),
        Dates("及时", "2026-04-30", "2026-04-30", "2026-05-06"),
        Dates("立即", "2026-04-30", "2026-04-30", "2026-04-30"),
        Dates("3个月后", "2026-03-31", "2026-06-30", "2026-12-31"),
        Dates("提前5个工作日", "2026-05-12", "2026-05-06", "2026-05-06"),
        Dates("提前一个月", "2026-03-31", "2026-02-28", "2026-02-28"),
    ])
    func datesFromTheCause(_ row: Dates) throws {
        let relative = try #require(try Schedule.parse(row.phrase).relative)
        let window = relative.window(
            cause: day(row.cause), calendar: China.calendar, planYearEnd: day("2026-12-31"))
        #expect(window.opens == day(row.opens))
        #expect(window.due == day(row.due))
        #expect(window.softDue == row.softDue.map(day))
    }

    @Test(arguments: [
        "具体上收时间以省联社推进通知为准", "以上级通知为准", "按上级安排", "根据运营工作检查安排", "根据省行IT蓝图出纳业务上线进程安排", "按要求",
    ])
    func datesOfOthersAreUndated(_ phrase: String) throws {
        let schedule = try Schedule.parse(phrase)
        #expect(schedule.kind == .undated)
        #expect(schedule.windows(in: 2026, calendar: China.calendar).isEmpty)
    }

    @Test(arguments: [
        ("3wd", TimeAmount(3, .workingDays)), ("30d", TimeAmount(30, .days)), ("2h", TimeAmount(2, .hours)),
        ("1mo", TimeAmount(1, .months)), ("2w", TimeAmount(2, .weeks)), ("1y", TimeAmount(1, .years)),
        ("30min", TimeAmount(30, .minutes)), ("3个工作日", TimeAmount(3, .workingDays)), ("7天", TimeAmount(7, .days)),
        ("一个月", TimeAmount(1, .months)), ("半年", TimeAmount(6, .months)), ("2小时", TimeAmount(2, .hours)),
        ("不得少于一个月", TimeAmount(1, .months)), ("3 working days", TimeAmount(3, .workingDays)),
    ])
    func lengths(_ text: String, _ amount: TimeAmount) throws {
        #expect(try TimeAmount.parse(text) == amount)
        #expect(try Length.parse(text) == .time(amount))
        #expect(TimeAmount(short: amount.description) == amount)
    }

    @Test func lengthsOfOtherThingsAreOnlyCounted() throws {
        #expect(try Length.parse("4学时") == .counted(4, unit: "学时"))
        #expect(throws: PhraseRefusal.self) { try TimeAmount.parse("4学时") }
    }

    @Test(arguments: ["", "3", "wd", "3xd", "99999d", "每月", "3天4天", "-3d", "三个"])
    func noLengths(_ text: String) {
        #expect(throws: PhraseRefusal.self) { try Length.parse(text) }
    }
}
