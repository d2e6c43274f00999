import Planning

/// A text kept as evidence under the SHA-256 of its bytes: a plan or a calendar file as it was loaded.
public struct StoredText: Sendable, Hashable {
    /// Its bytes, as they were in the file.
    public let bytes: [UInt8]
    /// Their SHA-256.
    public let sha256: Fingerprint

    /// A text by its bytes.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        sha256 = Fingerprint(of: bytes)
    }
}

extension PlanLoaded {
    /// Every file that has to be kept as evidence: plans and calendars.
    var evidence: [File] { plans + calendars }
}
