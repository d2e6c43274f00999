import Planning

extension EvidenceStore {
    /// Clears away what a daemon that died left on its way, as far as no event of a ledger names it.
    ///
    /// The ledger is read, from its end, only where something was left.
    public func sweep(against ledger: some Ledger) throws(LedgerFault) {
        try sweep { (sha256) throws(LedgerFault) in
            var through = Int64.max
            while true {
                let page = try ledger.entries(
                    EntryQuery(kinds: Fact.evidenceKinds, through: through, limit: 256, newestFirst: true))
                for entry in page where entry.event.fact.keeps(sha256) { return true }
                guard let last = page.last else { return false }
                through = last.seq - 1
            }
        }
    }
}

extension Fact {
    /// Whether it names a file as kept.
    public func keeps(_ sha256: Fingerprint) -> Bool {
        evidence.contains { $0.kept == true && $0.sha256.flatMap(Fingerprint.init) == sha256 }
    }
}
