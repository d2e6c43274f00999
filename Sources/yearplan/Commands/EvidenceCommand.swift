import ArgumentParser
import CalendarInterface
import Crypto
import FoundationEssentials
import Wording

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "The files that are kept with what was recorded.",
        discussion: """
            With --save they are written into a directory, under the names they had; none takes the place of another.

            Example:
              yearplan evidence quarterly-exam@2026-Q1 --save ~/papers
            """)

    @Argument(help: "The occurrence, or the duty for all its occurrences.")
    var name: String

    @Option(help: ArgumentHelp("Write them into this directory.", valueName: "dir"), completion: .directory)
    var save: String?

    @OptionGroup var options: CommonOptions

    func run() throws {
        let words = options.words
        let session = try Session(options)
        let reply = try session.call(
            Wire.GetHistory.self,
            .init(
                name: name, limit: Wire.GetHistory.limits.upperBound, kinds: KeptFile.kinds,
                language: words.language.rawValue))
        var files = KeptFile.all(in: reply.entries)
        if let save {
            for place in files.indices {
                files[place].path = try fetch(files[place], into: save, session)
            }
        }
        try options.show(["files": files]) { words, style in
            guard !files.isEmpty else { return words.nothingKept(reply.occurrence ?? reply.duty ?? name) }
            return KeptFile.page(files, words, style)
        }
    }

    private func fetch(_ kept: KeptFile, into directory: String, _ session: Session) throws -> String {
        let words = options.words
        let file = try NewFile(kept.freePath(in: directory), words)
        var hash = SHA256()
        var isWhole = false
        try session.follow(
            Wire.GetEvidence.self,
            .init(name: kept.occurrence, sha256: kept.sha256, language: words.language.rawValue)
        ) { reply in
            if let text = reply.data {
                guard let data = Data(base64Encoded: text) else { throw Failure(.unavailable, words.backupCut) }
                hash.update(data: data)
                try file.put(Array(data))
            }
            if reply.bytes != nil { isWhole = true }
            return true
        }
        guard isWhole else { throw Failure(.unavailable, words.backupCut) }
        guard EvidenceFile.text(hash.finalize()) == kept.sha256 else { throw Failure(.data, words.keptAltered) }
        try file.appear()
        return file.path
    }
}
