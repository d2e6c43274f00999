import CalendarInterface
import Glibc
import Planning
import Wording

/// Follows the ledger and hands every message over to a program, one after the other and each until it is taken.
///
/// How far it has come is noted in a file after each, so that after a restart nothing is left out, and nothing is handed
/// over again but what the program may have taken in the very moment of a crash.
struct Delivery {
    let options: CommonOptions
    let courier: Courier
    let cursor: CursorFile
    /// Where to begin where no cursor is noted; nil for the end.
    let since: Int64?
    let kinds: [String]

    /// Goes on until this process is ended.
    func run() throws {
        var position = try noted()
        var backoff = Backoff()
        while true {
            do {
                try follow(from: &position) { backoff = Backoff() }
            } catch let failure as Failure where failure.status == .unavailable || failure.status == .tryAgain {
                for line in failure.lines { Terminal.complain(line) }
            }
            sleep(backoff.take())
        }
    }

    private func noted() throws -> Int64? {
        do {
            return try cursor.read() ?? since
        } catch {
            throw Failure(.inputOutput, error.description)
        }
    }

    private func follow(from position: inout Int64?, _ connected: () -> Void) throws {
        let session = try Session(options, endless: true)
        let parameters = Wire.Monitor.Parameters(
            since: position, kinds: kinds, language: options.words.language.rawValue)
        var reached = position
        defer { position = reached }
        try session.follow(Wire.Monitor.self, parameters) { reply in
            connected()
            guard let entry = reply.entry else {
                // What comes from now on must be found again after a restart.
                if reached == nil { reached = note(reply.head) }
                return true
            }
            try hand(entry)
            reached = note(entry.seq)
            return true
        }
    }

    /// Hands an entry over until it is taken or never will be.
    private func hand(_ entry: Wire.Entry) throws {
        let parcel = Parcel(entry: entry, words: options.words)
        let (input, variables) = (try parcel.input, try parcel.variables)
        var backoff = Backoff()
        while true {
            switch courier.deliver(input, variables) {
            case .delivered: return
            case .undeliverable:
                return Terminal.complain(options.words.undeliverable(seq: entry.seq, program: courier.program))
            case .failed(let why):
                let pause = backoff.take()
                Terminal.complain(options.words.notDelivered(seq: entry.seq, why: why, seconds: Int(pause)))
                sleep(pause)
            }
        }
    }

    /// Notes how far it has come, however long that takes: what is not noted would be handed over again.
    private func note(_ seq: Int64) -> Int64 {
        var backoff = Backoff()
        while true {
            do throws(CursorFile.Fault) {
                try cursor.write(seq)
                return seq
            } catch {
                Terminal.complain(error.description)
                sleep(backoff.take())
            }
        }
    }
}
