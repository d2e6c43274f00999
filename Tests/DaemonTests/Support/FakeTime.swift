import CivilTime
import TestSupport

@testable import Daemon

/// A clock that is set by hand.
final class FakeTime: Timekeeper {
    var now: Instant
    var isPatient: Bool

    init(_ text: String, isPatient: Bool = false) {
        now = Fixture.instant(text)
        self.isPatient = isPatient
    }

    func set(_ text: String) {
        now = Fixture.instant(text)
    }

    func fallBack(to instant: Instant) {
        now = instant
    }

    func machineTime(of instant: Instant) -> Int64 { instant.milliseconds }
}
