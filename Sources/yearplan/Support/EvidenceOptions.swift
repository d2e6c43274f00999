import ArgumentParser
import CalendarInterface
import FoundationEssentials
import Glibc
import Wording

/// What shows that something was done.
struct EvidenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("What shows it: a register number, a URL, a file; may be repeated.", valueName: "reference"))
    var evidence: [String] = []

    @Flag(help: "Send the files of --evidence to the daemon, which keeps them.")
    var keep = false

    func validate() throws {
        if keep, evidence.isEmpty { throw ValidationError("--keep says nothing without --evidence") }
    }

    /// The pieces of evidence; nil where none was named. Files that are to be kept have been sent.
    /// - Parameters:
    ///   - name: what it will be recorded about.
    ///   - correcting: whether it corrects what was recorded.
    func pieces(
        about name: String, correcting: Bool = false, _ session: Session, _ options: CommonOptions
    ) throws -> [Wire.Evidence]? {
        guard !evidence.isEmpty else { return nil }
        if keep { try refuseMissing(options.words) }
        return try evidence.map { reference in
            guard keep, let file = try EvidenceOptions.file(reference, options.words) else {
                return try EvidenceOptions.piece(reference, options.words)
            }
            try EvidenceOptions.send(file, reference, about: name, correcting: correcting, session, options)
            return Wire.Evidence(reference: file.name, sha256: file.sha256, size: file.size, kept: true)
        }
    }

    /// A slip in a path must not become a register number when the file was to be kept.
    private func refuseMissing(_ words: Words) throws {
        let others = evidence.filter { !EvidenceFile.isThere($0) }
        if let slip = others.first(where: EvidenceFile.looksLikeOne) ?? (others == evidence ? others.first : nil) {
            throw Failure(.noInput, words.nothingToKeep(slip))
        }
    }

    /// Of a file its name, its size and its SHA-256; else the text as it is.
    static func piece(_ reference: String, _ words: Words) throws -> Wire.Evidence {
        guard let file = try file(reference, words) else { return Wire.Evidence(reference: reference) }
        return Wire.Evidence(reference: file.name, sha256: file.sha256, size: file.size)
    }

    private static func file(_ reference: String, _ words: Words) throws -> EvidenceFile? {
        try reading(reference, words) { try EvidenceFile(reference) }
    }

    private static func send(
        _ file: EvidenceFile, _ reference: String, about name: String, correcting: Bool, _ session: Session,
        _ options: CommonOptions
    ) throws {
        var sent = 0
        func put(_ bytes: [UInt8]) throws {
            _ = try session.call(
                Wire.KeepEvidence.self,
                .init(
                    name: name, correcting: correcting ? true : nil, sha256: file.sha256, size: file.size, offset: sent,
                    data: Data(bytes).base64EncodedString(), language: options.words.language.rawValue))
            sent += bytes.count
        }
        if file.size == 0 { return try put([]) }
        try reading(reference, options.words) { try file.read(put) }
        // It became shorter meanwhile; one that became longer the daemon refuses.
        guard sent == file.size else { throw Failure(.data, options.words.evidenceAltered) }
    }

    private static func reading<Value>(_ reference: String, _ words: Words, _ body: () throws -> Value) throws -> Value
    {
        do {
            return try body()
        } catch let fault as EvidenceFile.Fault {
            switch fault.number {
            case EFBIG: throw Failure(.data, words.unreadable(reference, .tooLarge(limit: EvidenceFile.sizeLimit)))
            case EACCES, EPERM: throw Failure(.notAllowed, words.unreadable(reference, .notAllowed))
            default:
                throw Failure(
                    .inputOutput, words.unreadable(reference, .failed(String(cString: strerror(fault.number)))))
            }
        }
    }
}
