import Ledger

/// Long readings of the ledger, in steps and by turns, so that neither one nor many hold up the loop.
final class Readings {
    /// One of them.
    struct Reading {
        /// Whether somebody still waits for it; else it goes no further.
        let isWanted: () -> Bool
        /// Reads on a little, and answers at the end; returns whether that was the end.
        let step: () -> Bool
    }

    private let later: (@escaping () -> Void) -> Void
    private var waiting: [Reading] = []
    private var isGoingOn = false

    /// - Parameter later: runs something after whatever else the loop has to do.
    init(later: @escaping (@escaping () -> Void) -> Void) {
        self.later = later
    }

    /// How many are not at their end.
    var count: Int { waiting.count }

    /// Takes the first step at once, and the others by turns.
    func submit(_ reading: Reading) {
        waiting.removeAll { !$0.isWanted() }
        guard !reading.step() else { return }
        waiting.append(reading)
        goOn()
    }

    private func goOn() {
        guard !isGoingOn, !waiting.isEmpty else { return }
        isGoingOn = true
        later { [weak self] in self?.proceed() }
    }

    private func proceed() {
        isGoingOn = false
        guard !waiting.isEmpty else { return }
        let reading = waiting.removeFirst()
        if reading.isWanted(), !reading.step() { waiting.append(reading) }
        goOn()
    }
}

extension Readings {
    /// So many events or texts one step of an audit looks at.
    private static let auditStep = 256

    /// Audits a ledger.
    func audit(
        _ ledger: any Ledger, anchors: [Anchor], files: EvidenceStore? = nil, isWanted: @escaping () -> Bool,
        _ answer: @escaping (Result<AuditReport, LedgerFault>) -> Void
    ) {
        var audit = Audit(of: ledger, anchors: anchors, files: files)
        read(isWanted, answer) { () throws(LedgerFault) in
            try audit.proceed(in: ledger, atMost: Readings.auditStep)
        }
    }

    /// Reads with a step that has a result at its end.
    func read<Outcome>(
        _ isWanted: @escaping () -> Bool, _ answer: @escaping (Result<Outcome, LedgerFault>) -> Void,
        step: @escaping () throws(LedgerFault) -> Outcome?
    ) {
        submit(
            Reading(isWanted: isWanted) {
                do throws(LedgerFault) {
                    guard let outcome = try step() else { return false }
                    answer(.success(outcome))
                } catch {
                    answer(.failure(error))
                }
                return true
            })
    }
}
