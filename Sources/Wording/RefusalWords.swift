import CivilTime
import Planning

extension Words {
    /// Why a command was not recorded, and what to do instead.
    public func refusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknownOccurrence(let name, let candidates): unknown(name, candidates)
        case .ambiguous(let name, let candidates):
            pick(
                "\(quoted(name))所指不止一项：\(list(quoting: candidates.map(\.description)))；请写出其中一个",
                "\(quoted(name)) means several occurrences: \(list(quoting: candidates.map(\.description))); "
                    + "write one of them")
        case .notAllowed(let occurrence, let owners): notAllowed(occurrence, owners)
        case .administratorsOnly:
            pick(
                "只有管理员可以这样做：root、服务自身的账号或 yearplan-admin 组的成员；请管理员执行",
                "only administrators may do this: root, the daemon's own account or a member of group yearplan-admin; "
                    + "ask one of them")
        case .callerUnknown(let login): callerUnknown(login)
        case .alreadyDone(let occurrence, let on): alreadyDone(Naming(occurrence), on)
        case .alreadyWaived(let occurrence): alreadyWaived(Naming(occurrence))
        case .withdrawn(let occurrence): withdrawn(Naming(occurrence))
        case .notDone(let occurrence): notDone(Naming(occurrence))
        case .waiting(let occurrence, let causes): waiting(Naming(occurrence), causes)
        case .evidenceRequired(let occurrence): evidenceRequired(Naming(occurrence))
        case .countedByCompletions(let occurrence): counted(Naming(occurrence))
        case .coversNothing(let duty):
            pick(
                "\(quoted(duty))没有要覆盖的组；用 yearplan show \(visible(duty)) 查看进度",
                "\(quoted(duty)) covers no group; `yearplan show \(visible(duty))` tells how far it is")
        case .countsNoAmounts(let duty):
            pick(
                "\(quoted(duty))不按数量计算；请去掉 --amount",
                "\(quoted(duty)) counts no amounts; leave out --amount")
        case .amountExpected(let duty, let unit):
            pick(
                "\(quoted(duty))按\(visible(unit))计算；请写明数量：--amount 数量",
                "\(quoted(duty)) counts in \(visible(unit)); say how much with `--amount NUMBER`")
        case .outOfBounds(let field, let number, let limit):
            pick(
                "\(quoted(field))为\(number)，应在1至\(limit)之间；请改正",
                "\(quoted(field)) is \(number), expected 1 to \(limit); correct it")
        case .inTheFuture(let date, let today):
            pick(
                "\(quoted(date.description))还没有到（今天是\(today)）；请写今天或以前的日期",
                "\(quoted(date.description)) lies ahead (today is \(today)); give a day that has come")
        case .inThePast(let date, let today):
            pick(
                "\(quoted(date.description))已经过去（今天是\(today)）；请写今天以后的日期",
                "\(quoted(date.description)) lies behind (today is \(today)); give a day that is still to come")
        case .outside(let date, let span):
            pick(
                "\(quoted(date.description))不在\(span.first)至\(span.last)之内；请写其中的一天",
                "\(quoted(date.description)) lies outside \(span.first) to \(span.last); give a day between them")
        case .unknownResult(let result, let known):
            pick(
                "\(quoted(result))不是可用的结果；可写\(list(quoting: known))",
                "\(quoted(result)) is not a result this duty may have; expected one of \(list(quoting: known))")
        case .memberExpected(let duty, let member, let group): memberExpected(duty, member, group)
        case .unknownPerson(let name, let candidates): unknownPerson(name, candidates)
        case .unknownOccasion(let name, let candidates): unknownOccasion(name, candidates)
        case .notRaised(let occasion):
            pick(
                "\(quoted(occasion))没有在进行；开始时用 yearplan raise \(visible(occasion)) 登记",
                "\(quoted(occasion)) is not under way; `yearplan raise \(visible(occasion))` records that it begins")
        case .nobodyAnswers(let occasion, let duty): nobodyAnswers(occasion, duty)
        case .notAllowedFor(let person, let superiors): notAllowedFor(person, superiors)
        case .delegatedAlready(let person, let to, let first, let last): delegatedAlready(person, to, first, last)
        case .delegationCircle(let people): delegationCircle(people)
        case .notDelegated(let person): notDelegated(person)
        case .tooLong(let field, let limit):
            pick(
                "\(quoted(field))过长，最多\(limit)个字；请缩短，或写明登记簿编号",
                "\(quoted(field)) is too long, at most \(limit) characters are kept; shorten it or name a register entry"
            )
        case .empty(let field):
            pick("\(quoted(field))是空的；请写明内容", "\(quoted(field)) is empty; say something in it")
        case .awaitingApproval(let occurrence, let approvers): awaitingApproval(Naming(occurrence), approvers)
        case .notAwaiting(let occurrence): notAwaiting(Naming(occurrence))
        case .ownWork(let occurrence, let approvers): ownWork(Naming(occurrence), approvers)
        case .notApprover(let occurrence, let approvers): notApprover(Naming(occurrence), approvers)
        case .resultsExpected(let occurrence): resultsExpected(Naming(occurrence))
        case .notAnExam(let occurrence): notAnExam(Naming(occurrence))
        case .notParticipant(let occurrence, let person, let participants):
            notParticipant(Naming(occurrence), person, participants)
        case .alreadyScored(let occurrence, let person, let score): alreadyScored(Naming(occurrence), person, score)
        case .notAFinding(let occurrence): notAFinding(Naming(occurrence))
        case .findingsOpen(let occurrence, let findings): findingsOpen(Naming(occurrence), findings)
        case .tooEarly(let occurrence, let date, let earliest): tooEarly(Naming(occurrence), date, earliest)
        case .tooShort(let occurrence, let length, let least, let unit):
            tooShort(Naming(occurrence), length, least, unit)
        case .attendanceExpected(let occurrence, let required): attendanceExpected(Naming(occurrence), required)
        case .requiredAbsent(let occurrence, let people): requiredAbsent(Naming(occurrence), people)
        case .tooMany(let field, let limit): tooMany(field, limit)
        case .noPlan:
            pick(
                "尚未装入计划；请用 yearplan check 目录 检查计划文件，再执行 yearplan reload",
                "no plan is loaded; check the plan files with `yearplan check DIR`, then run `yearplan reload`")
        }
    }

    private func unknown(_ name: String, _ candidates: [String]) -> String {
        guard !candidates.isEmpty else {
            return pick(
                "没有叫\(quoted(name))的事项；请用 yearplan upcoming 查看各项名称",
                "no duty or occurrence is called \(quoted(name)); `yearplan upcoming` lists their names")
        }
        return pick(
            "没有叫\(quoted(name))的事项；是不是\(list(quoting: candidates))？",
            "no duty or occurrence is called \(quoted(name)); did you mean \(alternatives(candidates))?")
    }

    private func alternatives(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return list(quoting: names) }
        return "\(list(quoting: names.dropLast())) or \(quoted(last))"
    }

    private func notAllowed(_ occurrence: OccurrenceID, _ owners: [String]) -> String {
        let name = quoted(occurrence.description)
        guard !owners.isEmpty else {
            return pick(
                "无权办理\(name)：它没有负责人，只有管理员可以办理；请管理员执行",
                "not allowed to act on \(name): nobody answers for it, so only an administrator may; ask one")
        }
        return pick(
            "无权办理\(name)：负责人是\(list(owners.map(visible)))；请负责人、其上级或管理员办理",
            "not allowed to act on \(name): \(list(owners.map(visible))) answer\(owners.count == 1 ? "s" : "") for it; "
                + "ask the owner, a superior of the owner or an administrator")
    }

    private func callerUnknown(_ login: String?) -> String {
        guard let login else {
            return pick(
                "本账号没有名称，计划的人员中无人对应；请在 people: 中写明 login",
                "your account has no name, so it is nobody of the plan; give the person a `login:` under `people:`")
        }
        return pick(
            "计划的人员中无人使用账号\(quoted(login))；请在 people: 中为其写明 login: \(visible(login))",
            "nobody of the plan has the account \(quoted(login)); write `login: \(visible(login))` for the person under "
                + "`people:`")
    }

    private func alreadyDone(_ name: Naming, _ on: CivilDate) -> String {
        pick(
            "\(quoted(name.text))已于\(on)完成；更正用 yearplan amend \(name.plain)，撤销用 yearplan undo \(name.plain)",
            "\(quoted(name.text)) was done on \(on) already; correct it with `yearplan amend \(name.plain)` or take it back with "
                + "`yearplan undo \(name.plain)`")
    }

    private func alreadyWaived(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))已免除；要办理请先执行 yearplan undo \(name.plain)",
            "\(quoted(name.text)) was waived; take that back with `yearplan undo \(name.plain)` first")
    }

    private func withdrawn(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))已不在计划中，只保留记录；用 yearplan log \(name.plain) 查看",
            "\(quoted(name.text)) is no longer in the plan, only its history is kept; `yearplan log \(name.plain)` shows it"
        )
    }

    private func notDone(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))没有可以撤销或更正的记录；用 yearplan show \(name.plain) 查看状态",
            "there is nothing to take back or correct for \(quoted(name.text)); `yearplan show \(name.plain)` tells its state"
        )
    }

    private func waiting(_ name: Naming, _ causes: [String]) -> String {
        guard !causes.isEmpty else {
            return pick(
                "\(quoted(name.text))还不能办理：要等别的事项先办完；用 yearplan show \(name.plain) 查看负责人，请其说明",
                "\(quoted(name.text)) cannot be acted on yet: other work comes first; ask those who answer for it, "
                    + "`yearplan show \(name.plain)` names them")
        }
        return pick(
            "\(quoted(name.text))还不能办理：要等\(list(quoting: causes))；请先记录这些",
            "\(quoted(name.text)) cannot be acted on yet: it waits for \(list(quoting: causes)); record that first")
    }

    private func evidenceRequired(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))完成时须有凭证；请加 --evidence：yearplan \(name.verb) \(name.plain) --evidence 编号",
            "\(quoted(name.text)) needs evidence to be done; add a file, a URL or a register number: "
                + "`yearplan \(name.verb) \(name.plain) --evidence REFERENCE`")
    }

    private func counted(_ name: Naming) -> String {
        pick(
            "\(quoted(name.text))按次数或范围计算，不能整体登记完成；请登记计入它的各次事项",
            "\(quoted(name.text)) is counted and not done as a whole; record the work that counts toward it")
    }

    private func memberExpected(_ duty: String, _ member: String?, _ group: String) -> String {
        guard let member else {
            return pick(
                "\(quoted(duty))须逐个登记\(quoted(group))的成员；请写明是哪一个：yearplan done \(visible(duty))/成员",
                "a completion of \(quoted(duty)) is of one member of \(quoted(group)); name it: "
                    + "`yearplan done \(visible(duty))/MEMBER`")
        }
        return pick(
            "\(quoted(group))中没有\(quoted(member))，\(quoted(duty))只能登记其成员；请写明成员的名称",
            "\(quoted(member)) is not a member of \(quoted(group)), which \(quoted(duty)) goes by; name one that is")
    }

    private func unknownPerson(_ name: String, _ candidates: [String]) -> String {
        guard !candidates.isEmpty else {
            return pick(
                "名单中没有\(quoted(name))；请写计划中 people: 或 groups: 的名称",
                "nobody and no group of the roster is called \(quoted(name)); give a name of `people:` or `groups:`")
        }
        return pick(
            "名单中没有\(quoted(name))；是不是\(list(quoting: candidates))？",
            "nobody and no group of the roster is called \(quoted(name)); did you mean \(alternatives(candidates))?")
    }

    private func unknownOccasion(_ name: String, _ candidates: [String]) -> String {
        guard !candidates.isEmpty else {
            return pick(
                "没有叫\(quoted(name))的情形；请先在计划的 occasions: 中写明",
                "no occasion is called \(quoted(name)); write it under `occasions:` in the plan first")
        }
        return pick(
            "没有叫\(quoted(name))的情形；是不是\(list(quoting: candidates))？",
            "no occasion is called \(quoted(name)); did you mean \(alternatives(candidates))?")
    }

    private func nobodyAnswers(_ occasion: String, _ duty: String) -> String {
        pick(
            "\(quoted(occasion))会开始\(quoted(duty))，但无人负责；"
                + "请写明对象：yearplan raise \(visible(occasion)) --for 姓名",
            "\(quoted(occasion)) opens \(quoted(duty)), for which nobody would answer; say whom it concerns: "
                + "`yearplan raise \(visible(occasion)) --for NAME`")
    }
}

/// An occurrence's name in the two forms a sentence needs.
struct Naming {
    /// As it is.
    let text: String
    /// As it is typed in a command, control characters made visible.
    let plain: String
    /// The command that says it is done.
    let verb: String

    init(_ occurrence: OccurrenceID) {
        text = occurrence.description
        plain = visible(text)
        verb = occurrence.followUp?.kind == .finding ? "close" : "done"
    }
}
