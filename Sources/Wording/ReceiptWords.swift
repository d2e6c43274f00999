import CivilTime
import Planning

extension Words {
    /// What an act was, for the sentence that says it was recorded.
    public enum Act: Sendable, Hashable, CaseIterable {
        case done, undone, amended, waived, moved, dated, snoozed, acknowledged, adopted, raised, ended
        case delegated, recalled
        case scored, excused, found, putRight, approved, rejected
    }

    /// That an act was recorded: `recorded as done: 条线季度业务考试 [quarterly-exam@2026-Q1]`.
    /// - Parameters:
    ///   - act: what was asked for.
    ///   - subject: the title of the occurrence, or the occasion, or the day of an adoption.
    ///   - name: the occurrence's name.
    ///   - date: the day given with the act.
    public func recorded(_ act: Act, subject: String, name: String?, date: String?) -> String {
        let what = visible(subject) + (name.map { " [\(visible($0))]" } ?? "")
        let day = date.map(visible) ?? ""
        return switch act {
        case .done: pick("已登记完成：\(what)", "recorded as done: \(what)")
        case .undone: pick("已撤销：\(what)", "taken back: \(what)")
        case .amended: pick("已更正：\(what)", "corrected: \(what)")
        case .waived: pick("已免除：\(what)", "waived: \(what)")
        case .moved: pick("已改期至\(day)：\(what)", "moved to \(day): \(what)")
        case .dated: pick("日期定为\(day)：\(what)", "set for \(day): \(what)")
        case .snoozed: pick("\(day)前不再提醒：\(what)", "no reminders until \(day): \(what)")
        case .acknowledged: pick("已知悉：\(what)", "noted: \(what)")
        case .adopted: pick("计划自\(what)启用；此前到期的不算逾期", "adopted from \(what); nothing due before is overdue")
        case .delegated: pick("已登记代办：\(what)", "recorded who stands in: \(what)")
        case .recalled: pick("已收回代办：\(what)", "recorded as back: \(what)")
        case .raised: pick("已登记发生：\(what)", "recorded that it began: \(what)")
        case .ended: pick("已登记结束：\(what)", "recorded that it ended: \(what)")
        case .scored: pick("已登记成绩：\(what)", "results recorded: \(what)")
        case .excused: pick("已登记免考：\(what)", "excused: \(what)")
        case .found: pick("已登记问题：\(what)", "finding recorded: \(what)")
        case .putRight: pick("已登记整改：\(what)", "recorded as put right: \(what)")
        case .approved: pick("复核通过：\(what)", "approved: \(what)")
        case .rejected: pick("已退回重办：\(what)", "sent back to be done again: \(what)")
        }
    }

    /// That a state became another one.
    public func change(from before: OccurrenceState, to after: OccurrenceState) -> String {
        pick("状态：\(state(before)) → \(state(after))", "state: \(state(before)) → \(state(after))")
    }

    /// That what was done ought to have waited for other work: a warning, no refusal.
    public func gatesOpen(_ duties: [String]) -> String {
        pick(
            "注意：本应先完成\(list(quoting: duties))，目前尚未完成",
            "mind: \(list(quoting: duties)) ought to have been done first and \(duties.count == 1 ? "is" : "are") not")
    }

    /// That the day something was done lies before it opens: a warning, no refusal.
    public var doneEarly: String {
        pick("注意：登记的日期早于开始日", "mind: the day recorded lies before it opens")
    }

    /// The anchor of what was recorded, by which a later audit can be held to it.
    public func anchor(_ anchor: String) -> String { pick("锚 \(visible(anchor))", "anchor \(visible(anchor))") }

    /// How many consequences are not listed.
    public func moreConsequences(_ count: Int) -> String {
        pick("……另有\(count)项；用 yearplan upcoming 查看", "… and \(count) more; `yearplan upcoming` lists them")
    }

    /// What else an act brought about.
    public enum Consequence: Sendable, Hashable, CaseIterable {
        case opened, waiting, counted, closed, needsDate, passed, withdrawn, kept, unsettled
    }

    /// What else an act brought about, in one line.
    /// - Parameters:
    ///   - progress: in words already.
    ///   - marks: what is worth knowing of its due day, by the interface's names.
    public func consequence(
        _ consequence: Consequence, title: String, name: String, due: String?, progress: String?, marks: [String] = []
    ) -> String {
        let what = "\(visible(title)) [\(visible(name))]"
        let until = due.map { doubtful(pick("，\(visible($0))到期", ", due on \(visible($0))"), marks: marks) } ?? ""
        return switch consequence {
        case .opened: pick("现可办理：\(what)\(until)", "open now: \(what)\(until)")
        case .waiting: pick("已排定：\(what)\(until)", "scheduled: \(what)\(until)")
        case .counted:
            pick("计入：\(what)", "counts toward: \(what)") + (progress.map { pick("，\($0)", ", \($0)") } ?? "")
        case .passed: pick("转由代办：\(what)\(until)", "handed over: \(what)\(until)")
        case .closed: pick("不再需要：\(what)", "no longer needed: \(what)")
        case .withdrawn: pick("随之撤回：\(what)", "taken back with it: \(what)")
        case .kept:
            pick(
                "仍然保留（已有人办理）：\(what)\(until)", "stays, because somebody has acted on it: \(what)\(until)")
        case .unsettled:
            pick("注意：已办结，而所回查的问题尚未整改：\(what)", "mind: done, and what it looks back on is open: \(what)")
        case .needsDate:
            pick(
                "请定日期：\(what)；yearplan date \(visible(name)) 日期",
                "needs a date: \(what); `yearplan date \(visible(name)) DATE`")
        }
    }
}
