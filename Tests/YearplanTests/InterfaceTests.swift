import CalendarInterface
import Foundation
import Planning
import Testing

struct InterfaceTests {
    static let interface = InterfaceText(Wire.text)

    @Test func servesTheFileVerbatim() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/CalendarInterface/\(Wire.interface).varlink")
        #expect(try Data(contentsOf: file) == Data(Wire.text.utf8))
    }

    @Test func everySymbolHasAComment() {
        #expect(Self.interface.uncommented.isEmpty)
        #expect(Self.interface.types.count > 30)
    }

    @Test func isASCIISoThatEveryClientReadsIt() {
        #expect(Wire.text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: [
        ("State", OccurrenceState.allCases.map(\.rawValue)), ("Category", Category.allCases.map(\.rawValue)),
        ("Stage", ReminderStage.allCases.map(\.rawValue)), ("Mark", Wire.Mark.allCases.map(\.rawValue)),
        ("Kind", Fact.Kind.allCases.map(\.rawValue) + [Wire.Entry.opaqueKind]),
        ("EffectKind", Wire.Effect.Kind.allCases.map(\.rawValue)),
        ("Severity", Finding.Severity.allCases.map(\.rawValue)),
        ("Outcome", OccurrenceView.Candidate.Outcome.allCases.map(\.rawValue)),
    ])
    func namesAllValues(_ type: String, _ values: [String]) {
        #expect(Set(Self.interface.types[type] ?? []) == Set(values))
    }

    static let values: [(name: String, value: any Sendable)] = [
        ("Moment", Samples.moment()), ("Clock", Samples.clock), ("Progress", Samples.hours.progress!),
        ("Occurrence", Samples.exam), ("Evidence", Samples.completion.evidence[0]), ("Actor", Samples.actor),
        ("Completion", Samples.completion), ("NextReminder", Samples.details.nextReminder!),
        ("Details", Samples.details), ("Effect", Samples.receipt.effects[0]), ("Receipt", Samples.receipt),
        ("Basis", Samples.basis), ("ReminderPart", Samples.reminder.parts[0]), ("Reminder", Samples.reminder),
        ("Recipient", Samples.recipient), ("Address", Samples.recipient.addresses[0]),
        ("File", Samples.entries[0].plan!.plans[0]), ("PlanSummary", Samples.status.plans[0]),
        ("PlanLoaded", Samples.entries[0].plan!), ("Pin", Samples.entries[15].pin!),
        ("Shift", Samples.entries[21].shift!), ("Dates", Samples.entries[21].shift!.to),
        ("Move", Samples.entries[9].move!), ("Acknowledgement", Samples.entries[12].acknowledgement!),
        ("Occasion", Samples.entries[13].occasion!), ("Delegation", Samples.entries[22].delegation!),
        ("Entry", Samples.entries[0]),
        ("Excerpt", Samples.diagnostic.excerpt!), ("Diagnostic", Samples.diagnostic),
        ("Attendance", WorkSamples.held.attendance!), ("ExamMark", WorkSamples.results.marks[0]),
        ("ExamResults", WorkSamples.results), ("Excuse", WorkSamples.excuse),
        ("Finding", WorkSamples.findings.findings[0].finding),
        ("NewFinding", Wire.NewFinding(text: "a")), ("Approval", Wire.Approval(on: "2026-03-11")),
        ("Candidate", WorkSamples.examined.details.candidates[0]), ("ListedFinding", WorkSamples.findings.findings[0]),
        ("ReportRow", ReportPageTests.reply.rows[0]), ("ReportReminded", ReportPageTests.reply.reminded[0]),
        ("ReportEscalation", ReportPageTests.reply.escalated[0]),
        ("CoveragePeriod", ReportPageTests.coverage.periods[0]),
        ("CoverageMember", ReportPageTests.coverage.members[0]),
        ("CoverageVisit", ReportPageTests.coverage.members[0].visits[0]),
        ("Renaming", Wire.Renaming(from: "2025:a", to: "2026:a")),
        ("Archive", Wire.Archive(year: 2026, sha256: "ab", events: 1, first: 1, last: 1, places: "cd")),
        ("AuditFinding", Wire.AuditFinding(code: "altered", seq: 3)), ("StateCount", Samples.status.counts[0]),
        ("Rehearsal", Samples.status.rehearsal!),
    ]

    @Test(arguments: values.indices)
    func wireTypesHaveTheFieldsOfTheText(_ index: Int) {
        let (name, value) = Self.values[index]
        #expect(Mirror(reflecting: value).children.map { $0.label! } == Self.interface.types[name], "\(name)")
    }

    @Test func everyTypeIsCompared() {
        let enums = ["State", "Category", "Mark", "Stage", "Kind", "EffectKind", "Severity", "Outcome"]
        #expect(Set(Self.values.map(\.name) + enums) == Set(Self.interface.types.keys))
    }

    static func labels(_ value: Any) -> [String] { Mirror(reflecting: value).children.map { $0.label! } }

    static let empty = Wire.CompletionParameters(name: "a")
    static let act = ["receipt"]
    static let methods: [(name: String, parameters: [String], reply: [String])] = [
        (Wire.GetStatus.method, [], labels(Samples.status)),
        (Wire.ListOccurrences.method, labels(Wire.ListOccurrences.Parameters()), labels(Samples.upcoming)),
        (Wire.GetAgenda.method, labels(Wire.GetAgenda.Parameters()), labels(Samples.agenda)),
        (Wire.GetOccurrence.method, labels(Wire.GetOccurrence.Parameters(name: "a")), labels(Samples.shown)),
        (Wire.GetReport.method, labels(Wire.GetReport.Parameters(period: "2026")), labels(ReportPageTests.reply)),
        (Wire.GetCoverage.method, labels(Wire.GetCoverage.Parameters(name: "a")), labels(ReportPageTests.coverage)),
        (Wire.Complete.method, labels(Wire.Complete.Parameters(name: "a")), act),
        (Wire.Amend.method, labels(empty), act),
        (Wire.Undo.method, labels(Wire.Undo.Parameters(name: "a")), act),
        (Wire.Waive.method, labels(Wire.Waive.Parameters(name: "a", reason: "b")), act),
        (Wire.Move.method, labels(Wire.Move.Parameters(name: "a", to: "b", reason: "c")), act),
        (Wire.SetDate.method, labels(Wire.SetDate.Parameters(name: "a", to: "b")), act),
        (Wire.Snooze.method, labels(Wire.Snooze.Parameters(name: "a", until: "b")), act),
        (Wire.Acknowledge.method, labels(Wire.Acknowledge.Parameters(name: "a")), act),
        (Wire.Adopt.method, labels(Wire.Adopt.Parameters(from: "a")), act),
        (Wire.Delegate.method, labels(Wire.Delegate.Parameters(person: "a", to: "b")), act),
        (Wire.Recall.method, labels(Wire.Recall.Parameters(person: "a")), act),
        (Wire.Raise.method, labels(Wire.OccasionParameters(occasion: "a")), act),
        (Wire.End.method, labels(Wire.OccasionParameters(occasion: "a")), act),
        (Wire.RecordResults.method, labels(Wire.RecordResults.Parameters(name: "a", marks: [])), act),
        (
            Wire.ExcuseParticipant.method,
            labels(Wire.ExcuseParticipant.Parameters(name: "a", person: "b", reason: "c")), act
        ),
        (Wire.OpenFindings.method, labels(Wire.OpenFindings.Parameters(name: "a", findings: [])), act),
        (Wire.CloseFinding.method, labels(Wire.CloseFinding.Parameters(name: "a", evidence: [])), act),
        (Wire.ListFindings.method, labels(Wire.ListFindings.Parameters()), labels(WorkSamples.findings)),
        (Wire.Approve.method, labels(Wire.Approve.Parameters(name: "a")), act),
        (Wire.Reject.method, labels(Wire.Reject.Parameters(name: "a", reason: "b")), act),
        (Wire.GetHistory.method, labels(Wire.GetHistory.Parameters()), labels(Samples.history)),
        (Wire.Monitor.method, labels(Wire.Monitor.Parameters()), labels(Wire.Monitor.Reply(head: 1))),
        (Wire.Backup.method, labels(Wire.Backup.Parameters()), labels(Wire.Backup.Reply())),
        (
            Wire.KeepEvidence.method,
            labels(Wire.KeepEvidence.Parameters(name: "a", sha256: "b", size: 1, offset: 0, data: "")),
            labels(Wire.KeepEvidence.Reply(received: 1))
        ),
        (
            Wire.GetEvidence.method, labels(Wire.GetEvidence.Parameters(name: "a", sha256: "b")),
            labels(Wire.GetEvidence.Reply())
        ),
        (
            Wire.Audit.method, labels(Wire.Audit.Parameters()),
            labels(Wire.Audit.Reply(verdict: .intact, entries: 1, anchor: "1:a"))
        ),
        (
            Wire.Reload.method, labels(Wire.Reload.Parameters()),
            labels(
                Wire.Reload.Reply(
                    diagnostics: [], plans: [], added: 0, removed: 0, changed: 0, pinned: 0, withdrawn: 0, seq: 1,
                    anchor: "1:a"))
        ),
    ]

    @Test func everyMethodIsThere() {
        #expect(Set(Self.methods.map(\.name)) == Set(Self.interface.methods.keys))
    }

    @Test(arguments: methods.indices)
    func methodsHaveTheFieldsOfTheText(_ index: Int) {
        let (name, parameters, reply) = Self.methods[index]
        #expect(parameters == Self.interface.methods[name]?.parameters, "\(name)")
        #expect(reply == Self.interface.methods[name]?.reply, "\(name)")
    }

    @Test func everyErrorIsThere() {
        #expect(Set(CalendarError.Code.allCases.map(\.rawValue)) == Set(Self.interface.errors.keys))
        #expect(Set(ErrorSamples.all.map(\.code)) == Set(CalendarError.Code.allCases))
    }

    @Test(arguments: ErrorSamples.all)
    func errorsHaveTheirFields(_ error: CalendarError) {
        let saying = error.saying("words")
        let given = Mirror(reflecting: saying.parameters).children.compactMap { label, value -> String? in
            // A nil of any type prints so; no parameter of the samples does.
            "\(value)" == "nil" ? nil : label
        }
        #expect(Set(given) == Set(Self.interface.errors[error.code.rawValue] ?? []), "\(error.code)")
        #expect(CalendarError.Code(qualifiedName: error.code.qualifiedName) == error.code)
    }

    @Test func foreignErrorsAreNotTakenForOwn() {
        #expect(CalendarError.Code(qualifiedName: "org.varlink.service.NoPlan") == nil)
        #expect(CalendarError.Code(qualifiedName: "io.yearplan.Calendar.Unheard") == nil)
        #expect(CalendarError.Code(qualifiedName: "NoPlan") == nil)
    }
}
