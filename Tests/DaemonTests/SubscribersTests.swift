import CalendarInterface
import CivilTime
import Ledger
import Planning
import TestSupport
import Testing
import Varlink
import Wording

@testable import Daemon

@Suite("Subscribers")
struct SubscribersTests {
    /// A desk with subscribers, and a loop that runs when it is told to.
    final class Room {
        let test: TestDesk
        let subscribers: Subscribers
        private let later = Later()
        private var done: Set<String> = []

        final class Later {
            var bodies: [() -> Void] = []
        }

        init(_ set: PlanSet = Plans.set(Plans.report, Plans.surprise)) throws {
            test = try TestDesk(set)
            let desk = test.desk
            let later = later
            subscribers = Subscribers(
                ledger: desk.ledger,
                wire: { EntryTranslation(WireTime(desk.planner, at: desk.time.now), desk.planner.book).entry($0, $1) },
                sight: { desk.planner.sight(of: $0, for: $1) }, later: { later.bodies.append($0) })
            let subscribers = subscribers
            desk.onRecorded = { subscribers.publish($0) }
        }

        var head: Int64 { test.ledger.head.seq }

        @discardableResult
        func add(
            _ stream: FakeStream, since: Int64? = nil, kinds: Set<String>? = nil, caller: Caller = Fixture.root
        ) -> Subscriber {
            let peer = Peer(uid: caller.actor.uid ?? 0, gid: 0, pid: 1, groups: [])
            let subscriber = Subscriber(
                stream, peer: peer, caller: caller, words: Words(.en), kinds: kinds, position: since ?? head,
                head: head)
            let clock = WireTime(test.desk.planner, at: test.time.now).clock(test.time.now, isRehearsal: false)
            subscribers.add(subscriber, clock: clock)
            return subscriber
        }

        /// Records so many events.
        func act(_ count: Int, on name: String = "report") {
            for _ in 0..<count {
                let isDone = !done.insert(name).inserted
                if isDone { done.remove(name) }
                _ = test.ask(isDone ? .undo(name: name, reason: nil) : .done(name), by: Fixture.root)
                test.desk.turn()
            }
        }

        /// Lets the loop run once.
        func runOnce() {
            let bodies = later.bodies
            later.bodies = []
            for body in bodies { body() }
        }

        /// Lets the loop run until it has nothing to do.
        func run() {
            while !later.bodies.isEmpty { runOnce() }
        }
    }

    @Test("the first reply tells the head; without a cursor only new entries come")
    func live() throws {
        let room = try Room()
        let stream = FakeStream()
        room.add(stream)
        #expect(stream.replies.map(\.head) == [1])
        #expect(stream.replies.first?.entry == nil)
        #expect(stream.replies.first?.clock != nil)
        room.act(2)
        #expect(stream.seqs == [2, 3])
        #expect(stream.replies.dropFirst().allSatisfy { $0.replayed == nil && $0.clock == nil })
        #expect(stream.replies.map(\.head) == [1, 2, 3])
    }

    @Test("with a cursor what was missed comes first, marked, then what is new")
    func replay() throws {
        let room = try Room()
        room.act(3)
        let stream = FakeStream()
        room.add(stream, since: 1)
        room.run()
        room.act(1)
        #expect(stream.seqs == [2, 3, 4, 5])
        #expect(stream.replies.dropFirst().map(\.replayed) == [true, true, true, nil])
    }

    @Test("what is recorded while a long past is replayed comes once and in order")
    func pages() throws {
        let room = try Room()
        room.act(Subscribers.page * 2)
        let stream = FakeStream()
        room.add(stream, since: 0)
        #expect(stream.seqs.count == Subscribers.page, "one page before others have their turn")
        room.act(1)
        room.runOnce()
        room.act(1)
        room.run()
        room.act(1)
        #expect(stream.seqs == Array(1...room.head))
    }

