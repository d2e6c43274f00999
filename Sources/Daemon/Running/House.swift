import Glibc
import Ledger
import NIOCore
import NIOPosix
import Varlink

/// Everything that was started and is to be stopped again. It lives on the loop.
final class House {
    let steward: Steward
    let ledger: SQLiteLedger
    let service: VarlinkService
    /// The socket, where it is the daemon's own.
    let listener: UnixListener?

    /// How long clients have to take their last replies when the daemon stops.
    private static let patience = TimeAmount.milliseconds(400)
    /// How long the log has to take what was recorded.
    private static let logPatience = TimeAmount.milliseconds(300)

    init(steward: Steward, ledger: SQLiteLedger, service: VarlinkService, listener: UnixListener?) {
        self.steward = steward
        self.ledger = ledger
        self.service = service
        self.listener = listener
    }

    /// Answers what was asked for, lets everything leave, saves how far it came, and closes the ledger; within a second.
    func stop(_ outlet: Outlet) -> EventLoopFuture<Void> {
        steward.manager.tell(.stopping)
        steward.log.info("stopping", metadata: ["id": .id(.stopping)])
        if steward.desk.hasRequests { steward.pass(.request) }
        let house = NIOLoopBound(self, eventLoop: steward.eventLoop)
        return service.stop(within: House.patience).flatMap { house.value.logLeft(outlet) }.map { house.value.close() }
    }

    /// When the log has what was recorded, or when it takes too long.
    private func logLeft(_ outlet: Outlet) -> EventLoopFuture<Void> {
        let loop = steward.eventLoop
        let left = loop.makePromise(of: Void.self)
        let isolated = steward.loop
        let timeout = isolated.scheduleTask(in: House.logPatience) { left.succeed() }
        let steward = NIOLoopBound(steward, eventLoop: loop)
        func wait() {
            if steward.value.journal.isIdle { return left.succeed() }
            steward.value.advanceJournal()
            outlet.flushed().hop(to: loop).assumeIsolated().whenComplete { _ in wait() }
        }
        wait()
        return left.futureResult.map { timeout.cancel() }
    }

    private func close() {
        do throws(LedgerFault) {
            try steward.journal.close()
            try steward.desk.close()
            try ledger.close()
        } catch {
            steward.log.warning("not everything was saved that would make the next start quicker: \(error)")
        }
        listener?.removeFile()
    }
}
