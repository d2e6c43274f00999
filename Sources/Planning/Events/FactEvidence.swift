extension Fact {
    /// What shows it, of those facts that name evidence.
    public var evidence: [Evidence] {
        switch self {
        case .done(let completion), .amended(let completion), .findingClosed(let completion): completion.evidence
        case .result(let results): results.evidence
        default: []
        }
    }

    /// The kinds that name evidence.
    public static let evidenceKinds: Set<Kind> = [.done, .amended, .findingClosed, .result]
}
