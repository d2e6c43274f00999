import PlanFiles
import Testing

@Suite struct WarningTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let keys: [String]
        let header: String
        let warnings: [String]
        var testDescription: String { keys.joined(separator: ", ") }
        init(_ keys: String..., header: String = "note-free: x", gives warnings: String...) {
            self.keys = keys
            self.header = header
            self.warnings = warnings
        }
    }

    @Test(arguments: [
        Row("when: 每月"),
        Row("when: 10月1日至10月3日", gives: "23:11: no working day lies from 2026-10-01 to 2026-10-03 (国庆节)"),
        // One line for a duty, however many of its windows are eaten.
        Row("when: 每周", gives: "23:11: no working day lies from 2026-02-16 to 2026-02-22 (春节)"),
        Row(
            "when: [10月1日至3日, 5月1日至2日, 2月16日至17日, 1月1日至2日, 10月4日至5日]",
            gives:
                "23:11: no working day lies from 2026-01-01 to 2026-01-02 (元旦), nor from 2026-02-16 to 2026-02-17 (春节), "
                + "nor from 2026-05-01 to 2026-05-02 (劳动节), nor in 2 more of its windows"),
        Row("when: 每周三次", gives: "23:11: no working day lies from 2026-02-16 to 2026-02-22 (春节)"),
        Row(
            "when: 10月初",
            gives:
                "23:11: days off take most of 2026-10-01 to 2026-10-10 (国庆节): 3 working days are left, from 2026-10-08 to "
                + "2026-10-10"),
        Row("when: 每月10日前"),
        Row("when: 每周五", gives: "23:11: no working day lies from 2026-02-16 to 2026-02-20 (春节)"),
        Row("when: 春节期间"),
        Row("when: 每日"),
        Row("when: 每周", "while: 3月初至9月末"),
        Row("when: {dates: [2027-01-05, 2026-01-05]}", gives: "23:20: 2027-01-05 lies outside the plan for 2026"),
        Row("when: 2021年7月6日", gives: "23:11: no date of it lies in the plan for 2026"),
        Row(
            "when: 每半年",
            gives:
                "23:11: the two halves may fall within 60 days: one may be done on 2026-06-30, the next on 2026-07-01"),
        Row(
            "when: 8月中旬", "counts-toward: cross-checks",
            gives: "18:43: what is dated counts 1 of 2 in 2026, and nothing else counts toward “cross-checks”"),
        Row("when: 8月中旬", "counts-toward: {duty: cross-checks, as: 2}"),
        Row("when: [3月初, 8月中旬]", "counts-toward: cross-checks"),
        Row("after: 防汛期", "when: 当日", "counts-toward: cross-checks"),
        Row(
            "when: 每月", "remind: {opens: no, due: no, overdue: no}",
            gives: "24:13: no rule is left that would remind of “tested”"),
        Row("when: 每月", "remind: none"),
        Row("when: 每月", "verify: {by: 李四}"),
        Row("when: 每月", "participants: {all: 李四, required: 李四}"),
        Row("when: 每月", "pass: 60", "participants: 李四", "retake: {until: pass}"),
        Row("when: 每月", "pass: 60", gives: "24:11: “pass” has no effect: nobody takes part"),
        Row("when: 全年4次", "pass: 60", "participants: 李四", gives: "24:11: “pass” has no effect on what is counted"),
        Row(
            "when: 每15天", "pass: 60", "participants: 李四",
            gives: "24:11: “pass” has no effect on what is counted from the last time"),
        Row("when: 每月", "retake: {until: pass}", gives: "24:13: “retake” has no effect without a mark"),
        Row("when: 每月", "closes: cross-check-1"), Row("when: 每月", "lasts: 4学时"),
    ])
    func saysWhatIsDoubtful(_ row: Row) {
        let reading = read(planWith(row.keys.joined(separator: "\n    "), header: row.header))
        #expect(lines(reading) == row.warnings.map { "a.yaml:" + $0.replacingFirst(": ", with: ": warning: ") })
        #expect(reading.book != nil)
        #expect(reading.warningCount == row.warnings.count)
    }

    @Test func aYearWithoutANoticeIsProvisional() {
        let reading = read("year: 2026-2028\n")
        #expect(
            lines(reading) == [
                "a.yaml:1:7: warning: the working days of 2027, 2028 are provisional: the calendar “cn” has the days of the law "
                    + "but no notice yet"
            ])
    }

    @Test func aYearBeyondTheCalendarIsSaidToHaveWeekendsOnly() {
        let reading = read(
            "year: 2050-2052\nduties:\n  - {id: a, title: A, when: 春节期间, owner: 张三}\npeople: {张三: {login: z}}\n")
        #expect(
            lines(reading) == [
                "a.yaml:1:7: warning: the working days of 2050 are provisional: the calendar “cn” has the days of the law but "
                    + "no notice yet",
                "a.yaml:1:7: warning: the working days of 2051, 2052 are provisional: the calendar “cn” knows no holiday of "
                    + "that time, only weekends are off",
            ])
        #expect(reading.book != nil)
    }

    @Test(arguments: [
        (
            "1月下旬",
            "days off take most of 2023-01-21 to 2023-01-31 (春节): 4 working days are left, from 2023-01-28 to 2023-01-31"
        ),
        (
            "10月初",
            "days off take most of 2023-10-01 to 2023-10-10 (国庆节): 4 working days are left, from 2023-10-07 to 2023-10-10"
        ),
        ("1月23日至1月27日", "no working day lies from 2023-01-23 to 2023-01-27 (春节)"),
    ])
    func theHolidaysOf2023(_ phrase: String, _ warning: String) {
        let reading = read(
            "year: 2023\npeople: {张三: {login: z}}\nduties:\n  - {id: a, title: A, when: \(phrase), owner: 张三}\n")
        #expect(reading.diagnostics.map(\.message) == [warning])
    }

    @Test func peopleWhoMustActNeedALogin() {
        let reading = read(
            """
            year: 2026
            people: {张三: {}, 李四: {}, 王五: {}, 赵六: {login: z}}
            groups: {督导: [张三, 赵六], 支行: {城关: 王五, 东街: 赵六}}
            duties:
              - {id: a, title: A, when: 每月, owner: 督导}
              - {id: b, title: B, when: 每月, each: 支行, owner: each}
            """)
        #expect(
            lines(reading) == [
                "a.yaml:2:10: warning: “张三” has duties but no login and cannot record them",
                "a.yaml:2:26: warning: “王五” has duties but no login and cannot record them",
            ])
    }

    @Test func dutiesThatReachNobody() {
        let reading = read(
            """
            year: 2026
            groups: {支行: [城关, 东街], 督导: []}
            duties:
              - {id: a, title: A, when: 每月}
              - {id: b, title: B, when: 每月, each: 支行, owner: each}
            """)
        #expect(
            lines(reading) == [
                "a.yaml:4:10: warning: nobody would be reminded of “a”: it has no owner, nor has the plan",
                "a.yaml:5:50: warning: nobody would be reminded of “b” for “城关” and 1 more",
            ])
    }
}
