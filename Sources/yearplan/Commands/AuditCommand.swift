import ArgumentParser
import CalendarInterface
import Wording

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Verify the ledger's chain of hashes, and the files that were kept.",
        discussion: """
            The chain alone cannot show that its end was cut off. An anchor (sequence:hash) that was written down, for \
            example from the journal, can: --anchor finds a ledger that was cut or rewritten since.
            """)

    @Option(help: ArgumentHelp("An anchor written down earlier.", valueName: "sequence:hash"))
    var anchor: String?

    @OptionGroup var options: CommonOptions

    func run() throws {
        let session = try Session(options)
        let reply = try session.call(
            Wire.Audit.self, .init(anchor: anchor, language: options.words.language.rawValue))
        let verdict = Words.Verdict(reply.verdict)
        try options.show(reply) { words, style in
            let head = style.paint(
                words.audit(
                    verdict, entries: reply.entries, anchor: reply.anchor, seq: reply.seq, files: reply.files ?? 0),
                verdict == .intact ? nil : .red)
            let findings = (reply.findings ?? []).map { "  " + words.auditFinding($0.code, seq: $0.seq) }
            return ([head] + findings).joined(separator: "\n")
        }
        if verdict != .intact { throw Failure(.data, lines: []) }
    }
}

extension Words.Verdict {
    /// The wire's name for it; what is not known here is no good news.
    init(_ name: String) {
        switch Wire.Audit.Verdict(rawValue: name) {
        case .intact: self = .intact
        case .cut: self = .cut
        case .rewritten: self = .rewritten
        case .damaged: self = .damaged
        case .broken, nil: self = .broken
        }
    }
}
