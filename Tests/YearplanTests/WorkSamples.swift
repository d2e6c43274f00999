import CalendarInterface

/// Exams, findings and sign-offs as a daemon would send them.
enum WorkSamples {
    static let results = Wire.ExamResults(
        on: "2026-03-25", marks: [.init(person: "王五", score: "55"), .init(person: "赵六", score: "90.5")],
        evidence: [.init(reference: "成绩单-1")])
    static let excuse = Wire.Excuse(person: "钱七", reason: "调离", on: "2026-03-26")
    static let held = Wire.Completion(
        on: "2026-03-02", evidence: [.init(reference: "minutes.pdf", sha256: "ab", size: 7)],
        approvers: ["李四"], attendance: .init(present: ["李四", "张三"], absent: ["王五"]), length: 4)

    static let examined: Wire.GetOccurrence.Reply = {
        var details = Wire.OccurrenceDetails(
            duty: "quarterly-exam", period: "2026-Q1", planYear: 2026, phrases: ["每季度下旬"], owners: ["张三"],
            candidates: [
                .init(person: "王五", outcome: "retaking", scores: ["55", "58"]),
                .init(person: "赵六", outcome: "passed", scores: ["90.5"]),
                .init(person: "钱七", outcome: "excused", reason: "调\u{1B}离"), .init(person: "孙八", outcome: "absent"),
                .init(person: "周九", outcome: "brand_new"),
            ])
        details.passMark = 60
        let occurrence = Wire.Occurrence(
            name: "quarterly-exam@2026-Q1", title: "条线季度业务考试", category: "exam", state: "open", opens: "2026-03-21",
            due: "2026-03-31", owner: "会计督导", progress: .init(done: 2, target: 5, unit: "人"))
        return Wire.GetOccurrence.Reply(clock: Samples.clock, occurrence: occurrence, details: details)
    }()

    static let awaiting: Wire.GetOccurrence.Reply = {
        var details = Wire.OccurrenceDetails(
            duty: "line-meeting", period: "2026-03", planYear: 2026, owners: ["张三"], approvers: ["李四"],
            openFindings: ["line-meeting@2026-03.finding1"])
        details.completion = held
        details.completedBy = Samples.actor
        let occurrence = Wire.Occurrence(
            name: "line-meeting@2026-03", title: "条线例会", category: "meeting", state: "awaiting_approval",
            opens: "2026-03-01", due: "2026-03-09", owner: "张三")
        return Wire.GetOccurrence.Reply(clock: Samples.clock, occurrence: occurrence, details: details)
    }()

    static func finding(
        _ number: Int, _ text: String, state: String, due: String?, severity: String?, member: String?
    ) -> Wire.ListedFinding {
        Wire.ListedFinding(
            occurrence: Wire.Occurrence(
                name: "cross-check-1@2026.finding\(number)", title: "第一次县间交叉检查 · \(text)", category: "check",
                state: state, opens: "2026-03-05", due: due, owner: "会计督导", marks: [.finding]),
            finding: Wire.Finding(text: text, member: member, severity: severity, due: due, on: "2026-03-05"),
            owners: ["王五"])
    }

    static let findings = Wire.ListFindings.Reply(
        clock: Samples.clock,
        findings: [
            finding(1, "重空未逐份核对", state: "overdue", due: "2026-03-08", severity: "serious", member: "城关支行"),
            finding(2, "录像\u{7}保存不足", state: "open", due: "2026-04-15", severity: "minor", member: "东街支行"),
            finding(3, "register not signed", state: "undated", due: nil, severity: nil, member: nil),
            finding(4, "交接未监交", state: "done", due: "2026-03-07", severity: "brand_new", member: "西门支行"),
        ], truncated: true)

    static let history: [Wire.Entry] = [
        entry(1, "done") { $0.completion = held }, entry(2, "result") { $0.result = results },
        entry(3, "excused") { $0.excuse = excuse },
        entry(4, "finding_opened") { $0.finding = findings.findings[0].finding },
        entry(5, "finding_closed") { $0.completion = .init(on: "2026-04-10", evidence: [.init(reference: "整改报告-3")]) },
        entry(6, "approved") { $0.approval = .init(on: "2026-03-11", note: "同意") },
        entry(7, "rejected") { $0.reason = "缺附件" },
    ]

    private static func entry(_ seq: Int64, _ kind: String, _ fill: (inout Wire.Entry) -> Void) -> Wire.Entry {
        var entry = Wire.Entry(seq: seq, anchor: "\(seq):ab", kind: kind)
        entry.recordedAt = Samples.moment()
        entry.actor = Samples.actor
        entry.occurrence = "line-meeting@2026-03"
        fill(&entry)
        return entry
    }
}
