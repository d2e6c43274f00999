import Planning

extension Spelling {
    /// The hint for a name that is not known.
    static func hint(_ name: String, among candidates: some Sequence<String>) -> String? {
        nearest(to: name, among: candidates).map { "did you mean \(Visible.quoted($0))?" }
    }
}
