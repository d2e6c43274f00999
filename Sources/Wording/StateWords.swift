import Planning

extension Words {
    /// Where an occurrence stands, in a word or two.
    public func state(_ state: OccurrenceState) -> String {
        switch state {
        case .pending: pick("未开始", "pending")
        case .open: pick("进行中", "open")
        case .overdue: pick("逾期", "overdue")
        case .undated: pick("待定日期", "undated")
        case .awaitingApproval: pick("待复核", "awaiting approval")
        case .done: pick("已完成", "done")
        case .waived: pick("已免除", "waived")
        case .lapsed: pick("已失效", "lapsed")
        case .beforeAdoption: pick("启用前", "before adoption")
        case .withdrawn: pick("已撤出", "withdrawn")
        }
    }

    /// What sort of work a duty is.
    public func category(_ category: Category) -> String {
        switch category {
        case .training: pick("培训", "training")
        case .check: pick("检查", "check")
        case .meeting: pick("会议", "meeting")
        case .exam: pick("考试", "exam")
        case .contest: pick("竞赛", "contest")
        case .report: pick("报告", "report")
        case .campaign: pick("活动", "campaign")
        case .drill: pick("演练", "drill")
        case .maintenance: pick("维护", "maintenance")
        case .personnel: pick("人事", "personnel")
        case .routine: pick("日常", "routine")
        case .other: pick("其他", "other")
        }
    }

    /// How urgent a reminder is.
    public func stage(_ stage: ReminderStage) -> String {
        switch stage {
        case .opens: pick("即将开始", "opens")
        case .date: pick("请定日期", "needs a date")
        case .pace: pick("进度落后", "behind pace")
        case .approval: pick("请复核", "to be approved")
        case .before: pick("将到期", "due soon")
        case .due: pick("今日到期", "due")
        case .overdue: pick("逾期", "overdue")
        case .escalated: pick("逾期上报", "escalated")
        }
    }

    /// What an entry of the ledger says happened.
    public func event(_ kind: Fact.Kind) -> String {
        switch kind {
        case .planLoaded: pick("装入计划", "plan loaded")
        case .planMissing: pick("尚无计划", "no plan")
        case .adopted: pick("启用", "adopted")
        case .pinned: pick("保留日期", "pinned")
        case .shifted: pick("日历调整", "shifted")
        case .withdrawn: pick("撤出计划", "withdrawn")
        case .restored: pick("恢复", "restored")
        case .rekeyed: pick("改名", "renamed")
        case .reminded: pick("提醒", "reminded")
        case .dropped: pick("略去提醒", "reminder dropped")
        case .done: pick("完成", "done")
        case .amended: pick("更正", "amended")
        case .undone: pick("撤销", "undone")
        case .waived: pick("免除", "waived")
        case .moved: pick("改期", "moved")
        case .dated: pick("定日期", "dated")
        case .snoozed: pick("暂缓提醒", "snoozed")
        case .acknowledged: pick("知悉", "acknowledged")
        case .delegated: pick("代办", "delegated")
        case .recalled: pick("收回代办", "recalled")
        case .lineKept: pick("保留上报关系", "escalation line kept")
        case .raised: pick("发生", "raised")
        case .ended: pick("结束", "ended")
        case .result: pick("登记成绩", "results")
        case .excused: pick("免考", "excused")
        case .findingOpened: pick("发现问题", "finding opened")
        case .findingClosed: pick("问题整改", "finding closed")
        case .approved: pick("复核通过", "approved")
        case .rejected: pick("复核退回", "rejected")
        case .archived: pick("归档", "archived")
        }
    }

    /// What is counted.
    func unitName(_ unit: String, count: Int = 2) -> String {
        unit == OccurrenceView.Progress.people ? pick("人", count == 1 ? "person" : "people") : visible(unit)
    }

    /// How far a quota, a coverage or an exam is: `4 of 10`, `4/10学时`.
    /// - Parameter counts: what is counted in Chinese where there is no unit.
    public func progress(done: Int, target: Int, unit: String?, counts: String = "次") -> String {
        pick(
            "\(done)/\(target)\(unit.map { unitName($0) } ?? counts)",
            "\(done) of \(target)\(unit.map { " \(unitName($0, count: target))" } ?? "")")
    }
}
