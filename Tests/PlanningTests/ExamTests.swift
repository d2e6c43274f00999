import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// Exams: everybody who takes part passes or is excused, by as many make-ups as the plan allows.
@Suite struct ExamTests {
    static func exam(_ retake: Retake? = Retake(within: TimeAmount(30, .days), untilPass: true)) -> Duty {
        Fixture.duty("exam", "每季度下旬") {
            $0.category = .exam
            $0.participants = Participants(all: [.group("前台柜员")])
            $0.passMark = 60
            $0.retake = retake
        }
    }

    static func story(_ duties: Duty...) -> Story {
        Story(Fixture.book(duties), at: "2026-03-25T09:00")
    }

    @Test func itIsDoneWhenEverybodyHasPassed() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "55"])
        #expect(story.state("exam@2026-Q1") == .open)
        #expect(story.listed().contains("exam@2026-Q1.retake1/王五 open 2026-03-25..2026-04-24"))
        // Marks come in batches: the second call brings the rest.
        try story.results("exam", ["赵六": "90.5"])
        #expect(story.view("exam@2026-Q1")?.progress == OccurrenceView.Progress(done: 1, target: 2, unit: "人"))
        story.live(until: "2026-04-10T09:00")
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "60"])
        #expect(story.state("exam@2026-Q1.retake1/王五") == .done)
        #expect(story.state("exam@2026-Q1") == .done)
        #expect(story.view("exam@2026-Q1")?.candidates.map(\.outcome) == [.passed, .passed])
        #expect(story.view("exam@2026-Q1")?.candidates.first?.scores.map(\.description) == ["55", "60"])
    }

    /// So many failures, and what is left of the exam then.
    struct Row: Sendable, CustomTestStringConvertible {
        var retake: Retake?
        var scores: [String]
        var retakes: Int
        var outcome: OccurrenceView.Candidate.Outcome
        var testDescription: String { "\(scores) → \(retakes) \(outcome)" }
    }

    @Test(arguments: [
        Row(retake: nil, scores: ["55"], retakes: 0, outcome: .failed),
        Row(retake: Retake(), scores: ["55"], retakes: 1, outcome: .retaking),
        Row(retake: Retake(), scores: ["55", "59.99"], retakes: 1, outcome: .failed),
        Row(retake: Retake(limit: 2), scores: ["55", "50"], retakes: 2, outcome: .retaking),
        Row(retake: Retake(limit: 2), scores: ["55", "50", "40"], retakes: 2, outcome: .failed),
        Row(retake: Retake(untilPass: true), scores: ["1", "2", "3", "4"], retakes: 4, outcome: .retaking),
        Row(retake: Retake(untilPass: true, limit: 1), scores: ["1", "2"], retakes: 1, outcome: .failed),
        Row(retake: Retake(untilPass: true), scores: ["1", "2", "60"], retakes: 2, outcome: .passed),
    ])
    func makeUpsGoByTheRules(_ row: Row) throws {
        var story = ExamTests.story(ExamTests.exam(row.retake))
        for (sitting, score) in row.scores.enumerated() {
            try story.results(sitting == 0 ? "exam" : "exam@2026-Q1.retake\(sitting)/王五", ["王五": score])
        }
        let retakes = story.listed().filter { $0.contains("retake") }
        #expect(retakes.count == row.retakes)
        #expect(story.view("exam@2026-Q1")?.candidates.first?.outcome == row.outcome)
    }

    @Test func someOfThoseWhoMakeUpAreRecordedTogether() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "55", "赵六": "10"])
        let events = try story.results("exam@2026-Q1.retake1", ["王五": "70", "赵六": "20"])
        #expect(events.map { $0.occurrence?.member } == ["王五", "赵六"])
        #expect(story.state("exam@2026-Q1.retake2/赵六") == .open)
        #expect(story.state("exam@2026-Q1.retake2/王五") == nil)
    }

    @Test func aCorrectionHasToBeCalledOne() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "55"])
        let exam = OccurrenceID(duty: "exam", period: "2026-Q1")
        #expect(throws: Refusal.alreadyScored(occurrence: exam, person: "王五", score: Score("55")!)) {
            try story.results("exam", ["王五": "65"])
        }
        // A list that is read again brings only what is new.
        let events = try story.results("exam", ["王五": "55", "赵六": "80"])
        #expect(events.count == 1)
        try story.results("exam", ["王五": "65"], corrects: true)
        #expect(story.state("exam@2026-Q1.retake1/王五") == nil)
        #expect(story.state("exam@2026-Q1") == .done)
    }

    @Test func aMakeUpSomebodyActedOnStaysWhenTheMarkIsCorrected() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "55"])
        try story.do(
            .move(name: "exam@2026-Q1.retake1/王五", to: Fixture.day("2026-04-30"), reason: "出差"))
        try story.results("exam", ["王五": "65"], corrects: true)
        #expect(story.view("exam@2026-Q1.retake1/王五")?.isKept == true)
        #expect(story.listed().contains("exam@2026-Q1.retake1/王五 open 2026-03-25..2026-04-30"))
    }

    @Test func undoTakesBackTheLastCall() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "80"])
        try story.results("exam", ["赵六": "80"])
        #expect(story.state("exam@2026-Q1") == .done)
        try story.do(.undo(name: "exam@2026-Q1", reason: "看错"))
        #expect(story.view("exam@2026-Q1")?.candidates.map(\.outcome) == [.passed, .absent])
        #expect(story.state("exam@2026-Q1") == .open)
        #expect(story.view("exam@2026-Q1")?.generation == 2)
    }

    @Test func somebodyIsExcusedWithAReason() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "55", "赵六": "80"])
        try story.do(.excuse(name: "exam", person: "王五", reason: "调离"))
        #expect(story.state("exam@2026-Q1") == .done)
        #expect(story.state("exam@2026-Q1.retake1/王五") == nil)
        #expect(story.view("exam@2026-Q1")?.candidates.first?.reason == "调离")
    }

    @Test(arguments: [("passed at once", ["70"]), ("passed a make-up", ["55", "75"])])
    func whoHasPassedIsNotExcused(_ how: String, _ marks: [String]) throws {
        var story = ExamTests.story(ExamTests.exam())
        for (sitting, mark) in marks.enumerated() {
            try story.results(sitting == 0 ? "exam" : "exam@2026-Q1.retake\(sitting)/王五", ["王五": mark])
        }
        let exam = OccurrenceID(duty: "exam", period: "2026-Q1")
        let refusal = Refusal.alreadyScored(occurrence: exam, person: "王五", score: Score(marks.last!)!)
        #expect(throws: refusal) { try story.do(.excuse(name: "exam@2026-Q1", person: "王五", reason: "产假")) }
        #expect(story.view("exam@2026-Q1")?.candidates.first?.outcome == .passed)
    }

    @Test func anExcuseDoesNotFreeAMarkToBeReplaced() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "55"])
        try story.do(.excuse(name: "exam@2026-Q1", person: "王五", reason: "产假"))
        let exam = OccurrenceID(duty: "exam", period: "2026-Q1")
        for mark in ["99", "55"] {
            #expect(throws: Refusal.alreadyScored(occurrence: exam, person: "王五", score: Score("55")!)) {
                try story.results("exam@2026-Q1", ["王五": mark])
            }
        }
        // A list that is read again leaves the excuse as it is.
        try story.results("exam@2026-Q1", ["王五": "55", "赵六": "80"])
        #expect(story.view("exam@2026-Q1")?.candidates.map(\.outcome) == [.excused, .passed])
        // Called a correction, the mark itself goes before the excuse again.
        try story.results("exam@2026-Q1", ["王五": "55"], corrects: true)
        #expect(story.view("exam@2026-Q1")?.candidates.map(\.outcome) == [.retaking, .passed])
        try story.do(.excuse(name: "exam@2026-Q1", person: "王五", reason: "产假"))
        try story.results("exam@2026-Q1", ["王五": "99"], corrects: true)
        #expect(story.view("exam@2026-Q1")?.candidates.map(\.outcome) == [.passed, .passed])
    }

    @Test func aWaivedMakeUpExcuses() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam", ["王五": "55", "赵六": "80"])
        try story.do(.waive(name: "exam@2026-Q1.retake1/王五", reason: "调离"))
        #expect(story.state("exam@2026-Q1") == .done)
        #expect(story.state("exam@2026-Q1.retake1/王五") == .waived)
    }

    @Test(arguments: [
        ("exam", [("张三", "80")], "takes no part"), ("check", [("王五", "80")], "is no exam"),
        ("exam", [("王五", "80"), ("王五", "81")], "twice"), ("exam", [], "empty"),
    ])
    func whatIsNoResultIsRefused(_ name: String, _ marks: [(String, String)], _ why: String) throws {
        var story = ExamTests.story(ExamTests.exam(), Fixture.duty("check", "每季"))
        let expected: Refusal =
            switch why {
            case "takes no part":
                .notParticipant(
                    occurrence: OccurrenceID(duty: "exam", period: "2026-Q1"), person: "张三",
                    participants: ["王五", "赵六"])
            case "is no exam": .notAnExam(occurrence: OccurrenceID(duty: "check", period: "2026-Q1"))
            case "twice":
                .alreadyScored(
                    occurrence: OccurrenceID(duty: "exam", period: "2026-Q1"), person: "王五", score: Score("81")!)
            default: .empty(field: "score")
            }
        let recorded = marks.map { ExamResults.Mark(person: $0.0, score: Score($0.1)!) }
        #expect(throws: expected) {
            try story.do(.result(name: name, on: nil, marks: recorded, evidence: [], corrects: false))
        }
    }

    @Test func anExamIsNotDoneByHand() throws {
        var story = ExamTests.story(ExamTests.exam())
        #expect(throws: Refusal.resultsExpected(occurrence: OccurrenceID(duty: "exam", period: "2026-Q1"))) {
            try story.done("exam")
        }
    }

    @Test func anExamEverybodyTookIsSilentWhileMakeUpsRemindOfThemselves() throws {
        var story = ExamTests.story(ExamTests.exam(Retake(within: TimeAmount(30, .days))))
        try story.results("exam", ["王五": "55", "赵六": "80"])
        story.live(until: "2026-04-27T12:00")
        #expect(story.state("exam@2026-Q1") == .open)
        let said = story.identities.filter { $0.contains("2026-Q1") }
        #expect(said.contains("exam@2026-Q1.retake1/王五#opens"))
        #expect(said.contains("exam@2026-Q1.retake1/王五#overdue+1"))
        #expect(!said.contains { $0.hasPrefix("exam@2026-Q1#overdue") })
        // With the last make-up failed, somebody has to decide: the exam is reminded of again.
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "59"])
        #expect(story.state("exam@2026-Q1") == .overdue)
        story.live(until: "2026-04-29T12:00")
        #expect(story.identities.contains { $0.hasPrefix("exam@2026-Q1#overdue") })
    }

    static let retraining = Fixture.duty("retraining", "5个工作日内") {
        $0.each = "前台柜员"
        $0.owner = .person("张三")
        $0.after = .all([.duty("exam", result: "fail")])
        $0.lasts = TimeAmount(7, .days)
    }

    @Test func retrainingComesFirst() throws {
        var story = ExamTests.story(
            ExamTests.exam(Retake(within: TimeAmount(5, .workingDays), untilPass: true, after: "retraining")),
            ExamTests.retraining)
        try story.results("exam", ["王五": "55", "赵六": "80"])
        #expect(story.view("exam@2026-Q1.retake1/王五")?.waitsFor == ["retraining"])
        #expect(story.state("retraining@2026-Q1/王五") == .open)
        #expect(story.state("retraining@2026-Q1/赵六") == nil)
        let retake = OccurrenceID(duty: "exam", period: "2026-Q1.retake1", member: "王五")
        #expect(throws: Refusal.waiting(occurrence: retake, causes: ["retraining"])) {
            try story.results("exam@2026-Q1.retake1/王五", ["王五": "80"])
        }
        // It lasts seven days from the failure on the 25th.
        let training = OccurrenceID(duty: "retraining", period: "2026-Q1", member: "王五")
        story.live(until: "2026-03-31T09:00")
        #expect(
            throws: Refusal.tooEarly(
                occurrence: training, date: Fixture.day("2026-03-31"), earliest: Fixture.day("2026-04-01"))
        ) { try story.done("retraining@2026-Q1/王五") }
        story.live(until: "2026-04-01T09:00")
        try story.done("retraining@2026-Q1/王五")
        #expect(story.listed().contains("exam@2026-Q1.retake1/王五 open 2026-04-01..2026-04-08"))
        // Failing again brings the retraining again, under the sitting's own period.
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "50"])
        #expect(story.state("retraining@2026-Q1.retake1/王五") == .open)
        #expect(story.view("exam@2026-Q1.retake2/王五")?.waitsFor == ["retraining"])
        story.live(until: "2026-04-08T09:00")
        try story.done("retraining@2026-Q1.retake1/王五")
        try story.results("exam@2026-Q1.retake2/王五", ["王五": "61"])
        #expect(story.state("exam@2026-Q1") == .done)
    }

    @Test func eachBranchExaminesItsStaff() throws {
        var exam = ExamTests.exam()
        exam.each = "支行"
        exam.participants = Participants(all: [.each])
        var story = ExamTests.story(exam)
        try story.results("exam/城关支行", ["王五": "55"])
        #expect(story.state("exam@2026-Q1.retake1/城关支行/王五") == .open)
        try story.results("exam@2026-Q1.retake1/城关支行/王五", ["王五": "65"])
        #expect(story.state("exam@2026-Q1/城关支行") == .done)
        #expect(story.state("exam@2026-Q1/东街支行") == .open)
    }

    @Test func anExamAfterEachTrainingHasTheParticipantsOfThatTraining() throws {
        var story = ExamTests.story(
            Fixture.duty("trainings", "全年2次"),
            Fixture.duty("tellers", "3月") {
                $0.participants = Participants(all: [.group("前台柜员")])
                $0.countsToward = CountsToward(duty: "trainings")
            },
            Fixture.duty("quiz", "3个工作日内") {
                $0.category = .exam
                $0.passMark = 60
                $0.after = .all([.duty("trainings", result: nil)])
            })
        try story.done("tellers")
        try story.results("quiz@2026.1", ["王五": "80", "赵六": "81"])
        #expect(story.state("quiz@2026.1") == .done)
        // Of a training from outside the plan nobody is known, and its exam is done as a whole.
        try story.done("trainings")
        try story.done("quiz@2026.2")
        #expect(story.state("quiz@2026.2") == .done)
    }

    @Test func marksOutliveARestartAndAReload() throws {
        let book = Fixture.book(ExamTests.exam())
        var story = Story(book, at: "2026-03-25T09:00")
        try story.results("exam", ["王五": "55", "赵六": "80"])
        try story.results("exam@2026-Q1.retake1/王五", ["王五": "58"])
        let before = story.listed()
        story.restart()
        #expect(story.listed() == before)
        var renamed = ExamTests.exam()
        renamed.id = "quiz"
        renamed.formerly = ["exam"]
        story.load(Fixture.book(renamed))
        #expect(story.listed() == before.map { "quiz" + $0.dropFirst(4) })
    }

    @Test(arguments: [
        ("85", "85"), ("85.5", "85.5"), ("85.50", "85.5"), ("0.05", "0.05"), ("10000", "10000"), ("007", "7"),
    ])
    func scores(_ text: String, _ printed: String) { #expect(Score(text)?.description == printed) }

    @Test(arguments: ["", "-1", "85.555", "10000.01", "1e2", "85.", ".5", "八十", "99999999999999999999"])
    func noScores(_ text: String) { #expect(Score(text) == nil) }
}
