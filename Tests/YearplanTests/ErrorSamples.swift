import CalendarInterface

/// One error of every code, with all its parameters.
enum ErrorSamples {
    static let all: [CalendarError] = [
        .noSuchOccurrence(name: "exma", candidates: ["exam"]),
        .ambiguousName(name: "exam", candidates: ["exam@2026-Q1", "exam@2026-Q2"]),
        .notAllowed(occurrence: "exam@2026-Q1", owners: ["张三"]), .administratorsOnly, .callerUnknown(login: "wangwu"),
        .alreadyDone(occurrence: "exam@2026-Q1", on: "2026-03-09"), .alreadyWaived(occurrence: "exam@2026-Q1"),
        .withdrawn(occurrence: "exam@2026-Q1"), .notDone(occurrence: "exam@2026-Q1"),
        .waiting(occurrence: "exam@2026-Q1", causes: ["retraining"]),
        .dateInTheFuture(date: "2026-05-01", today: "2026-03-09"),
        .dateInThePast(date: "2026-03-01", today: "2026-03-09"),
        .dateOutside(date: "2027-01-03", first: "2026-01-01", last: "2026-12-31"),
        .evidenceRequired(occurrence: "exam@2026-Q1"), .unknownResult(result: "good", known: ["pass", "fail"]),
        .countedByCompletions(occurrence: "quota@2026"),
        .countsNoAmounts(duty: "surprise-check"), .amountExpected(duty: "study", unit: "学时"),
        .outOfBounds(field: "amount", number: 0, limit: 10),
        .memberExpected(duty: "branch-check", member: "火星支行", group: "支行"),
        .noSuchPerson(name: "会计督道", candidates: ["会计督导"]),
        .noSuchOccasion(name: "休嫁", candidates: ["休假"]), .notRaised(occasion: "防汛期"),
        .nobodyAnswers(occasion: "员工休假", duty: "handover"), .tooLong(field: "note", limit: 4000),
        .empty(field: "reason"),
        .notAllowedFor(person: "王五", superiors: ["张三"]),
        .delegatedAlready(person: "王五", to: "赵六", first: "2026-07-01", last: "2026-07-15"),
        .delegationCircle(people: ["王五", "赵六"]), .notDelegated(person: "王五"),
        .noPlan, .planRefused(diagnostics: [Samples.diagnostic]), .ledgerUnavailable(.full), .lagging(cursor: 7),
        .noSuchCursor(since: 9, head: 7),
    ]
}
