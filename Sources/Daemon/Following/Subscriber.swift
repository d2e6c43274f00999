import Planning
import Varlink
import Wording

/// One client that follows the ledger.
final class Subscriber {
    let stream: any EventStream
    let peer: Peer
    /// The kinds it asked for, as it is shown them; nil for all.
    let kinds: Set<String>?
    /// The language it is spoken to in.
    let words: Words
    /// Entries up to this one were there when it came.
    let replayThrough: Int64
    /// Who it is to the plan in force.
    var caller: Caller
    /// The last entry that was sent to it or passed over for it.
    var position: Int64
    /// It has seen everything recorded so far.
    var isLive: Bool
    /// The rest of what was recorded waits until it has taken what was sent.
    var isPaused = false

    init(
        _ stream: any EventStream, peer: Peer, caller: Caller, words: Words, kinds: Set<String>?, position: Int64,
        head: Int64
    ) {
        self.stream = stream
        self.peer = peer
        self.caller = caller
        self.words = words
        self.kinds = kinds
        self.position = position
        replayThrough = head
        isLive = position >= head
    }
}
