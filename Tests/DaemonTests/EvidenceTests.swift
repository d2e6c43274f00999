import CalendarInterface
import Foundation
import Ledger
import Planning
import TestSupport
import Testing
import Varlink

@testable import Daemon

@Suite("Kept evidence")
struct EvidenceTests {
    private let house: TestHouse
    private let client: VarlinkClient
    private let bytes = Array("签到表，两批次".utf8)

    init() throws {
        house = try TestHouse(Plans.report, Plans.surprise)
        client = try house.client()
    }

    private var sha256: String { Fingerprint(of: bytes).description }
    private var piece: Wire.Evidence { .init(reference: "签到表.txt", sha256: sha256, size: bytes.count, kept: true) }

    private func send(
        _ bytes: [UInt8], as sha256: String? = nil, size: Int? = nil, offset: Int = 0, name: String = "report",
        correcting: Bool? = nil, over client: VarlinkClient? = nil
    ) throws -> Int {
        try (client ?? self.client).call(
            Wire.KeepEvidence.qualifiedName,
            Wire.KeepEvidence.Parameters(
                name: name, correcting: correcting, sha256: sha256 ?? self.sha256, size: size ?? self.bytes.count,
                offset: offset, data: Data(bytes).base64EncodedString()),
            returning: Wire.KeepEvidence.Reply.self
        ).received
    }

    private func complete(over client: VarlinkClient? = nil) throws -> Wire.Receipt {
        try (client ?? self.client).call(
            Wire.Complete.qualifiedName, Wire.Complete.Parameters(name: "report", evidence: [piece]),
            returning: Wire.ActReply.self
        ).receipt
    }

    /// The name of the error a call is answered with.
    private func error<Value>(_ body: () throws -> Value) -> String? {
        do {
            _ = try body()
            return nil
        } catch ClientError.remote(let error) {
            return error.name.split(separator: ".").last.map(String.init)
        } catch {
            return "\(error)"
        }
    }

    private func fetch(_ sha256: String) throws -> [UInt8] {
        let replies: ReplyStream<Wire.GetEvidence.Reply> = try house.client().stream(
            Wire.GetEvidence.qualifiedName, Wire.GetEvidence.Parameters(name: "report@2026", sha256: sha256))
        var data = Data()
        while let reply = try replies.next() {
            if let text = reply.data { data += Data(base64Encoded: text) ?? Data() }
        }
        return Array(data)
    }

    /// The files below the store's directory.
    private var files: [String] {
        let all =
            FileManager.default.enumerator(atPath: house.directory.file("evidence"))?.allObjects as? [String] ?? []
        return all.filter { $0.utf8.count > 20 }.sorted()
    }

    private var place: String { "\(sha256.prefix(2))/\(sha256.dropFirst(2))" }

    @Test("a file that was sent is kept with the completion, verified, and had back")
    func keeps() throws {
        #expect(try send(Array(bytes.prefix(5))) == 5)
        #expect(try send(Array(bytes.dropFirst(5)), offset: 5) == bytes.count)
        let receipt = try complete()
        #expect(files == [place])
        let seen = try house.call(Wire.GetOccurrence.self, .init(name: "report"))
        #expect(seen.details.completion?.evidence == [piece])
        #expect(try fetch(sha256) == bytes)
        let audit = try house.call(Wire.Audit.self, .init())
        #expect(audit.verdict == "intact")
        #expect(audit.files == 1)
        house.directory.write("evidence/\(place)", "another")
        let second = try house.call(Wire.Audit.self, .init())
        #expect(second.verdict == "damaged")
        #expect(second.seq == receipt.seq)
        #expect(second.findings == [.init(code: "evidence_altered", seq: receipt.seq)])
    }

    @Test("an amendment keeps a file as well")
    func amended() throws {
        _ = try house.call(Wire.Complete.self, .init(name: "report"))
        _ = try send(bytes, correcting: true)
        _ = try client.call(
            Wire.Amend.qualifiedName, Wire.CompletionParameters(name: "report", evidence: [piece]),
            returning: Wire.ActReply.self)
        #expect(try fetch(sha256) == bytes)
        // What does not name evidence leaves it as it was.
        _ = try house.call(Wire.Amend.self, .init(name: "report", note: "补录"))
        let seen = try house.call(Wire.GetOccurrence.self, .init(name: "report"))
        #expect(seen.details.completion?.evidence == [piece])
    }

