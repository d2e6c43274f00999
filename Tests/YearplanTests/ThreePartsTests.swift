import CalendarInterface
import TestSupport
import Testing
import Varlink
import Wording

@testable import yearplan

/// Whatever is refused, people are told what was tried, why not, and what would work.
struct ThreePartsTests {
    /// What a client that cannot talk to the daemon was told by it or by the system.
    static let unreachable: [Words.Unreachable] = [
        .noSocket, .refused, .notPermitted, .notASocket, .closed, .timedOut, .unreadable("x"), .badPath, .failed("x"),
    ]

    @Test(arguments: ErrorSamples.all.indices, Language.allCases)
    func everyErrorOfTheInterface(_ index: Int, _ language: Language) throws {
        let error = ErrorSamples.all[index]
        let text = try #require(Failure(error, words: Words(language)).lines.last)
        try check(text, in: language, naming: Self.tried(by: error))
    }

    @Test(arguments: Words.LedgerFault.allCases, Language.allCases)
    func everyFaultOfTheLedger(_ fault: Words.LedgerFault, _ language: Language) throws {
        try check(Words(language).ledgerUnavailable(fault), in: language, naming: [])
    }

    @Test(arguments: unreachable, Language.allCases)
    func whateverKeepsFromTheDaemon(_ why: Words.Unreachable, _ language: Language) throws {
        let quoted = Self.isOfThePath(why) ? ["/run/x"] : []
        try check(Words(language).unreachable(why, socket: "/run/x"), in: language, naming: quoted)
    }

    private func check(_ text: String, in language: Language, naming values: [String]) throws {
        let parts = try #require(ThreeParts(text), "“\(text)” has no next step")
        for value in values { #expect(parts.names(value), "“\(text)” does not quote \(value)") }
        #expect(parts.saysWhy, "“\(text)” does not say why")
        #expect(parts.saysWhatWorks(inChinese: language == .zh), "“\(text)” does not say what would work")
    }

    /// What was tried, as it has to stand in the sentence; of refusals of the planner their own table tells. A new error
    /// does not compile until it stands here.
    private static func tried(by error: CalendarError) -> [String] {
        switch error.code {
        case .noSuchCursor: [error.parameters.since.map { String($0) }].compactMap { $0 }
        case .planRefused, .ledgerUnavailable, .lagging, .noSuchEvidence, .evidenceAltered, .tooLarge: []
        case .noSuchOccurrence, .ambiguousName, .noSuchPerson, .noSuchOccasion:
            [error.parameters.name].compactMap { $0 }
        case .notAllowed, .administratorsOnly, .callerUnknown, .alreadyDone, .alreadyWaived, .withdrawn, .notDone,
            .waiting, .dateInTheFuture, .dateInThePast, .dateOutside, .evidenceRequired, .unknownResult,
            .countedByCompletions, .coversNothing, .countsNoAmounts, .amountExpected, .outOfBounds, .memberExpected,
            .notRaised, .nobodyAnswers, .notAllowedFor, .delegatedAlready, .delegationCircle, .notDelegated, .tooLong,
            .empty, .awaitingApproval, .notAwaiting, .ownWork, .notApprover, .resultsExpected, .notAnExam,
            .notParticipant, .alreadyScored, .notAFinding, .findingsOpen, .tooEarly, .tooShort, .attendanceExpected,
            .requiredAbsent, .tooMany, .noPlan:
            [error.parameters.occurrence].compactMap { $0 }
        }
    }

    /// Whether the path is what was wrong. A new reason does not compile until it stands here, and in the table.
    private static func isOfThePath(_ why: Words.Unreachable) -> Bool {
        switch why {
        case .noSocket, .refused, .notPermitted, .notASocket, .badPath, .failed: true
        case .closed, .timedOut, .unreadable: false
        }
    }
}
