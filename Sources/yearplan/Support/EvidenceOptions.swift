import ArgumentParser
import CalendarInterface
import Glibc
import Wording

/// What shows that something was done.
struct EvidenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("What shows it: a register number, a URL, a file; may be repeated.", valueName: "reference"))
    var evidence: [String] = []

    /// The pieces of evidence; nil where none was named.
    func pieces(_ session: Session, _ options: CommonOptions) throws -> [Wire.Evidence]? {
        evidence.isEmpty ? nil : try evidence.map { try EvidenceOptions.piece($0, options.words) }
    }

    /// Of a file its name, its size and its SHA-256; else the text as it is.
    static func piece(_ reference: String, _ words: Words) throws -> Wire.Evidence {
        do throws(EvidenceFile.Fault) {
            guard let file = try EvidenceFile(reference) else { return Wire.Evidence(reference: reference) }
            return Wire.Evidence(reference: file.name, sha256: file.sha256, size: file.size)
        } catch {
            switch error.number {
            case EFBIG: throw Failure(.data, words.unreadable(reference, .tooLarge(limit: EvidenceFile.sizeLimit)))
            case EACCES, EPERM: throw Failure(.notAllowed, words.unreadable(reference, .notAllowed))
            default:
                throw Failure(
                    .inputOutput, words.unreadable(reference, .failed(String(cString: strerror(error.number)))))
            }
        }
    }
}
