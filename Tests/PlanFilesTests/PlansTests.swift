import CivilTime
import PlanFiles
import Planning
import Testing

@Suite struct PlansTests {
    private func duties(_ ids: String...) -> String {
        "duties: [\(ids.map { "{id: \($0), title: T, when: 每月}" }.joined(separator: ", "))]\n"
    }

    @Test func filesOfOneYearAddUp() throws {
        let reading = read(
            "year: 2026\nplan: 计划\n" + duties("a", "b"), "year: 2026\n" + duties("c"), "people: {张三: {}}\n")
        let book = try #require(reading.book)
        #expect(book.plans.map(\.years) == [2026...2026])
        #expect(book.plans[0].title == "计划")
        #expect(book.plans[0].duties.map(\.id) == ["a", "b", "c"])
        #expect(book.plans[0].zoneName == "Asia/Shanghai")
        #expect(book.plans[0].calendarName == "cn")
    }

    @Test func aHeaderKeyStandsInOneFileAndAnIdOnceInThePlan() {
        let reading = read(
            "year: 2026\nplan: 计划\nremind: none\n" + duties("a"), "year: 2026\nplan: 另一个\nremind: none\n" + duties("a"))
        #expect(
            errors(reading) == [
                "b.yaml:2:1: error: “plan” of the plan for 2026 stands in a.yaml:2 already",
                "b.yaml:3:1: error: “remind” of the plan for 2026 stands in a.yaml:3 already",
                "b.yaml:4:15: error: the id “a” is taken: it stands at a.yaml:4",
            ])
    }

    @Test func plansOfSeveralYearsStandSideBySideWithTheSameIds() throws {
        let reading = read(
            "year: 2027\n" + duties("a"), "year: 2026\n" + duties("a"), "year: 2028-2030\n" + duties("a"))
        let book = try #require(reading.book)
        #expect(book.plans.map(\.years) == [2026...2026, 2027...2027, 2028...2030])
        #expect(book.plans.map { $0.duties.map(\.id) } == [["a"], ["a"], ["a"]])
    }

    @Test func twoPlansOfAYearMayNotShareAnId() {
        let reading = read("year: 2026\n" + duties("a", "b"), "year: 2026-2028\n" + duties("b", "c"))
        #expect(
            errors(reading) == [
                "b.yaml:2:15: error: the duty “b” stands in another plan for 2026 too, at a.yaml:2"
            ])
    }

    @Test func ownersComeFromTheMemberOrThePlan() throws {
        let reading = read(
            planWith("when: 每月", "each: 前台柜员"), calendars: calendarFiles)
        #expect(duty("tested", reading)?.owner == .each)
        #expect(duty("tested", read(planWith("when: 每月", "each: 支行")))?.owner == .group("运营部长"))
        #expect(duty("tested", read(planWith("when: 每月")))?.owner == .group("运营部长"))
        #expect(duty("tested", read(planWith("when: 每月", "owner: 张三")))?.owner == .person("张三"))
    }

    @Test func withoutAPhraseFiveWorkingDaysAreAssumed() throws {
        let tested = try #require(duty("tested", read(planWith("after: cross-check-1"))))
        #expect(tested.schedule == .implied)
        #expect(tested.schedule.isAssumed)
        #expect(tested.phrases.isEmpty)
        #expect(tested.after == .all([.duty("cross-check-1", result: nil)]))
    }

    @Test(arguments: [
        ("after: [cross-check-1, 防汛期]", Trigger.all([.duty("cross-check-1", result: nil), .raised("防汛期")])),
        ("after: {any: [cross-check-1, 防汛期]}", .any([.duty("cross-check-1", result: nil), .raised("防汛期")])),
        ("after: {duty: cross-check-1, result: found}", .all([.duty("cross-check-1", result: "found")])),
        ("after: {occasion: 防汛期, at: end}", .all([.ended("防汛期")])),
        ("after: [{duty: quarterly-exam, result: fail}]", .all([.duty("quarterly-exam", result: "fail")])),
    ])
    func readsWhatADutyComesAfter(_ key: String, _ trigger: Trigger) {
        let reading = read(planWith(key))
        #expect(errors(reading).isEmpty)
        #expect(duty("tested", reading)?.after == trigger)
    }

    @Test func anExamHasTheParticipantsOfWhatItComesAfter() {
        let reading = read(planWith("after: quarterly-exam", "category: exam"))
        #expect(duty("tested", reading)?.participants == Participants(all: [.group("前台柜员")]))
    }

    @Test func aCircleIsRefusedOnceButARetrainingIsNone() {
        let circle = """
            year: 2026
            duties:
              - {id: a, title: A, after: c}
              - {id: b, title: B, after: a}
              - {id: c, title: C, when: 每月, after: [b, a]}
              - {id: d, title: D, after: c}
            """
        #expect(
            errors(read(circle)) == [
                "a.yaml:3:30: error: “a” waits for itself: a → c → b → a",
                "a.yaml:3:30: error: “a” waits for itself: a → c → a",
            ])
        let retraining = """
            year: 2026
            duties:
              - {id: exam, title: A, category: exam, when: 每月, retake: {after: retraining}}
              - {id: retraining, title: B, after: {duty: exam, result: fail}}
            """
        #expect(errors(read(retraining)).isEmpty)
    }

    @Test func eachNeedsAMemberOrAnOccasionThatHandsOneDown() {
        #expect(errors(read(planWith("after: 员工休假", "owner: each"))).isEmpty)
        #expect(errors(read(planWith("when: 每月", "each: 支行", "owner: each", "participants: each"))).isEmpty)
        #expect(errors(read(planWith("after: cross-check-1", "participants: each"))).count == 1)
    }

    @Test func countsTowardAQuotaWithAWeight() {
        let reading = read(planWith("when: 每月", "counts-toward: {duty: cross-checks, as: 2}"))
        #expect(duty("tested", reading)?.countsToward == CountsToward(duty: "cross-checks", weight: 2))
    }

    @Test func givenDatesAreASchedule() {
        let reading = read(planWith("when: {dates: [2026-05-20, 2026-03-09]}"))
        let dates = [CivilDate("2026-03-09"), CivilDate("2026-05-20")].compactMap { $0 }
        #expect(duty("tested", reading)?.schedule == .dates(dates))
    }

    @Test func conditionsAreAPhraseAnOccasionOrADuty() throws {
        #expect(duty("tested", read(planWith("when: 每月", "while: 防汛期")))?.condition == .occasion("防汛期"))
        #expect(duty("tested", read(planWith("when: 每月", "while: cross-check-1")))?.condition == .duty("cross-check-1"))
        guard case .phrase = duty("tested", read(planWith("when: 每月", "while: 3月初至9月末")))?.condition else {
            Issue.record("no phrase")
            return
        }
    }

    @Test func aBadCalendarKeepsThePlanFromLoading() {
        let bad = SourceFile(name: "cn.yaml", bytes: Array("calendar: cn\nholidays: [元旦]\nyaers: {}\n".utf8))
        let reading = read(planWith("when: 每月"), calendars: [bad])
        #expect(lines(reading) == ["cn.yaml:3:1: error: unknown key “yaers” of a calendar"])
        #expect(reading.book == nil)
    }
}
