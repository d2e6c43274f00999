import Glibc
import Testing

@testable import Systemd

@Suite struct WakeSourceTests {
    private static let signals = [SIGUSR1, SIGUSR2]

    /// Gives the body a source on signals that this thread alone sends itself.
    private func withSource(_ body: (WakeSource) throws -> Void) throws {
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &before)
        let signals = try SignalSource(Self.signals)
        defer {
            while (try? signals.read()) != nil {}
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        try body(try WakeSource(timer: WallTimer(), signals: signals))
    }

    @Test func wakesForSignals() throws {
        try withSource { source throws in
            pthread_kill(pthread_self(), SIGUSR2)
            pthread_kill(pthread_self(), SIGUSR1)
            #expect(try Set([source.wait(), source.wait()]) == [.signal(SIGUSR1), .signal(SIGUSR2)])
        }
    }

    @Test func wakesForDeadline() throws {
        try withSource { source throws in
            try source.arm(at: 1)
            #expect(try source.wait() == .timer)
        }
    }

    @Test func sleepsUntilDeadline() throws {
        try withSource { source throws in
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            let deadline = Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000 + 20
            try source.arm(at: deadline)
            #expect(try source.wait() == .timer)
            clock_gettime(CLOCK_REALTIME, &now)
            #expect(Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000 >= deadline)
        }
    }

    @Test func wakesWhenInterrupted() throws {
        try withSource { source throws in
            try source.interrupt()
            try source.interrupt()
            #expect(try source.wait() == .interrupted)
            try source.arm(at: 1)
            #expect(try source.wait() == .timer)
        }
    }

    @Test func putsSignalsFirst() throws {
        try withSource { source throws in
            try source.arm(at: 1)
            try source.interrupt()
            pthread_kill(pthread_self(), SIGUSR1)
            #expect(try [source.wait(), source.wait(), source.wait()] == [.signal(SIGUSR1), .interrupted, .timer])
        }
    }

    @Test func hearsInterruptionFromAnotherThread() throws {
        try withSource { source throws in
            let box = Unmanaged.passRetained(Box(source))
            var thread = pthread_t()
            pthread_create(
                &thread, nil,
                { argument in
                    guard let argument else { return nil }
                    try? Unmanaged<Box<WakeSource>>.fromOpaque(argument).takeRetainedValue().value.interrupt()
                    return nil
                }, box.toOpaque())
            #expect(try source.wait() == .interrupted)
            pthread_join(thread, nil)
        }
    }
}

/// A value that is handed to another thread.
final class Box<Value> {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
