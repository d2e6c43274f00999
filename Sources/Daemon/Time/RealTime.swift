import CivilTime

/// The machine's own clock.
final class RealTime: Timekeeper {
    var now: Instant { Instant(milliseconds: MachineClock.wall) }

    let isPatient = false

    func fallBack(to instant: Instant) {}

    func machineTime(of instant: Instant) -> Int64 { instant.milliseconds }
}
