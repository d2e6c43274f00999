import CivilTime
import Phrases
import PlanFiles
import Planning
import Testing

@Suite struct RemindTests {
    private func policy(_ plan: String?, _ category: String?, _ duty: String?) throws -> ReminderPolicy? {
        var text = "year: 2026\npeople: {张三: {login: a}}\nowner: 张三\n"
        if let plan { text += "remind: \(plan)\n" }
        if let category { text += "categories: {check: {remind: \(category)}}\n" }
        text += "duties: [{id: x, title: X, when: 每月, category: check\(duty.map { ", remind: \($0)" } ?? "")}]\n"
        let reading = read(text)
        #expect(errors(reading).isEmpty)
        let read = reading.book?.plans.first?.duties.first
        return try #require(read).reminders
    }

    private func amounts(_ texts: String...) -> [TimeAmount] { texts.compactMap(TimeAmount.init(short:)) }

    @Test func withoutAWordTheDefaultsHold() throws {
        #expect(try policy(nil, nil, nil) == ReminderPolicy())
    }

    @Test func everyKeyIsInheritedByItself() throws {
        let policy = try #require(
            try policy("{at: \"09:15\", before: [7d, 1d], late: each}", "{before: [2wd]}", "{due: no, opens: [3d, 0d]}")
        )
        #expect(policy.at == TimeOfDay("09:15"))
        #expect(policy.before == amounts("2wd"))
        #expect(policy.late == .each)
        #expect(!policy.due)
        #expect(policy.opens == amounts("3d", "0d"))
        #expect(policy.overdue == TimeAmount(1, .workingDays))
    }

    @Test func noneIsNotAtAllUntilSomethingMoreParticularSaysOtherwise() throws {
        #expect(try policy("{before: [7d]}", nil, "none") == nil)
        #expect(try policy("{before: [7d]}", "none", nil) == nil)
        #expect(try policy("{before: [7d]}", "none", "{due: no}")?.before == amounts("7d"))
    }

    @Test func readsEveryForm() throws {
        let policy = try #require(
            try policy(
                nil, nil,
                "{opens: no, before: 30min, overdue: no, escalate: [{after: 3个工作日, to: superior}, {after: 5wd, to: 张三}]}"
            ))
        #expect(policy.opens == [])
        #expect(policy.before == amounts("30min"))
        #expect(policy.overdue == nil)
        #expect(
            policy.escalations == [
                Escalation(after: TimeAmount(3, .workingDays), to: .superior),
                Escalation(after: TimeAmount(5, .workingDays), to: .party(.person("张三"))),
            ])
    }
}
