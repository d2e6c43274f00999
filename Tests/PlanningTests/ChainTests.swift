import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What follows from what: `after`, `before`, `each`, `while`.
@Suite struct ChainTests {
    static func after(_ causes: Trigger.Cause...) -> Trigger { .all(causes) }
    static func duty(_ name: String, result: String? = nil) -> Trigger.Cause { .duty(name, result: result) }

    @Test func aConsequenceIsDueFromTheEffectiveDate() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("check", "3月"),
                Fixture.duty("bulletin", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("check")) }),
            at: "2026-03-01T00:00")
        story.live(until: "2026-03-20T09:00")
        #expect(story.listed().contains("bulletin@2026 pending -..-"))
        try story.done("check", on: "2026-03-16")
        // The day after is day one: 17, 18, 19 March. It was known on the 20th, so nothing was missed.
        #expect(story.listed().contains("bulletin@2026 overdue 2026-03-16..2026-03-19"))
        story.live(until: "2026-03-20T09:01")
        #expect(story.parts.last?.missed == 0)
        try story.do(.undo(name: "check", reason: nil))
        #expect(story.listed().contains("bulletin@2026 pending -..-"))
    }

    @Test func anAbsolutePhraseKeepsItsDueDateAndOpensAtTheLater() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("check", "2月下旬至3月下旬"),
                Fixture.duty("look-back", "4月末至6月上旬") { $0.after = ChainTests.after(ChainTests.duty("check")) }),
            at: "2026-05-04T09:00")
        #expect(story.state("look-back@2026") == .pending)
        #expect(story.view("look-back@2026")?.waitsFor == ["check"])
        try story.do(.adopt(from: Fixture.day("2026-01-01")))
        try story.done("check", on: "2026-05-02")
        #expect(story.listed().contains("look-back@2026 open 2026-05-02..2026-06-10"))
    }

    @Test func aResultLimitsIt() throws {
        let book = Fixture.book(
            Fixture.duty("check", "3月"),
            Fixture.duty("look-back", "4月") {
                $0.after = ChainTests.after(ChainTests.duty("check", result: "found"))
            })
        for (result, expected) in [("found", OccurrenceState.open), ("approved", nil)] {
            var story = Story(book, at: "2026-04-01T09:00")
            try story.do(.adopt(from: Fixture.day("2026-01-01")))
            try story.done("check", result: result)
            #expect(story.state("look-back@2026") == expected)
        }
    }

    @Test func equalPeriodsMatch() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("bank", "每季"),
                Fixture.duty("exam", "每季度下旬") { $0.after = ChainTests.after(ChainTests.duty("bank")) }),
            at: "2026-01-01T00:00")
        try story.done("bank@2026-Q1")
        #expect(story.view("exam@2026-Q1")?.waitsFor == [])
        #expect(story.view("exam@2026-Q2")?.waitsFor == ["bank"])
    }

    @Test func aCoarserChildWaitsForAllFinerParents() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("weekly", "每周"),
                Fixture.duty("monthly", "每月") { $0.after = ChainTests.after(ChainTests.duty("weekly")) }),
            at: "2026-01-01T00:00")
        // The weeks whose Thursday lies in January 2026.
        for week in 1...5 {
            #expect(story.view("monthly@2026-01")?.waitsFor == ["weekly"])
            try story.done("weekly@2026-W0\(week)")
        }
        #expect(story.view("monthly@2026-01")?.waitsFor == [])
        #expect(story.view("monthly@2026-02")?.waitsFor == ["weekly"])
    }

    @Test func memberByMemberWhereBothHaveTheSameEach() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("skills", "每季") { $0.each = "支行" },
                Fixture.duty("feedback", "3个工作日内") {
                    $0.each = "支行"
                    $0.after = ChainTests.after(ChainTests.duty("skills"))
                }),
            at: "2026-03-02T09:00")
        try story.done("skills@2026-Q1/城关支行")
        #expect(story.view("feedback@2026-Q1/城关支行")?.due == Fixture.day("2026-03-05"))
        #expect(story.state("feedback@2026-Q1/东街支行") == .pending)
    }

    @Test func withoutEachItWaitsForAllMembers() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("skills", "每季") { $0.each = "支行" },
                Fixture.duty("summary", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("skills")) }),
            at: "2026-03-02T09:00")
        for branch in ["城关支行", "东街支行"] { try story.done("skills@2026-Q1/\(branch)") }
        #expect(story.state("summary@2026-Q1") == .pending)
        try story.done("skills@2026-Q1/西门支行")
        #expect(story.view("summary@2026-Q1")?.due == Fixture.day("2026-03-05"))
    }

    @Test func aListWaitsForAllAndNotForWhatCanNoLongerHappen() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("one", "3月"), Fixture.duty("two", "3月"),
                Fixture.duty("both", "5个工作日内") {
                    $0.after = ChainTests.after(ChainTests.duty("one"), ChainTests.duty("two"))
                }),
            at: "2026-03-02T09:00")
        try story.done("one", on: "2026-03-02")
        #expect(story.view("both@2026")?.waitsFor == ["two"])
        try story.do(.waive(name: "two", reason: "并入第一次"))
        #expect(story.view("both@2026")?.due == Fixture.day("2026-03-09"))
    }

    @Test func anyOfSeveralEachForItself() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("one", "3月"), Fixture.duty("two", "3月"),
                Fixture.duty("exam", "5个工作日内") {
                    $0.after = .any([ChainTests.duty("one"), ChainTests.duty("two")])
                }),
            at: "2026-03-02T09:00")
        try story.done("two", on: "2026-03-02")
        #expect(story.state("exam@2026.1") == .pending)
        #expect(story.state("exam@2026.2") == .open)
    }

    @Test func anOccasionOpensWhatHangsOnItForItsMember() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("handover", "当日", owner: .each) {
                    $0.after = ChainTests.after(.raised("员工休假"))
                }),
            at: "2026-03-02T09:00")
        #expect(throws: Refusal.nobodyAnswers(occasion: "员工休假", duty: "handover")) {
            try story.do(.raise(occasion: "员工休假", member: nil, on: nil))
        }
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil))
        try story.do(.raise(occasion: "员工休假", member: "赵六", on: Fixture.day("2026-03-09")))
        #expect(story.view("handover@2026.1/王五")?.owners == ["王五"])
        #expect(story.view("handover@2026.1/王五")?.due == Fixture.day("2026-03-02"))
        #expect(story.view("handover@2026.2/赵六")?.due == Fixture.day("2026-03-09"))
    }

    @Test func whileAnOccasionLasts() throws {
        var story = Story(
            Fixture.book(Fixture.duty("patrol", "每周五") { $0.condition = .occasion("防汛期") }), at: "2026-06-01T09:00")
        #expect(story.listed().isEmpty)
        try story.do(.raise(occasion: "防汛期", member: nil, on: nil))
        #expect(story.view("patrol@2026-W23")?.due == Fixture.day("2026-06-05"))
        story.live(until: "2026-06-15T09:00")
        try story.do(.end(occasion: "防汛期", member: nil, on: nil))
        #expect(story.view("patrol@2026-W24") != nil)
        #expect(story.view("patrol@2026-W26") == nil)
    }

    @Test func whileAPhrase() {
        let story = Story(
            Fixture.book(
                Fixture.duty("bulletin", "每周") { $0.condition = .phrase(Fixture.schedule("3月初至9月末")) }),
            at: "2026-01-01T00:00")
        let dues = story.planner.views(OccurrenceQuery(), for: Fixture.root, at: story.now).map { $0.due!.description }
        #expect(dues.first == "2026-02-27")
        #expect(dues.last == "2026-09-25")
    }

    @Test func aGateWarnsUntilItIsDone() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("exam", "每季度下旬"),
                Fixture.duty("bank", "每季更新一次") { $0.before = ChainTests.after(ChainTests.duty("exam")) }),
            at: "2026-01-05T00:00")
        #expect(story.view("exam@2026-Q1")?.gates == ["bank"])
        try story.done("bank@2026-Q1")
        #expect(story.view("exam@2026-Q1")?.gates == [])
        #expect(story.view("exam@2026-Q2")?.gates == ["bank"])
    }

    @Test func aLeadUpIsDueBeforeItsTargetOpens() {
        let story = Story(
            Fixture.book(
                Fixture.duty("exam", "每季度下旬"),
                Fixture.duty("notice", "提前5个工作日") { $0.before = ChainTests.after(ChainTests.duty("exam")) }),
            at: "2026-01-01T00:00")
        // The exam opens on Saturday 21 March.
        #expect(story.view("notice@2026-Q1")?.due == Fixture.day("2026-03-16"))
    }

    @Test func aWeekBelongsToTheMonthOfItsThursday() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("weekly", "每周"),
                Fixture.duty("monthly", "每月") { $0.after = ChainTests.after(ChainTests.duty("weekly")) }),
            at: "2026-01-01T00:00")
        // The week of Thursday 30 April begins in April and ends in May.
        for week in 14...18 { try story.done("weekly@2026-W\(week)") }
        #expect(story.view("monthly@2026-04")?.waitsFor == [])
        #expect(story.view("monthly@2026-05")?.waitsFor == ["weekly"])
    }

    @Test func anOncePerYearParentMatchesAnythingOfItsYear() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("plan", "1月"),
                Fixture.duty("drill", "每季") { $0.after = ChainTests.after(ChainTests.duty("plan")) }),
            at: "2026-01-05T00:00")
        #expect(story.view("drill@2026-Q3")?.waitsFor == ["plan"])
        try story.done("plan")
        #expect((1...4).allSatisfy { story.view("drill@2026-Q\($0)")?.waitsFor == [] })
    }

    @Test func passingGoesByParticipants() throws {
        let book = Fixture.book(
            ExamTests.exam(),
            Fixture.duty("certificate", "3个工作日内") {
                $0.each = "前台柜员"
                $0.after = ChainTests.after(ChainTests.duty("exam", result: "pass"))
            },
            Fixture.duty("praise", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("exam", result: "pass")) },
            Fixture.duty("list", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("exam", result: "fail")) })
        var story = Story(book, at: "2026-03-25T09:00")
        try story.results("exam", ["王五": "55"])
        // All are waited for by what has no members of its own.
        #expect(story.state("list@2026-Q1") == .pending)
        try story.results("exam", ["赵六": "90"])
        #expect(story.state("list@2026-Q1") == .open)
        #expect(story.state("certificate@2026-Q1/赵六") == .open)
        #expect(story.state("certificate@2026-Q1/王五") == .pending)
        #expect(story.state("praise@2026-Q1") == .pending)
        story.live(until: "2026-04-08T09:00")
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "60"])
        #expect(story.view("certificate@2026-Q1/王五")?.due == Fixture.day("2026-04-13"))
        #expect(story.state("praise@2026-Q1") == .open)
    }

    @Test func theImpliedSpanStartsWhenWhatLastsIsOver() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("vote", "3月"),
                Fixture.duty("notice") {
                    $0.after = ChainTests.after(ChainTests.duty("vote"))
                    $0.lasts = TimeAmount(7, .days)
                }), at: "2026-03-02T09:00")
        try story.done("vote")
        // Seven days from the 2nd end on the 9th; five working days later is the 16th.
        #expect(story.listed().contains("notice@2026 open 2026-03-02..2026-03-16"))
    }

    @Test func takingTheCauseBackTakesAlongWhatNobodyTouched() throws {
        let book = Fixture.book(
            Fixture.duty("visits", "全年3次"),
            Fixture.duty("note", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("visits")) })
        var story = Story(book, at: "2026-03-02T09:00")
        try story.done("visits")
        try story.done("visits")
        try story.do(.move(name: "note@2026.2", to: Fixture.day("2026-03-20"), reason: "等附件"))
        for visit in 1...2 { try story.do(.undo(name: "visits@2026.\(visit)", reason: nil)) }
        #expect(story.state("note@2026.1") == nil)
        #expect(story.view("note@2026.2")?.isKept == true)
        #expect(story.listed().contains("note@2026.2 open 2026-03-02..2026-03-20"))
    }

    @Test func aConsequenceSomebodyActedOnStaysOpenWhenItsCauseIsTakenBack() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("check", "3月"),
                Fixture.duty("bulletin", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("check")) }),
            at: "2026-03-02T09:00")
        try story.done("check")
        try story.do(.move(name: "bulletin", to: Fixture.day("2026-03-12"), reason: "等附件"))
        try story.do(.undo(name: "check", reason: nil))
        #expect(story.listed().contains("bulletin@2026 open 2026-03-02..2026-03-12"))
        #expect(story.view("bulletin@2026")?.isKept == true)
        try story.done("bulletin")
        #expect(story.state("bulletin@2026") == .done)
    }

    @Test func aConsequenceKeepsItsCausesPlanYear() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("check", "12月"),
                Fixture.duty("bulletin", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("check")) }),
            at: "2026-12-31T09:00")
        try story.done("check")
        #expect(story.view("bulletin@2026")?.due == Fixture.day("2027-01-05"))
        #expect(story.view("bulletin@2026")?.planYear == 2026)
    }

    @Test func theParentsOwnerDatesAnUndatedChild() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("notice", "3月", owner: .person("张三")),
                Fixture.duty("transfer", "时间另行通知", owner: .person("张三")) {
                    $0.after = ChainTests.after(ChainTests.duty("notice"))
                }), at: "2026-03-02T09:00")
        #expect(story.state("transfer@2026") == .pending)
        try story.done("notice")
        #expect(story.state("transfer@2026") == .undated)
        try story.do(.date(name: "transfer", to: Fixture.day("2026-04-09")), as: Fixture.caller("张三"))
        #expect(story.view("transfer@2026")?.due == Fixture.day("2026-04-09"))
    }

    @Test func withMembersOfItsOwnItWaitsForAllOfTheOthers() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("skills", "每季") { $0.each = "支行" },
                Fixture.duty("talk", "3个工作日内") {
                    $0.each = "前台柜员"
                    $0.after = ChainTests.after(ChainTests.duty("skills"))
                }),
            at: "2026-03-02T09:00")
        for branch in ["城关支行", "东街支行"] { try story.done("skills@2026-Q1/\(branch)") }
        #expect(story.state("talk@2026-Q1/王五") == .pending)
        try story.done("skills@2026-Q1/西门支行")
        #expect(story.state("talk@2026-Q1/王五") == .open)
        #expect(story.state("talk@2026-Q1/赵六") == .open)
    }

    @Test func anIntervalsConsequenceComesOnceACompletion() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("rotation", "每15天"),
                Fixture.duty("note", "3个工作日内") { $0.after = ChainTests.after(ChainTests.duty("rotation")) }),
            at: "2026-01-01T00:00")
        story.live(until: "2026-03-20T09:00")
        try story.done("rotation", on: "2026-03-02")
        try story.done("rotation", on: "2026-03-16")
        #expect(story.view("note@2026.1")?.due == Fixture.day("2026-03-05"))
        #expect(story.view("note@2026.2")?.due == Fixture.day("2026-03-19"))
        #expect(story.view("note@2026.3")?.state != .open)
    }

    @Test func theEndOfAnOccasionIsACauseOfItsOwn() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("return", "当日", owner: .each) { $0.after = ChainTests.after(.ended("员工休假")) }),
            at: "2026-03-02T09:00")
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil))
        #expect(story.listed().allSatisfy { !$0.contains(" open ") })
        story.live(until: "2026-03-09T09:00")
        try story.do(.end(occasion: "员工休假", member: "王五", on: nil))
        #expect(story.listed().contains("return@2026.1/王五 open 2026-03-09..2026-03-09"))
    }

    @Test func aGateWithoutAPhraseIsDueWhenItsTargetOpens() {
        let story = Story(
            Fixture.book(
                Fixture.duty("exam", "3月16日至3月27日"),
                Fixture.duty("bank") { $0.before = ChainTests.after(ChainTests.duty("exam")) }),
            at: "2026-01-05T00:00")
        #expect(story.view("bank@2026")?.due == Fixture.day("2026-03-16"))
        #expect(story.view("bank@2026")?.isAssumed == false)
        #expect(story.view("exam@2026")?.gates == ["bank"])
    }

    @Test func whileAnOccasionItCountsForItsMemberOnly() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("call", "每周五") {
                    $0.each = "前台柜员"
                    $0.condition = .occasion("员工休假")
                }), at: "2026-03-02T09:00")
        try story.do(.raise(occasion: "员工休假", member: "王五", on: nil))
        #expect(story.state("call@2026-W10/王五") == .open)
        #expect(story.view("call@2026-W10/赵六") == nil)
        story.live(until: "2026-03-04T09:00")
        try story.do(.end(occasion: "员工休假", member: "王五", on: nil))
        #expect(story.state("call@2026-W10/王五") == .lapsed)
    }
}
