import Planning
import TestSupport
import Testing

@testable import Ledger

struct ChainTests {
    @Test(
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ])
    func `A fingerprint is the SHA-256 of FIPS 180-4`(text: String, hex: String) {
        #expect(Fingerprint(of: Array(text.utf8)).description == hex)
        #expect(Fingerprint(hex)?.description == hex)
        #expect(Fingerprint(hex.uppercased())?.description == hex)
    }

    @Test(arguments: ["", "0", "zz", String(repeating: "0", count: 63), String(repeating: "0", count: 66)])
    func `A fingerprint has 64 hexadecimal digits`(text: String) {
        #expect(Fingerprint(text) == nil)
    }

    @Test func `An anchor is read as it is printed`() throws {
        let entry = try MemoryLedger(random: SeededGenerator(seed: 7)).append([.sample(.withdrawn)])[0]
        #expect(entry.anchor.description == "1:\(entry.hash)")
        #expect(Anchor(entry.anchor.description) == entry.anchor)
        #expect(Anchor(Anchor.start.description) == .start)
    }

    @Test(arguments: [
        "", ":", "1", "1:", "1:00", ":\(Fingerprint.zero)", "-1:\(Fingerprint.zero)", "1:\(Fingerprint.zero):",
    ])
    func `Anything else is no anchor`(text: String) {
        #expect(Anchor(text) == nil)
    }

    /// The expected hash was computed outside this program from the description of the format.
    @Test func `Format 1 is hashed as it is described`() throws {
        let ascending = (0..<16).map { UInt8($0) }
        let event = StoredEvent(
            seq: 2, format: 1, recordedAt: 1_774_227_600_123, effective: Array("2026-12-23".utf8), uid: 1001,
            login: Array("zhang".utf8), person: nil, kind: Array("done".utf8),
            occurrence: Array("quarterly-exam@2026-Q1".utf8), basis: nil, payload: Array("{}".utf8), salt: ascending,
            previousHash: Fingerprint.zero.bytes, hash: [])
        let mark = Fingerprint(of: Array("mark".utf8))
        #expect(
            event.computedHash(mark: mark)?.description
                == "040d12d9eecf706daff050f34e1d00012aa05fcdf551288f07d22914bbcdb92c")
    }

    @Test func `A field that is empty is not one that is absent`() {
        var event = StoredEvent(
            seq: 1, format: 1, recordedAt: 0, effective: nil, uid: nil, login: nil, person: nil, kind: [],
            occurrence: nil, basis: nil, payload: [], salt: [], previousHash: [], hash: [])
        let absent = event.computedHash(mark: .zero)
        event.login = []
        let empty = event.computedHash(mark: .zero)
        event.login = nil
        event.person = []
        #expect(Set([absent, empty, event.computedHash(mark: .zero)]).count == 3)
        event.format = 2
        #expect(event.computedHash(mark: .zero) == nil)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `Memory and disk make the same of the same events`(seed: UInt64) throws {
        let directory = StateDirectory()
        let disk = try directory.ledger(seed: seed)
        let memory = try MemoryLedger(random: SeededGenerator(seed: seed))
        var generator = EventGenerator(seed: seed)
        for size in [1, 7, 40, 0, 3] {
            let events = try generator.events(size)
            let checkpoint = size == 7 ? Checkpoint(version: 1, bytes: [7]) : nil
            #expect(
                try disk.append(events, texts: planTexts, checkpoint: checkpoint)
                    == memory.append(events, texts: planTexts, checkpoint: checkpoint))
        }
        #expect(disk.mark == memory.mark)
        #expect(disk.head == memory.head)
        #expect(try disk.stored(EntryQuery()) == memory.stored(EntryQuery()))
        #expect(try disk.subjects(after: 0, through: 51) == memory.subjects(after: 0, through: 51))
        #expect(try disk.textFingerprints() == memory.textFingerprints())
        #expect(try disk.checkpoint() == memory.checkpoint())
        for kind in Fact.Kind.allCases {
            for query in [
                EntryQuery(kinds: [kind]),
                EntryQuery(about: .duties(["quarterly-exam"]), kinds: [kind], after: 10, limit: 3),
                EntryQuery(kinds: [kind, .done], through: 40, limit: 5, newestFirst: true),
            ] {
                #expect(try disk.entries(query) == memory.entries(query))
            }
        }
        let report = try disk.audit(anchor: memory.head)
        #expect(report.isIntact)
        #expect(report.verified == 51)
        #expect(try memory.audit(anchor: disk.head) == report)
    }
}
