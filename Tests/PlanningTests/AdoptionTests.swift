import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// A plan that is first loaded when much of its year is over.
@Suite struct AdoptionTests {
    static let book = Fixture.book(
        Fixture.duty("manuals", "1月末之前"), Fixture.duty("exam", "每季度下旬"), Fixture.duty("contest", "7至12月"))

    @Test func nothingSinceJanuaryIsOverdueOrRemindedOf() {
        var story = Story(AdoptionTests.book, at: "2026-11-21T10:00")
        story.live(until: "2026-12-31T23:00")
        #expect(story.state("manuals@2026") == .beforeAdoption)
        #expect(story.state("exam@2026-Q1") == .beforeAdoption)
        #expect(!story.identities.contains { $0.hasPrefix("manuals") || $0.hasPrefix("exam@2026-Q3") })
        #expect(story.identities.filter { $0.hasPrefix("exam") } == ["exam@2026-Q4#opens", "exam@2026-Q4#due"])
        // The window that is open already is announced once, by its latest stage.
        #expect(story.identities.filter { $0.hasPrefix("contest") } == ["contest@2026#opens", "contest@2026#due"])
    }

    @Test func whatIsBeforeAdoptionCanStillBeRecorded() throws {
        var story = Story(AdoptionTests.book, at: "2026-11-21T10:00")
        try story.done("manuals", on: "2026-01-20")
        #expect(story.state("manuals@2026") == .done)
    }

    @Test func theLineCanBeMovedBack() throws {
        var story = Story(AdoptionTests.book, at: "2026-11-21T10:00")
        try story.do(.adopt(from: Fixture.day("2026-07-01")))
        story.live(until: "2026-11-23T09:00")
        #expect(story.state("manuals@2026") == .beforeAdoption)
        #expect(story.state("exam@2026-Q2") == .beforeAdoption)
        #expect(story.state("exam@2026-Q3") == .overdue)
        // One reminder for all that would have been said since, and nobody is blamed for not having said it.
        let first = story.parts.first { $0.occurrence.period == "2026-Q3" }
        #expect(first?.rule.stage == .overdue)
        #expect(first?.missed == 0)
    }

    @Test func aDutyAddedLaterIsAdoptedWhenItCame() {
        var story = Story(AdoptionTests.book, at: "2026-01-01T00:00")
        story.live(until: "2026-05-04T00:00")
        var duties = AdoptionTests.book.plans[0].duties
        duties.append(Fixture.duty("drill", "每月8日前"))
        story.load(Fixture.book(duties))
        #expect(story.state("drill@2026-04") == .beforeAdoption)
        #expect(story.state("drill@2026-05") == .open)
        #expect(story.state("manuals@2026") == .overdue)
    }

    @Test func anIntervalCountsFromTheDayItWasAdopted() {
        let story = Story(
            Fixture.book(Fixture.duty("password", "每15天") { $0.each = "前台柜员" }), at: "2026-11-21T10:00")
        // The fifteenth day is Sunday the 6th; the ceiling is kept by the Friday before.
        #expect(story.listed().first == "password@2026.1/王五 open 2026-11-21..2026-12-04")
    }
}
