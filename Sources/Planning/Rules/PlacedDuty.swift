/// A duty where it stands among those of its plan, so that all who hold it share one copy.
struct PlacedDuty: Sendable {
    private let duties: [Duty]
    private let place: Int

    init(_ duties: [Duty], at place: Int) {
        self.duties = duties
        self.place = place
    }

    var duty: Duty { duties[place] }
}
