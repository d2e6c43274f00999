import Phrases
import Testing

/// Phrases that come once in the plan year.
@Suite struct WindowPhraseTests {
    @Test(arguments: [
        Reading("1月末之前", .window, "2026 01-01–01-31 implied"),
        Reading("2月末之前", .window, "2026 01-01–02-28 implied"),
        Reading("2月底", .window, in: 2028, "2028 01-01–02-29 implied"),
        Reading("3月末前", .window, "2026 01-01–03-31 implied"),
        Reading("3月前", .window, "2026 01-01–03-31 implied"),
        Reading("3月15日前", .window, "2026 01-01–03-15 implied"),
        Reading("不迟于3月15日", .window, "2026 01-01–03-15 implied"),
        Reading("年底前", .window, "2026 01-01–12-31 implied"),
    ])
    func deadlines(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("1月下旬", .window, "2026 01-21–01-31"),
        Reading("2月上旬", .window, "2026 02-01–02-10"),
        Reading("8月中旬", .window, "2026 08-11–08-20"),
        Reading("2月下旬至3月下旬", .window, "2026 02-21–03-31"),
        Reading("7月中旬至8月中旬", .window, "2026 07-11–08-20"),
        Reading("7月上旬至下旬", .window, "2026 07-01–07-31"),
        Reading("4月末至6月上旬", .window, "2026 04-21(04-26)–06-10"),
        Reading("9月初到9月下旬", .window, "2026 09-01–09-30"),
        Reading("10月中旬至12月初", .window, "2026 10-11–(12-05)12-10"),
        Reading("自3月初至9月末", .window, "2026 03-01–09-30"),
        Reading("自3月初", .window, "2026 03-01–12-31"),
        Reading("3月起", .window, "2026 03-01–12-31"),
        Reading("3月初", .window, "2026 03-01–(03-05)03-10"),
        Reading("12月初", .window, "2026 12-01–(12-05)12-10"),
        Reading("7至8月份期间", .window, "2026 07-01–08-31"),
        Reading("5-9月", .window, "2026 05-01–09-30"),
        Reading("7、8月份", .window, "2026 07-01–08-31"),
        Reading("3月5日至8日", .window, "2026 03-05–03-08"),
        Reading("3月5-8日", .window, "2026 03-05–03-08"),
        Reading("11月至次年2月", .window, "2026 11-01–2027-02-28"),
        Reading("11月至2月", .window, "2026 11-01–2027-02-28"),
    ])
    func spans(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("上半年", .window, "2026 01-01–06-30"),
        Reading("下半年", .window, "2026 07-01–12-31"),
        Reading("一季度", .window, "2026 01-01–03-31"),
        Reading("第四季度", .window, "2026 10-01–12-31"),
        Reading("Q1", .window, "2026 01-01–03-31"),
        Reading("年初", .window, "2026 01-01–01-31"),
        Reading("年中", .window, "2026 06-01–06-30"),
        Reading("年末", .window, "2026 12-01–12-31"),
        Reading("年终", .window, "2026 12-31–(12-31)2027-01-05"),
        Reading("春季", .window, "2026 03-01–05-31"),
        Reading("冬季", .window, "2026 12-01–2027-02-28"),
        Reading("年内完成", .window, "2026 01-01–12-31"),
    ])
    func namedParts(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("2021年7月6日", .window, in: 2021, "2021 01-01–07-06 implied"),
        Reading("2021年7月6日", .window, in: 2022),
        Reading("二〇二一年七月六日", .window, in: 2021, "2021 01-01–07-06 implied"),
        Reading("2021-07-06", .window, in: 2021, "2021 01-01–07-06 implied"),
        Reading("2021年9月底前", .window, in: 2021, "2021 01-01–09-30 implied"),
        Reading("2021年下半年", .window, in: 2021, "2021 07-01–12-31"),
        Reading("2026年", .window, "2026 01-01–12-31"),
        Reading("2025年12月至2026年2月", .window, in: 2025, "2025 12-01–2026-02-28"),
        Reading("2025年12月至2026年2月", .window, in: 2026),
    ])
    func yearsNamed(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test(arguments: [
        Reading("3月、6月", .window, "2026-03 03-01–03-31", "2026-06 06-01–06-30"),
        Reading("3、6月", .window, "2026-03 03-01–03-31", "2026-06 06-01–06-30"),
        Reading("3月初、7月初", .window, "2026-03 03-01–(03-05)03-10", "2026-07 07-01–(07-05)07-10"),
        Reading("3月上旬、6月上旬", .window, "2026-03-early 03-01–03-10", "2026-06-early 06-01–06-10"),
        Reading("3月、6月下旬", .window, "2026-03-late 03-21–03-31", "2026-06-late 06-21–06-30"),
        Reading("3月、9月15日前", .window, "2026-03-15 01-01–03-15 implied", "2026-09-15 01-01–09-15 implied"),
        Reading("3月、6月第一周", .window, "2026-W10 03-02–03-08", "2026-W23 06-01–06-07"),
        Reading("1月至2月、11月至12月", .window, "2026-Q1 01-01–02-28", "2026-Q4 11-01–12-31"),
        Reading("3月至4月、5月至8月", .window, "2026-H1 03-01–04-30", "2026 05-01–08-31"),
        Reading("3月上旬、3月5日至8日", .window, "2026.1 03-05–03-08", "2026.2 03-01–03-10"),
        Reading("4月或5月", .window, "2026 04-01–05-31 [04-01 04-30] [05-01 05-31]"),
    ])
    func lists(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
    }

    @Test func listOfPhrasesTakesTheSmallestUnitOfEach() throws {
        let schedule = try Schedule.parse(["3月初", "7月初", "10月初", "12月初"])
        let keys = schedule.windows(in: 2026, calendar: China.calendar).map(\.key.description)
        #expect(keys == ["2026-03", "2026-07", "2026-10", "2026-12"])
        #expect(schedule.kind == .window)
    }

    @Test func listOfOnePhraseKeepsTheYear() throws {
        let keys = try Schedule.parse(["3月初"]).windows(in: 2026, calendar: China.calendar).map(\.key.description)
        #expect(keys == ["2026"])
    }

    @Test func givenDatesAreTheirOwnPeriods() {
        let schedule = Schedule.dates([day("2026-06-09"), day("2026-03-09"), day("2027-01-05")])
        #expect(
            schedule.windows(in: 2026, calendar: China.calendar).map(Reading.text) == [
                "2026-03-09 01-01–03-09 implied", "2026-06-09 01-01–06-09 implied",
            ])
        #expect(schedule.windows(in: 2027, calendar: China.calendar).map(\.key.description) == ["2027-01-05"])
    }
}
