import CivilTime
import Phrases
import Planning
import TestSupport
import Testing

/// A year in which everything is done on its last day.
@Suite struct PunctualTests {
    private func said(_ duties: Duty...) -> [String] {
        var simulation = Simulation(Fixture.book(duties), at: Fixture.instant("2026-01-01T00:00"))
        simulation.run(until: Fixture.instant("2026-12-31T23:59"), punctually: true)
        return simulation.events.flatMap { event -> [String] in
            guard case .reminded(let reminder) = event.fact else { return [] }
            return reminder.parts.map(\.identity)
        }
    }

    @Test func nothingIsOverdueAndWhatFollowsOpens() {
        let said = said(
            Fixture.duty("check", "3月上旬"),
            Fixture.duty("bulletin", "3个工作日内") { $0.after = .all([.duty("check", result: nil)]) })
        #expect(said.contains("bulletin@2026#due"))
        #expect(!said.contains { $0.contains("overdue") })
    }

    @Test func itHasTheFirstOfItsResults() {
        let said = said(
            Fixture.duty("check", "3月上旬") { $0.results = ["found", "clean"] },
            Fixture.duty("rectification", "3个工作日内") { $0.after = .all([.duty("check", result: "found")]) },
            Fixture.duty("praise", "3个工作日内") { $0.after = .all([.duty("check", result: "clean")]) })
        #expect(said.contains("rectification@2026#due"))
        #expect(!said.contains { $0.hasPrefix("praise") })
    }

    @Test func aQuotaIsMadeUpOnItsLastDay() {
        let said = said(
            Fixture.duty("talks", "每季度不少于3次"),
            Fixture.duty("record", "1个工作日内") { $0.after = .all([.duty("talks", result: nil)]) })
        #expect(said.count { $0.hasPrefix("record@") && $0.hasSuffix("#due") } == 9)
        #expect(!said.contains { $0.contains("overdue") })
    }

    @Test func aRightIsNotUsed() {
        let said = said(
            Fixture.duty("appeal", "3月上旬") { $0.isOptional = true },
            Fixture.duty("answer", "3个工作日内") { $0.after = .all([.duty("appeal", result: nil)]) })
        #expect(!said.contains { $0.hasPrefix("answer") })
    }

    @Test func everybodyPassesAndWhatWaitsIsSignedOff() {
        let said = said(
            Fixture.duty("exam", "3月上旬") {
                $0.category = .exam
                $0.passMark = 60
                $0.participants = Participants(all: [.group("前台柜员")])
            },
            Fixture.duty("bulletin", "3个工作日内") { $0.after = .all([.duty("exam", result: nil)]) },
            Fixture.duty("reset", "3月中旬") {
                $0.verify = Verification(by: .person("李四"), within: TimeAmount(1, .workingDays))
            },
            Fixture.duty("record", "3个工作日内") { $0.after = .all([.duty("reset", result: nil)]) })
        #expect(said.contains("bulletin@2026#due"))
        #expect(said.contains("record@2026#due"))
        #expect(!said.contains { $0.contains("overdue") || $0.contains("retake") })
    }
}
