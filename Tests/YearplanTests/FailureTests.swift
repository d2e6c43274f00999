import CalendarInterface
import CivilTime
import Planning
import Testing
import Varlink
import Wording

@testable import yearplan

struct FailureTests {
    static let statuses: [(code: CalendarError.Code, status: Sysexit)] = [
        (.noSuchOccurrence, .data), (.ambiguousName, .data), (.notAllowed, .notAllowed),
        (.administratorsOnly, .notAllowed), (.callerUnknown, .notAllowed), (.alreadyDone, .data),
        (.alreadyWaived, .data), (.withdrawn, .data), (.notDone, .data), (.waiting, .data), (.dateInTheFuture, .data),
        (.dateInThePast, .data), (.dateOutside, .data), (.evidenceRequired, .data), (.unknownResult, .data),
        (.countedByCompletions, .data), (.memberExpected, .data), (.coversNothing, .data), (.countsNoAmounts, .data),
        (.amountExpected, .data),
        (.outOfBounds, .data), (.noSuchOccasion, .data), (.notRaised, .data),
        (.nobodyAnswers, .data), (.tooLong, .data), (.empty, .data), (.noPlan, .configuration), (.planRefused, .data),
        (.ledgerUnavailable, .tryAgain), (.lagging, .tryAgain), (.noSuchCursor, .data), (.noSuchPerson, .data),
        (.notAllowedFor, .notAllowed), (.delegatedAlready, .data), (.delegationCircle, .data), (.notDelegated, .data),
        (.awaitingApproval, .data), (.notAwaiting, .data), (.ownWork, .notAllowed), (.notApprover, .notAllowed),
        (.resultsExpected, .data), (.notAnExam, .data), (.notParticipant, .data), (.alreadyScored, .data),
        (.notAFinding, .data), (.findingsOpen, .data), (.tooEarly, .data), (.tooShort, .data),
        (.attendanceExpected, .data), (.requiredAbsent, .data), (.tooMany, .data),
        (.noSuchEvidence, .data), (.evidenceAltered, .data), (.tooLarge, .data),
    ]

