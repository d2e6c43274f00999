import Testing

@testable import Varlink

@Suite struct StreamTests {
    @Test func repliesUntilTheLast() throws {
        let client = try TestService().client()
        client.send(#"{"method":"org.example.test.Count","parameters":{"from":1,"to":3},"more":true}"#, echo("next"))
        #expect(try client.next() == #"{"continues":true,"parameters":{"number":1}}"#)
        #expect(try client.next() == #"{"continues":true,"parameters":{"number":2}}"#)
        #expect(try client.next() == #"{"parameters":{"number":3}}"#)
        #expect(try client.next() == echoed("next"))
    }

    @Test func answersOnceWhereOneReplyIsMeant() throws {
        let client = try TestService().client()
        client.send(#"{"method":"org.example.test.Echo","parameters":{"text":"x"},"more":true}"#)
        #expect(try client.next() == echoed("x"))
    }

    @Test func saysWhenSubscriberFallsBehind() throws {
        struct Sent: Decodable { let sent: Int }
        let service = try TestService()
        let client = try VarlinkClient(path: service.socket)
        let stream = try client.stream("org.example.test.Flood", ["size": 10_000], of: TestService.Filled.self)
        var received = 0
        var end: RemoteError?
        do {
            while let reply = try stream.next() {
                #expect(reply.number == received)
                received += 1
            }
        } catch .remote(let error) {
            end = error
        }
        #expect(end?.name == "org.example.test.FellBehind")
        #expect(try end?.parameters(as: Sent.self).sent == received)
        #expect(received >= 100)
        // The subscriber did take its queue, so the connection stays.
        let text = try client.call("org.example.test.Echo", ["text": "on"], returning: TestService.Text.self)
        #expect(text.text == "on")
    }

    @Test func cutsSubscriberThatDoesNotTakeItsQueue() throws {
        var limits = VarlinkLimits()
        limits.patience = .milliseconds(10)
        let service = try TestService(limits)
        let client = try service.client()
        client.send(#"{"method":"org.example.test.Flood","parameters":{"size":10000},"more":true}"#)
        try service.wait { $0.incidents.contains { if case .slowReader = $0 { true } else { false } } }
    }

    @Test func pausesWhileBackedUp() throws {
        let service = try TestService()
        let client = try VarlinkClient(path: service.socket)
        let stream = try client.stream("org.example.test.Paced", ["to": 2000], of: TestService.Filled.self)
        var numbers: [Int] = []
        while let reply = try stream.next() { numbers.append(reply.number) }
        #expect(numbers == Array(1...2000) + [2000])
        let pauses = try client.call("org.example.test.Pauses", returning: [String: Int].self)
        #expect(pauses["count", default: 0] > 0)
    }

    @Test func isToldWhenSubscriberLeaves() throws {
        let service = try TestService()
        do {
            let client = try service.client()
            client.send(#"{"method":"org.example.test.Watch","more":true}"#)
            try service.wait { $0.streams.count == 1 }
            #expect(try service.read { _, state in state.streams[0].isOpen })
        }
        try service.wait { $0.closed == 1 }
    }

    @Test func outlivesSubscriberThatHasFinishedSending() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(#"{"method":"org.example.test.Watch","more":true}"#)
        client.finish()
        try service.wait { $0.streams.count == 1 }
        _ = try service.read { _, state in
            (try? state.streams[0].send(["number": 1])).map { _ in state.streams[0].finish(["number": 2]) }
        }
        #expect(try client.next() == #"{"continues":true,"parameters":{"number":1}}"#)
        #expect(try client.next() == #"{"parameters":{"number":2}}"#)
        #expect(try client.next() == nil)
    }

    @Test func takesNothingAfterItsEnd() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(#"{"method":"org.example.test.Watch","more":true}"#)
        try service.wait { $0.streams.count == 1 }
        let after = try service.read { _, state in
            state.streams[0].finish(NoParameters())
            state.streams[0].fail(.expectedMore)
            return try? state.streams[0].send(["number": 1])
        }
        #expect(after == .closed)
        client.send(echo("on"))
        #expect(try client.next() == done)
        #expect(try client.next() == echoed("on"))
    }
}
