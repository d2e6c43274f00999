import CivilTime
import Planning

@testable import Wording

/// Refusals about exams, findings, sign-offs and what a completion needs: what was tried, why not, what would work.
extension RefusalWordsTests {
    static let check = OccurrenceID(duty: "cross-check-1", period: "2026")

    static let workRows: [Row] = [
        Row(
            refusal: .awaitingApproval(occurrence: check, approvers: ["李四"]),
            zh: "“cross-check-1@2026”已办理，正等待复核（李四）；撤回用 yearplan undo cross-check-1@2026",
            en: "“cross-check-1@2026” is done and waits for approval (李四); take it back with "
                + "`yearplan undo cross-check-1@2026`"),
        Row(
            refusal: .notAwaiting(occurrence: check),
            zh: "“cross-check-1@2026”没有待复核的内容；用 yearplan show cross-check-1@2026 查看状态",
            en: "nothing of “cross-check-1@2026” waits for approval; `yearplan show cross-check-1@2026` tells its state"
        ),
        Row(
            refusal: .ownWork(occurrence: check, approvers: ["李四"]),
            zh: "不能复核自己办理的“cross-check-1@2026”；请由他人复核（李四）",
            en: "what one did oneself one cannot approve: “cross-check-1@2026”; ask somebody else (李四)"),
        Row(
            refusal: .notApprover(occurrence: check, approvers: ["李四"]),
            zh: "无权复核“cross-check-1@2026”（李四）；请复核人、其上级或管理员复核",
            en: "not allowed to approve “cross-check-1@2026” (李四); ask one of those named, a superior of theirs or an "
                + "administrator"),
        Row(
            refusal: .notApprover(occurrence: check, approvers: []),
            zh: "无权复核“cross-check-1@2026”：没有其他人可以复核它，只有管理员可以；请管理员执行",
            en: "not allowed to approve “cross-check-1@2026”: nobody else is named to, so only an administrator may; "
                + "ask one"),
        Row(
            refusal: .resultsExpected(occurrence: exam),
            zh: "“quarterly-exam@2026-Q1”是考试，按成绩完成；请登记成绩：yearplan result quarterly-exam@2026-Q1 --score 姓名=分数",
            en: "“quarterly-exam@2026-Q1” is an exam and done by its marks; record them: "
                + "`yearplan result quarterly-exam@2026-Q1 --score PERSON=MARK`"),
        Row(
            refusal: .notAnExam(occurrence: check),
            zh: "“cross-check-1@2026”没有及格分或参加人，不能登记成绩；请在计划中写明 pass: 和 participants:",
            en: "“cross-check-1@2026” has no pass mark or nobody takes part in it, so there are no marks to record; "
                + "write `pass:` and `participants:` in the plan"),
        Row(
            refusal: .notParticipant(occurrence: exam, person: "张三", participants: ["王五", "赵六"]),
            zh: "“张三”不参加“quarterly-exam@2026-Q1”，参加人是王五、赵六；请改正姓名",
            en: "“张三” takes no part in “quarterly-exam@2026-Q1”, those who do are 王五, 赵六; correct the name"),
        Row(
            refusal: .alreadyScored(occurrence: exam, person: "王五", score: Score("55")!),
            zh: "“王五”在“quarterly-exam@2026-Q1”已有成绩55；更正请用 result --correct，补考成绩请登记在补考名下"
                + "（yearplan show quarterly-exam@2026-Q1）",
            en: "“王五” has 55 in “quarterly-exam@2026-Q1” already; correct it with `result --correct`, or record "
                + "a make-up under its own name (`yearplan show quarterly-exam@2026-Q1`)"),
        Row(
            refusal: .notAFinding(occurrence: check),
            zh: "“cross-check-1@2026”不是检查问题；用 yearplan findings 查看问题名称",
            en: "“cross-check-1@2026” is no finding; `yearplan findings` lists their names"),
        Row(
            refusal: .findingsOpen(
                occurrence: OccurrenceID(duty: "look-back-1", period: "2026"),
                findings: [OccurrenceID(duty: "cross-check-1", period: "2026.finding2")]),
            zh: "“look-back-1@2026”还不能完成：“cross-check-1@2026.finding2”未整改；"
                + "请先登记整改：yearplan close cross-check-1@2026.finding2 --evidence 编号",
            en: "“look-back-1@2026” cannot be done yet: “cross-check-1@2026.finding2” not put right; close each first: "
                + "`yearplan close cross-check-1@2026.finding2 --evidence REFERENCE`"),
        Row(
            refusal: .evidenceRequired(occurrence: OccurrenceID(duty: "cross-check-1", period: "2026.finding2")),
            zh: "“cross-check-1@2026.finding2”完成时须有凭证；"
                + "请加 --evidence：yearplan close cross-check-1@2026.finding2 --evidence 编号",
            en: "“cross-check-1@2026.finding2” needs evidence to be done; add a file, a URL or a register number: "
                + "`yearplan close cross-check-1@2026.finding2 --evidence REFERENCE`"),
        Row(
            refusal: .tooEarly(occurrence: check, date: march, earliest: may),
            zh: "“cross-check-1@2026”未满规定时长，“2026-03-09”不能算完成；请写2026-05-01或以后的日期",
            en: "“cross-check-1@2026” lasts longer than that and cannot be done on “2026-03-09”; give 2026-05-01 or a "
                + "later day"),
        Row(
            refusal: .tooShort(occurrence: check, length: 3, least: 4, unit: "学时"),
            zh: "“cross-check-1@2026”只有3学时，至少须4学时；补足后请用 --length 写明",
            en: "“cross-check-1@2026” lasted 3 学时 and needs 4 at least; make it up and say so with `--length`"),
        Row(
            refusal: .attendanceExpected(occurrence: check, required: ["李四"]),
            zh: "“cross-check-1@2026”须李四到场才算数；请用 --present 写明到场的人，或用 --absent 写明缺席的人",
            en: "“cross-check-1@2026” counts only when 李四 is there; say who was with `--present`, or who was not with "
                + "`--absent`"),
        Row(
            refusal: .requiredAbsent(occurrence: check, people: ["李四"]),
            zh: "“cross-check-1@2026”须李四到场才算数；请改期再办，或登记到不要求其到场的事项",
            en:
                "“cross-check-1@2026” does not count without 李四; hold it again, or record it under a duty that does not "
                + "require them"),
        Row(
            refusal: .tooMany(field: "score", limit: 2000),
            zh: "“score”太多，一次最多2000个；请分几次登记",
            en: "there are too many of “score”, at most 2000 at a time; record them in several calls"),
    ]
}
