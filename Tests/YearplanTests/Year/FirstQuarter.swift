import CivilTime
import Planning
import TestSupport
import Testing

extension Year {
    /// Rules are written, people trained, a surprise check nobody hears of; the first exam has failures, the first
    /// cross-check findings, and a sign-off is refused.
    func firstQuarter() throws {
        try live(until: "2026-01-20T10:00")
        try done("surprise-check", by: "张三", target: "城关支行")
        try #expect(!sees("王五", "surprise-check@2026.1") && !sees("王五", "surprise-check@2026"))
        try #expect(sees("李四", "surprise-check@2026.1"))
        try done("study", by: "陈二", amount: 8)

        // The revision of the rules takes longer than planned, and its delay goes up the line.
        try live(until: "2026-02-10T10:00")
        #expect(state("policy-revision@2026") == .overdue)
        try #expect(reminders(to: "李四").contains("policy-revision@2026#escalate-2"))
        try done("policy-revision", by: "李四")

        try live(until: "2026-02-11T15:00")
        try done("branch-visits/城关支行", by: "周八")
        try live(until: "2026-02-20T11:00")
        try done("surprise-check-spring", by: "周八")

        try live(until: "2026-03-05T15:00")
        try done("study", by: "陈二", amount: 10)
        try record(
            .move(name: "negative-points", to: Fixture.day("2026-04-17"), reason: "等待修订后的办法下发"), by: "张三")
        try live(until: "2026-03-19T16:00")
        try done(
            "cross-check-1", by: "张三",
            findings: [
                FindingDraft(
                    text: "重要空白凭证未逐份核对", member: "城关支行", severity: .serious, due: Fixture.day("2026-04-15")),
                FindingDraft(text: "柜员卡离柜未收", member: "东街支行", severity: .minor, due: Fixture.day("2026-04-30")),
                FindingDraft(text: "岗位制约表未更新", member: "西门支行"),
            ])

        // Two fail the exam. One passes at the first make-up, the other at the second.
        try live(until: "2026-03-24T10:00")
        try quarterlyExam("2026-Q1", ["王五": "55", "钱一": "48.5"], by: "陈二")
        #expect(state("quarterly-exam@2026-Q1") == .open)
        try live(until: "2026-03-27T10:00")
        try results("quarterly-exam@2026-Q1.retake1", ["王五": "58", "钱一": "72"], by: "陈二")
        #expect(state("quarterly-exam@2026-Q1.retake2/王五") == .open)

        // The count is sent back for want of a picture, and nobody approves their own work.
        try done("cash-count", by: "孙七", evidence: ["登记簿-3"])
        #expect(state("cash-count@2026-Q1") == .awaitingApproval)
        try #expect(
            refusal(of: .approve(name: "cash-count", note: nil), by: "孙七")
                == .ownWork(occurrence: OccurrenceID("cash-count@2026-Q1")!, approvers: ["李四"]))
        try live(until: "2026-03-30T10:00")
        try record(.reject(name: "cash-count", reason: "缺东街支行尾箱照片"), by: "李四")
        #expect(state("cash-count@2026-Q1") == .open)
        try live(until: "2026-03-31T15:00")
        try done("cash-count", by: "孙七", evidence: ["登记簿-3", "照片-12"])
        try live(until: "2026-04-01T10:00")
        try approve("cash-count@2026-Q1", by: "李四")
        try results("quarterly-exam@2026-Q1.retake2/王五", ["王五": "66"], by: "陈二")
        #expect(state("quarterly-exam@2026-Q1") == .done)
    }
}