    @Test("a file has to be sent on the same connection, whole and as its hash says")
    func unsent() throws {
        #expect(error { try complete() } == "NoSuchEvidence")
        _ = try send(Array(bytes.prefix(5)))
        #expect(error { try complete() } == "NoSuchEvidence")
        _ = try send(bytes)
        #expect(error { try complete(over: try house.client()) } == "NoSuchEvidence")
        var wrong = bytes
        wrong[3] ^= 1
        #expect(error { try send(wrong) } == "EvidenceAltered")
        #expect(error { try complete() } == "NoSuchEvidence")
        #expect(files.isEmpty)
        #expect(error { try fetch(sha256) } == "NoSuchEvidence")
    }

    @Test("pieces that do not fit are refused")
    func misfits() throws {
        #expect(error { try send(bytes, offset: 3) } == "InvalidParameter")
        #expect(error { try send(bytes, as: "../../etc/passwd") } == "InvalidParameter")
        #expect(error { try send(bytes, size: -1) } == "InvalidParameter")
        #expect(error { try send(bytes + [1]) } == "InvalidParameter")
        #expect(error { try send(bytes, size: EvidenceStore.fileLimit + 1) } == "TooLarge")
        #expect(error { try send(bytes, name: "nothing") } == "NoSuchOccurrence")
        #expect(files.isEmpty)
    }

    @Test("one connection may have so many files under way")
    func many() throws {
        for number in 0..<Uploads.filesPerConnection {
            _ = try send([], as: Fingerprint(of: [UInt8(number)]).description, size: 1)
        }
        #expect(error { try send(bytes) } == "TooMany")
        #expect(try send([], as: Fingerprint(of: [0]).description, size: 1) == 0, "one begins anew")
    }

    @Test("what is not recorded is not kept")
    func unrecorded() throws {
        _ = try send(bytes)
        try house.on { $0.ledger.nextAppendFault = .full("the disk") }
        #expect(error { try complete() } == "LedgerUnavailable")
        #expect(!files.contains(place))
        _ = try complete()
        #expect(files == [place])
    }

    @Test("with the client goes what it had sent")
    func gone() throws {
        do {
            let other = try house.client()
            _ = try send(Array(bytes.prefix(3)), over: other)
            #expect(files.count == 1)
        }
        // The daemon hears of the end before it answers another call that came later.
        var left = files.count
        for _ in 0..<1000 where left > 0 {
            _ = try house.call(Wire.GetStatus.self, .init())
            left = files.count
        }
        #expect(left == 0)
    }
}

@Suite("Uploads")
struct UploadsTests {
    final class Clock {
        var now: Int64 = 0
    }

    private let directory = TemporaryDirectory()
    private let clock = Clock()
    private let uploads: Uploads

    init() {
        let clock = clock
        uploads = Uploads(
            EvidenceStore(state: directory.path), limits: .init(bytesPerUser: 400, bytes: 600), clock: { clock.now })
    }

    private func begin(_ number: UInt8, _ size: Int, in basket: Basket) throws(Uploads.Refused) -> Int {
        try uploads.begin(Fingerprint(of: [number]), size: size, in: basket).size
    }

    private func limit(_ body: () throws(Uploads.Refused) -> Int) -> Int? {
        do {
            _ = try body()
            return nil
        } catch {
            return if case .tooLarge(let limit) = error { limit } else { nil }
        }
    }

    @Test("a user, and all users together, may have so many bytes under way")
    func bytes() throws {
        let baskets = [uploads.basket(of: 1), uploads.basket(of: 1), uploads.basket(of: 2), uploads.basket(of: 3)]
        #expect(try begin(0, 200, in: baskets[0]) == 200)
        #expect(try begin(1, 200, in: baskets[1]) == 200)
        #expect(limit { () throws(Uploads.Refused) in try begin(2, 1, in: baskets[1]) } == 400)
        #expect(try begin(3, 200, in: baskets[2]) == 200)
        #expect(limit { () throws(Uploads.Refused) in try begin(4, 1, in: baskets[3]) } == 600)
        baskets[1].drop(Fingerprint(of: [1]))
        #expect(try begin(4, 1, in: baskets[3]) == 1)
    }

    @Test("a file that is not sent on gives way to others after a while")
    func idle() throws {
        let (first, second) = (uploads.basket(of: 1), uploads.basket(of: 1))
        _ = try begin(0, 400, in: first)
        clock.now = Uploads.patience - 1
        #expect(limit { () throws(Uploads.Refused) in try begin(9, 1, in: second) } == 400)
        clock.now = Uploads.patience
        _ = try begin(9, 1, in: second)
        #expect(first.count == 0)
    }
}
