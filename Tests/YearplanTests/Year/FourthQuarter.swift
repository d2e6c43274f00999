import CivilTime
import Planning
import TestSupport
import Testing

extension Year {
    /// What is late is made up for, the quotas come in or are missed, and what is not finished goes into the next year.
    func fourthQuarter() throws {
        try live(until: "2026-10-03T10:00")
        try done("surprise-check-holiday", by: "周八")
        try live(until: "2026-10-09T10:00")
        #expect(state("quarterly-exam@2026-Q3") == .overdue)
        try results("quarterly-exam@2026-Q3", ["王五": "88"], by: "陈二")
        #expect(state("quarterly-exam@2026-Q3") == .done)
        // Approved late, but done in time.
        #expect(state("cash-count@2026-Q3") == .awaitingApproval)
        try live(until: "2026-10-12T10:00")
        try #expect(reminders(to: "李四").contains { $0 == "cash-count@2026-Q3#approve-escalate-1" })
        try approve("cash-count@2026-Q3", by: "李四")

        try live(until: "2026-11-11T10:00")
        try done("surprise-check", by: "张三", target: "西门支行")
        try live(until: "2026-11-20T10:00")
        try done("self-check-2", by: "周八", result: "clean")
        try live(until: "2026-11-25T10:00")
        try done("look-back-3", by: "张三")
        try done("study", by: "陈二", amount: 4)

        // Taken for another meeting, taken back, and held on its day.
        try live(until: "2026-12-02T10:00")
        try done("line-meeting@2026-12", by: "陈二")
        try record(.undo(name: "line-meeting@2026-12", reason: "登记错会议"), by: "陈二")
        try live(until: "2026-12-09T15:00")
        try done("line-meeting@2026-12", by: "陈二")

        // Somebody fails twice, and will be examined again in January.
        try live(until: "2026-12-23T10:00")
        try quarterlyExam("2026-Q4", ["褚丙": "41"], by: "陈二")
        try live(until: "2026-12-30T10:00")
        try results("quarterly-exam@2026-Q4.retake1/褚丙", ["褚丙": "52"], by: "陈二")
        try done("cash-count", by: "孙七", evidence: ["登记簿-15"])
        try live(until: "2027-01-01T00:30")
    }
}
