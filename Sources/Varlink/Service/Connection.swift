import NIOCore

/// One client: takes its calls out of the bytes one by one and sends the answers in their order.
///
/// It reads only while no call is being answered and replies are being taken, so that what a client sends ahead waits
/// in the client's own socket, and at most one call's answer waits for it here.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let peer: Peer
    let belongings = Belongings()
    private let service: VarlinkService
    private var received: FrameBuffer
    /// Nil before the channel is active and after it has closed.
    private var context: ChannelHandlerContext?
    private weak var current: Exchange?
    private var isBusy = false
    private var isPumping = false
    /// The client has sent its last byte.
    private var isInputEnded = false
    /// No further call is taken; what waits is sent, then the connection closes.
    private var isEnding = false
    private var isFlushing = false
    /// Calls taken since the loop last looked at its sockets.
    private var taken = 0
    private var isBreathing = false
    private var deadline: (Incident, Scheduled<Void>)?

    /// So many of the calls that a client sent ahead are taken at a time.
    private static let turn = 8
    /// What is only queued again is run before the loop looks at its sockets; what waits this long is not.
    private static let breath = TimeAmount.milliseconds(1)

    init(peer: Peer, service: VarlinkService) {
        self.peer = peer
        self.service = service
        received = FrameBuffer(limit: service.limits.callBytes)
    }
}

/// What the channel tells.
extension Connection {
    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        pump()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        taken = 0
        guard !isEnding else { return }
        received.append(unwrapInboundIn(data).readableBytesView)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        pump()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { current?.drain() }
        pump()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent {
            isInputEnded = true
            pump()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        disarm()
        if current?.mode != .oneway { isBusy = false }
        current?.disconnect()
        pump()
    }

    /// A reset by the client is how some clients say goodbye.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

/// What the call in hand asks for.
extension Connection {
    var isOpen: Bool {
        context != nil
    }

    var isBackedUp: Bool {
        context.map { !$0.channel.isWritable } ?? false
    }

    /// Sends a reply that is not the last.
    func send(_ frame: Frame) -> Delivery {
        guard let context, !isEnding else { return .closed }
        let waiting = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        guard waiting == 0 || waiting + frame.bytes.count <= service.limits.outboundBytes else { return .overflow }
        write(frame)
        return .sent
    }

    /// Sends the last reply, if there is one, and goes on to the next call: in another turn of the loop, so that nobody
    /// who answers finds another handler run in the middle.
    func finish(with frame: Frame?) {
        if let frame { write(frame) }
        isBusy = false
        if !isPumping { service.loop.assumeIsolated().execute { [self] in pump() } }
    }

    /// The call will never be answered.
    func abandon(method: String, mode: Call.Mode) {
        if mode == .oneway { finish(with: nil) } else { fail(.unanswered(method: method)) }
    }

    /// Ends the connection and has it told of.
    func fail(_ incident: Incident) {
        service.report(incident)
        isBusy = false
        end()
    }

    /// Takes no further call. The one in hand is answered; a stream is cut.
    func end() {
        isEnding = true
        if current?.mode == .more { isBusy = false }
        received.removeAll()
        pump()
    }

    /// Closes at once.
    func cut() {
        context?.close(promise: nil)
    }

    /// Leaves the service when the channel is closed, or was never opened, and the last call is done.
    func settle() {
        if context == nil, !isBusy { service.forget(self) }
    }
}

extension Connection {
    /// Takes calls as long as the one before is answered and its answer is leaving, some at a time.
    private func pump() {
        guard !isPumping else { return }
        isPumping = true
        while !isBusy, taken < Self.turn, context?.channel.isWritable ?? true, let call = nextCall() {
            taken += 1
            disarm()
            guard isOpen || call.mode == .oneway else { continue }
            let exchange = Exchange(call: call, connection: self)
            current = exchange
            isBusy = true
            service.dispatch(call, exchange)
        }
        isPumping = false
        rest()
    }

    private func nextCall() -> Call? {
        do throws(WireFault) {
            guard let frame = try received.next() else { return nil }
            return try Call(frame: frame, depth: service.limits.callDepth, peer: peer)
        } catch {
            isEnding = true
            received.removeAll()
            service.report(.malformed(peer, error))
            if let frame = try? Frame(error: .invalidParameter("call", message: error.description)) { write(frame) }
            return nil
        }
    }

    /// What to wait for, now that no call is to be taken.
    private func rest() {
        if taken >= Self.turn, !isBusy { return takeBreath() }
        guard let context else { return settle() }
        if isBusy { return }
        if isEnding || (isInputEnded && context.channel.isWritable) {
            closeWhenFlushed(context)
        } else if !context.channel.isWritable {
            arm(.slowReader(peer))
        } else {
            if received.isEmpty { disarm() } else { arm(.slowCall(peer)) }
            context.read()
        }
    }

    /// Goes on when others have had their turn.
    private func takeBreath() {
        guard !isBreathing else { return }
        isBreathing = true
        service.loop.assumeIsolated().scheduleTask(in: Self.breath) { [self] in
            isBreathing = false
            taken = 0
            pump()
        }
    }

    private func closeWhenFlushed(_ context: ChannelHandlerContext) {
        guard !isFlushing else { return }
        isFlushing = true
        isEnding = true
        arm(.slowReader(peer))
        let flushed = context.eventLoop.makePromise(of: Void.self)
        flushed.futureResult.assumeIsolated().whenComplete { [self] _ in cut() }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: flushed)
    }

    private func write(_ frame: Frame) {
        guard let context, !isFlushing else { return }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: frame.bytes)), promise: nil)
    }

    /// Gives the client `patience` from now on, unless it has been given that already.
    private func arm(_ incident: Incident) {
        guard deadline?.0 != incident, let context else { return }
        disarm()
        let task = context.eventLoop.assumeIsolated().scheduleTask(in: service.limits.patience) { [self] in
            service.report(incident)
            cut()
        }
        deadline = (incident, task)
    }

    private func disarm() {
        deadline?.1.cancel()
        deadline = nil
    }
}
