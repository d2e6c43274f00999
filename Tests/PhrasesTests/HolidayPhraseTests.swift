import Phrases
import Testing

/// Phrases that hang on official holidays.
@Suite struct HolidayPhraseTests {
    @Test(arguments: [
        Reading("春节", .holiday, "2026-春节 02-15–02-23"),
        Reading("春节", .holiday, in: 2023, "2023-春节 01-21–01-27"),
        Reading("五一", .holiday, in: 2023, "2023-劳动节 04-29–05-03"),
        Reading("十一长假期间", .holiday, in: 2023, "2023-国庆节 09-29–10-06"),
        Reading("元旦", .holiday, in: 2023, "2023-元旦 2022-12-31–01-02"),
        Reading("春节前", .holiday, "2026-春节 02-12–02-14"),
        Reading("十一前", .holiday, "2026-国庆节 09-28–09-30"),
        Reading("国庆节后", .holiday, "2026-国庆节 10-08–10-10"),
        Reading("每年春节前", .holiday, "2026-春节 02-12–02-14"),
        Reading("春节、国庆节期间", .holiday, "2026-春节 02-15–02-23", "2026-国庆节 10-01–10-07"),
        Reading("春节和国庆节前", .holiday, "2026-春节 02-12–02-14", "2026-国庆节 09-28–09-30"),
        Reading("春节前、春节期间", .holiday, "2026.1 02-12–02-14", "2026.2 02-15–02-23"),
        Reading("五一或十一长假期间", .holiday, "2026 05-01–10-07 [05-01 05-05] [10-01 10-07]"),
        Reading("遇节假日", .holiday, "2026-元旦 01-01–01-03", "2026-春节 02-15–02-23", "2026-清明节 04-04–04-06", "…"),
        Reading("节前", .holiday, "2026-元旦 2025-12-29–2025-12-31", "2026-春节 02-12–02-14", "…"),
        Reading("节假日期间，春节除外", .holiday, "2026-元旦 01-01–01-03", "2026-清明节 04-04–04-06", "…"),
        Reading("春节期间每日", .holiday, "2026-02-15 02-15–02-15", "2026-02-16 02-16–02-16", "…"),
        Reading("春节", .holiday, in: 2031),
    ])
    func holidays(_ reading: Reading) throws {
        #expect(try reading.found() == reading.occurrences)
        #expect(try Schedule.parse(reading.phrase).kind == reading.kind)
    }

    @Test func aHolidayKeepsItsDays() throws {
        let during = try #require(try Schedule.parse("春节").windows(in: 2026, calendar: China.calendar).first)
        #expect(!during.rolls)
        let before = try #require(try Schedule.parse("春节前").windows(in: 2026, calendar: China.calendar).first)
        #expect(before.rolls)
    }

    @Test func oneOfTwoIsEnough() throws {
        #expect(try Schedule.parse("五一或十一长假期间").isAnyOf)
        #expect(try Schedule.parse("五一、十一长假期间").isAnyOf == false)
    }

    @Test func conditionsMayLeaveOutHolidaysAlone() throws {
        let schedule = try Schedule.parse(condition: "节假日除外")
        #expect(schedule.covers(day("2026-02-14"), calendar: China.calendar))
        #expect(!schedule.covers(day("2026-02-15"), calendar: China.calendar))
        #expect(throws: PhraseRefusal.self) { try Schedule.parse("节假日除外") }
    }

    @Test func spansCoverTheirDays() throws {
        let schedule = try Schedule.parse("11月至次年2月")
        let covered = ["2026-10-31", "2026-11-01", "2027-02-28", "2027-03-01"].map {
            schedule.covers(day($0), calendar: China.calendar)
        }
        #expect(covered == [false, true, true, false])
    }
}
