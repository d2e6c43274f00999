import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// What a completion needs: time, people, length.
@Suite struct RequirementTests {
    /// The day it was done on, and whether that lies before it opens on 2 March.
    @Test(arguments: [("2026-02-27", true), ("2026-03-02", false), ("2026-03-05", false)])
    func whatIsDoneBeforeItOpensIsMarked(_ day: String, _ isEarly: Bool) throws {
        var story = Story(Fixture.book(Fixture.duty("audit", "2026年3月2日至3月9日")), at: "2026-03-05T09:00")
        #expect(story.view("audit@2026")?.isEarly == false)
        try story.done("audit@2026", on: day)
        #expect(story.view("audit@2026")?.isEarly == isEarly)
        try story.do(.undo(name: "audit@2026", reason: nil))
        #expect(story.view("audit@2026")?.isEarly == false)
    }

    @Test func soAreMarksOfAnExam() throws {
        var story = ExamTests.story(ExamTests.exam())
        try story.results("exam@2026-Q1", ["王五": "80"])
        #expect(story.view("exam@2026-Q1")?.isEarly == false)
        try story.results("exam@2026-Q2", ["王五": "80"])
        #expect(story.view("exam@2026-Q2")?.isEarly == true)
    }

    static func done(_ name: String, _ attendance: Attendance? = nil, length: Int? = nil) -> Command {
        .done(name: name, on: nil, result: nil, note: nil, evidence: [], attendance: attendance, length: length)
    }

    @Test(arguments: [
        ("7天", "2026-03-07"), ("1个月", "2026-03-31"), ("5个工作日", "2026-03-06"), ("2小时", "2026-03-01"),
    ])
    func whatLastsIsNotDoneEarlier(_ length: String, _ earliest: String) throws {
        var story = Story(
            Fixture.book(Fixture.duty("notice", "3月") { $0.lasts = try? TimeAmount.parse(length) }),
            at: "2026-04-30T09:00")
        let day = Fixture.day(earliest)
        if day > Fixture.day("2026-03-01") {
            let early = Refusal.tooEarly(
                occurrence: OccurrenceID(duty: "notice", period: "2026"), date: day - 1, earliest: day)
            #expect(throws: early) { try story.done("notice@2026", on: (day - 1).description) }
        }
        try story.done("notice@2026", on: earliest)
    }

    @Test(
        arguments: [
            (nil, "expected"), (Attendance(present: ["张三"]), "absent"), (Attendance(absent: ["李四"]), "absent"),
            (Attendance(present: ["李四", "张三"]), nil), (Attendance(absent: ["张三"]), nil),
            (Attendance(present: ["李斯"]), "unknown"),
        ] as [(Attendance?, String?)])
    func thoseRequiredHaveToBeThere(_ attendance: Attendance?, _ refused: String?) throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("meeting", "3月") {
                    $0.participants = Participants(all: [.group("会计督导")], required: [.person("李四")])
                }), at: "2026-03-02T09:00")
        let id = OccurrenceID(duty: "meeting", period: "2026")
        let expected: Refusal? =
            switch refused {
            case "expected": .attendanceExpected(occurrence: id, required: ["李四"])
            case "absent": .requiredAbsent(occurrence: id, people: ["李四"])
            case "unknown": .unknownPerson(name: "李斯", candidates: ["李四"])
            default: nil
            }
        if let expected {
            #expect(throws: expected) { try story.do(RequirementTests.done("meeting", attendance)) }
        } else {
            try story.do(RequirementTests.done("meeting", attendance))
            #expect(story.view("meeting@2026")?.completion?.attendance == attendance)
        }
    }

    @Test func twoMeetingsWithTheVicePresidentAtOneOfThem() throws {
        var story = Story(
            Fixture.book(
                Fixture.duty("meetings", "全年2次"),
                Fixture.duty("meetings-led", "全年1次") {
                    $0.participants = Participants(all: [.group("会计督导")], required: [.person("李四")])
                    $0.countsToward = CountsToward(duty: "meetings")
                }), at: "2026-03-02T09:00")
        try story.do(RequirementTests.done("meetings"))
        try story.do(RequirementTests.done("meetings-led", Attendance(present: ["李四"])))
        #expect(story.view("meetings@2026")?.progress?.done == 2)
        #expect(story.state("meetings@2026") == .done)
        #expect(story.state("meetings-led@2026") == .done)
    }

    @Test(arguments: [(nil, true), (4, true), (6, true), (3, false)] as [(Int?, Bool)])
    func hoursOfStudyAreRecorded(_ length: Int?, _ isEnough: Bool) throws {
        var story = Story(
            Fixture.book(Fixture.duty("study", "3月") { $0.leastLength = CountedLength(4, "学时") }),
            at: "2026-03-02T09:00")
        if isEnough {
            try story.do(RequirementTests.done("study", length: length))
            #expect(story.view("study@2026")?.completion?.length == length)
        } else {
            let id = OccurrenceID(duty: "study", period: "2026")
            #expect(throws: Refusal.tooShort(occurrence: id, length: 3, least: 4, unit: "学时")) {
                try story.do(RequirementTests.done("study", length: length))
            }
        }
    }
}
