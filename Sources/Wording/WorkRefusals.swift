import CivilTime
import Planning

/// Why something about exams, findings, sign-offs and what a completion needs was not recorded.
extension Words {
    func awaitingApproval(_ name: Naming, _ approvers: [String]) -> String {
        pick(
            "\(quoted(name.text))已办理，正等待复核\(people(approvers))；撤回用 yearplan undo \(name.plain)",
            "\(quoted(name.text)) is done and waits for approval\(people(approvers)); take it back with "
                + "`yearplan undo \(name.plain)`")
    }

    func notAwaiting(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))没有待复核的内容；用 yearplan show \(name.plain) 查看状态",
            "nothing of \(quoted(name.text)) waits for approval; `yearplan show \(name.plain)` tells its state")
    }

    func ownWork(_ name: Naming, _ approvers: [String]) -> String {
        pick(
            "不能复核自己办理的\(quoted(name.text))；请由他人复核\(people(approvers))",
            "what one did oneself one cannot approve: \(quoted(name.text)); ask somebody else\(people(approvers))")
    }

    func notApprover(_ name: Naming, _ approvers: [String]) -> String {
        guard !approvers.isEmpty else {
            return pick(
                "无权复核\(quoted(name.text))：没有其他人可以复核它，只有管理员可以；请管理员执行",
                "not allowed to approve \(quoted(name.text)): nobody else is named to, so only an administrator may; ask one"
            )
        }
        return pick(
            "无权复核\(quoted(name.text))\(people(approvers))；请复核人、其上级或管理员复核",
            "not allowed to approve \(quoted(name.text))\(people(approvers)); ask one of those named, a superior of theirs "
                + "or an administrator")
    }

    /// Who approves, in brackets.
    private func people(_ approvers: [String]) -> String {
        approvers.isEmpty ? "" : pick("（", " (") + list(approvers.map(visible)) + pick("）", ")")
    }

    func resultsExpected(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))是考试，按成绩完成；请登记成绩：yearplan result \(name.plain) --score 姓名=分数",
            "\(quoted(name.text)) is an exam and done by its marks; record them: "
                + "`yearplan result \(name.plain) --score PERSON=MARK`")
    }

    func notAnExam(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))没有及格分或参加人，不能登记成绩；请在计划中写明 pass: 和 participants:",
            "\(quoted(name.text)) has no pass mark or nobody takes part in it, so there are no marks to record; write "
                + "`pass:` and `participants:` in the plan")
    }

    func notParticipant(_ name: Naming, _ person: String, _ participants: [String]) -> String {
        let known = participants.prefix(12).map(visible)
        let more = participants.count > known.count ? pick("等", " and others") : ""
        return pick(
            "\(quoted(person))不参加\(quoted(name.text))，参加人是\(list(known))\(more)；请改正姓名",
            "\(quoted(person)) takes no part in \(quoted(name.text)), those who do are \(list(known))\(more); correct the name"
        )
    }

    func alreadyScored(_ name: Naming, _ person: String, _ score: Score) -> String {
        pick(
            "\(quoted(person))在\(quoted(name.text))已有成绩\(score)；更正请用 result --correct，补考成绩请登记在补考名下"
                + "（yearplan show \(name.plain)）",
            "\(quoted(person)) has \(score) in \(quoted(name.text)) already; correct it with `result --correct`, or record "
                + "a make-up under its own name (`yearplan show \(name.plain)`)")
    }

    func notAFinding(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))不是检查问题；用 yearplan findings 查看问题名称",
            "\(quoted(name.text)) is no finding; `yearplan findings` lists their names")
    }

    func findingsOpen(_ name: Naming, _ findings: [OccurrenceID]) -> String {
        let first = findings.prefix(5).map(\.description)
        let more =
            findings.count > first.count ? pick("等\(findings.count)个", " and \(findings.count - first.count) more") : ""
        let example = visible(first.first ?? "")
        return pick(
            "\(quoted(name.text))还不能完成：\(list(quoting: first))\(more)未整改；请先登记整改：yearplan close \(example) --evidence 编号",
            "\(quoted(name.text)) cannot be done yet: \(list(quoting: first))\(more) not put right; close each first: "
                + "`yearplan close \(example) --evidence REFERENCE`")
    }

    func tooEarly(_ name: Naming, _ date: CivilDate, _ earliest: CivilDate) -> String {
        pick(
            "\(quoted(name.text))未满规定时长，\(quoted(date.description))不能算完成；请写\(earliest)或以后的日期",
            "\(quoted(name.text)) lasts longer than that and cannot be done on \(quoted(date.description)); "
                + "give \(earliest) or a later day"
        )
    }

    func tooShort(_ name: Naming, _ length: Int, _ least: Int, _ unit: String) -> String {
        pick(
            "\(quoted(name.text))只有\(length)\(visible(unit))，至少须\(least)\(visible(unit))；补足后请用 --length 写明",
            "\(quoted(name.text)) lasted \(length) \(visible(unit)) and needs \(least) at least; make it up and say so with "
                + "`--length`")
    }

    func attendanceExpected(_ name: Naming, _ required: [String]) -> String {
        let who = list(required.map(visible))
        return pick(
            "\(quoted(name.text))须\(who)到场才算数；请用 --present 写明到场的人，或用 --absent 写明缺席的人",
            "\(quoted(name.text)) counts only when \(who) \(required.count == 1 ? "is" : "are") there; say who was with "
                + "`--present`, or who was not with `--absent`")
    }

    func requiredAbsent(_ name: Naming, _ people: [String]) -> String {
        let who = list(people.map(visible))
        return pick(
            "\(quoted(name.text))须\(who)到场才算数；请改期再办，或登记到不要求其到场的事项",
            "\(quoted(name.text)) does not count without \(who); hold it again, or record it under a duty that does not "
                + "require them")
    }

    func tooMany(_ field: String, _ limit: Int) -> String {
        pick(
            "\(quoted(field))太多，一次最多\(limit)个；请分几次登记",
            "there are too many of \(quoted(field)), at most \(limit) at a time; record them in several calls")
    }
}
