import CLinux
import Glibc

/// Hands messages over to a program: the message on its standard input, what is most asked for in its environment.
struct Courier {
    /// The program, by its path.
    let program: String
    /// How long it may take before it is ended.
    var patience = Duration.seconds(120)

    /// What became of a message.
    enum Outcome: Equatable {
        /// The program took it: it exited with 0.
        case delivered
        /// It never will: the program exited with 65 (EX_DATAERR).
        case undeliverable
        /// It may take it later, or it could not be run; and why.
        case failed(String)
    }

    /// Told how long a program has after it was asked to end.
    private static let grace = Duration.seconds(5)
    /// Those by which this process is ended: while a program runs they wait.
    private static let endings = [SIGTERM, SIGINT, SIGHUP]

    /// Hands one message over and waits until the program has ended. A signal that asks this process to end waits so long.
    ///
    /// - Parameters:
    ///   - input: what the program reads.
    ///   - variables: what is added to the environment.
    func deliver(_ input: [UInt8], _ variables: [String: String]) -> Outcome {
        var waiting = sigset_t()
        var before = sigset_t()
        sigemptyset(&waiting)
        for signal in Courier.endings { sigaddset(&waiting, signal) }
        pthread_sigmask(SIG_BLOCK, &waiting, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let file = clinux_memory_file("yearplan")
        guard file >= 0 else { return failure("memfd_create", errno) }
        defer { close(file) }
        var rest = input[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { return failure("write", errno) }
            rest = rest.dropFirst(max(count, 0))
        }
        guard lseek(file, 0, SEEK_SET) == 0 else { return failure("lseek", errno) }
        var process = pid_t()
        let refusal = spawn(file, variables, &process)
        guard refusal == 0 else { return .failed("“\(program)” cannot be run: \(String(cString: strerror(refusal)))") }
        return wait(for: process)
    }

    private func spawn(_ input: Int32, _ variables: [String: String], _ process: inout pid_t) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // It shall know nothing of what this process does with signals, and can be ended with all it started.
        var none = sigset_t()
        var usual = sigset_t()
        sigemptyset(&none)
        sigemptyset(&usual)
        for signal in Courier.endings + [SIGPIPE] { sigaddset(&usual, signal) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let arguments = [strdup(program), nil]
        let environment = (inherited(without: variables) + variables.map { "\($0.key)=\($0.value)" }).map { strdup($0) }
        defer { for text in arguments + environment { free(text) } }
        return posix_spawn(&process, program, &actions, &attributes, arguments, environment + [nil])
    }

    private func inherited(without variables: [String: String]) -> [String] {
        var all: [String] = []
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if variables[String(text.prefix { $0 != "=" })] == nil { all.append(text) }
            next += 1
        }
        return all
    }

    private func wait(for process: pid_t) -> Outcome {
        let descriptor = clinux_process_descriptor(process)
        defer { if descriptor >= 0 { close(descriptor) } }
        var isLate = false
        if descriptor >= 0, !ends(descriptor, within: patience) {
            isLate = true
            kill(-process, SIGTERM)
            if !ends(descriptor, within: Courier.grace) { kill(-process, SIGKILL) }
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return failure("waitpid", errno) }
        }
        if isLate { return .failed("“\(program)” was ended: it took longer than \(patience.components.seconds) s") }
        let signal = status & 0x7f
        guard signal == 0 else { return .failed("“\(program)” was ended by signal \(signal)") }
        switch status >> 8 & 0xff {
        case 0: return .delivered
        case Sysexit.data.rawValue: return .undeliverable
        case let code: return .failed("“\(program)” exited with \(code)")
        }
    }

    /// Whether a process ends in time.
    private func ends(_ descriptor: Int32, within time: Duration) -> Bool {
        var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&end, 1, Int32(clamping: time.components.seconds * 1000)) != 0
    }

    private func failure(_ call: String, _ code: Int32) -> Outcome {
        .failed("\(call): \(String(cString: strerror(code)))")
    }
}
