import CivilTime
import Planning
import TestSupport
import Testing

extension Year {
    /// Findings are put right, one of them late, and only then looked back on; somebody is on leave, an occasion opens
    /// a pilot, the flood season begins.
    func secondQuarter() throws {
        try live(until: "2026-04-14T10:00")
        try close("cross-check-1@2026.finding1", by: "张三", evidence: "整改报告-1")
        try record(.date(name: "cross-check-1@2026.finding3", to: Fixture.day("2026-05-15")), by: "张三")
        try live(until: "2026-04-16T10:00")
        try done("negative-points", by: "张三")

        try live(until: "2026-05-06T10:00")
        try done("surprise-check", by: "张三", credit: "上级检查")
        let open = ["finding2", "finding3"].map { OccurrenceID("cross-check-1@2026.\($0)")! }
        try #expect(
            refusal(ofDoing: "look-back-1", by: "张三")
                == .findingsOpen(occurrence: OccurrenceID("look-back-1@2026")!, findings: open))
        #expect(state("cross-check-1@2026.finding2") == .overdue)
        try live(until: "2026-05-08T10:00")
        try close("cross-check-1@2026.finding2", by: "周八", evidence: "整改报告-2")
        try close("cross-check-1@2026.finding3", by: "周八", evidence: "岗位制约表")
        try done("look-back-1", by: "张三")

        try live(until: "2026-05-11T11:00")
        try record(.raise(occasion: "省联社推进通知", member: nil, on: nil), by: "李四")
        try record(.date(name: "remote-pilot@2026", to: Fixture.day("2026-06-15")), by: "李四")
        try done("study", by: "陈二", amount: 12)
        try live(until: "2026-05-20T10:00")
        try done("remote-visits/东街支行", by: "周八")

        // 吴九 is on leave for three weeks, and 孙七 stands in: the message goes to 孙七, the duty stays 吴九's.
        try live(until: "2026-05-29T16:00")
        try record(
            .delegate(
                person: "吴九", to: "孙七", from: Fixture.day("2026-06-01"), until: Fixture.day("2026-06-19"),
                reason: "年休假"), by: "吴九")
        try record(.raise(occasion: "防汛期", member: nil, on: Fixture.day("2026-06-01")), by: "李四")
        try live(until: "2026-06-03T11:00")
        try record(.raise(occasion: "柜台付现", member: "东街支行", on: nil), by: "孙七")
        try live(until: "2026-06-04T15:00")
        try #expect(reminders(to: "孙七").contains("serial-number-import@2026.1/东街支行#due"))
        try #expect(!reminders(to: "吴九").contains("serial-number-import@2026.1/东街支行#due"))
        try done("serial-number-import@2026.1/东街支行", by: "孙七")

        try live(until: "2026-06-05T15:00")
        try done(
            "self-check-1", by: "周八",
            findings: [
                FindingDraft(
                    text: "久悬户未清理", member: "西门支行", severity: .critical, due: Fixture.day("2026-08-31")),
                FindingDraft(text: "账户资料缺页", member: "东街支行", severity: .minor, due: Fixture.day("2026-08-14")),
            ])
        try live(until: "2026-06-16T10:00")
        try done("remote-pilot", by: "李四")
        try record(.date(name: "remote-rollout@2026", to: Fixture.day("2026-09-30")), by: "李四")
        try done("post-rotation/赵六", by: "赵六")
        try live(until: "2026-06-24T15:00")
        try record(.excuse(name: "quarterly-exam@2026-Q2", person: "褚丙", reason: "病假"), by: "陈二")
        try quarterlyExam("2026-Q2", without: ["褚丙"], by: "陈二")
        #expect(state("quarterly-exam@2026-Q2") == .done)
        try done("cash-count", by: "郑十", evidence: ["登记簿-7"])
        try live(until: "2026-06-25T10:00")
        try approve("cash-count@2026-Q2", by: "李四")
    }
}
