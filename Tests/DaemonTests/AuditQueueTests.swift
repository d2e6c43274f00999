import CalendarInterface
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("Audits")
struct AuditQueueTests {
    @Test("they go in steps, one after the other, and each gets its own answer")
    func steps() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        for _ in 0..<300 {
            _ = test.ask(.done("report"))
            _ = test.ask(.undo(name: "report", reason: nil))
        }
        test.desk.turn()
        var later: [() -> Void] = []
        var verdicts: [String] = []
        let queue = AuditQueue(ledger: test.ledger) { later.append($0) }
        let head = test.ledger.head
        let beyond = Anchor(seq: head.seq + 1, hash: .zero)
        let other = Anchor(seq: head.seq, hash: .zero)
        for anchor in [head, beyond, other] {
            queue.submit([anchor]) { outcome in
                verdicts.append((try? outcome.get()).map { Wire.Audit.Reply($0).verdict } ?? "failed")
            }
        }
        var turns = 0
        while !later.isEmpty {
            turns += 1
            later.removeFirst()()
        }
        #expect(verdicts == ["intact", "cut", "rewritten"])
        #expect(turns > 6, "a long ledger must not hold up the loop")
    }
}
