import NIOCore

/// Stops accepting for a second when the kernel has no descriptor or memory for a connection: the listening socket stays
/// readable meanwhile, and a loop that looked at it would spin.
final class AcceptPause: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let report: (Incident) -> Void

    init(report: @escaping (Incident) -> Void) {
        self.report = report
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let refusal = error as? IOError else { return context.fireErrorCaught(error) }
        report(.cannotAccept(errno: refusal.errnoCode))
        let channel = context.channel
        try? channel.syncOptions?.setOption(.autoRead, value: false)
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
            try? channel.syncOptions?.setOption(.autoRead, value: true)
        }
    }
}
