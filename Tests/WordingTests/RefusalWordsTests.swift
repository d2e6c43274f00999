import CivilTime
import Planning
import TestSupport
import Testing

@testable import Wording

struct RefusalWordsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var refusal: Refusal
        var zh: String
        var en: String
        var testDescription: String { RefusalWordsTests.name(of: refusal) }
    }

    static let exam = OccurrenceID(duty: "quarterly-exam", period: "2026-Q1")
    static let march = CivilDate(year: 2026, month: 3, day: 9)!
    static let may = CivilDate(year: 2026, month: 5, day: 1)!

    static let rows: [Row] = [
        Row(
            refusal: .unknownOccurrence(name: "quartely-exam", candidates: ["quarterly-exam"]),
            zh: "没有叫“quartely-exam”的事项；是不是“quarterly-exam”？",
            en: "no duty or occurrence is called “quartely-exam”; did you mean “quarterly-exam”?"),
        Row(
            refusal: .unknownOccurrence(name: "zzz", candidates: []),
            zh: "没有叫“zzz”的事项；请用 yearplan upcoming 查看各项名称",
            en: "no duty or occurrence is called “zzz”; `yearplan upcoming` lists their names"),
        Row(
            refusal: .ambiguous(
                name: "seal-check",
                candidates: [
                    OccurrenceID(duty: "seal-check", period: "2026-W09", member: "城东支行"),
                    OccurrenceID(duty: "seal-check", period: "2026-W09", member: "西门支行"),
                ]),
            zh: "“seal-check”所指不止一项：“seal-check@2026-W09/城东支行”、“seal-check@2026-W09/西门支行”；请写出其中一个",
            en: "“seal-check” means several occurrences: “seal-check@2026-W09/城东支行”, “seal-check@2026-W09/西门支行”; "
                + "write one of them"),
        Row(
            refusal: .notAllowed(occurrence: exam, owners: ["张三"]),
            zh: "无权办理“quarterly-exam@2026-Q1”：负责人是张三；请负责人、其上级或管理员办理",
            en: "not allowed to act on “quarterly-exam@2026-Q1”: 张三 answers for it; ask the owner, a superior of the "
                + "owner or an administrator"),
        Row(
            refusal: .notAllowed(occurrence: exam, owners: []),
            zh: "无权办理“quarterly-exam@2026-Q1”：它没有负责人，只有管理员可以办理；请管理员执行",
            en: "not allowed to act on “quarterly-exam@2026-Q1”: nobody answers for it, so only an administrator may; "
                + "ask one"),
        Row(
            refusal: .administratorsOnly,
            zh: "只有管理员可以这样做：root、服务自身的账号或 yearplan-admin 组的成员；请管理员执行",
            en: "only administrators may do this: root, the daemon's own account or a member of group yearplan-admin; "
                + "ask one of them"),
        Row(
            refusal: .callerUnknown(login: "wangwu"),
            zh: "计划的人员中无人使用账号“wangwu”；请在 people: 中为其写明 login: wangwu",
            en: "nobody of the plan has the account “wangwu”; write `login: wangwu` for the person under `people:`"),
        Row(
            refusal: .callerUnknown(login: nil),
            zh: "本账号没有名称，计划的人员中无人对应；请在 people: 中写明 login",
            en: "your account has no name, so it is nobody of the plan; give the person a `login:` under `people:`"),
        Row(
            refusal: .alreadyDone(occurrence: exam, on: march),
            zh: "“quarterly-exam@2026-Q1”已于2026-03-09完成；更正用 yearplan amend quarterly-exam@2026-Q1，"
                + "撤销用 yearplan undo quarterly-exam@2026-Q1",
            en: "“quarterly-exam@2026-Q1” was done on 2026-03-09 already; correct it with "
                + "`yearplan amend quarterly-exam@2026-Q1` or take it back with `yearplan undo quarterly-exam@2026-Q1`"),
        Row(
            refusal: .alreadyWaived(occurrence: exam),
            zh: "“quarterly-exam@2026-Q1”已免除；要办理请先执行 yearplan undo quarterly-exam@2026-Q1",
            en: "“quarterly-exam@2026-Q1” was waived; take that back with `yearplan undo quarterly-exam@2026-Q1` first"),
        Row(
            refusal: .withdrawn(occurrence: exam),
            zh: "“quarterly-exam@2026-Q1”已不在计划中，只保留记录；用 yearplan log quarterly-exam@2026-Q1 查看",
            en: "“quarterly-exam@2026-Q1” is no longer in the plan, only its history is kept; "
                + "`yearplan log quarterly-exam@2026-Q1` shows it"),
        Row(
            refusal: .notDone(occurrence: exam),
            zh: "“quarterly-exam@2026-Q1”没有可以撤销或更正的记录；用 yearplan show quarterly-exam@2026-Q1 查看状态",
            en: "there is nothing to take back or correct for “quarterly-exam@2026-Q1”; "
                + "`yearplan show quarterly-exam@2026-Q1` tells its state"),
        Row(
            refusal: .waiting(occurrence: exam, causes: ["retraining", "员工休假"]),
            zh: "“quarterly-exam@2026-Q1”还不能办理：要等“retraining”、“员工休假”；请先记录这些",
            en: "“quarterly-exam@2026-Q1” cannot be acted on yet: it waits for “retraining”, “员工休假”; "
                + "record that first"),
        Row(
            refusal: .waiting(occurrence: exam, causes: []),
            zh: "“quarterly-exam@2026-Q1”还不能办理：要等别的事项先办完；用 yearplan show quarterly-exam@2026-Q1 查看负责人，请其说明",
            en: "“quarterly-exam@2026-Q1” cannot be acted on yet: other work comes first; ask those who answer for it, "
                + "`yearplan show quarterly-exam@2026-Q1` names them"),
        Row(
            refusal: .inTheFuture(date: may, today: march),
            zh: "“2026-05-01”还没有到（今天是2026-03-09）；请写今天或以前的日期",
            en: "“2026-05-01” lies ahead (today is 2026-03-09); give a day that has come"),
        Row(
            refusal: .inThePast(date: march, today: may),
            zh: "“2026-03-09”已经过去（今天是2026-05-01）；请写今天以后的日期",
            en: "“2026-03-09” lies behind (today is 2026-05-01); give a day that is still to come"),
        Row(
            refusal: .outside(date: may, span: DateSpan(march, march + 3)),
            zh: "“2026-05-01”不在2026-03-09至2026-03-12之内；请写其中的一天",
            en: "“2026-05-01” lies outside 2026-03-09 to 2026-03-12; give a day between them"),
        Row(
            refusal: .evidenceRequired(occurrence: exam),
            zh: "“quarterly-exam@2026-Q1”完成时须有凭证；请加 --evidence：yearplan done quarterly-exam@2026-Q1 "
                + "--evidence 编号",
            en: "“quarterly-exam@2026-Q1” needs evidence to be done; add a file, a URL or a register number: "
                + "`yearplan done quarterly-exam@2026-Q1 --evidence REFERENCE`"),
        Row(
            refusal: .unknownResult(result: "good", known: ["pass", "fail"]),
            zh: "“good”不是可用的结果；可写“pass”、“fail”",
            en: "“good” is not a result this duty may have; expected one of “pass”, “fail”"),
        Row(
            refusal: .countedByCompletions(occurrence: exam),
            zh: "“quarterly-exam@2026-Q1”按次数或范围计算，不能整体登记完成；请登记计入它的各次事项",
            en: "“quarterly-exam@2026-Q1” is counted and not done as a whole; record the work that counts toward it"),
        Row(
            refusal: .coversNothing(duty: "exam"), zh: "“exam”没有要覆盖的组；用 yearplan show exam 查看进度",
            en: "“exam” covers no group; `yearplan show exam` tells how far it is"),
        Row(
            refusal: .countsNoAmounts(duty: "surprise-check"), zh: "“surprise-check”不按数量计算；请去掉 --amount",
            en: "“surprise-check” counts no amounts; leave out --amount"),
        Row(
            refusal: .amountExpected(duty: "study", unit: "学时"), zh: "“study”按学时计算；请写明数量：--amount 数量",
            en: "“study” counts in 学时; say how much with `--amount NUMBER`"),
        Row(
            refusal: .outOfBounds(field: "amount", number: 0, limit: 10), zh: "“amount”为0，应在1至10之间；请改正",
            en: "“amount” is 0, expected 1 to 10; correct it"),
        Row(
            refusal: .memberExpected(duty: "branch-check", member: nil, group: "支行"),
            zh: "“branch-check”须逐个登记“支行”的成员；请写明是哪一个：yearplan done branch-check/成员",
            en: "a completion of “branch-check” is of one member of “支行”; name it: `yearplan done branch-check/MEMBER`"),
        Row(
            refusal: .memberExpected(duty: "branch-check", member: "火星支行", group: "支行"),
            zh: "“支行”中没有“火星支行”，“branch-check”只能登记其成员；请写明成员的名称",
            en: "“火星支行” is not a member of “支行”, which “branch-check” goes by; name one that is"),
        Row(
            refusal: .unknownPerson(name: "会计督道", candidates: ["会计督导"]),
            zh: "名单中没有“会计督道”；是不是“会计督导”？",
            en: "nobody and no group of the roster is called “会计督道”; did you mean “会计督导”?"),
        Row(
            refusal: .unknownPerson(name: "x", candidates: []),
            zh: "名单中没有“x”；请写计划中 people: 或 groups: 的名称",
            en: "nobody and no group of the roster is called “x”; give a name of `people:` or `groups:`"),
        Row(
            refusal: .unknownOccasion(name: "员工休嫁", candidates: ["员工休假", "员工离职"]),
            zh: "没有叫“员工休嫁”的情形；是不是“员工休假”、“员工离职”？",
            en: "no occasion is called “员工休嫁”; did you mean “员工休假” or “员工离职”?"),
        Row(
            refusal: .unknownOccasion(name: "x", candidates: []),
            zh: "没有叫“x”的情形；请先在计划的 occasions: 中写明",
            en: "no occasion is called “x”; write it under `occasions:` in the plan first"),
        Row(
            refusal: .notRaised(occasion: "防汛期"),
            zh: "“防汛期”没有在进行；开始时用 yearplan raise 防汛期 登记",
            en: "“防汛期” is not under way; `yearplan raise 防汛期` records that it begins"),
        Row(
            refusal: .nobodyAnswers(occasion: "员工休假", duty: "handover"),
            zh: "“员工休假”会开始“handover”，但无人负责；请写明对象：yearplan raise 员工休假 --for 姓名",
            en: "“员工休假” opens “handover”, for which nobody would answer; say whom it concerns: "
                + "`yearplan raise 员工休假 --for NAME`"),
        Row(
            refusal: .notAllowedFor(person: "王五", superiors: ["张三"]),
            zh: "无权转办“王五”的事项：本人、其上级（张三）或管理员可以；请其中一人执行",
            en: "not allowed to hand on the duties of “王五”: only that person, a superior (张三) or an administrator may; "
                + "ask one of them"),
        Row(
            refusal: .notAllowedFor(person: "李四", superiors: []),
            zh: "无权转办“李四”的事项：只有本人或管理员可以；请本人或管理员执行",
            en: "not allowed to hand on the duties of “李四”: only that person or an administrator may; ask one"),
        Row(
            refusal: .delegatedAlready(
                person: "王五", to: "赵六", first: CivilDate("2026-07-01")!, last: CivilDate("2026-07-15")!),
            zh: "“王五”在这些天里已由人代办（王五 → 赵六，2026-07-01至2026-07-15）；请先收回：yearplan recall 王五",
            en: "somebody stands in for “王五” on some of these days already (王五 → 赵六, 2026-07-01 to 2026-07-15); "
                + "take that back first: `yearplan recall 王五`"),
        Row(
            refusal: .delegationCircle(people: ["王五"]), zh: "“王五”不能由本人代办；请写另一人的姓名",
            en: "“王五” cannot stand in for themselves; name somebody else"),
        Row(
            refusal: .delegationCircle(people: ["王五", "赵六"]), zh: "“王五”、“赵六”会互相代办，没有人实际办理；请写另一人的姓名",
            en: "“王五”, “赵六” would stand in for each other and nobody would act; name somebody else"),
        Row(
            refusal: .notDelegated(person: "王五"),
            zh: "那天及以后没有人代“王五”办理；用 yearplan log --kinds delegated recalled 查看代办记录",
            en:
                "nobody stands in for “王五” on that day or later; `yearplan log --kinds delegated recalled` shows who did"
        ),
        Row(
            refusal: .tooLong(field: "note", limit: 4000),
            zh: "“note”过长，最多4000个字；请缩短，或写明登记簿编号",
            en: "“note” is too long, at most 4000 characters are kept; shorten it or name a register entry"),
        Row(
            refusal: .empty(field: "reason"), zh: "“reason”是空的；请写明内容", en: "“reason” is empty; say something in it"),
        Row(
            refusal: .noPlan,
            zh: "尚未装入计划；请用 yearplan check 目录 检查计划文件，再执行 yearplan reload",
            en: "no plan is loaded; check the plan files with `yearplan check DIR`, then run `yearplan reload`"),
    ]

    @Test(arguments: rows + workRows)
    func saysWhatWasFoundAndTheNextStep(_ row: Row) {
        #expect(Words(.zh).refusal(row.refusal) == row.zh)
        #expect(Words(.en).refusal(row.refusal) == row.en)
    }

    /// What was tried, with the value quoted, and why not; then what would work.
    @Test(arguments: rows + workRows)
    func hasItsThreeParts(_ row: Row) throws {
        for (text, language) in [
            (Words(.zh).refusal(row.refusal), Language.zh), (Words(.en).refusal(row.refusal), .en),
        ] {
            let parts = try #require(ThreeParts(text), "“\(text)” has no next step")
            for value in Self.tried(in: row.refusal) {
                #expect(parts.names(value), "“\(text)” does not quote \(value)")
            }
            #expect(parts.saysWhy, "“\(text)” does not say why")
            #expect(parts.saysWhatWorks(inChinese: language == .zh), "“\(text)” does not say what would work")
        }
    }

    @Test func everyRefusalHasItsRow() {
        #expect(Set((Self.rows + Self.workRows).map { Self.name(of: $0.refusal) }) == Self.names)
    }

    @Test func showsControlCharactersOfNames() {
        let refusal = Refusal.unknownOccurrence(name: "a\u{1B}[2J", candidates: [])
        #expect(!Words(.en).refusal(refusal).unicodeScalars.contains("\u{1B}"))
        #expect(!Words(.zh).refusal(refusal).unicodeScalars.contains("\u{1B}"))
    }

    /// What was tried, as it has to stand in the sentence. A new case does not compile until it says so.
    static func tried(in refusal: Refusal) -> [String] {
        switch refusal {
        case .unknownOccurrence(let name, _), .ambiguous(let name, _), .unknownPerson(let name, _),
            .unknownOccasion(let name, _):
            [name]
        case .notAllowed(let id, _), .alreadyDone(let id, _), .alreadyWaived(let id), .withdrawn(let id),
            .notDone(let id), .waiting(let id, _), .evidenceRequired(let id), .countedByCompletions(let id),
            .awaitingApproval(let id, _), .notAwaiting(let id), .ownWork(let id, _), .notApprover(let id, _),
            .resultsExpected(let id), .notAnExam(let id), .notAFinding(let id), .findingsOpen(let id, _),
            .tooShort(let id, _, _, _), .attendanceExpected(let id, _), .requiredAbsent(let id, _):
            [id.description]
        case .administratorsOnly, .noPlan: []
        case .callerUnknown(let login): [login].compactMap { $0 }
        case .inTheFuture(let date, _), .inThePast(let date, _), .outside(let date, _): [date.description]
        case .tooEarly(let id, let date, _): [id.description, date.description]
        case .unknownResult(let result, _): [result]
        case .coversNothing(let duty), .countsNoAmounts(let duty), .amountExpected(let duty, _): [duty]
        case .memberExpected(let duty, let member, let group): [duty, member, group].compactMap { $0 }
        case .outOfBounds(let field, _, _), .tooLong(let field, _), .empty(let field), .tooMany(let field, _): [field]
        case .notRaised(let occasion): [occasion]
        case .nobodyAnswers(let occasion, let duty): [occasion, duty]
        case .notAllowedFor(let person, _), .delegatedAlready(let person, _, _, _), .notDelegated(let person):
            [person]
        case .delegationCircle(let people): people
        case .notParticipant(let id, let person, _), .alreadyScored(let id, let person, _): [id.description, person]
        }
    }

    /// A new case does not compile here until it has a name, which has to stand in `names` and in the table.
    static func name(of refusal: Refusal) -> String {
        switch refusal {
        case .unknownOccurrence: "unknownOccurrence"
        case .ambiguous: "ambiguous"
        case .notAllowed: "notAllowed"
        case .administratorsOnly: "administratorsOnly"
        case .callerUnknown: "callerUnknown"
        case .alreadyDone: "alreadyDone"
        case .alreadyWaived: "alreadyWaived"
        case .withdrawn: "withdrawn"
        case .notDone: "notDone"
        case .waiting: "waiting"
        case .inTheFuture: "inTheFuture"
        case .inThePast: "inThePast"
        case .outside: "outside"
        case .evidenceRequired: "evidenceRequired"
        case .unknownResult: "unknownResult"
        case .countedByCompletions: "countedByCompletions"
        case .memberExpected: "memberExpected"
        case .coversNothing: "coversNothing"
        case .countsNoAmounts: "countsNoAmounts"
        case .amountExpected: "amountExpected"
        case .outOfBounds: "outOfBounds"
        case .unknownPerson: "unknownPerson"
        case .unknownOccasion: "unknownOccasion"
        case .notRaised: "notRaised"
        case .nobodyAnswers: "nobodyAnswers"
        case .notAllowedFor: "notAllowedFor"
        case .delegatedAlready: "delegatedAlready"
        case .delegationCircle: "delegationCircle"
        case .notDelegated: "notDelegated"
        case .tooLong: "tooLong"
        case .empty: "empty"
        case .awaitingApproval: "awaitingApproval"
        case .notAwaiting: "notAwaiting"
        case .ownWork: "ownWork"
        case .notApprover: "notApprover"
        case .resultsExpected: "resultsExpected"
        case .notAnExam: "notAnExam"
        case .notParticipant: "notParticipant"
        case .alreadyScored: "alreadyScored"
        case .notAFinding: "notAFinding"
        case .findingsOpen: "findingsOpen"
        case .tooEarly: "tooEarly"
        case .tooShort: "tooShort"
        case .attendanceExpected: "attendanceExpected"
        case .requiredAbsent: "requiredAbsent"
        case .tooMany: "tooMany"
        case .noPlan: "noPlan"
        }
    }

    static let names: Set<String> = [
        "unknownOccurrence", "ambiguous", "notAllowed", "administratorsOnly", "callerUnknown", "alreadyDone",
        "alreadyWaived", "withdrawn", "notDone", "waiting", "inTheFuture", "inThePast", "outside", "evidenceRequired",
        "unknownResult", "countedByCompletions", "coversNothing", "countsNoAmounts", "amountExpected", "outOfBounds",
        "memberExpected",
        "unknownOccasion", "notRaised", "nobodyAnswers",
        "tooLong", "empty", "noPlan", "unknownPerson", "notAllowedFor", "delegatedAlready", "delegationCircle",
        "notDelegated",
        "awaitingApproval", "notAwaiting", "ownWork", "notApprover",
        "resultsExpected", "notAnExam", "notParticipant", "alreadyScored", "notAFinding", "findingsOpen", "tooEarly",
        "tooShort", "attendanceExpected", "requiredAbsent", "tooMany",
    ]
}
