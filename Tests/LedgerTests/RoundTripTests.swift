import Planning
import TestSupport
import Testing

@testable import Ledger

struct RoundTripTests {
    @Test(arguments: FactSample.all)
    func `A fact is stored in its lasting form and read as it was`(sample: FactSample) throws {
        let directory = StateDirectory()
        let event = Event.sample(try sample.fact())
        let ledger = try directory.ledger()
        let written = try ledger.append([event], texts: planTexts, checkpoint: nil)
        try ledger.close()

        let reopened = try directory.ledger()
        #expect(try reopened.entries(after: 0, limit: 10) == written)
        #expect(written.map(\.event) == [event])
        let payload = try reopened.stored(EntryQuery()).map { String(decoding: $0.payload, as: UTF8.self) }
        #expect(payload == [sample.json])
    }

    @Test(arguments: Fact.Kind.allCases)
    func `Every kind has a sample`(kind: Fact.Kind) throws {
        let facts = try FactSample.all.filter { $0.kind == kind }.map { try $0.fact() }
        #expect(!facts.isEmpty)
        #expect(facts.allSatisfy { $0.kind == kind })
    }

    @Test func `What is absent comes back absent`() throws {
        let directory = StateDirectory()
        let ledger = try directory.ledger()
        let event = Event(recordedAt: .init(milliseconds: 0), actor: .daemon, fact: .withdrawn)
        _ = try ledger.append([event])
        let stored = try ledger.stored(EntryQuery())[0]
        #expect(try ledger.entries(after: 0, limit: 1).map(\.event) == [event])
        #expect(
            [stored.effective, stored.login, stored.person, stored.occurrence, stored.basis].allSatisfy { $0 == nil })
        #expect(stored.uid == nil)
    }

    @Test func `The effective date stands beside the time recorded`() throws {
        let ledger = try MemoryLedger()
        let done = FactSample.all.first { $0.kind == .done }!
        _ = try ledger.append([.sample(try done.fact())])
        let stored = try ledger.stored(EntryQuery())[0]
        #expect(stored.effective.map { String(decoding: $0, as: UTF8.self) } == "2026-12-23")
        #expect(stored.recordedAt == 1_774_227_600_123)
    }

    @Test func `A name with a NUL is refused before anything is written`() throws {
        let directory = StateDirectory()
        let ledger = try directory.ledger()
        var event = Event.sample(.withdrawn)
        event.actor.person = "张三\u{0}李四"
        #expect(
            throws: LedgerFault.unstorable("the event's person holds a NUL character, expected a text without")
        ) { try ledger.append([.sample(.restored), event]) }
        #expect(ledger.head == .start)
        #expect(try ledger.entries(after: 0, limit: 10).isEmpty)
    }
}
