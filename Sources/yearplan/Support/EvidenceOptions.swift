import ArgumentParser
import CalendarInterface

/// What shows that something was done.
struct EvidenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("What shows it: a register number, a URL, a file; may be repeated.", valueName: "reference"))
    var evidence: [String] = []

    /// The pieces of evidence; nil where none was named.
    func pieces(_ session: Session, _ options: CommonOptions) throws -> [Wire.Evidence]? {
        evidence.isEmpty ? nil : evidence.map { Wire.Evidence(reference: $0) }
    }
}
