import Testing

@testable import Varlink

@Suite struct StopTests {
    @Test func closesIdleConnectionsAndRefusesNewOnes() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(echo("x"))
        #expect(try client.next() == echoed("x"))
        try service.stop(within: .hours(1))
        #expect(try client.next() == nil)
        #expect(try service.connectionCount() == 0)
        #expect(throws: ClientError.self) { try VarlinkClient(path: service.socket) }
    }

    @Test func answersCallInHandFirst() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(hold("last"), echo("not any more"))
        try service.wait { $0.held.count == 1 }
        _ = try service.read { service, state in
            _ = service.stop(within: .hours(1))
            for (text, replier) in state.held { replier.reply(TestService.Text(text: text)) }
            state.held = []
        }
        #expect(try client.next() == echoed("last"))
        #expect(try client.next() == nil)
        try service.stop(within: .hours(1))
    }

    @Test func sendsWhatWaitsFirst() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(#"{"method":"org.example.test.Watch","more":true}"#)
        try service.wait { $0.streams.count == 1 }
        let filler = String(repeating: "x", count: 500_000)
        _ = try service.read { service, state in
            _ = try? state.streams[0].send(["text": filler])
            _ = service.stop(within: .hours(1))
        }
        #expect(try client.next() == #"{"continues":true,"parameters":{"text":"\#(filler)"}}"#)
        #expect(try client.next() == nil)
        try service.wait { $0.closed == 1 }
        try service.stop(within: .hours(1))
    }

    @Test func cutsWhatIsNotDoneInTime() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(hold("never"))
        try service.wait { $0.held.count == 1 }
        try service.stop(within: .milliseconds(1))
        #expect(try client.next() == nil)
    }
}
