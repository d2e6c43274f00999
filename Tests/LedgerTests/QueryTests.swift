import Planning
import TestSupport
import Testing

@testable import Ledger

struct QueryTests {
    private static let exam = OccurrenceID("quarterly-exam@2026-Q1")!
    private static let vault = OccurrenceID("vault-check@2026-03/城东支行")!
    private static let inspection = OccurrenceID("seal-inspection@2026-W09/城东支行")!
    private static let old = OccurrenceID("seal-check@2026-W09/城东支行")!

    /// 1 plan_loaded; 2 done of the exam; 3 a message about exam and vault check; 4 a renaming of the old inspection;
    /// 5 undone of the exam; 6 waived vault check.
    private func fill(_ ledger: any Ledger) throws {
        func fact(_ kind: Fact.Kind) throws -> Fact {
            try FactSample.all.first { $0.kind == kind }!.fact()
        }
        _ = try ledger.append(
            [
                .sample(try fact(.planLoaded), about: nil),
                .sample(try fact(.done), about: Self.exam.description),
                .sample(try fact(.reminded), about: nil),
                .sample(try fact(.rekeyed), about: Self.old.description),
                .sample(try fact(.undone), about: Self.exam.description),
                .sample(try fact(.waived), about: Self.vault.description),
            ], texts: planTexts, checkpoint: nil)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let words: String
        let query: EntryQuery
        let expected: [Int64]
        var testDescription: String { words }
    }

    private static let cases: [Case] = [
        Case(words: "everything", query: EntryQuery(), expected: [1, 2, 3, 4, 5, 6]),
        Case(words: "after a cursor", query: EntryQuery(after: 4), expected: [5, 6]),
        Case(words: "after the end", query: EntryQuery(after: 6), expected: []),
        Case(words: "after any end", query: EntryQuery(after: .max), expected: []),
        Case(words: "before the beginning", query: EntryQuery(after: .min, limit: 2), expected: [1, 2]),
        Case(words: "through", query: EntryQuery(after: 1, through: 3), expected: [2, 3]),
        Case(words: "through nothing", query: EntryQuery(through: 0), expected: []),
        Case(words: "a few", query: EntryQuery(after: 1, limit: 2), expected: [2, 3]),
        Case(words: "none", query: EntryQuery(limit: 0), expected: []),
        Case(words: "fewer than none", query: EntryQuery(limit: -1), expected: []),
        Case(words: "the newest", query: EntryQuery(limit: 2, newestFirst: true), expected: [6, 5]),
        Case(
            words: "an occurrence, with the message it is a part of", query: EntryQuery(about: .occurrence(exam)),
            expected: [2, 3, 5]),
        Case(
            words: "a part of a message only", query: EntryQuery(about: .occurrence(vault), after: 2, limit: 1),
            expected: [3]),
        Case(words: "the end of a renaming", query: EntryQuery(about: .occurrence(inspection)), expected: [4]),
        Case(words: "the beginning of a renaming", query: EntryQuery(about: .occurrence(old)), expected: [4]),
        Case(
            words: "another member of the duty",
            query: EntryQuery(about: .occurrence(OccurrenceID("vault-check@2026-03/城西支行")!)), expected: []),
        Case(words: "a duty", query: EntryQuery(about: .duties(["vault-check"])), expected: [3, 6]),
        Case(
            words: "a duty, the newest",
            query: EntryQuery(about: .duties(["quarterly-exam"]), limit: 2, newestFirst: true),
            expected: [5, 3]),
        Case(
            words: "two duties", query: EntryQuery(about: .duties(["quarterly-exam", "vault-check"])),
            expected: [2, 3, 5, 6]),
        Case(words: "no duties", query: EntryQuery(about: .duties([])), expected: []),
        Case(words: "no duty", query: EntryQuery(about: .duties(["vault"])), expected: []),
        Case(words: "a kind", query: EntryQuery(kinds: [.reminded]), expected: [3]),
        Case(words: "two kinds", query: EntryQuery(kinds: [.done, .waived]), expected: [2, 6]),
        Case(words: "no kind", query: EntryQuery(kinds: []), expected: []),
        Case(
            words: "a kind about a duty",
            query: EntryQuery(about: .duties(["quarterly-exam"]), kinds: [.undone, .waived]),
            expected: [5]),
    ]

    @Test(arguments: StoreKind.allCases, cases)
    func `Events are read by subject, kind and place`(kind: StoreKind, row: Case) throws {
        let directory = StateDirectory()
        let ledger = try kind.ledger(in: directory)
        try fill(ledger)
        #expect(try ledger.entries(row.query).map(\.seq) == row.expected)
    }

    @Test(arguments: StoreKind.allCases)
    func `The last event of a kind`(kind: StoreKind) throws {
        let directory = StateDirectory()
        let ledger = try kind.ledger(in: directory)
        try fill(ledger)
        #expect(try ledger.last([.planLoaded])?.seq == 1)
        #expect(try ledger.last([.done, .undone])?.seq == 5)
        #expect(try ledger.last([.done, .undone], through: 4)?.seq == 2)
        #expect(try ledger.last([.adopted]) == nil)
    }
}
