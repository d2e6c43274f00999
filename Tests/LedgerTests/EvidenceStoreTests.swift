import CivilTime
import Foundation
import Planning
import TestSupport
import Testing

@testable import Ledger

struct EvidenceStoreTests {
    private let directory = StateDirectory()
    private let store: EvidenceStore
    private let bytes = Array("三份签到表".utf8)
    private var sha256: Fingerprint { Fingerprint(of: bytes) }
    private var place: String { store.path(of: sha256) }
    private var incoming: String { store.directory + "/incoming" }

    init() throws {
        _ = try directory.ledger()
        store = EvidenceStore(state: directory.path)
    }

    private func arrive(_ bytes: [UInt8], as sha256: Fingerprint? = nil, piece: Int = 4) throws -> IncomingFile {
        let file = try store.receive(sha256: sha256 ?? Fingerprint(of: bytes), size: bytes.count)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try file.append(Array(bytes[start...].prefix(piece)))
        }
        return file
    }

    private func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    private func content(_ sha256: Fingerprint) throws -> [UInt8]? {
        guard let copy = try store.open(sha256) else { return nil }
        var all: [UInt8] = []
        while case let piece = try copy.read(atMost: 3), !piece.isEmpty { all += piece }
        #expect(all.count == copy.size)
        return all
    }

    @Test func `A file gets its place by the hash of its bytes, for its owner alone`() throws {
        let file = try arrive(bytes)
        #expect(file.isWhole && file.isGenuine)
        #expect(try store.place(file))
        #expect(try content(sha256) == bytes)
        #expect(place.hasPrefix(directory.path + "/evidence/\(sha256.description.prefix(2))/"))
        let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try !store.place(try arrive(bytes)), "it is kept already")
    }

    @Test func `What has its place stays when the upload is let go of, what has none goes`() throws {
        do {
            let file = try arrive(bytes)
            _ = try store.place(file)
            _ = try arrive(Array("unfinished".utf8))
            #expect(names(incoming).count == 1)
        }
        #expect(names(incoming).isEmpty)
        #expect(try content(sha256) == bytes)
    }

    @Test func `An empty file is whole at once`() throws {
        let file = try store.receive(sha256: Fingerprint(of: []), size: 0)
        #expect(file.isWhole && file.isGenuine)
        #expect(try store.place(file))
        #expect(try content(Fingerprint(of: [])) == [])
    }

    @Test func `Other bytes than the hash says, or too few, get no place`() throws {
        let other = try arrive(Array("三份签到单".utf8), as: sha256)
        #expect(other.isWhole && !other.isGenuine)
        #expect(throws: LedgerFault.self) { try store.place(other) }
        let part = try store.receive(sha256: sha256, size: bytes.count)
        try part.append(Array(bytes.dropLast()))
        #expect(!part.isWhole && !part.isGenuine)
        #expect(throws: LedgerFault.self) { try store.place(part) }
        #expect(throws: LedgerFault.self) { try part.append([1, 2]) }
        #expect(try store.open(sha256) == nil)
    }

    @Test(arguments: [-1, EvidenceStore.fileLimit + 1])
    func `A size that is none, or too much, is refused before anything is made`(size: Int) {
        #expect(throws: LedgerFault.self) { try store.receive(sha256: sha256, size: size) }
        #expect(!FileManager.default.fileExists(atPath: store.directory))
    }

    @Test func `A shorter file under the name is replaced by the good one`() throws {
        _ = try store.place(try arrive(bytes))
        try Data([1]).write(to: URL(fileURLWithPath: place))
        #expect(try !store.place(try arrive(bytes)))
        #expect(try content(sha256) == bytes)
    }

    @Test func `What a daemon left on its way is cleared away, what an event names stays`() throws {
        let named = Array("named".utf8)
        let older = Array("older".utf8)
        for content in [bytes, named, older] { _ = try store.place(try arrive(content)) }
        func leftover(_ content: [UInt8]) -> String { "\(incoming)/\(Fingerprint(of: content)).7" }
        // A file that has its place is the one that arrived; one that was kept before is another.
        for content in [bytes, named] {
            try FileManager.default.linkItem(
                atPath: store.path(of: Fingerprint(of: content)), toPath: leftover(content))
        }
        for content in [older, Array("half".utf8)] {
            try Data(content).write(to: URL(fileURLWithPath: leftover(content)))
        }
        try Data([1]).write(to: URL(fileURLWithPath: incoming + "/.stray"))
        let ledger = try directory.ledger()
        _ = try ledger.append([.sample(.done(keeping(Fingerprint(of: named), 5)))])
        try store.sweep(against: ledger)
        #expect(names(incoming).isEmpty)
        #expect(try content(Fingerprint(of: named)) == named)
        #expect(try content(Fingerprint(of: older)) == older)
        #expect(try store.open(sha256) == nil)
    }

    @Test func `A directory in the place of a file is no file, and a link is not followed`() throws {
        _ = try store.place(try arrive(bytes))
        try FileManager.default.removeItem(atPath: place)
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "/etc/hostname")
        #expect(throws: LedgerFault.self) { try store.open(sha256) }
        try FileManager.default.removeItem(atPath: place)
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        #expect(throws: LedgerFault.self) { try store.open(sha256) }
    }

    private func keeping(_ sha256: Fingerprint, _ size: Int) -> Completion {
        Completion(
            on: CivilDate("2026-03-09")!,
            evidence: [Evidence(reference: "a.txt", sha256: sha256.description, size: size, kept: true)])
    }

    @Test func `An audit verifies the kept files and names the event of each that is wrong`() throws {
        let files = (0..<4).map { Array("file \($0)".utf8) }
        let ledger = try directory.ledger()
        for file in files {
            _ = try store.place(try arrive(file))
            _ = try ledger.append([.sample(.done(keeping(Fingerprint(of: file), file.count)))])
        }
        _ = try ledger.append([.sample(.amended(keeping(Fingerprint(of: files[0]), files[0].count)))])
        #expect(try ledger.audit(files: store).isIntact)
        #expect(try ledger.audit(files: store).files == 4)

        try FileManager.default.removeItem(atPath: store.path(of: Fingerprint(of: files[1])))
        try Data("file X".utf8).write(to: URL(fileURLWithPath: store.path(of: Fingerprint(of: files[2]))))
        try Data("file 33".utf8).write(to: URL(fileURLWithPath: store.path(of: Fingerprint(of: files[3]))))
        let report = try ledger.audit(files: store)
        #expect(
            report.findings == [.evidenceMissing(seq: 2), .evidenceAltered(seq: 3), .evidenceAltered(seq: 4)])
        #expect(report.files == 1)
        #expect(report.verified == 5)
        #expect(try ledger.audit().isIntact, "without the store the files are left out")
    }
}
