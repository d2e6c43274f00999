import CivilTime
import Phrases
import Planning

extension Words {
    /// A reminder in one line: the most urgent part, and how many others there are.
    public func line(_ notice: Notice) -> String {
        let parts = notice.byUrgency
        guard let first = parts.first else { return "" }
        let others = parts.count - 1
        let rest = others > 0 ? pick("；另有\(others)项", "; and \(others) more") : ""
        let head = notice.isForAdministrators ? pick("致管理员：", "to the administrators: ") : ""
        return head + line(first, today: notice.today) + rest
    }

    /// To whom a reminder goes: people, or whoever administers.
    public func audience(_ notice: Notice) -> String {
        notice.isForAdministrators ? pick("管理员", "the administrators") : list(notice.audience.map(visible))
    }

    /// A reminder in several lines, one for each part and those below it that say what is special about it.
    public func text(_ notice: Notice) -> String {
        let audience = audience(notice)
        let heading = audience.isEmpty ? [] : [pick("致", "to ") + audience + pick("：", ":")]
        let lines = notice.addressed.flatMap { part in
            ["  " + line(part, today: notice.today)] + remarks(part).map { "    " + $0 }
        }
        return (heading + lines).joined(separator: "\n")
    }

    /// What a part says, in one line: how urgent, what, its name, who answers for it, and what is doubtful or late.
    public func line(_ part: Notice.Part, today: CivilDate) -> String {
        let owners = part.owners.isEmpty ? "" : pick("，", ", ") + list(part.owners.map(visible))
        let what = "\(visible(part.title)) [\(visible(part.occurrence.description))]\(owners)"
        let count = part.standing.map { pick("，", ", ") + standing($0) } ?? ""
        return urgency(part, today: today) + pick("：", ": ") + what + count + aside(list(doubts(part)))
    }

    /// How urgent it is: `due in 7 days, on 2026-03-31`.
    func urgency(_ part: Notice.Part, today: CivilDate) -> String {
        switch part.rule {
        case .opens, .opensLead: opening(part, today: today)
        case .date:
            pick("请定日期", "needs a date")
        case .softDue:
            part.due.map { pick("宜于今天完成，\($0)到期", "better done today, due on \($0)") }
                ?? pick("宜于今天完成", "better done today")
        case .before(let lead) where !lead.isWholeDays:
            pick("\(amount(lead))后到期", "due in \(amount(lead))")
        case .before, .due: approaching(part, today: today)
        case .overdue: overdue(part, today: today)
        case .approval: pick("请复核", "to be approved")
        case .approvalDue: pick("今天应复核完", "approval due today")
        case .approvalOverdue: approvalOverdue(part)
        case .approvalEscalate: pick("上报：", "escalated, ") + approvalOverdue(part)
        case .escalate: pick("上报：", "escalated, ") + overdue(part, today: today)
        case .pace: pick("进度提醒", "progress")
        case .short: pick("工作日所剩不多", "few working days left")
        case .nextYear: nextYear(part)
        }
    }

    private func opening(_ part: Notice.Part, today: CivilDate) -> String {
        let due = part.due.map { pick("，\($0)到期", ", due on \($0)") } ?? ""
        guard let opens = part.opens, opens > today else { return pick("已可办理", "open") + due }
        let day = distance(to: opens, from: today)
        return pick("\(day)（\(opens)）开始", "opens \(day), on \(opens)") + due
    }

    private func approaching(_ part: Notice.Part, today: CivilDate) -> String {
        guard let due = part.due else { return pick("将到期", "due") }
        guard due != today else { return pick("今天到期", "due today") }
        let day = distance(to: due, from: today)
        return due > today
            ? pick("\(day)（\(due)）到期", "due \(day), on \(due)") : pick("\(due)已到期", "was due on \(due)")
    }

    private func overdue(_ part: Notice.Part, today: CivilDate) -> String {
        let since = part.due.map { pick("（\($0)到期）", ", was due on \($0)") } ?? ""
        if let due = part.due, due < today {
            return pick("逾期\(days(today - due))", "overdue by \(days(today - due))") + since
        }
        guard let seconds = part.overdueBy else { return pick("逾期", "overdue") + since }
        return pick("逾期\(duration(seconds: seconds))", "overdue by \(duration(seconds: seconds))") + since
    }

    private func approvalOverdue(_ part: Notice.Part) -> String {
        guard let seconds = part.overdueBy else { return pick("复核逾期", "approval overdue") }
        return pick(
            "复核逾期\(duration(seconds: seconds))", "approval overdue by \(duration(seconds: seconds))")
    }

    private func doubts(_ part: Notice.Part) -> [String] {
        var doubts: [String] = []
        if part.isAssumed, part.due != nil { doubts.append(pick("日期为推定", "date by assumption")) }
        if part.isProvisional { doubts.append(pick("日期暂定", "date provisional")) }
        if let late = part.lateBy {
            doubts.append(pick("迟发\(duration(seconds: late))", "late by \(duration(seconds: late))"))
        }
        return doubts
    }

    private func remarks(_ part: Notice.Part) -> [String] {
        var remarks: [String] = []
        if part.missed > 0 {
            remarks.append(
                pick(
                    "有\(part.missed)次提醒未能按时发出",
                    "\(part.missed) reminder\(plural(part.missed)) could not be sent in time"))
        }
        if !part.merged.isEmpty {
            let rules = list(part.merged.map { rule($0) })
            remarks.append(pick("一并代替：\(rules)", "stands as well for: \(rules)"))
        }
        if case .approval = part.rule {
            remarks.append(
                pick(
                    "用 yearplan approve \(visible(part.occurrence.description)) 通过，或用 yearplan reject 退回",
                    "`yearplan approve \(visible(part.occurrence.description))` approves it, `yearplan reject` sends it back"
                )
            )
        }
        if case .date = part.rule {
            remarks.append(
                pick(
                    "用 yearplan date \(visible(part.occurrence.description)) 日期 登记",
                    "record it with `yearplan date \(visible(part.occurrence.description)) DATE`"))
        }
        return remarks
    }

    /// A reminder's rule: `7 days before the due date`, `2nd time overdue`.
    public func rule(_ rule: ReminderRule) -> String {
        switch rule {
        case .opens: pick("开始日", "at the opening")
        case .opensLead(let lead): pick("开始前\(amount(lead))", "\(amount(lead)) before the opening")
        case .before(let lead): pick("到期前\(amount(lead))", "\(amount(lead)) before the due date")
        case .softDue: pick("宜完成日", "on the soft due date")
        case .due: pick("到期日", "on the due date")
        case .overdue(let count): pick("逾期第\(count)次", "overdue, no. \(count)")
        case .escalate(let step): pick("第\(step)级上报", "escalation, step \(step)")
        case .date(let count): pick("第\(count)次请定日期", "asking for a date, no. \(count)")
        case .pace(let month): pick("\(month)月末进度", "on the pace at the end of \(month)")
        case .short: pick("工作日将尽", "on the working days left")
        case .nextYear: pick("缺下一年计划", "on next year's plan")
        case .approval: pick("请复核", "asking for approval")
        case .approvalDue: pick("复核到期日", "on the last day for approval")
        case .approvalOverdue(let count): pick("复核逾期第\(count)次", "approval overdue, no. \(count)")
        case .approvalEscalate(let step): pick("复核第\(step)级上报", "escalation of an approval, step \(step)")
        }
    }
}
