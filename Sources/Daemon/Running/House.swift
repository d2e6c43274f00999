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
    /// How long the log has to take what was recorded, and once more what was said at the end.
    private static let logPatience = TimeAmount.milliseconds(200)

    init(steward: Steward, ledger: SQLiteLedger, service: VarlinkService, listener: UnixListener?) {
        self.steward = steward
        self.ledger = ledger
        self.service = service
        self.listener = listener
    }

    /// Answers what was asked for, lets everything leave, saves how far it came, and closes the ledger; within a second.
    func stop(_ outlet: Outlet) -> EventLoopFuture<Void> {
        steward.isStopping = true
        steward.manager.tell(.stopping)
        steward.log.info("stopping", metadata: ["id": .id(.stopping)])
        if steward.desk.hasRequests { steward.pass(.request) }
        let house = NIOLoopBound(self, eventLoop: steward.eventLoop)
        return service.stop(within: House.patience)
            .flatMap { house.value.patiently(house.value.logLeft(outlet)) }
            .flatMap {
                house.value.close()
                return house.value.patiently(outlet.flushed())
            }
    }

    /// The log has what was recorded.
    private func logLeft(_ outlet: Outlet) -> EventLoopFuture<Void> {
        steward.advanceJournal()
        let house = NIOLoopBound(self, eventLoop: steward.eventLoop)
        return outlet.flushed().hop(to: steward.eventLoop).flatMap {
            let journal = house.value.steward.journal
            guard journal.isSending else { return house.value.steward.eventLoop.makeSucceededVoidFuture() }
            return house.value.logLeft(outlet)
        }
    }

    /// Something that may take for ever, or the end of the time it is given.
    private func patiently(_ future: EventLoopFuture<Void>) -> EventLoopFuture<Void> {
        let over = steward.eventLoop.makePromise(of: Void.self)
        let timeout = steward.loop.scheduleTask(in: House.logPatience) { over.succeed() }
        future.hop(to: steward.eventLoop).assumeIsolated().whenComplete { _ in
            timeout.cancel()
            over.succeed()
        }
        return over.futureResult
    }

    private func close() {
        attempt(steward.journal.close)
        attempt(steward.desk.close)
        attempt(ledger.close)
        listener?.removeFile()
    }

    private func attempt(_ body: () throws(LedgerFault) -> Void) {
        do {
            try body()
        } catch {
            steward.log.warning("not everything was saved that would make the next start quicker: \(error)")
        }
    }
}
