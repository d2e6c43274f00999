import Ledger

/// Audits of the ledger, one after the other and in steps, so that neither one nor many hold up the loop.
final class AuditQueue {
    /// How many events or texts one step looks at.
    private static let step = 256

    private let ledger: any Ledger
    private let later: (@escaping () -> Void) -> Void
    private var waiting: [Job] = []
    private var current: Audit?

    private struct Job {
        let anchors: [Anchor]
        let answer: (Result<AuditReport, LedgerFault>) -> Void
    }

    /// - Parameter later: runs something after whatever else the loop has to do.
    init(ledger: any Ledger, later: @escaping (@escaping () -> Void) -> Void) {
        self.ledger = ledger
        self.later = later
    }

    /// Audits the ledger when those before are finished.
    func submit(_ anchors: [Anchor], _ answer: @escaping (Result<AuditReport, LedgerFault>) -> Void) {
        waiting.append(Job(anchors: anchors, answer: answer))
        if waiting.count == 1 { proceed() }
    }

    private func proceed() {
        guard let job = waiting.first else { return }
        do throws(LedgerFault) {
            var audit = current ?? Audit(of: ledger, anchors: job.anchors)
            if let report = try audit.proceed(in: ledger, atMost: AuditQueue.step) {
                return finish(.success(report))
            }
            current = audit
            later { [weak self] in self?.proceed() }
        } catch {
            finish(.failure(error))
        }
    }

    private func finish(_ outcome: Result<AuditReport, LedgerFault>) {
        current = nil
        let job = waiting.removeFirst()
        job.answer(outcome)
        if !waiting.isEmpty { later { [weak self] in self?.proceed() } }
    }
}
