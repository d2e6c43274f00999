extension Words {
    /// The sections of the agenda.
    public enum Section: Sendable, Hashable, CaseIterable {
        case overdue, due, open, soon, undated
    }

    /// A section's heading.
    public func heading(_ section: Section) -> String {
        switch section {
        case .overdue: pick("逾期", "Overdue")
        case .due: pick("即将到期", "Due soon")
        case .open: pick("进行中", "Open")
        case .soon: pick("即将开始", "Opening soon")
        case .undated: pick("待定日期", "Waiting for a date")
        }
    }

    /// The columns of tables.
    public enum Column: Sendable, Hashable, CaseIterable {
        case due, opens, state, what, owner, name, when, kind, who, seq, details, occurrence, audience, key, rolled, at
        case remarks, day, finding, severity, member
    }

    /// A column's heading.
    public func heading(_ column: Column) -> String {
        switch column {
        case .due: pick("到期", "DUE")
        case .opens: pick("开始", "OPENS")
        case .state: pick("状态", "STATE")
        case .what: pick("事项", "WHAT")
        case .owner: pick("负责人", "OWNER")
        case .name: pick("名称", "NAME")
        case .when: pick("时间", "WHEN")
        case .kind: pick("事件", "EVENT")
        case .who: pick("何人", "WHO")
        case .seq: pick("序号", "SEQ")
        case .details: pick("内容", "DETAILS")
        case .occurrence: pick("名称", "OCCURRENCE")
        case .audience: pick("对象", "TO")
        case .key: pick("期间", "PERIOD")
        case .rolled: pick("遇休调整", "ROLLED")
        case .at: pick("时刻", "AT")
        case .remarks: pick("备注", "REMARKS")
        case .day: pick("到期日为", "DAY")
        case .finding: pick("问题", "FINDING")
        case .severity: pick("程度", "SEVERITY")
        case .member: pick("所在", "WITH")
        }
    }

    /// The line above an agenda.
    public func agendaTitle(today: String, weekday: Int, zone: String) -> String {
        let names = pick("一二三四五六日", "Mon Tue Wed Thu Fri Sat Sun")
        let parts = language == .zh ? names.map(String.init) : names.split(separator: " ").map(String.init)
        let day = parts.indices.contains(weekday - 1) ? parts[weekday - 1] : ""
        return pick("\(today) 星期\(day)（\(visible(zone))）", "\(day) \(today) (\(visible(zone)))")
    }

    /// That the clock is not the machine's.
    public var rehearsalNotice: String {
        pick("演练：时钟为演练时钟，记录不作数", "rehearsal: the clock is the rehearsal's and nothing recorded counts")
    }

    /// That there is nothing to show in an agenda.
    public var nothingToDo: String { pick("没有待办事项", "nothing to do") }

    /// How many later ones of the same duty are not shown.
    public func andLater(_ count: Int) -> String { pick("此后还有\(count)项", "then \(count) more") }

    /// That the ledger has nothing on what was asked for.
    public var nothingRecorded: String { pick("没有记录", "nothing recorded") }

    /// That a list is empty.
    public var nothingFound: String { pick("没有符合条件的事项", "nothing matches") }

    /// That a list goes on.
    public func truncated(_ count: Int) -> String {
        pick("只列出前\(count)项；用 --limit 列出更多", "only the first \(count) are listed; ask for more with --limit")
    }

    /// That there are earlier entries than those listed.
    public func historyTruncated(_ count: Int) -> String {
        pick("只列出最近\(count)条；用 --limit 列出更多", "only the latest \(count) are listed; ask for more with --limit")
    }

    /// That some section of an agenda goes on.
    public var agendaTruncated: String {
        pick("还有未列出的事项；用 yearplan upcoming 列出更多", "there is more; `yearplan upcoming` lists it")
    }

    /// How many were due before the plan was adopted.
    public func beforeAdoption(_ count: Int) -> String {
        pick(
            "另有\(count)项在启用前到期，未登记；用 yearplan upcoming --state before_adoption 查看",
            "\(count) more \(count == 1 ? "was" : "were") due before adoption and not recorded; "
                + "`yearplan upcoming --state before_adoption` lists them")
    }

    /// What is worth knowing about an occurrence, by the interface's names; nil for one that is not known here.
    public func mark(_ mark: String) -> String? {
        switch mark {
        case "provisional": pick("暂定", "provisional")
        case "assumed": pick("推定", "assumed")
        case "rolled": pick("遇休调整", "rolled")
        case "moved": pick("已改期", "moved")
        case "optional": pick("可选", "optional")
        case "confidential": pick("保密", "confidential")
        case "snoozed": pick("暂缓提醒", "snoozed")
        case "day_off": pick("落在休息日", "on a day off")
        case "gated": pick("前置未完成", "prerequisite open")
        case "retake": pick("补考", "make-up")
        case "finding": pick("问题", "finding")
        case "kept": pick("起因已撤销", "cause taken back")
        case "early": pick("早于开始日", "before it opens")
        default: nil
        }
    }
}
