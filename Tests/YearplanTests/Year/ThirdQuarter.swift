import CivilTime
import Planning
import TestSupport
import Testing

extension Year {
    /// The daemon is started anew, the second check finds nothing, an exam is late, a finding stays open, the season
    /// ends.
    func thirdQuarter() throws {
        try live(until: "2026-07-06T09:00")
        let before = planner.fold
        try restart()
        #expect(planner.fold == before)
        #expect(state("post-rotation@2026/王五") == .lapsed)

        try live(until: "2026-08-05T10:00")
        try close("self-check-1@2026.finding2", by: "周八", evidence: "整改报告-5")
        try record(.waive(name: "experience-exchange", reason: "改由省联社召开"), by: "李四")
        try live(until: "2026-08-12T10:00")
        try done("cross-check-2", by: "张三", result: "clean")
        try done("branch-visits/西门支行", by: "张三")

        // Recorded a day wrong, and put right.
        try live(until: "2026-08-21T10:00")
        try done("skill-contest", by: "陈二", on: "2026-08-20")
        try record(
            .amend(
                name: "skill-contest@2026", on: Fixture.day("2026-08-19"), result: nil, note: "比赛次日登记", evidence: nil),
            by: "陈二")

        try live(until: "2026-09-09T10:00")
        try record(.end(occasion: "防汛期", member: nil, on: nil), by: "李四")
        try live(until: "2026-09-11T10:00")
        #expect(state("flood-patrol@2026-W36") == .done)
        #expect(state("flood-patrol@2026-W37") != .open)
        try live(until: "2026-09-16T10:00")
        try done("surprise-check", by: "张三", target: "东街支行")
        try done("study", by: "陈二", amount: 6)
        try live(until: "2026-09-24T10:00")
        // One finding of the self-check is still open; the look-back waits for it.
        let finding = OccurrenceID("self-check-1@2026.finding1")!
        try #expect(
            refusal(ofDoing: "look-back-2", by: "张三")
                == .findingsOpen(occurrence: OccurrenceID("look-back-2@2026")!, findings: [finding]))
        try quarterlyExam("2026-Q3", without: ["王五"], by: "陈二")
        try live(until: "2026-09-28T15:00")
        try close("self-check-1@2026.finding1", by: "周八", evidence: "销户清单")
        try done(
            "look-back-2", by: "张三",
            findings: [FindingDraft(text: "新开户资料仍有缺页", member: "东街支行", due: Fixture.day("2027-01-29"))])
        try done("remote-rollout", by: "李四")
        try done("cash-count", by: "吴九", evidence: ["登记簿-11"])
    }
}
