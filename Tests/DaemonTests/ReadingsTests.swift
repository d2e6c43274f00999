import CalendarInterface
import Ledger
import Planning
import TestSupport
import Testing

@testable import Daemon

@Suite("Long readings")
struct ReadingsTests {
    /// A loop that runs when it is told to.
    private final class Later {
        var bodies: [() -> Void] = []
        private(set) var turns = 0

        func run() {
            while !bodies.isEmpty {
                turns += 1
                bodies.removeFirst()()
            }
        }
    }

    @Test("audits go in steps and by turns, and each gets its own answer")
    func audits() throws {
        let test = try TestDesk(Plans.set(Plans.report))
        for _ in 0..<300 {
            _ = test.ask(.done("report"))
            _ = test.ask(.undo(name: "report", reason: nil))
        }
        test.desk.turn()
        let later = Later()
        var verdicts: [String] = []
        let readings = Readings { later.bodies.append($0) }
        let head = test.ledger.head
        let beyond = Anchor(seq: head.seq + 1, hash: .zero)
        let other = Anchor(seq: head.seq, hash: .zero)
        for anchor in [head, beyond, other] {
            readings.audit(test.ledger, anchors: [anchor], isWanted: { true }) { outcome in
                verdicts.append((try? outcome.get()).map { Wire.Audit.Reply($0).verdict } ?? "failed")
            }
        }
        #expect(verdicts.isEmpty, "a long ledger must not hold up the loop")
        #expect(later.bodies.count == 1)
        later.run()
        #expect(verdicts == ["intact", "cut", "rewritten"])
        #expect(later.turns > 6)
    }

    @Test("what takes one step is answered at once, though others take long")
    func short() throws {
        let later = Later()
        let readings = Readings { later.bodies.append($0) }
        readings.submit(.init(isWanted: { true }, step: { false }))
        var isAnswered = false
        readings.submit(
            .init(isWanted: { true }) {
                isAnswered = true
                return true
            })
        #expect(isAnswered)
        #expect(readings.count == 1)
    }

    @Test("what nobody waits for any more goes no further and is not kept")
    func unwanted() throws {
        let later = Later()
        let readings = Readings { later.bodies.append($0) }
        var isWanted = true
        var steps = 0
        for _ in 0..<50 {
            readings.submit(
                .init(isWanted: { isWanted }) {
                    steps += 1
                    return false
                })
        }
        isWanted = false
        later.run()
        #expect(steps == 50)
        #expect(readings.count == 0)
        readings.submit(.init(isWanted: { true }, step: { false }))
        readings.submit(.init(isWanted: { true }, step: { false }))
        #expect(later.bodies.count == 1, "it goes on in one row")
    }
}
