import CalendarInterface
import CivilTime
import Varlink
import Wording

/// A connection to the daemon that speaks of failures in the user's language.
struct Session {
    private let client: VarlinkClient
    private let options: CommonOptions

    /// How long a call may take; a reload of large plans takes the longest.
    private static let patience = Duration.seconds(60)

    /// Connects.
    /// - Parameter endless: whether the session waits for as long as nothing happens.
    init(_ options: CommonOptions, endless: Bool = false) throws {
        self.options = options
        do {
            client = try VarlinkClient(path: options.socketPath, timeout: endless ? nil : Self.patience)
        } catch {
            throw Failure(error, socket: options.socketPath, words: options.words)
        }
    }

    /// Calls a method and waits for the reply.
    func call<Method: CalendarMethod>(_ method: Method.Type, _ parameters: Method.Parameters) throws -> Method.Reply {
        do {
            return try client.call(Method.qualifiedName, parameters)
        } catch {
            throw refused(error)
        }
    }

    /// Calls a method that goes on replying, until it ends or `body` has had enough.
    /// - Parameter body: false to end.
    func follow<Method: CalendarMethod>(
        _ method: Method.Type, _ parameters: Method.Parameters, _ body: (Method.Reply) throws -> Bool
    ) throws {
        let replies: ReplyStream<Method.Reply>
        do {
            replies = try client.stream(Method.qualifiedName, parameters)
        } catch {
            throw refused(error)
        }
        while let reply = try next(of: replies), try body(reply) {}
    }

    /// The daemon's day, which in a rehearsal is not the machine's.
    func today() throws -> CivilDate {
        let text = try call(Wire.GetStatus.self, .init()).clock.today
        guard let day = CivilDate(text) else {
            throw Failure(.unavailable, options.words.unreachable(.unreadable(text), socket: options.socketPath))
        }
        return day
    }

    private func next<Reply>(of replies: ReplyStream<Reply>) throws -> Reply? {
        do {
            return try replies.next()
        } catch {
            throw refused(error)
        }
    }

    /// The failure of a call. With `--json` a program that reads standard output is told as well.
    private func refused(_ error: ClientError) -> any Error {
        if options.json, case .remote(let remote) = error, let told = RefusedCall(remote) {
            do {
                try options.show(told) { _, _ in "" }
            } catch {
                return error
            }
        }
        return Failure(error, socket: options.socketPath, words: options.words)
    }
}

/// What standard output carries under `--json` when the daemon refuses.
private struct RefusedCall: Encodable {
    let error: String
    let parameters: CalendarError.Parameters

    init?(_ remote: RemoteError) {
        guard let parameters = try? remote.parameters(as: CalendarError.Parameters.self) else { return nil }
        error = remote.name
        self.parameters = parameters
    }
}
