import CSystemd

/// How long the service manager waits for a sign of life, from `$WATCHDOG_USEC` and `$WATCHDOG_PID` by
/// sd_watchdog_enabled(3); nil when it does not wait for one. Feed it at half of this.
public func watchdogInterval() throws(SystemFault) -> Duration? {
    var microseconds: UInt64 = 0
    let answer = sd_watchdog_enabled(0, &microseconds)
    guard answer >= 0 else { throw SystemFault(call: "sd_watchdog_enabled", code: -answer) }
    return answer > 0 ? .microseconds(Int64(clamping: microseconds)) : nil
}
