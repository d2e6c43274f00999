import Glibc

/// The process's output.
enum Terminal {
    /// Keeps sockets and files off the numbers of standard input, output and error when these are closed, and lets a
    /// write to a pipe that nobody reads fail instead of ending the process.
    static func prepareDescriptors() {
        signal(SIGPIPE, SIG_IGN)
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
        }
    }

    /// Whether colours are wanted on standard output.
    static var wantsColour: Bool {
        colour(
            isTerminal: isatty(STDOUT_FILENO) == 1, noColour: Environment["NO_COLOR"], term: Environment["TERM"])
    }

    /// Colours go to a terminal that is not dumb, and never where `NO_COLOR` is set and not empty (no-color.org).
    static func colour(isTerminal: Bool, noColour: String?, term: String?) -> Bool {
        isTerminal && (noColour ?? "").isEmpty && term != "dumb"
    }

    /// The columns of the terminal on standard output; nil where that is none.
    static var columns: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes to standard output. A reader that has gone away is no failure: it has read what it wanted.
    static func write(_ text: String) -> Sysexit {
        switch put(text, on: STDOUT_FILENO) {
        case 0, EPIPE:
            return .ok
        case let code:
            complain(String(cString: strerror(code)))
            return .inputOutput
        }
    }

    /// Writes one line, and tells whether somebody still reads.
    /// - Throws: `Failure` when writing fails for another reason than that nobody reads.
    static func writeLine(_ text: String) throws(Failure) -> Bool {
        switch put(text + "\n", on: STDOUT_FILENO) {
        case 0: return true
        case EPIPE: return false
        case let code: throw Failure(.inputOutput, String(cString: strerror(code)))
        }
    }

    /// Writes a message to standard error. Nothing can be said about it when that fails.
    static func complain(_ text: String, prefixed: Bool = true) {
        _ = put((prefixed ? "yearplan: " : "") + text + "\n", on: STDERR_FILENO)
    }

    private static func put(_ text: String, on descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }
}
