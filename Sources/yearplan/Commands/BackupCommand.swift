import ArgumentParser
import CalendarInterface
import FoundationEssentials
import Wording

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the ledger into a file while the daemon runs; for administrators.",
        discussion: """
            The copy is the ledger as it was at one moment. `yearpland --restore FILE` verifies it and puts it into an \
            empty state directory; the anchor that is printed, kept elsewhere, shows there whether it was cut or changed. \
            Files that were kept as evidence are not in it: copy the directory evidence of the state directory as well.
            """)

    @Argument(help: "The file to write; it must not be there yet.", completion: .file())
    var file: String

    @OptionGroup var options: CommonOptions

    func run() throws {
        let words = options.words
        let session = try Session(options)
        let output = try NewFile(file, words)
        var received = 0
        var end: Wire.Backup.Reply?
        try session.follow(Wire.Backup.self, .init(language: words.language.rawValue)) { reply in
            if let text = reply.data {
                guard let data = Data(base64Encoded: text) else { throw Failure(.unavailable, words.backupCut) }
                try output.put(Array(data))
                received += data.count
            }
            if reply.bytes != nil { end = reply }
            return true
        }
        guard let end, let bytes = end.bytes, let anchor = end.anchor, let seq = end.seq, bytes == received else {
            throw Failure(.unavailable, words.backupCut)
        }
        try output.appear()
        try options.show(end) { words, _ in words.backedUp(file, bytes: bytes, events: seq, anchor: anchor) }
    }
}
