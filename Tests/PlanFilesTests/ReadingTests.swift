import CivilTime
import PlanFiles
import Testing

/// `reading:` and `terms:` of a plan.
@Suite struct ReadingTests {
    @Test func rowsGovernThePhrasesOfThePlan() throws {
        let reading = read(
            planWith("when: 3月初", header: "reading: {月初: 2-8日, 上旬: 1-9日}"))
        #expect(lines(reading) == [])
        let plan = try #require(reading.book?.plans.first)
        let windows = try #require(duty("tested", reading)).schedule.windows(in: 2026, calendar: plan.calendar)
        #expect(windows.map { "\($0.opens)..\($0.due)" } == ["2026-03-01..2026-03-08"])
        #expect(windows.first?.softDue == CivilDate("2026-03-02"))
    }

    @Test func rowsGovernWhatIsImplied() throws {
        let reading = read(planWith("after: cross-check-1", header: "reading: {结束后: 2个工作日}"))
        let plan = try #require(reading.book?.plans.first)
        let relative = try #require(duty("tested", reading)?.schedule.relative)
        let cause = try #require(CivilDate("2026-04-30"))
        let window = relative.window(cause: cause, calendar: plan.calendar, planYearEnd: yearSpan(2026).last)
        #expect(window.due == CivilDate("2026-05-07"))
    }

    @Test(arguments: [
        ("when: 每15天", Optional("first")), ("when: 每15天\n    since: done", "done"), ("when: 每月", "done"),
    ])
    func intervalsCountFromWhatThePlanSays(_ keys: String, _ since: String?) throws {
        let reading = read(planWith(keys, header: "reading: {每N天: 固定}"))
        #expect(lines(reading) == [])
        #expect(duty("tested", reading)?.since.rawValue == since)
    }

    @Test func termsDateWhatRecursInThem() throws {
        let reading = read(
            planWith("when: 每学期", header: "terms: {第一学期: 2月20日至7月10日, 第二学期: 9月1日至次年1月20日}"))
        #expect(lines(reading) == [])
        let plan = try #require(reading.book?.plans.first)
        let windows = try #require(duty("tested", reading)).schedule.windows(in: 2026, calendar: plan.calendar)
        #expect(windows.map { "\($0.opens)..\($0.due)" } == ["2026-02-20..2026-07-10", "2026-09-01..2027-01-20"])
    }

    @Test func aTermMayBelongToOneYear() throws {
        let reading = read(planWith("when: 每学期", header: "terms: {第一学期: {from: 2026-02-23, to: 2026-07-05}}"))
        #expect(lines(reading) == [])
        let plan = try #require(reading.book?.plans.first)
        let schedule = try #require(duty("tested", reading)).schedule
        let windows = [2026, 2027].flatMap { schedule.windows(in: $0, calendar: plan.calendar) }
        #expect(windows.map { "\($0.opens)..\($0.due)" } == ["2026-02-23..2026-07-05"])
    }

    @Test(arguments: [
        ("reading: {月出: 5日}", "a.yaml:16:11: error: “月出” is no row of the table of soft words"),
        (
            "reading: {月初: 三十二日}",
            "a.yaml:16:15: error: “三十二日” does not say how “月初” is read; write for example 10日, or 5-10日 with a soft bound"
        ),
        ("reading: [月初]", "a.yaml:16:10: error: a map of words with how they are read is expected, found a list"),
        ("terms: {第一学期: {from: 2026-02-23}}", "a.yaml:16:9: error: a school term has a first and a last day"),
        (
            "terms: {第一学期: {from: 2026-07-05, to: 2026-02-23}}",
            "a.yaml:16:38: error: the term ends before it begins"
        ),
        ("terms: {第一学期: 每月}", "a.yaml:16:15: error: “每月” is no school term; write a span such as 9月1日至次年1月20日"),
        (
            "terms: {第一学期: 定期}",
            "a.yaml:16:15: error: “定期” names no period; write one, for example 每月 or 每季度"
        ),
    ])
    func slips(_ header: String, _ line: String) {
        let found = errors(read(planWith("when: 每月", header: header)))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(line) == true, "\(found)")
    }
}