    @Test("a replay waits until the subscriber has taken what was sent")
    func pause() throws {
        let room = try Room()
        room.act(9)
        let stream = FakeStream()
        stream.pauseAfter = 4
        room.add(stream, since: 0)
        room.run()
        #expect(stream.seqs == [1, 2, 3])
        room.act(1)
        #expect(stream.seqs == [1, 2, 3])
        stream.pauseAfter = .max
        stream.drain()
        room.run()
        #expect(stream.seqs == Array(1...11))
        stream.drain()
        room.act(1)
        #expect(stream.seqs == Array(1...12))
    }

    @Test("one that falls behind is cut off with its cursor, others are not")
    func lagging() throws {
        let room = try Room()
        let slow = FakeStream()
        let quick = FakeStream()
        slow.overflowAfter = 3
        room.add(slow)
        room.add(quick)
        room.act(4)
        #expect(slow.seqs == [2, 3])
        #expect(slow.error?.name == "io.yearplan.Calendar.Lagging")
        let parameters = slow.error?.parameters as? CalendarError.Parameters
        #expect(parameters?.cursor == 3)
        #expect(parameters?.message?.contains("--since 3") == true)
        #expect(quick.seqs == [2, 3, 4, 5])
        #expect(room.subscribers.count == 1)
        let again = FakeStream()
        room.add(again, since: 3)
        room.run()
        #expect(again.seqs == [4, 5])
    }

    @Test("one that goes away is forgotten")
    func closing() throws {
        let room = try Room()
        let stream = FakeStream()
        let silent = FakeStream()
        room.add(stream)
        room.add(silent)
        stream.close()
        #expect(room.subscribers.count == 1)
        silent.isGone = true
        room.act(1)
        #expect(room.subscribers.count == 0)
    }

    @Test("only the kinds that were asked for come, and the cursor goes on all the same")
    func kinds() throws {
        let room = try Room()
        room.act(2)
        let stream = FakeStream()
        let subscriber = room.add(stream, since: 0, kinds: ["undone"])
        room.run()
        room.act(2)
        #expect(stream.kinds == ["undone", "undone"])
        #expect(subscriber.position == room.head)
    }

    @Test("of what somebody may not know there is a number and a hash")
    func confidential() throws {
        let room = try Room()
        let owner = FakeStream()
        let other = FakeStream()
        let filtered = FakeStream()
        let superior = FakeStream()
        room.add(owner, caller: Fixture.caller("张三"))
        room.add(other, caller: Fixture.caller("王五"))
        room.add(filtered, kinds: ["done"], caller: Fixture.caller("王五"))
        room.add(superior, caller: Fixture.caller("李四"))
        room.act(1, on: "surprise")
        #expect(owner.kinds == ["done"])
        #expect(superior.kinds == ["done"])
        let entry = try #require(other.replies.last?.entry)
        #expect(entry == .opaque(seq: 2, anchor: room.test.ledger.head.description))
        #expect(filtered.kinds.isEmpty, "a filter must not tell what an opaque entry is")
    }

    @Test("a load tells others than administrators only of duties everybody may know of")
    func loads() throws {
        let room = try Room()
        let root = FakeStream()
        let other = FakeStream()
        room.add(root, since: 0)
        room.add(other, since: 0, caller: Fixture.caller("王五"))
        room.run()
        #expect(root.replies.last?.entry?.plan?.added == ["2026:report", "2026:surprise"])
        #expect(root.replies.last?.entry?.plan?.summaries.map(\.duties) == [2])
        #expect(other.replies.last?.entry?.plan?.added == ["2026:report"])
        #expect(other.replies.last?.entry?.plan?.summaries.map(\.duties) == [1])
    }

    @Test("after the roster has changed, who may see what changes too")
    func identify() throws {
        let room = try Room()
        let stream = FakeStream()
        room.add(stream, caller: Fixture.caller("王五"))
        room.subscribers.identify { _ in Fixture.root }
        room.act(1, on: "surprise")
        #expect(stream.kinds == ["done"])
    }
}
