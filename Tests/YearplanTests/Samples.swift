import CalendarInterface

/// Values of the wire with every field set, as a daemon would send them.
enum Samples {
    static func moment(_ local: String = "2026-03-09T08:30") -> Wire.Moment {
        Wire.Moment(milliseconds: 1_773_016_200_000, local: local)
    }

    static let clock = Wire.Clock(now: moment(), today: "2026-03-09", zone: "Asia/Shanghai", rehearsal: false)
    static let rehearsing = Wire.Clock(now: moment(), today: "2026-03-09", zone: "Asia/Shanghai", rehearsal: true)

    static let check = Wire.Occurrence(
        name: "cross-check-1@2026", title: "第一次县间交叉检查", category: "check", state: "overdue", opens: "2026-02-21",
        softDue: "2026-03-01", due: "2026-03-05", owner: "会计督导", marks: [.assumed, .gated])
    static let meeting = Wire.Occurrence(
        name: "line-meeting@2026-03", title: "条线例会", category: "meeting", state: "open", opens: "2026-03-01",
        due: "2026-03-09", at: "14:00", owner: "李四")
    static let quota = Wire.Occurrence(
        name: "surprise-check@2026", title: "突击检查", category: "check", state: "open", opens: "2026-01-01",
        due: "2026-12-31", owner: "会计督导", progress: .init(done: 4, target: 10), marks: [.confidential])
    static let hours = Wire.Occurrence(
        name: "study-hours@2026", title: "学习 Varlink", category: "training", state: "open", opens: "2026-01-01",
        due: "2026-12-31", progress: .init(done: 3, target: 8, unit: "学时"), marks: [.provisional, .rolled])
    static let exam = Wire.Occurrence(
        name: "quarterly-exam@2026-Q1", title: "条线季度业务考试", category: "exam", state: "pending", opens: "2026-03-21",
        due: "2026-03-31", owner: "会计督导", marks: [.moved, .snoozed, .actedOn])
    static let evil = Wire.Occurrence(
        name: "inspection@2026", title: "迎检\u{1B}[31m\n安排", category: "other", state: "undated", owner: "张\u{202E}三",
        marks: [.optional])
    static let novel = Wire.Occurrence(
        name: "x@2026", title: "Something new", category: "brand_new", state: "brand_new", due: "2026-04-01")

    static let agenda = Wire.GetAgenda.Reply(
        clock: clock, overdue: [check], due: [meeting], open: [quota, hours], soon: [exam], undated: [evil],
        beforeAdoption: 2, truncated: true)
    static let nothing = Wire.GetAgenda.Reply(clock: rehearsing)
    static let upcoming = Wire.ListOccurrences.Reply(
        clock: clock, occurrences: [check, meeting, exam, quota, hours, novel, evil], truncated: true)

    static let details: Wire.OccurrenceDetails = {
        var details = Wire.OccurrenceDetails(
            duty: "quarterly-exam", period: "2026-Q1", member: "城关支行", planYear: 2026, phrases: ["每季度下旬"],
            owners: ["张三", "李四"], waitsFor: ["retraining"], gates: ["question-bank"], acknowledgedBy: ["张三"],
            generation: 2)
        details.nominalDue = "2026-03-31"
        details.rolledDue = "2026-03-30"
        details.movedDue = "2026-04-03"
        details.dueMoment = moment("2026-04-03T23:59:59")
        details.place = "三楼会议室"
        details.completion = completion
        details.completedBy = actor
        details.reason = "场地冲突"
        details.snoozedUntil = "2026-03-20"
        details.nextReminder = .init(rule: "-7d", at: moment("2026-03-24T08:30"))
        details.source = "工作计划 五(二)"
        details.note = "带证件\u{7}"
        return details
    }()
    static let shown: Wire.GetOccurrence.Reply = {
        var occurrence = exam
        occurrence.due = "2026-04-03"
        occurrence.softDue = "2026-03-29"
        return Wire.GetOccurrence.Reply(clock: clock, occurrence: occurrence, details: details)
    }()

