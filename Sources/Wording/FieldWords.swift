extension Words {
    /// What is told of one occurrence or of the daemon, line by line.
    public enum Field: Sendable, Hashable, CaseIterable {
        case name, state, category, phrases, opens, softDue, due, nominalDue, rolledDue, movedDue, at, place, owners
        case deputies
        case waitsFor, gates, progress, latestDays, amount, target, credit, done, result, evidence, note, recordedBy,
            reason, snoozedUntil, acknowledgedBy
        case nextReminder, source, planNote, remarks
        case member, severity, foundOn, passMark, results, approvers, approvedBy, openFindings, present, absent, length
        case version, running, clock, rehearsal, plan, adoptedFrom, provisional, counts, ledger, clients
    }

    /// A line's label.
    public func label(_ field: Field) -> String {
        switch field {
        case .name: pick("名称", "name")
        case .state: pick("状态", "state")
        case .category: pick("类别", "category")
        case .phrases: pick("计划用语", "when")
        case .opens: pick("开始", "opens")
        case .softDue: pick("宜完成日", "better by")
        case .due: pick("到期", "due")
        case .nominalDue: pick("按计划到期", "due by the plan")
        case .rolledDue: pick("遇休调整为", "on a working day")
        case .movedDue: pick("改期为", "moved to")
        case .at: pick("时刻", "at")
        case .place: pick("地点", "place")
        case .owners: pick("负责人", "owner")
        case .deputies: pick("现由代办", "deputy")
        case .waitsFor: pick("等待", "waits for")
        case .gates: pick("宜先完成", "ought to follow")
        case .progress: pick("进度", "progress")
        case .latestDays: pick("其余最迟于", "the rest by")
        case .amount: pick("计入数量", "counts")
        case .target: pick("受检对象", "done to")
        case .credit: pick("代为完成", "credited to")
        case .done: pick("完成", "done")
        case .result: pick("结果", "result")
        case .evidence: pick("凭证", "evidence")
        case .note: pick("说明", "note")
        case .recordedBy: pick("登记人", "recorded by")
        case .reason: pick("理由", "reason")
        case .snoozedUntil: pick("暂缓提醒至", "no reminders until")
        case .acknowledgedBy: pick("已知悉", "noted by")
        case .nextReminder: pick("下次提醒", "next reminder")
        case .source: pick("出处", "source")
        case .planNote: pick("计划备注", "plan's note")
        case .remarks: pick("备注", "remarks")
        case .member: pick("所在", "with")
        case .severity: pick("程度", "severity")
        case .foundOn: pick("发现日", "found on")
        case .passMark: pick("及格分", "pass mark")
        case .results: pick("成绩", "results")
        case .approvers: pick("待复核人", "to be approved by")
        case .approvedBy: pick("复核人", "approved by")
        case .openFindings: pick("未整改问题", "open findings")
        case .present: pick("到场", "present")
        case .absent: pick("缺席", "absent")
        case .length: pick("时长", "length")
        case .version: pick("版本", "version")
        case .running: pick("启动于", "running since")
        case .clock: pick("时钟", "clock")
        case .rehearsal: pick("演练", "rehearsal")
        case .plan: pick("计划", "plan")
        case .adoptedFrom: pick("启用自", "adopted from")
        case .provisional: pick("日期暂定", "provisional")
        case .counts: pick("事项", "occurrences")
        case .ledger: pick("台账", "ledger")
        case .clients: pick("连接", "clients")
        }
    }
}