    @Test func everyErrorHasItsStatus() {
        #expect(Set(Self.statuses.map(\.code)) == Set(CalendarError.Code.allCases))
        for (code, status) in Self.statuses { #expect(Sysexit(code) == status, "\(code)") }
    }

    @Test(arguments: [
        (ClientError.badPath("", limit: 107), Sysexit.usage), (.noSocket("/s"), .unavailable),
        (.refused("/s"), .unavailable), (.notPermitted("/s"), .notAllowed), (.notASocket("/s"), .unavailable),
        (.closed, .unavailable), (.timedOut, .tryAgain), (.malformed(.notJSON), .unavailable),
        (.system("recv", 5), .inputOutput),
    ])
    func whatKeepsFromTheDaemonHasItsStatus(_ error: ClientError, _ status: Sysexit) {
        for language in Language.allCases {
            let failure = Failure(error, socket: "/s", words: Words(language))
            #expect(failure.status == status)
            #expect(failure.lines.count == 1)
        }
    }

    @Test func sayHowToStartTheDaemon() {
        #expect(
            Failure(.noSocket("/s"), socket: "/s", words: Words(.en)).lines == [
                "the daemon is not running: there is no socket “/s”; start it with `systemctl start yearpland.socket`, "
                    + "or say with --socket where it is"
            ])
        #expect(
            Failure(.notPermitted("/s"), socket: "/s", words: Words(.zh)).lines == [
                "无权连接“/s”；请管理员把账号加入 yearplan 组：adduser 账号 yearplan，然后重新登录"
            ])
    }

    static let day = CivilDate(year: 2026, month: 3, day: 9)!
    static let exam = OccurrenceID(duty: "exam", period: "2026-Q1")

    static let refusals: [(error: CalendarError, refusal: Refusal)] = [
        (.noSuchOccurrence(name: "x", candidates: ["y"]), .unknownOccurrence(name: "x", candidates: ["y"])),
        (.ambiguousName(name: "exam", candidates: ["exam@2026-Q1"]), .ambiguous(name: "exam", candidates: [exam])),
        (.notAllowed(occurrence: "exam@2026-Q1", owners: ["张三"]), .notAllowed(occurrence: exam, owners: ["张三"])),
        (.administratorsOnly, .administratorsOnly), (.callerUnknown(login: "a"), .callerUnknown(login: "a")),
        (.alreadyDone(occurrence: "exam@2026-Q1", on: "2026-03-09"), .alreadyDone(occurrence: exam, on: day)),
        (.alreadyWaived(occurrence: "exam@2026-Q1"), .alreadyWaived(occurrence: exam)),
        (.withdrawn(occurrence: "exam@2026-Q1"), .withdrawn(occurrence: exam)),
        (.notDone(occurrence: "exam@2026-Q1"), .notDone(occurrence: exam)),
        (.waiting(occurrence: "exam@2026-Q1", causes: ["a"]), .waiting(occurrence: exam, causes: ["a"])),
        (.dateInTheFuture(date: "2026-03-09", today: "2026-03-09"), .inTheFuture(date: day, today: day)),
        (.dateInThePast(date: "2026-03-09", today: "2026-03-09"), .inThePast(date: day, today: day)),
        (
            .dateOutside(date: "2026-03-09", first: "2026-03-09", last: "2026-03-09"),
            .outside(date: day, span: DateSpan(day, day))
        ),
        (.evidenceRequired(occurrence: "exam@2026-Q1"), .evidenceRequired(occurrence: exam)),
        (.unknownResult(result: "a", known: ["b"]), .unknownResult(result: "a", known: ["b"])),
        (.countedByCompletions(occurrence: "exam@2026-Q1"), .countedByCompletions(occurrence: exam)),
        (.coversNothing(duty: "a"), .coversNothing(duty: "a")),
        (.countsNoAmounts(duty: "a"), .countsNoAmounts(duty: "a")),
        (.amountExpected(duty: "a", unit: "学时"), .amountExpected(duty: "a", unit: "学时")),
        (.outOfBounds(field: "amount", number: 0, limit: 9), .outOfBounds(field: "amount", number: 0, limit: 9)),
        (.memberExpected(duty: "a", member: nil, group: "g"), .memberExpected(duty: "a", member: nil, group: "g")),
        (.noSuchPerson(name: "a", candidates: ["b"]), .unknownPerson(name: "a", candidates: ["b"])),
        (.noSuchOccasion(name: "a", candidates: []), .unknownOccasion(name: "a", candidates: [])),
        (.notRaised(occasion: "a"), .notRaised(occasion: "a")),
        (.notAllowedFor(person: "a", superiors: ["b"]), .notAllowedFor(person: "a", superiors: ["b"])),
        (
            .delegatedAlready(person: "a", to: "b", first: "2026-07-01", last: nil),
            .delegatedAlready(person: "a", to: "b", first: CivilDate("2026-07-01")!, last: nil)
        ),
        (.delegationCircle(people: ["a", "b"]), .delegationCircle(people: ["a", "b"])),
        (.notDelegated(person: "a"), .notDelegated(person: "a")),
        (.nobodyAnswers(occasion: "a", duty: "b"), .nobodyAnswers(occasion: "a", duty: "b")),
        (.tooLong(field: "note", limit: 9), .tooLong(field: "note", limit: 9)),
        (.empty(field: "reason"), .empty(field: "reason")), (.noPlan, .noPlan),
    ]

    @Test(arguments: refusals.indices)
    func errorsAreWordedAsTheRefusalsTheyStandFor(_ index: Int) {
        let (error, refusal) = Self.refusals[index]
        #expect(error.refusal == refusal)
        for language in Language.allCases {
            #expect(Failure(error, words: Words(language)).lines == [Words(language).refusal(refusal)])
        }
    }

    @Test func everyErrorIsWorded() {
        for error in ErrorSamples.all {
            for language in Language.allCases {
                let lines = Failure(error, words: Words(language)).lines
                #expect(
                    lines.allSatisfy { !$0.isEmpty && $0 != error.code.rawValue } && !lines.isEmpty, "\(error.code)")
            }
        }
    }

    @Test func anErrorThatLacksItsParametersStillSaysWhatItCan() {
        let bare = CalendarError(code: .alreadyDone, parameters: .init())
        #expect(Failure(bare, words: Words(.en)).lines == ["AlreadyDone"])
        #expect(Failure(bare.saying("done\u{1B} already"), words: Words(.en)).lines == ["done\\u{1B} already"])
    }

    @Test func aRefusedPlanIsToldLikeACompilerDoes() {
        let failure = Failure(.planRefused(diagnostics: [Samples.diagnostic]), words: Words(.en))
        #expect(
            failure.diagnostics == [
                """
                plan.d/operations-2026.yaml:31:12: error: unknown person or group “会计督道”
                    owner: 会计督道
                           ^~~~~~~~ did you mean “会计督导”?
                """
            ])
        #expect(failure.lines == ["1 error; the running plan is unchanged; mend them and run `yearplan reload`"])
    }

    @Test func hostileDiagnosticsDoNotFillTheScreen() {
        var diagnostic = Samples.diagnostic
        diagnostic.excerpt = .init(text: "x\u{1B}[2J", indent: .max, width: .min)
        #expect(DiagnosticText.text(diagnostic).count < 2000)
        #expect(!DiagnosticText.text(diagnostic).unicodeScalars.contains("\u{1B}"))
    }
}