    static let completion = Wire.Completion(
        on: "2026-03-08", result: "pass", note: "两批次",
        evidence: [.init(reference: "登记簿-17", sha256: "ab", size: 3), .init(reference: "https://example.org/17")])
    static let actor = Wire.Actor(uid: 1000, login: "zhangsan", person: "张三")
    static let basis = Wire.Basis(
        planYear: 2026, title: "第一次县间交叉检查", opens: "2026-02-21", nominalDue: "2026-03-05", due: "2026-03-05",
        owners: ["张三"])
    static let reminder = Wire.Reminder(
        at: moment(), audience: ["张三", "李四"], stage: "overdue",
        parts: [
            .init(
                identity: "quarterly-exam@2026-Q1#-14d~2", occurrence: "quarterly-exam@2026-Q1", rule: "-14d",
                stage: "before", generation: 2, nominal: moment(),
                basis: .init(
                    planYear: 2026, title: "条线季度业务考试", opens: "2026-03-21", nominalDue: "2026-03-31",
                    due: "2026-03-23", owners: ["张三"]), marks: [.provisional]),
            .init(
                identity: "cross-check-1@2026#overdue+2", occurrence: "cross-check-1@2026", rule: "overdue+2",
                stage: "overdue", nominal: moment(), basis: basis, merged: ["due"], missed: 2, lateBySeconds: 90_000,
                overdueBySeconds: 315_000, marks: [.assumed]),
        ])
    static let recipient = Wire.Recipient(
        person: "李四", login: "lisi", addresses: [.init(kind: "mail", address: "lisi@example.org")])
    static let single = Wire.Reminder(
        at: moment(), audience: ["张三"], stage: "due",
        parts: [
            .init(
                identity: "line-meeting@2026-03#due", occurrence: "line-meeting@2026-03", rule: "due", stage: "due",
                nominal: moment(),
                basis: .init(planYear: 2026, title: "条线例会", opens: "2026-03-01", due: "2026-03-09", owners: ["李四"]))
        ])

    static func entry(
        _ seq: Int64, _ kind: String, by actor: Wire.Actor = Wire.Actor(), _ change: (inout Wire.Entry) -> Void
    ) -> Wire.Entry {
        var entry = Wire.Entry(seq: seq, anchor: "\(seq):d34db33f", kind: kind)
        entry.recordedAt = moment()
        entry.actor = actor
        change(&entry)
        return entry
    }

