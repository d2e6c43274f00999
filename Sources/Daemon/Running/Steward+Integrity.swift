import Ledger
import Logging
import Wording

/// Whether the ledger is still what was recorded.
extension Steward {
    /// Audits the ledger as the start found it, a piece at a time. Kept files, which may be many and large, are left to
    /// those who ask for an audit.
    func inspect() {
        readings.audit(desk.ledger, anchors: [], isWanted: { [weak self] in self?.isStopping == false }) {
            [weak self] outcome in self?.inspected(outcome)
        }
    }

    private func inspected(_ outcome: Result<AuditReport, LedgerFault>) {
        switch outcome {
        case .success(let report):
            slim()
            guard let finding = report.findings.first else { return }
            note(report)
            let words = Words(configuration.language)
            log.critical(
                "\(words.ledgerDamage(finding.code, seq: finding.seq))", metadata: ["id": .id(.damaged)])
        case .failure(let fault):
            log.error("the ledger could not be audited: \(fault); run `yearplan audit`")
        }
    }

    /// Says what an audit found wrong that somebody asked for.
    func say(_ report: AuditReport) {
        for finding in report.findings { log.error("audit: \(finding)") }
        note(report)
    }

    /// Keeps in mind what is wrong with the ledger itself.
    private func note(_ report: AuditReport) {
        guard damage == nil, let finding = report.findings.first(where: \.isDamage) else { return }
        damage = finding
        self.report(isUrgent: true)
    }
}

extension AuditFinding {
    /// Whether the ledger itself is wrong, whatever an anchor from outside or a kept file says.
    fileprivate var isDamage: Bool {
        switch self {
        case .cut, .rewritten, .evidenceMissing, .evidenceAltered: false
        case .altered, .unchained, .missing, .unreadable, .misfiled, .textAltered, .textMissing, .archiveAltered,
            .cursorBeyond:
            true
        }
    }
}
