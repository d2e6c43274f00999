import Planning

/// A duty as it was read, with where its keys stand for the checks that look at several duties.
struct ReadDuty {
    var duty: Duty
    let fields: YAMLFields
    /// Where its `id` stands.
    let place: SourcePlace

    /// Where a key's value stands; the id where the key does not stand.
    func place(of key: String) -> SourcePlace { fields[key]?.place ?? place }
}