    /// One entry of every kind, one that is opaque, and one that is newer than this program.
    static let entries: [Wire.Entry] = [
        entry(1, "plan_loaded") {
            $0.plan = .init(
                plans: [.init(name: "operations.yaml", sha256: "ab")],
                calendars: [.init(name: "cn.yaml", sha256: "cd")],
                summaries: [.init(year: 2026, title: "2026年运营工作计划", duties: 27)], added: ["2026:a", "2026:b"],
                removed: ["2026:c"], official: [2027], shifted: 3)
        },
        entry(2, "adopted", by: .init(uid: 0, login: "root")) { $0.from = "2026-03-01" },
        entry(3, "reminded") { $0.reminder = reminder },
        entry(4, "reminded") { $0.reminder = single },
        entry(5, "dropped") { $0.reminder = single },
        entry(6, "done", by: actor) {
            ($0.occurrence, $0.completion, $0.effective) = ("cross-check-1@2026", completion, "2026-03-08")
            $0.basis = basis
        },
        entry(7, "amended", by: actor) {
            ($0.occurrence, $0.completion) = ("cross-check-1@2026", .init(on: "2026-03-07"))
        },
        entry(8, "undone", by: actor) { ($0.occurrence, $0.reason) = ("cross-check-1@2026", "记错\u{1B}[0m了") },
        entry(9, "waived", by: .init(uid: 4711)) { ($0.occurrence, $0.reason) = ("line-meeting@2026-03", "并入四月") },
        entry(10, "moved", by: actor) {
            ($0.occurrence, $0.move) = ("quarterly-exam@2026-Q1", .init(to: "2026-04-03", reason: "场地冲突"))
        },
        entry(11, "dated", by: actor) { ($0.occurrence, $0.to) = ("line-meeting@2026-03", "2026-03-09") },
        entry(12, "snoozed", by: actor) { ($0.occurrence, $0.until) = ("line-meeting@2026-03", "2026-03-08") },
        entry(13, "acknowledged", by: actor) {
            $0.occurrence = "line-meeting@2026-03"
            $0.acknowledgement = .init(person: "张三", stage: "overdue", escalations: 1)
        },
        entry(14, "raised", by: actor) {
            $0.occasion = .init(occasion: "员工休假", ordinal: 2, planYear: 2026, on: "2026-03-10", member: "王五")
        },
        entry(15, "ended", by: actor) {
            $0.occasion = .init(occasion: "防汛期", ordinal: 1, planYear: 2026, on: "2026-03-09")
        },
        entry(16, "pinned") {
            $0.occurrence = "quarterly-exam@2026-Q1"
            $0.pin = .init(opens: "2026-03-21", softDue: "2026-03-29", nominalDue: "2026-03-31", due: "2026-03-31")
        },
        entry(17, "withdrawn") { $0.occurrence = "old@2026" },
        entry(18, "restored") { $0.occurrence = "old@2026" },
        entry(19, "rekeyed") { ($0.occurrence, $0.renamedTo) = ("old@2026", "new@2026") },
        .opaque(seq: 20, anchor: "20:d34db33f"),
        entry(21, "brand_new") { $0.occurrence = "x@2026" },
        entry(22, "shifted") {
            $0.occurrence = "line-meeting@2027-10"
            $0.shift = .init(
                from: .init(opens: "2027-10-01", softDue: "2027-10-05", due: "2027-10-10"),
                to: .init(opens: "2027-10-01", softDue: "2027-10-08", due: "2027-10-09"))
            $0.marks = ["provisional", "assumed"]
        },
        entry(23, "delegated", by: actor) {
            $0.delegation = .init(
                person: "王五", to: "赵六", first: "2026-03-10", last: "2026-03-20", reason: "年休假")
        },
        entry(24, "recalled", by: actor) { ($0.person, $0.effective) = ("王五", "2026-03-17") },
        entry(25, "line_kept") { ($0.occurrence, $0.line) = ("quarterly-exam@2026-Q1", [["李四"], ["陈二"]]) },
    ]
    static let history = Wire.GetHistory.Reply(
        clock: clock, entries: entries, head: 25, truncated: true)

    static let diagnostic = Wire.Diagnostic(
        severity: "error", file: "plan.d/operations-2026.yaml", line: 31, column: 12, length: 4,
        message: "unknown person or group “会计督道”", hint: "did you mean “会计督导”?",
        excerpt: .init(text: "    owner: 会计督道", indent: 11, width: 8))
    static let status = Wire.GetStatus.Reply(
        clock: rehearsing, version: "1.0.0", startedAt: moment("2026-01-01T08:00"),
        rehearsal: .init(from: "2026-01-01T08:00", speed: 86_400), planState: .lastGood,
        planDirectory: "/etc/yearplan/plan.d", plans: [.init(year: 2026, title: "2026年运营工作计划", duties: 27)],
        diagnostics: [diagnostic], counts: [.init(state: "open", count: 12), .init(state: "overdue", count: 1)],
        adoptedFrom: "2026-03-01", provisionalYears: [2027, 2028], nextReminder: moment("2026-03-10T08:30"), seq: 21,
        anchor: "21:d34db33f", ledgerFault: "disk full", ledgerDamage: .init(code: "altered", seq: 17),
        connections: 3, subscribers: 1)
    static let receipt = Wire.Receipt(
        seq: 22, anchor: "22:d34db33f", recordedAt: moment(), occurrence: "cross-check-1@2026", title: "第一次县间交叉检查",
        before: "overdue", after: "done", due: "2026-03-05",
        effects: [
            .init(kind: .passed, occurrence: "seal-check@2026-W11", title: "印章检查", due: "2026-03-13"),
            .init(kind: .opened, occurrence: "cross-check-1-bulletin@2026", title: "交叉检查通报", due: "2026-03-12"),
            .init(
                kind: .counted, occurrence: "cross-checks@2026", title: "全年县间交叉检查",
                progress: .init(done: 1, target: 2)),
            .init(kind: .waiting, occurrence: "b@2026", title: "乙", due: "2027-06-10", marks: [.provisional]),
            .init(kind: .closed, occurrence: "c@2026", title: "丙"),
            .init(kind: .needsDate, occurrence: "look-back-1@2026", title: "第一次“回头看”"),
        ])
}
