import ArgumentParser
import CalendarInterface
import FoundationEssentials
import Glibc
import Wording

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the ledger into a file while the daemon runs; for administrators.",
        discussion: """
            The copy is the ledger as it was at one moment. `yearpland --restore FILE` verifies it and puts it into an \
            empty state directory; the anchor that is printed, kept elsewhere, shows there whether it was cut or changed.
            """)

    @Argument(help: "The file to write; it must not be there yet.", completion: .file())
    var file: String

    @OptionGroup var options: CommonOptions

    func run() throws {
        let words = options.words
        let session = try Session(options)
        guard access(file, F_OK) != 0 else { throw Failure(.inputOutput, words.fileExists(file)) }
        let partial = file + ".partial"
        let output = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard output >= 0 else { throw failure(partial) }
        defer {
            close(output)
            unlink(partial)
        }
        var received = 0
        var end: Wire.Backup.Reply?
        try session.follow(Wire.Backup.self, .init(language: words.language.rawValue)) { reply in
            if let text = reply.data {
                guard let data = Data(base64Encoded: text) else { throw Failure(.unavailable, words.backupCut) }
                try put(Array(data), on: output, partial)
                received += data.count
            }
            if reply.bytes != nil { end = reply }
            return true
        }
        guard let end, let bytes = end.bytes, let anchor = end.anchor, let seq = end.seq, bytes == received else {
            throw Failure(.unavailable, words.backupCut)
        }
        // A link and not a rename: what appeared there meanwhile stays.
        guard fsync(output) == 0, link(partial, file) == 0 else {
            throw errno == EEXIST ? Failure(.inputOutput, words.fileExists(file)) : failure(file)
        }
        try options.show(end) { words, _ in words.backedUp(file, bytes: bytes, events: seq, anchor: anchor) }
    }

    private func put(_ bytes: [UInt8], on output: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw failure(path) }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    private func failure(_ path: String) -> Failure {
        Failure(.inputOutput, "“\(path)”: \(String(cString: strerror(errno)))")
    }
}
